// Whole simulated calls: with the keyboard alone, with the mouse on the canvas and in Document view; then the review and another way.
import { beginButton, callBy, doCall, goodMove } from './lib/calls.js';
import { keyboard, mouse, quick } from './lib/hands.js';
import { button, heading, open, ready, view } from './lib/page.js';
import { expect, test } from './lib/test.js';
import { tr } from './lib/words.js';

for (const channel of ['phone', 'chat']) {
  for (const [name, hand, query] of [
    ['keyboard', keyboard, ''],
    ['document', quick, '?view=document'],
  ]) {
    test(`${name}: a whole ${channel} call, from the situation to its review`, async ({ page }) => {
      test.slow();
      const call = callBy(channel);
      await open(page, `${query}#/call/${call.id}`);
      expect(await view(page)).toBe(query ? 'document' : 'canvas');
      await expect(heading(page)).toHaveText(call.title);
      await hand.press(beginButton(page, call));
      await doCall(hand, page, call);
      await expect(heading(page)).toBeFocused();
      await expect(page.getByText(tr('call_slips_none'))).toHaveCount(1);
      await expect(page.getByRole('table', { name: tr('call_curve'), exact: true })).toHaveCount(1);
    });
  }
}

for (const channel of ['desk', 'email']) {
  test(`quickly: a whole ${channel} call`, async ({ page }) => {
    const call = callBy(channel);
    await open(page, `#/call/${call.id}`);
    await quick.press(beginButton(page, call));
    await doCall(quick, page, call);
  });
}

test('mouse: begin a call and make its first three decisions on the canvas', async ({ page }) => {
  const call = callBy('phone');
  await open(page, `#/call/${call.id}`);
  await mouse.press(beginButton(page, call));
  for (let turn = 0; turn < 3; ++turn) await goodMove(mouse, page, call);
  await expect(page.locator('[id="call.now"]')).toContainText('4');
});

test('a call goes on after a reload, and its review is still there after another', async ({ page }) => {
  test.slow();
  const call = callBy('phone');
  await open(page, `#/call/${call.id}`);
  await quick.press(beginButton(page, call));
  for (let turn = 0; turn < 2; ++turn) await goodMove(quick, page, call);
  await page.reload();
  await ready(page);
  await expect(page.getByText(tr('call_resumed'), { exact: true })).toHaveCount(1);
  await doCall(quick, page, call);
  await page.reload();
  await ready(page);
  await expect(heading(page)).toHaveText(tr('call_review_title', call.title));

  await quick.press(button(page, 'call_decisions_all', await page.evaluate(() => document.querySelectorAll('[id="call.curve"] tbody tr, [id="call.curve"] tr').length - 2)));
  await quick.press(button(page, 'call_try_from_name', 2));
  await expect(page.getByText(tr('call_branch', 2), { exact: true })).toHaveCount(1);
  await doCall(quick, page, call);
  const second = page.getByRole('heading', { name: tr('call_second'), exact: true });
  await expect(second).toHaveCount(1);
  await page.reload();
  await ready(page);
  await expect(second).toHaveCount(1);
});
