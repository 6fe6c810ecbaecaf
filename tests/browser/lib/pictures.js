// Pictures of screens, kept in dist/screenshots to be looked at. No screen is blank or scrolls sideways at any size.
import { mkdirSync } from 'node:fs';

import { settled } from './page.js';
import { screenshots } from './paths.js';
import { colours, decode } from './png.js';
import { expect } from './test.js';

const SIZES = [
  { width: 1280, height: 800 },
  { width: 650, height: 666 },
  { width: 390, height: 844 },
  { width: 320, height: 640 },
];
// To look at everything: every size, in light and dark and in both views.
export const ALL = process.env.DEFUSE_SCREENSHOTS === 'all';

const sizeOf = ({ width, height }) => `${width}x${height}`;

/** Boxes of words that should be in the picture, in CSS pixels: what is cut off by the window is left out. */
const wordsInView = (screen) =>
  screen.locator('.twin :is(h1, h2, h3, p, button, a)').evaluateAll((elements) =>
    elements
      .map((element) => ({ name: element.textContent, id: element.id, covered: element.closest('[inert]'), box: element.getBoundingClientRect() }))
      .filter(({ name, box, covered }) => name && !covered && box.width > 20 && box.height > 12 && box.top >= 0 && box.bottom <= innerHeight)
      .map(({ id, box }) => ({ id, x: Math.ceil(box.x), y: Math.ceil(box.y), wide: Math.floor(box.width), high: Math.floor(box.height) })),
  );

/** Keeps a picture; every piece of text that is in the window must show in it. */
async function keep(page, screen, name) {
  const words = await wordsInView(screen);
  const picture = decode(await page.screenshot({ path: `${screenshots}/${name}.png` }));
  expect.soft(words.length, `words in ${name}`).toBeGreaterThan(0);
  const empty = words.filter((part) => colours(picture, { ...part, every: 1 }) < 4).map(({ id }) => id);
  expect.soft(empty, `undrawn in ${name}`).toEqual([]);
}

async function expectNoSidewaysScroll(screen, name) {
  const wider = await screen.evaluate(() => {
    const boxes = [document.scrollingElement, document.getElementById('scroller')];
    return Math.max(...boxes.map((box) => box.scrollWidth - box.clientWidth));
  });
  expect.soft(wider, `sideways scroll in ${name}`).toBeLessThanOrEqual(0);
}

/** Scrolls to the end; false where the whole screen is in view. */
async function toTheEnd(screen) {
  const scrolls = await screen.evaluate(() => {
    const box = document.documentElement.dataset.view === 'canvas' ? document.getElementById('scroller') : document.scrollingElement;
    box.scrollTop = box.scrollHeight;
    return box.scrollTop > 40;
  });
  await settled(screen);
  return scrolls;
}

async function toTheTop(screen) {
  await screen.evaluate(() => [document.scrollingElement, document.getElementById('scroller')].forEach((box) => (box.scrollTop = 0)));
  await settled(screen);
}

/**
 * The screen that is shown, at each size. Of what is plain or in Document view only the two outer sizes are kept; the outer ones also in
 * the dark where that is wanted.
 * @param {any} page @param {string} name @param {{ suffix?: string, plain?: boolean, dark?: boolean, screen?: any }} [options] `screen`:
 * the course's frame, which fills the page
 */
export async function photograph(page, name, { suffix = '', plain = false, dark = false, screen = page } = {}) {
  mkdirSync(screenshots, { recursive: true });
  for (const [number, size] of SIZES.entries()) {
    await page.setViewportSize(size);
    await settled(screen);
    await expectNoSidewaysScroll(screen, `${name} at ${sizeOf(size)}`);
    const outer = number === 0 || number === 3;
    if (!ALL && !outer && plain) continue;
    const label = `${name}${suffix}-${sizeOf(size)}`;
    await toTheTop(screen);
    await keep(page, screen, `${label}-light`);
    if (ALL || (dark && outer)) {
      await page.emulateMedia({ colorScheme: 'dark' });
      await settled(screen);
      await keep(page, screen, `${label}-dark`);
      await page.emulateMedia({ colorScheme: 'light' });
    }
    if ((number === 0 || number === 2) && (await toTheEnd(screen))) await keep(page, screen, `${label}-light-end`);
    await toTheTop(screen);
  }
}
