// Two tabs with the same course tell each other what they keep, and neither overwrites the other. scripts/soak has them write for a
// minute (DEFUSE_TABS_SECONDS).
import { readFileSync } from 'node:fs';

import { exercise, lesson } from './lib/content.js';
import { doMark, readLesson, showMap } from './lib/course.js';
import { quick } from './lib/hands.js';
import { keptIds, leaf, stopLeafing } from './lib/kept.js';
import { button, go, open, ready } from './lib/page.js';
import { expect, test } from './lib/test.js';
import { tr } from './lib/words.js';

const SECONDS = Number(process.env.DEFUSE_TABS_SECONDS || 4);
const practised = exercise('mark-you').title;
const item = (page, name) => page.getByRole('link', { name, exact: true });
const saved = (page) => expect(page.getByText(tr('save_saved'), { exact: true })).toHaveCount(1);

async function exported(page) {
  await page.bringToFront();
  await go(page, '#/progress');
  const [download] = await Promise.all([page.waitForEvent('download'), quick.press(button(page, 'progress_export'))]);
  return readFileSync(await download.path()).toString('base64');
}

/** Another tab does the exercise, while the map is open in `page`. */
async function practiseElsewhere(page, context) {
  await open(page);
  await showMap(page);
  const second = await context.newPage();
  await open(second, '#/exercise/mark-you');
  await doMark(quick, second, 'mark-you');
  await saved(second);
  await page.bringToFront();
}

test('tabs: what is done in one shows in the other, which is not loaded again', async ({ page, context }) => {
  await practiseElsewhere(page, context);
  await expect(item(page, practised)).toHaveAccessibleDescription(new RegExp(tr('item_best', 100)));
});

test('tabs: an open exercise stays as it is while the other tab saves', async ({ page, context }) => {
  await open(page, '#/exercise/mark-you');
  await quick.press(button(page, 'hint_show'));
  const before = await page.locator('.twin main').innerText();
  const second = await context.newPage();
  await open(second, '#/lesson/hidden-gestures');
  await readLesson(quick, second);
  await saved(second);
  await page.bringToFront();
  await go(page, '#/exercise/mark-you');
  expect(await page.locator('.twin main').innerText()).toBe(before);
  await go(page, '#/');
  await showMap(page);
  await expect(item(page, lesson('hidden-gestures').title)).toHaveAccessibleDescription(new RegExp(tr('item_done')));
});

test('tabs: one without the channel looks into the storage when it is shown again', async ({ page, context }) => {
  await page.addInitScript(() => Object.defineProperty(globalThis, 'BroadcastChannel', { value: undefined }));
  await practiseElsewhere(page, context);
  // A headless browser does not always say that a tab is shown.
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(item(page, practised)).toHaveAccessibleDescription(new RegExp(tr('item_best', 100)));
});

test(`tabs: two that write for ${SECONDS} s at once agree on every record`, async ({ page, context }) => {
  test.setTimeout(180_000 + SECONDS * 2000);
  const second = await context.newPage();
  for (const one of [page, second]) await open(one, '#/lesson/hidden-gestures');
  for (const one of [page, second]) await leaf(one, 15);
  // Hidden tabs draw nothing, so both are shown in turn.
  for (const end = Date.now() + SECONDS * 1000; Date.now() < end; ) {
    for (const one of [page, second]) {
      await one.bringToFront();
      await one.waitForTimeout(300);
    }
  }
  for (const one of [page, second]) {
    await one.bringToFront();
    await stopLeafing(one);
    await saved(one);
  }
  const first = await exported(page);
  expect(await exported(second)).toBe(first);
  const ids = await keptIds(page);
  expect(ids.length).toBeGreaterThan(10);
  await page.reload();
  await ready(page);
  expect(await exported(page)).toBe(first);
  console.log(JSON.stringify({ soak: 'tabs', seconds: SECONDS, records: ids.length, differences: 0 }));
});
