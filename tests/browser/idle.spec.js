// Nothing is drawn while nothing happens, and drawing asks the graphics driver nothing.
import { beginSteps, momentsSeen } from './lib/course.js';
import { quick } from './lib/hands.js';
import { button, go, open, settled } from './lib/page.js';
import { expect, test } from './lib/test.js';

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    globalThis.asked = { frames: 0, driver: [] };
    const request = globalThis.requestAnimationFrame;
    globalThis.requestAnimationFrame = (callback) => {
      ++globalThis.asked.frames;
      return request(callback);
    };
    const prototype = WebGL2RenderingContext.prototype;
    for (const name of Object.getOwnPropertyNames(prototype)) {
      const { value } = Object.getOwnPropertyDescriptor(prototype, name);
      if (typeof value !== 'function' || !/^(get|is[A-Z]|readPixels|checkFramebufferStatus|finish|fenceSync)/.test(name)) continue;
      prototype[name] = function (...values) {
        globalThis.asked.driver.push(name);
        return value.apply(this, values);
      };
    }
  });
});

async function expectIdle(page) {
  await page.waitForTimeout(700); // the last patch, the live region
  const count = () => page.evaluate(() => [globalThis.asked.frames, globalThis.defuse.frames(), globalThis.defuse.draws()]);
  const before = await count();
  await page.waitForTimeout(5000);
  expect(await count()).toEqual(before);
  expect(before[1]).toBeGreaterThan(0);
  expect(before[2]).toBeGreaterThan(0);
}

for (const [what, hash] of [
  ['the map of the course', '#/'],
  ['a page of a lesson', '#/lesson/hidden-gestures'],
  ['a scene that has not begun', '#/exercise/spot-gestures'],
  ['the room', '#/exercise/position-barrier'],
]) {
  test(`idle: ${what} takes no frame for 5 seconds`, async ({ page }) => {
    await open(page, hash);
    await expectIdle(page);
  });
}

test('idle: a paused scene and a scene taken moment by moment take no frame for 5 seconds', async ({ page }) => {
  await open(page, '#/exercise/spot-gestures');
  await quick.press(button(page, 'spot_play'));
  await expect(momentsSeen(page)).not.toHaveCount(0);
  await quick.press(button(page, 'spot_pause'));
  await expectIdle(page);
  await beginSteps(quick, page);
  await expectIdle(page);
});

test('idle: a playing scene draws, and asks the graphics driver nothing', async ({ page }) => {
  await open(page, '#/exercise/spot-counter');
  await page.evaluate(() => (globalThis.asked.driver.length = 0));
  const draws = () => page.evaluate(() => globalThis.defuse.draws());
  const before = await draws();
  await quick.press(button(page, 'spot_play'));
  await page.waitForTimeout(1500);
  await quick.press(button(page, 'spot_pause'));
  expect((await draws()) - before).toBeGreaterThan(5);
  for (const hash of ['#/', '#/progress', '#/settings']) await go(page, hash);
  await page.setViewportSize({ width: 390, height: 844 });
  await settled(page);
  expect(await page.evaluate(() => globalThis.asked.driver)).toEqual([]);
});
