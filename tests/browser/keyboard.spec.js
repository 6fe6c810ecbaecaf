// The course by role and name with the keyboard alone, as somebody does who sees the screen and somebody who does not.
import { doMark, doPosition, doSpot, expectScore, momentsSeen, nameFlags, readLesson, showMap } from './lib/course.js';
import { exercise, lesson, momentWords, runThatBegins } from './lib/content.js';
import { keyboard, tabTo } from './lib/hands.js';
import { button, heading, link, open, view } from './lib/page.js';
import { expect, test } from './lib/test.js';
import { tr } from './lib/words.js';

const item = (page, title) => page.getByRole('link', { name: title, exact: true });

/** From the course's first screen to an item, in canvas view. */
async function openItem(page, title) {
  await open(page);
  expect(await view(page)).toBe('canvas');
  await showMap(page);
  await keyboard.press(item(page, title));
  await expect(heading(page)).toHaveText(title);
  await expect(heading(page)).toBeFocused();
}

test('keyboard: read the lesson from its first page to its last', async ({ page }) => {
  const { title, pages } = lesson('hidden-gestures');
  await openItem(page, title);
  for (const [number, name] of pages.entries()) {
    await expect(page.getByRole('heading', { level: 2, name, exact: true })).toHaveCount(1);
    if (number + 1 < pages.length) await keyboard.press(button(page, 'lesson_next'), number % 2 ? 'Space' : 'Enter');
  }
  await keyboard.press(button(page, 'lesson_back'));
  await readLesson(keyboard, page);
  await expect(heading(page)).toHaveText(tr('home_map_heading'));
  await showMap(page);
  await expect(item(page, title)).toHaveAccessibleDescription(new RegExp(tr('item_done')));
});

for (const id of ['spot-gestures', 'spot-counter']) {
  test(`keyboard: flag every slip of ${id} moment by moment, for full marks`, async ({ page }) => {
    await openItem(page, exercise(id).title);
    await doSpot(keyboard, page, id);
    await expectScore(page, 100);
    await expect(heading(page)).toBeFocused();
  });
}

test('keyboard: flag slips by the clock with the space bar, pause and go on', async ({ page }) => {
  const spot = exercise('spot-gestures');
  await openItem(page, spot.title);
  await keyboard.press(button(page, 'spot_play'));
  await expect(button(page, 'spot_flag')).toBeFocused();
  const moments = momentsSeen(page);
  await expect(moments).not.toHaveCount(0);
  const run = runThatBegins(spot, await moments.last().textContent());
  const slips = run.cues.filter((cue) => cue.slip);

  await keyboard.press(button(page, 'spot_pause'));
  const seen = await moments.count();
  await page.waitForTimeout(1500);
  await expect(moments).toHaveCount(seen);
  await keyboard.press(button(page, 'spot_resume'), 'Space');
  await expect(button(page, 'spot_flag')).toBeFocused();

  for (const slip of slips) {
    await expect(moments.first()).toHaveText(momentWords(slip), { timeout: 90_000 });
    await page.waitForTimeout(400); // nobody is quicker
    await page.keyboard.press('Space');
  }
  if (slips.length > 0) {
    await expect(page.getByRole('heading', { name: tr('spot_name_heading') })).toHaveCount(1, { timeout: 90_000 });
    await nameFlags(keyboard, page, slips);
    await expect(page.getByText(tr('spot_run_slips', slips.length, slips.length), { exact: true })).toHaveCount(1);
  } else {
    await expect(page.getByText(tr('spot_run_clean_left'), { exact: true })).toHaveCount(1, { timeout: 90_000 });
  }
});

test('keyboard: mark the phrases that hurt, name them and say them better, for full marks', async ({ page }) => {
  await openItem(page, exercise('mark-you').title);
  await doMark(keyboard, page, 'mark-you');
  await expectScore(page, 100);
});

test('keyboard: arrange the room with buttons, for full marks', async ({ page }) => {
  await openItem(page, exercise('position-barrier').title);
  await doPosition(keyboard, page, 'position-barrier');
  await expectScore(page, 100);
});

test('keyboard: switch to Document view with the first key press and get the same marks there', async ({ page }) => {
  await open(page);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Document view' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => view(page)).toBe('document');
  await showMap(page);
  await keyboard.press(item(page, exercise('mark-you').title));
  await doMark(keyboard, page, 'mark-you');
  await expectScore(page, 100);
});

test('keyboard: skip to the content, and reach everything else by name', async ({ page }) => {
  await open(page, '#/progress');
  await tabTo(page.getByRole('link', { name: 'Skip to content' }));
  await page.keyboard.press('Enter');
  await expect(heading(page)).toBeFocused();
  for (const [key, title] of [['nav_settings', 'settings_title'], ['nav_progress', 'progress_title'], ['nav_home', 'home_map_heading']]) {
    await keyboard.press(link(page, key));
    await expect(heading(page)).toHaveText(tr(title));
    await expect(link(page, key)).toHaveAttribute('aria-current', 'page');
  }
});

test('keyboard: change settings with arrows and the space bar', async ({ page }) => {
  await open(page, '#/settings');
  const theme = page.getByRole('radiogroup', { name: tr('settings_theme') });
  await tabTo(theme.getByRole('radio', { name: tr('settings_theme_system') }));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(theme.getByRole('radio', { name: tr('settings_theme_dark') })).toBeChecked();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  const untimed = page.getByRole('checkbox', { name: tr('settings_untimed') });
  await keyboard.press(untimed, 'Space');
  await expect(untimed).toBeChecked();
});
