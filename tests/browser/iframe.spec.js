// The course inside a page of another site, as a learning platform embeds it.
import { beginButton, callBy, doCall } from './lib/calls.js';
import { exercise } from './lib/content.js';
import { doMark, doPosition, doSpot, expectScore, readLesson, showMap } from './lib/course.js';
import { keyboard, tabTo } from './lib/hands.js';
import { test } from './lib/frame.js';
import { button, heading, link, view } from './lib/page.js';
import { doTask, firstOf, taskKinds } from './lib/tasks.js';
import { expect } from './lib/test.js';
import { tr } from './lib/words.js';

/** Presses Tab from one end of the page and gives where the focus went, in order. */
async function walk(page, course, key, until) {
  const stops = [];
  for (let steps = 0; steps < 400; ++steps) {
    await page.keyboard.press(key);
    const outside = await page.evaluate(() => document.activeElement?.id ?? '');
    const inside = outside ? '' : await course.evaluate(() => document.activeElement?.textContent ?? '');
    stops.push(outside || inside);
    if (outside === until) return stops;
  }
  throw new Error(`${key} never reaches ${until}: ${stops.join(', ')}`);
}

test('embedded: Tab goes into the course, through all of it and out on the other side', async ({ page, course }) => {
  await page.locator('#before').focus();
  const stops = await walk(page, course, 'Tab', 'after');
  const controls = await course.evaluate(
    () => [...document.querySelectorAll('button, a[href], input, textarea')].filter((element) => element.checkVisibility()).length,
  );
  expect(stops.length).toBe(controls + 1);
  expect(stops).toContain(tr('nav_settings'));
});

test('embedded: Shift+Tab goes in at the end and out at the start', async ({ page, course }) => {
  await page.locator('#after').focus();
  const stops = await walk(page, course, 'Shift+Tab', 'before');
  expect(stops).toContain(tr('nav_home'));
  expect(stops.at(-2)).toBe('Document view');
});

test('embedded: do a whole exercise with the keyboard', async ({ page, course }) => {
  await page.locator('#before').focus();
  await showMap(course, keyboard);
  await keyboard.press(course.getByRole('link', { name: exercise('mark-you').title, exact: true }));
  await doMark(keyboard, course, 'mark-you');
  await expectScore(course, 100);
  await keyboard.press(link(course, 'nav_progress'));
  await expect(heading(course)).toHaveText(tr('progress_title'));
  // A private window refuses storage to a frame of another site: then that is said, and what was done counts for this visit.
  await expect(course.getByText(tr('storage_refused')).or(course.getByText(tr('save_saved'), { exact: true }))).toHaveCount(1);
  await expect(course.getByRole('listitem').filter({ hasText: tr('history_score', 100) })).toHaveCount(1);
});

test('embedded: press on the canvas inside the frame', async ({ page, course }) => {
  const box = await link(course, 'nav_settings').boundingBox();
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await expect(heading(course)).toHaveText(tr('settings_title'));
  await expect(button(course, 'to_home')).toHaveCount(0);
});

// Everything that a learner does, with the keyboard alone, in both views of a frame on another site.
const exerciseAt = (id) => `#/exercise/${id}`;
const call = callBy('phone');
const ways = {
  'a lesson': ['#/lesson/hidden-gestures', (course) => readLesson(keyboard, course), (course) => expect(heading(course)).toHaveText(tr('home_map_heading'))],
  'a spot exercise': [exerciseAt('spot-counter'), (course) => doSpot(keyboard, course, 'spot-counter'), (course) => expectScore(course, 100)],
  'a mark exercise': [exerciseAt('mark-you'), (course) => doMark(keyboard, course, 'mark-you'), (course) => expectScore(course, 100)],
  'a position exercise': [exerciseAt('position-barrier'), (course) => doPosition(keyboard, course, 'position-barrier'), (course) => expectScore(course, 100)],
  ...Object.fromEntries(taskKinds.map((kind) => [`a ${kind} exercise`, [exerciseAt(firstOf(kind).id), (course) => doTask(keyboard, course, firstOf(kind)), async () => {}]])),
  'a call': [
    `#/call/${call.id}`,
    async (course) => {
      await keyboard.press(beginButton(course, call));
      await doCall(keyboard, course, call);
    },
    (course) => expect(course.getByText(tr('call_slips_none'))).toHaveCount(1),
  ],
  'progress, settings and the search': ['#/', otherPlaces, (course) => expect(heading(course)).toHaveText(tr('home_map_heading'))],
};

async function otherPlaces(course) {
  await keyboard.press(link(course, 'nav_progress'));
  await expect(heading(course)).toBeFocused();
  await keyboard.press(button(course, 'progress_start_over'));
  await expect(course.getByRole('dialog', { name: tr('progress_reset_ask') })).toHaveCount(1);
  await course.page().keyboard.press('Escape');
  await expect(course.getByRole('dialog')).toHaveCount(0);
  await expect(button(course, 'progress_start_over')).toBeFocused();
  await keyboard.press(link(course, 'nav_settings'));
  await expect(heading(course)).toHaveText(tr('settings_title'));
  await keyboard.press(course.getByRole('checkbox', { name: tr('settings_captions') }), 'Space');
  await expect(course.getByRole('checkbox', { name: tr('settings_captions') })).not.toBeChecked();
  await keyboard.choose(course.getByRole('radiogroup', { name: tr('settings_theme') }).getByRole('radio', { name: tr('settings_theme_dark') }));
  await expect(course.locator('html')).toHaveAttribute('data-theme', 'dark');
  await keyboard.press(link(course, 'nav_home'));
  await keyboard.press(link(course, 'search_title'));
  await keyboard.type(course.getByRole('textbox', { name: tr('search_label'), exact: true }), 'calm');
  await expect(course.getByRole('list', { name: tr('search_results') }).getByRole('link').first()).toBeAttached();
  await keyboard.press(link(course, 'nav_home'));
}

for (const [name, query] of [['canvas', ''], ['document', '?view=document']]) {
  for (const [what, [address, act, check]] of Object.entries(ways)) {
    test.describe(() => {
      test.use({ start: `${query}${address}` });
      test(`embedded, keyboard alone, ${name} view: ${what}`, async ({ page, course }) => {
        test.slow();
        expect(await view(course)).toBe(name);
        await page.locator('#before').focus();
        await act(course);
        await check(course);
        // Nothing took the focus away, and it is not trapped.
        expect(await course.evaluate(() => document.hasFocus() && document.activeElement !== document.body)).toBe(true);
        await walk(page, course, 'Tab', 'after');
      });
    });
  }
}
