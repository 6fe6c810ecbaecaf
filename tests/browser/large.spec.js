// Everything twice as large on the smallest screen: nothing is cut off, nothing scrolls sideways.
import { quick } from './lib/hands.js';
import { cutOff, hiddenByBar, PLACES, sideways } from './lib/layout.js';
import { button, go, open, settled } from './lib/page.js';
import { expect, test } from './lib/test.js';
import { tours } from './lib/tour.js';
import { tr } from './lib/words.js';

test.use({ viewport: { width: 320, height: 640 } });

async function enlarge(page) {
  await go(page, '#/settings');
  await quick.press(page.getByRole('radio', { name: tr('settings_percent', 200) }));
}

for (const [tour, screens] of Object.entries(tours)) {
  test(`large: at 320 px and 200 % text no control of ${tour} is cut off at the side`, async ({ page }) => {
    await open(page);
    await enlarge(page);
    const found = [];
    for await (const name of screens(page)) {
      await settled(page);
      for (const id of await cutOff(page)) found.push(`${name}: ${id}`);
      const wider = await sideways(page);
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

test('large: with long words at 320 px and 200 % text nothing is cut off at the side', async ({ page }) => {
  await open(page);
  await enlarge(page);
  const found = [];
  for (const query of ['?lang=en-XA', '?lang=en-XA&view=document']) {
    await open(page, query);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en-XA');
    for (const place of PLACES) {
      await go(page, place);
      for (const id of await cutOff(page)) found.push(`${query}${place}: ${id}`);
      if ((await sideways(page)) > 0) found.push(`${query}${place} scrolls sideways`);
    }
  }
  expect(found).toEqual([]);
});

test.describe('at 400 % in a window of 1280 by 1024', () => {
  test.use({ viewport: { width: 320, height: 256 } });

  for (const [name, query] of [['canvas', ''], ['document', '?view=document']]) {
    test(`large: in 320 by 256 px nothing scrolls sideways and no bar hides the focus, in ${name} view`, async ({ page }) => {
      await open(page, query);
      const found = [];
      for (const place of PLACES) {
        await go(page, place);
        for (const id of await cutOff(page)) found.push(`${place}: ${id}`);
        if ((await sideways(page)) > 0) found.push(`${place} scrolls sideways`);
        for (const what of await hiddenByBar(page, 16)) found.push(`${place}: the bar hides ${what}`);
      }
      expect(found).toEqual([]);
    });
  }
});
