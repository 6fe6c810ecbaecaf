// Everything twice as large on the smallest screen: nothing is cut off, nothing scrolls sideways.
import { quick } from './lib/hands.js';
import { button, go, open, settled } from './lib/page.js';
import { expect, test } from './lib/test.js';
import { tours } from './lib/tour.js';
import { tr } from './lib/words.js';

test.use({ viewport: { width: 320, height: 640 } });

async function enlarge(page) {
  await go(page, '#/settings');
  await quick.press(page.getByRole('radio', { name: tr('settings_percent', 200) }));
}

/** Controls that stick out of the window to the side. */
const cutOff = (page) =>
  page.locator('.twin :is(button, a, input, textarea)').evaluateAll((elements) =>
    elements
      .map((element) => [element.id, element.getBoundingClientRect()])
      .filter(([, box]) => box.width > 0 && (box.left < -1 || box.right > innerWidth + 1))
      .map(([id]) => id),
  );

for (const [tour, screens] of Object.entries(tours)) {
  test(`large: at 320 px and 200 % text no control of ${tour} is cut off at the side`, async ({ page }) => {
    await open(page);
    await enlarge(page);
    const found = [];
    for await (const name of screens(page)) {
      await settled(page);
      for (const id of await cutOff(page)) found.push(`${name}: ${id}`);
      const wider = await page.evaluate(() => document.getElementById('scroller').scrollWidth - document.getElementById('scroller').clientWidth);
      if (wider > 0) found.push(`${name}: ${wider} px wider than the window`);
    }
    expect(found).toEqual([]);
  });
}

test('large: both answers of a dialog can be seen at 200 % text', async ({ page }) => {
  await open(page);
  await enlarge(page);
  await go(page, '#/progress');
  await quick.press(button(page, 'progress_start_over'));
  for (const key of ['progress_reset_cancel', 'progress_reset_confirm']) {
    const box = await page.getByRole('dialog').getByRole('button', { name: tr(key) }).boundingBox();
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.y + box.height).toBeLessThanOrEqual(640);
  }
});
