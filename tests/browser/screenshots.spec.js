// Pictures of every screen, kept in dist/screenshots to be looked at. No screen is blank or scrolls sideways at any size.
import { mkdirSync } from 'node:fs';

import { open, settled } from './lib/page.js';
import { screenshots } from './lib/paths.js';
import { colours, decode } from './lib/png.js';
import { expect, test } from './lib/test.js';
import { tours } from './lib/tour.js';

const SIZES = [
  { width: 1280, height: 800 },
  { width: 650, height: 666 },
  { width: 390, height: 844 },
  { width: 320, height: 640 },
];
// Each size is seen in light; these also in dark, and these also in Document view.
const DARK = new Set(['home', 'lesson-2', 'lesson-3', 'spot-ready', 'spot-counter-step', 'spot-review', 'mark-marked', 'position-checked', 'progress', 'settings', 'dialog']);
const DOCUMENT = new Set(['home', 'lesson-2', 'spot-counter-step', 'mark-marked', 'position-checked', 'progress', 'settings', 'dialog']);
// Of these only the two outer sizes are kept.
const PLAIN = new Set(['lesson-1', 'lesson-5', 'home-begun', 'unknown', 'mark', 'position']);

const isPlain = (name) => PLAIN.has(name) || name.startsWith('task-');
// To look at everything: every size, in light and dark and in both views.
const ALL = process.env.DEFUSE_SCREENSHOTS === 'all';

const sizeOf = ({ width, height }) => `${width}x${height}`;

/** Boxes of words that should be in the picture, in CSS pixels: what is cut off by the window is left out. */
const wordsInView = (page) =>
  page.locator('.twin :is(h1, h2, h3, p, button, a)').evaluateAll((elements) =>
    elements
      .filter((element) => getComputedStyle(element).clipPath === 'none') // else only for ears
      .map((element) => ({ name: element.textContent, id: element.id, covered: element.closest('[inert]'), box: element.getBoundingClientRect() }))
      .filter(({ name, box, covered }) => name && !covered && box.width > 20 && box.height > 12 && box.top >= 0 && box.bottom <= innerHeight)
      .map(({ id, box }) => ({ id, x: Math.ceil(box.x), y: Math.ceil(box.y), wide: Math.floor(box.width), high: Math.floor(box.height) })),
  );

/** Keeps a picture; every piece of text that is in the window must show in it. */
async function keep(page, name) {
  const words = await wordsInView(page);
  const picture = decode(await page.screenshot({ path: `${screenshots}/${name}.png` }));
  expect.soft(words.length, `words in ${name}`).toBeGreaterThan(0);
  const empty = words.filter((part) => colours(picture, { ...part, every: 1 }) < 4).map(({ id }) => id);
  expect.soft(empty, `undrawn in ${name}`).toEqual([]);
}

async function expectNoSidewaysScroll(page, name) {
  const wider = await page.evaluate(() => {
    const boxes = [document.scrollingElement, document.getElementById('scroller')];
    return Math.max(...boxes.map((box) => box.scrollWidth - box.clientWidth));
  });
  expect.soft(wider, `sideways scroll in ${name}`).toBeLessThanOrEqual(0);
}

/** Scrolls to the end; false where the whole screen is in view. */
async function toTheEnd(page) {
  const scrolls = await page.evaluate(() => {
    const box = document.documentElement.dataset.view === 'canvas' ? document.getElementById('scroller') : document.scrollingElement;
    box.scrollTop = box.scrollHeight;
    return box.scrollTop > 40;
  });
  await settled(page);
  return scrolls;
}

async function toTheTop(page) {
  await page.evaluate(() => [document.scrollingElement, document.getElementById('scroller')].forEach((box) => (box.scrollTop = 0)));
  await settled(page);
}

async function photograph(page, name, mode) {
  const suffix = mode === 'document' ? '-document' : '';
  for (const [number, size] of SIZES.entries()) {
    await page.setViewportSize(size);
    await settled(page);
    await expectNoSidewaysScroll(page, `${name} at ${sizeOf(size)}`);
    const outer = number === 0 || number === 3;
    if (!ALL && !outer && (mode === 'document' || isPlain(name))) continue;
    const label = `${name}${suffix}-${sizeOf(size)}`;
    await toTheTop(page);
    await keep(page, `${label}-light`);
    if (ALL || (DARK.has(name) && outer)) {
      await page.emulateMedia({ colorScheme: 'dark' });
      await settled(page);
      await keep(page, `${label}-dark`);
      await page.emulateMedia({ colorScheme: 'light' });
    }
    if ((number === 0 || number === 2) && (await toTheEnd(page))) await keep(page, `${label}-light-end`);
    await toTheTop(page);
  }
}

test.beforeAll(() => mkdirSync(screenshots, { recursive: true }));

for (const [tour, screens] of Object.entries(tours)) {
  for (const mode of ['canvas', 'document']) {
    test(`screenshots: ${tour} in ${mode} view`, async ({ page }) => {
      test.setTimeout(600_000);
      await open(page, mode === 'document' ? '?view=document' : '');
      for await (const name of screens(page)) {
        if (mode === 'document' && !ALL && !DOCUMENT.has(name)) continue;
        await photograph(page, name, mode);
      }
    });
  }
}
