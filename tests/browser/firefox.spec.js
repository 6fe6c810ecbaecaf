// The main path in a second browser engine: Firefox ESR, with the keyboard alone.
import { doSpot, expectScore, readLesson, showMap } from './lib/course.js';
import { exercise, lesson } from './lib/content.js';
import { withoutWebgl, withWebgl } from './lib/firefox.js';
import { keyboard } from './lib/hands.js';
import { heading, link, open, ready, view } from './lib/page.js';
import { doTask, firstOf } from './lib/tasks.js';
import { expect, test as base } from './lib/test.js';
import { tr } from './lib/words.js';

const item = (page, title) => page.getByRole('link', { name: title, exact: true });

async function openItem(page, title) {
  await showMap(page);
  await keyboard.press(item(page, title));
  await expect(heading(page)).toHaveText(title);
  await expect(heading(page)).toBeFocused();
}

async function doLesson(page) {
  const { title } = lesson('hidden-gestures');
  await openItem(page, title);
  await readLesson(keyboard, page);
  await expect(heading(page)).toHaveText(tr('home_map_heading'));
}

/** Everything done is still there after the page has been loaded again. */
async function expectKept(page, marks) {
  await page.reload();
  await ready(page);
  await keyboard.press(link(page, 'nav_home'));
  await showMap(page);
  for (const [title, words] of marks) await expect(item(page, title)).toHaveAccessibleDescription(new RegExp(words));
}

const drawn = base.extend(withWebgl);

drawn('firefox: on the canvas, from home through a lesson and a quiz; then Document view, a scene, and a reload', async ({ page }) => {
  drawn.slow();
  await open(page);
  expect(await view(page)).toBe('canvas');
  await doLesson(page);
  const quiz = firstOf('quiz');
  await openItem(page, quiz.title);
  await doTask(keyboard, page, quiz);
  await expectScore(page, 100);
  await keyboard.press(page.getByRole('button', { name: 'Document view' }));
  await expect.poll(() => view(page)).toBe('document');
  await keyboard.press(link(page, 'nav_home'));
  const spot = exercise('spot-counter');
  await openItem(page, spot.title);
  await doSpot(keyboard, page, spot.id);
  await expectScore(page, 100);
  await expectKept(page, [
    [lesson('hidden-gestures').title, tr('item_done')],
    [quiz.title, tr('item_best', 100)],
    [spot.title, tr('item_best', 100)],
  ]);
  expect(await view(page)).toBe('document');
});

const plain = base.extend(withoutWebgl);

plain('firefox: without WebGL the course is a page by itself, says so, and can be done', async ({ page }) => {
  await open(page);
  expect(await view(page)).toBe('document');
  const notice = page.getByRole('region', { name: tr('page_no_picture_name') });
  await expect(notice).toBeVisible();
  await expect(notice).toContainText(tr('page_no_picture'));
  await expect(page.getByRole('button', { name: 'Document view' })).toHaveCount(0);
  await doLesson(page);
  await expectKept(page, [[lesson('hidden-gestures').title, tr('item_done')]]);
});
