// The course inside a page of another site, as a learning platform embeds it.
import { exercise } from './lib/content.js';
import { doMark, expectScore, showMap } from './lib/course.js';
import { keyboard } from './lib/hands.js';
import { button, heading, link, ready } from './lib/page.js';
import { servePage } from './lib/servers.js';
import { expect, test as base } from './lib/test.js';
import { tr } from './lib/words.js';

const hostPage = (address) => `<!doctype html><html lang="en"><title>Learning platform</title>
<button id="before">Before the course</button>
<p><iframe src="${address}" title="Course" width="700" height="666"></iframe></p>
<button id="after">After the course</button></html>`;

const test = base.extend({
  /** The frame of the course; the page around it is on "localhost", another site than 127.0.0.1. */
  course: async ({ page, baseURL }, use) => {
    const host = await servePage(hostPage(baseURL));
    await page.goto(`http://localhost:${host.port}/`);
    const frame = await (await page.locator('iframe').elementHandle()).contentFrame();
    await ready(frame);
    await use(frame);
    await host.close();
  },
});

/** Presses Tab from one end of the page and gives where the focus went, in order. */
async function walk(page, course, key, until) {
  const stops = [];
  for (let steps = 0; steps < 60; ++steps) {
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
  await showMap(course);
  await page.locator('#before').focus();
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
