// The engine and the course's own pack come in two parts each: the map stands with the first of both, and nothing that is pressed before
// the rest has come is lost.
import { exercise } from './lib/content.js';
import { mouse, quick } from './lib/hands.js';
import { button, go, heading, hold, link, ready, settled } from './lib/page.js';
import { expect, test } from './lib/test.js';
import { tr } from './lib/words.js';

const REST = /defuse-rest\.wasm/;
const PACK = /defuse-core\.defuse/;

/** Waits for the map, whatever is still missing. */
async function openMap(page) {
  await page.goto('./');
  await expect(page.locator('html')).toHaveAttribute('data-state', 'running');
  await expect(page.locator('.twin h1')).toHaveText(tr('home_map_heading'));
  await settled(page);
}

test('parts: the map stands after at most six requests, without the rest of either', async ({ page }) => {
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const letThrough = await hold(page, REST);
  await openMap(page);
  await page.mouse.move(300, 300);
  for (let n = 0; n < 4; ++n) await page.keyboard.press('Tab');
  await mouse.press(button(page, 'tour_next'));
  await mouse.press(button(page, 'tour_skip_name'));
  await page.setViewportSize({ width: 390, height: 844 });
  await settled(page); // none of it waits for the rest, which does not come
  expect(await page.evaluate(() => globalThis.defuse.draws())).toBeGreaterThan(0);
  const before = asked.filter((name) => !REST.test(name));
  expect(before.length).toBeLessThanOrEqual(6);
  expect(before.filter((name) => PACK.test(name) || /^\/lang\//.test(name))).toEqual([]);
  await expect(page.locator('html')).not.toHaveAttribute('data-loaded', 'whole');
  letThrough();
  await ready(page);
});

test('parts: lessons and exercises open with their own part of the pack, while the others are on their way', async ({ page }) => {
  const parts = [];
  let letThrough;
  const held = new Promise((resolve) => (letThrough = resolve));
  await page.route(PACK, async (route) => {
    const range = await route.request().headerValue('range');
    if (range) parts.push(range);
    else await held;
    await route.continue();
  });
  await openMap(page);
  await go(page, `#/exercise/${exercise('spot-counter').id}`);
  await expect(heading(page)).toHaveText(exercise('spot-counter').title);
  await expect(button(page, 'spot_play')).toHaveCount(1);
  await go(page, '#/lesson/hidden-gestures');
  await quick.press(button(page, 'lesson_next'));
  const place = await page.locator('.twin main').textContent();
  expect(parts.map((range) => /^bytes=(\d+)-(\d+)$/.exec(range)).map(([, first, last]) => last - first < 8000)).toEqual([true, true]);
  letThrough();
  await ready(page);
  expect(await page.locator('.twin main').textContent()).toBe(place); // the lesson is not opened once more
});

test('parts: where the host knows no ranges, what is opened opens once the whole pack has come', async ({ page }) => {
  let letThrough;
  const held = new Promise((resolve) => (letThrough = resolve));
  let wholes = 0;
  await page.route(PACK, async (route) => {
    const { range, ...headers } = await route.request().allHeaders();
    if (!range) await held;
    else ++wholes;
    await route.continue({ headers });
  });
  await openMap(page);
  await go(page, `#/exercise/${exercise('spot-counter').id}`);
  await expect(heading(page)).toHaveText(tr('loading_title'));
  await expect.poll(() => wholes).toBe(1);
  letThrough();
  await expect(heading(page)).toHaveText(exercise('spot-counter').title);
  await expect(button(page, 'spot_play')).toHaveCount(1);
});

test('parts: a lesson opened by its address stays readable until it can be drawn, without the whole pack', async ({ page }) => {
  let letThrough;
  const held = new Promise((resolve) => (letThrough = resolve));
  await page.route(PACK, async (route) => {
    if (!(await route.request().headerValue('range'))) await held;
    await route.continue();
  });
  const seen = [];
  await page.exposeFunction('seenHeading', (text) => seen.push(text));
  await page.addInitScript(() => {
    const look = () => globalThis.seenHeading(document.querySelector('h1')?.textContent ?? '');
    addEventListener('DOMContentLoaded', () => new MutationObserver(look).observe(document.body, { childList: true, subtree: true }));
  });
  await page.goto('./#/lesson/hidden-gestures');
  await expect(page.locator('html')).toHaveAttribute('data-state', 'running');
  await expect(button(page, 'lesson_next')).toHaveCount(1);
  expect(seen).not.toContain(tr('loading_title'));
  letThrough();
  await ready(page);
});

test('parts: a screen that the first part cannot draw fetches the rest there and then', async ({ page }) => {
  let times = 0;
  let letThrough;
  const held = new Promise((resolve) => (letThrough = resolve));
  await page.route(REST, async (route) => {
    if (++times === 1) await held; // the second is the one that the page waits for
    await route.continue();
  });
  await openMap(page);
  await quick.press(link(page, 'nav_settings'));
  await expect(heading(page)).toHaveText(tr('settings_title'));
  expect(times).toBe(2);
  letThrough();
  await ready(page);
  await expect(heading(page)).toHaveText(tr('settings_title'));
});

test.describe('with a network that fails', () => {
  test.use({ expectedErrors: /Failed to load resource|ERR_FAILED/ });

  test('parts: the rest of the engine is asked for again until it comes', async ({ page }) => {
    let times = 0;
    await page.route(REST, (route) => (++times < 3 ? route.abort() : route.continue()));
    await openMap(page);
    await expect.poll(() => times).toBe(1);
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await expect.poll(() => times).toBe(2);
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await ready(page);
    await go(page, '#/lesson/hidden-gestures');
    await expect(button(page, 'lesson_next')).toHaveCount(1);
  });

  test('parts: a pack whose rest does not come says why, and is asked for again with the next lesson', async ({ page }) => {
    let fails = true;
    await page.route(PACK, (route) => (fails ? route.abort() : route.continue()));
    await openMap(page);
    await go(page, '#/lesson/hidden-gestures');
    await expect(heading(page)).toHaveText(tr('pack_failed_title'));
    await go(page, '#/');
    fails = false;
    await go(page, '#/lesson/hidden-gestures');
    await expect(button(page, 'lesson_next')).toHaveCount(1);
  });

  test('parts: where the head is not to be had, the whole pack is taken', async ({ page }) => {
    await page.route(/\.head/, (route) => route.abort());
    await openMap(page);
    await ready(page);
  });
});

test('parts: a lesson opened by its address, and a browser that compiles little at once, begin with the whole engine', async ({ page }) => {
  const letThrough = await hold(page, REST);
  await page.goto('./#/lesson/hidden-gestures');
  await page.waitForTimeout(1000);
  await expect(page.locator('html')).toHaveAttribute('data-state', 'boot');
  letThrough();
  await ready(page);
  await expect(button(page, 'lesson_next')).toHaveCount(1);

  await page.unroute(REST);
  await page.addInitScript(() => {
    const own = WebAssembly.Module;
    WebAssembly.Module = new Proxy(own, {
      construct(target, [bytes]) {
        if (bytes.length > 4096) throw new RangeError('WebAssembly.Compile is disallowed on the main thread');
        return new target(bytes);
      },
    });
  });
  const order = [];
  page.on('request', (request) => order.push(request.url()));
  await page.goto('about:blank');
  await openMap(page);
  expect(order.some((url) => REST.test(url))).toBe(true);
  expect(order.findIndex((url) => REST.test(url))).toBeLessThan(order.findIndex((url) => /\.head/.test(url)));
});
