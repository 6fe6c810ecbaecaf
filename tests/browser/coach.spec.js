// The phrase coach: a sentence is tried by keyboard alone, by mouse, and in Document view; own words, and a debrief.
import { coach, exercises, goodMove } from './lib/content.js';
import { keyboard, mouse, quick, tabTo } from './lib/hands.js';
import { button, go, heading, link, open, view } from './lib/page.js';
import { firstOf } from './lib/tasks.js';
import { expect, test } from './lib/test.js';
import { counted, tr } from './lib/words.js';

const calm = coach.rules.find((rule) => rule.id === 'calm-down').title;
const should = coach.rules.find((rule) => rule.id === 'shoulding');
const sentence = /"([A-Z][^"]*[.?])"/.exec(should.rewrite)[1]; // the one that can be put in
const field = (page) => page.getByRole('textbox', { name: tr('coach_field'), exact: true });
const finding = (page, key, title) => page.getByRole('heading', { name: tr(key, title), exact: true });
const spoken = (page) => page.locator('#polite');

for (const [name, hand, query] of [
  ['keyboard', keyboard, ''],
  ['mouse', mouse, ''],
  ['document', quick, '?view=document'],
]) {
  test(`coach: ${name}: try a sentence, take a suggestion, undo it`, async ({ page }) => {
    await open(page, `${query}#/`);
    await hand.press(link(page, 'coach_title'));
    await expect(heading(page)).toHaveText(tr('coach_title'));
    await expect(page).toHaveURL(/#\/coach$/);
    expect(await view(page)).toBe(query ? 'document' : 'canvas');

    // Read when typing pauses, without a press.
    await hand.type(field(page), 'Calm down, sir.');
    await expect(finding(page, 'coach_hurts', calm)).toHaveCount(1);
    await expect(spoken(page)).toContainText(counted('coach_change', 1));
    await expect(page.locator('mark')).toHaveText(`Calm down (${tr('coach_mark_hurts', calm)})`);

    await field(page).fill('Thank you for the photos. You should always eject it first.');
    await hand.press(button(page, 'coach_check'));
    await expect(finding(page, 'coach_hurts', calm)).toHaveCount(0);
    await hand.press(button(page, 'coach_use_name', sentence));
    await expect(field(page)).toHaveValue(`Thank you for the photos. ${sentence}`);
    await expect(spoken(page)).toContainText(sentence);
    await hand.press(button(page, 'coach_undo_name', tr('coach_field')));
    await expect(field(page)).toHaveValue('Thank you for the photos. You should always eject it first.');
  });
}

test('coach: the focus is never lost when a suggestion goes', async ({ page }) => {
  await open(page, '#/coach');
  await keyboard.type(field(page), 'You should always eject it first.');
  await keyboard.press(button(page, 'coach_check'));
  await expect(button(page, 'coach_check')).toBeFocused();
  await keyboard.press(button(page, 'coach_use_name', sentence));
  await expect(page.getByRole('heading', { name: tr('coach_reading'), exact: true })).toBeFocused();
  await tabTo(button(page, 'coach_undo_name', tr('coach_field')));
});

test('coach: what was tried is gone after leaving, and no frame is drawn while nothing happens', async ({ page }) => {
  await open(page, '#/coach');
  await keyboard.type(field(page), 'A secret sentence.');
  await page.waitForTimeout(1500);
  await go(page, '#/');
  await go(page, '#/coach');
  await expect(field(page)).toHaveValue('');
  await expect(page.getByText('A secret sentence.')).toHaveCount(0);
});

test('coach: typing in the middle of a text is left alone while the coach reads', async ({ page }) => {
  await open(page, '#/coach');
  await keyboard.type(field(page), 'Calm, sir.');
  await page.waitForTimeout(1000);
  for (let n = 0; n < 6; ++n) await page.keyboard.press('ArrowLeft');
  await page.keyboard.type(' down', { delay: 60 });
  await page.waitForTimeout(1000);
  await page.keyboard.type(' now', { delay: 60 });
  await expect(field(page)).toHaveValue('Calm down now, sir.');
});

test('coach: own words come after the choice, and the coach reads along', async ({ page }) => {
  const task = exercises().find((one) => one.kind === 'rewrite' && one.rounds[0]['own-words']);
  const round = task.rounds[0];
  await open(page, `#/exercise/${task.id}`);
  await keyboard.press(page.getByRole('button', { name: round.options.find((option) => option.good).text, exact: true }));
  await keyboard.press(button(page, 'task_next'));
  await keyboard.type(field(page), round.hurts);
  await field(page).fill(goodMove(round['own-words'][0]));
  await expect(spoken(page)).toContainText(counted('coach_help', 1));
  await keyboard.press(button(page, 'rewrite_own_submit'));
  await expect(page.getByRole('heading', { name: tr('rewrite_own_models'), exact: true })).toHaveCount(1);
  await expect(button(page, 'task_next')).toBeFocused();
});

test('coach: a debrief is read when asked', async ({ page }) => {
  await open(page, `#/exercise/${firstOf('debrief').id}`);
  await keyboard.type(page.getByRole('textbox', { name: tr('debrief_then_name'), exact: true }), 'Calm down.');
  await keyboard.press(button(page, 'debrief_coach'));
  await expect(finding(page, 'coach_hurts', calm)).toHaveCount(1);
});
