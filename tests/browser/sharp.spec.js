// The canvas has exactly the pixels of the screen, whatever their size, and follows its container.
import { open, settled } from './lib/page.js';
import { colours, decode } from './lib/png.js';
import { expect, test } from './lib/test.js';

/** The canvas in device pixels, and its box in them. */
const measure = (page) =>
  page.locator('canvas').evaluate((canvas) => {
    const box = canvas.getBoundingClientRect();
    return { pixels: [canvas.width, canvas.height], box: [box.width * devicePixelRatio, box.height * devicePixelRatio] };
  });

async function expectSharp(page) {
  await settled(page);
  const { pixels, box } = await measure(page);
  for (const side of [0, 1]) expect(Math.abs(pixels[side] - box[side])).toBeLessThan(1);
  const whole = box.every(Number.isInteger);
  if (whole) expect(pixels).toEqual(box);
}

for (const deviceScaleFactor of [1, 1.5, 2, 3]) {
  test.describe(`at ${deviceScaleFactor} device pixels to one of CSS`, () => {
    test.use({ deviceScaleFactor, viewport: { width: 800, height: 600 } });

    test(`sharp: the canvas has the screen's own pixels at ratio ${deviceScaleFactor}, also after a change of size`, async ({ page }) => {
      await open(page);
      await expectSharp(page);
      expect((await measure(page)).pixels[0]).toBeGreaterThan(700 * deviceScaleFactor);
      for (const size of [{ width: 391, height: 845 }, { width: 1024, height: 333 }]) {
        await page.setViewportSize(size);
        await expectSharp(page);
      }
      expect(colours(decode(await page.screenshot()))).toBeGreaterThan(12);
    });
  });
}

test('sharp: the picture follows its container, and zoom of the page', async ({ page }) => {
  await open(page);
  await page.evaluate(() => (document.getElementById('scroller').style.right = '301px'));
  await expectSharp(page);
  expect((await measure(page)).pixels[0]).toBeLessThan(1000);
  const session = await page.context().newCDPSession(page);
  for (const deviceScaleFactor of [1.25, 2, 1]) {
    const [width, height] = [1000, 700].map((side) => Math.round(side / deviceScaleFactor)); // as zoom does it
    await session.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor, mobile: false });
    await expect.poll(() => page.evaluate(() => devicePixelRatio)).toBe(deviceScaleFactor);
    await expectSharp(page);
  }
});
