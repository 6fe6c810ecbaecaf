// Several courses in one browser: added by a file, by dropping one and by address; opened, kept, removed; each with progress of its own.
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { course } from './lib/content.js';
import { doMark } from './lib/course.js';
import { quick } from './lib/hands.js';
import { button, go, heading, link, open, ready, settled } from './lib/page.js';
import { site } from './lib/paths.js';
import { doTask } from './lib/tasks.js';
import { expect, test } from './lib/test.js';
import { tr } from './lib/words.js';

const reception = course('reception');
const { title } = reception.pack;
const file = path.join(site, 'packs/reception.defuse');
const total = reception.items.length;
const done = (n) => tr('home_progress_text', n, total);

const choose = (page, what) => page.getByLabel(tr('library_choose')).setInputFiles(what);
const said = (page, key, ...values) => expect(page.getByRole('main').getByText(tr(key, ...values))).toHaveCount(1);
const opened = (page) => expect(page.getByText(tr('library_opened', title)).first()).toBeAttached();

async function addFile(page) {
  await go(page, '#/library');
  await choose(page, file);
  await expect(heading(page)).toHaveText(title);
  await said(page, 'library_added', title);
}

async function doQuiz(page) {
  const quiz = reception.exercises().find(({ kind }) => kind === 'quiz');
  await go(page, `#/exercise/${quiz.id}`);
  await doTask(quick, page, quiz);
}

/** What the row of a course says. */
const row = (page, name) => page.getByRole('list', { name: tr('library_list') }).getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) });

test('library: a course added by a file is there after a reload, with progress of its own', async ({ page }) => {
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await open(page);
  await go(page, '#/exercise/mark-you');
  await doMark(quick, page, 'mark-you');
  expect(asked.filter((name) => /reception|index\.json/.test(name))).toEqual([]); // costs nothing until asked for
  await addFile(page);
  await quick.press(button(page, 'library_open_name', title));
  await opened(page);
  await doQuiz(page);
  await page.reload();
  await ready(page);
  await go(page, '#/');
  await expect(page.getByRole('main').getByText(title, { exact: true }).first()).toBeAttached();
  await go(page, '#/library');
  await expect(row(page, title)).toContainText(done(1));
  await expect(row(page, 'Defuse')).toContainText(/1 of \d+ done/);
  await quick.press(button(page, 'library_open_name', 'Defuse'));
  await go(page, '#/progress');
  await expect(page.getByRole('main')).toContainText(tr('history_score', 100));
  await page.reload();
  await ready(page);
  await go(page, '#/library');
  await expect(row(page, 'Defuse')).toContainText(tr('library_is_open'));
});

test('library: a file may be dropped anywhere, and one that is broken changes nothing', async ({ page }) => {
  await open(page);
  const drop = (name, bytes) =>
    page.evaluate(
      ([called, text]) => {
        const data = new DataTransfer();
        data.items.add(new File([Uint8Array.from(atob(text), (c) => c.charCodeAt(0))], called));
        document.querySelector('main').dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
      },
      [name, bytes.toString('base64')],
    );
  const whole = readFileSync(file);
  for (const [name, bytes] of [['a.defuse', Buffer.from('hello')], ['b.zip', whole.subarray(0, 5000)]]) {
    await drop(name, bytes);
    await expect(heading(page)).toHaveText(tr('library_title'));
    await expect(page.getByRole('main').getByText(/zip file|damaged|incomplete|cut short|pack/i).first()).toBeAttached();
    await expect(row(page, title).getByText(tr('library_is_kept'), { exact: true })).toHaveCount(0);
    await go(page, '#/');
  }
  await drop('c.defuse', whole);
  await expect(heading(page)).toHaveText(title);
  await said(page, 'library_added', title);
});

test('library: a course is removed after a question; its progress stays unless it is to go', async ({ page }) => {
  await open(page);
  for (const forget of [false, true]) {
    await addFile(page);
    await quick.press(button(page, 'library_open_name', title));
    await opened(page);
    await doQuiz(page);
    await go(page, '#/library/reception');
    await quick.press(button(page, 'library_remove'));
    const forgets = page.getByRole('checkbox', { name: tr('library_forget') });
    if (forget) await quick.press(forgets);
    await expect(forgets).toBeChecked({ checked: forget });
    await quick.press(button(page, 'library_remove_confirm'));
    await said(page, forget ? 'library_removed_all' : 'library_removed', title);
    await page.reload();
    await ready(page);
    await addFile(page);
    await said(page, 'home_progress_text', forget ? 0 : 1, total);
    await quick.press(button(page, 'library_remove'));
    await quick.press(button(page, 'library_remove_confirm'));
  }
});

test('library: an address of this site opens a course, keeps it, and holds as long as it is open', async ({ page }) => {
  await open(page, '?pack=packs/reception.defuse');
  await go(page, '#/library');
  await expect(row(page, title)).toContainText(tr('library_is_open'));
  await doQuiz(page);
  await page.reload();
  await ready(page);
  await go(page, '#/library');
  await expect(row(page, title)).toContainText(done(1));
  await expect(row(page, 'Defuse')).toContainText(tr('library_own_text'));
  await quick.press(button(page, 'library_open_name', 'Defuse'));
  await settled(page);
  expect(new URL(page.url()).search).toBe('');
  await page.reload();
  await ready(page);
  await go(page, '#/library');
  await expect(row(page, 'Defuse')).toContainText(tr('library_is_open'));
  await expect(row(page, title)).toContainText(tr('library_is_kept'));
});

test.describe('refused', () => {
  test.use({ expectedErrors: /404|ERR_/ });

  for (const [address, key] of [
    ['https://example.org/a.defuse', 'library_foreign'],
    ['//example.org/a.defuse', 'library_foreign'],
    ['http://127.0.0.1:1/a.defuse', 'library_foreign'],
    ['packs/none.defuse', 'library_missing'],
  ]) {
    test(`library: ${address} is refused with a sentence, and this site's course is there`, async ({ page, seen }) => {
      await open(page, `?pack=${encodeURIComponent(address)}`);
      await said(page, key, address);
      expect(seen.foreign).toEqual([]);
      await quick.press(button(page, 'library_carry_on'));
      await expect(heading(page)).toHaveText(tr('home_map_heading'));
    });
  }

  test('library: without its index file the site works as before', async ({ page }) => {
    await page.route('**/packs/index.json', (route) => route.fulfill({ status: 404, body: '' }));
    await open(page, '#/library');
    await expect(row(page, 'Defuse')).toContainText(tr('library_is_open'));
    await addFile(page);
  });
});

test('library: the site offers what its index lists, and a newer version of it', async ({ page }) => {
  await open(page, '#/library');
  await expect(row(page, title)).toContainText(tr('library_is_listed'));
  await quick.press(button(page, 'library_open_name', title));
  await opened(page);
  await page.route('**/packs/index.json', async (route) => {
    const response = await route.fetch();
    const list = await response.json();
    list.packs.find(({ id }) => id === 'reception').hash = '0123456789abcdef';
    await route.fulfill({ json: list });
  });
  await go(page, '#/library/reception');
  await said(page, 'library_update_text');
  await expect(button(page, 'library_update')).toHaveCount(1);
});

test.describe('offline', () => {
  test.use({ serviceWorkers: 'allow', expectedErrors: /ERR_INTERNET_DISCONNECTED|ERR_FAILED/ });

  test('library: an added course works without a network', async ({ page, context }) => {
    await open(page);
    await page.evaluate(async () => (await navigator.serviceWorker.ready).active.state);
    await go(page, '#/library');
    await quick.press(button(page, 'library_open_name', title));
    await opened(page);
    await context.setOffline(true);
    await page.reload();
    await ready(page);
    await doQuiz(page);
    await go(page, '#/library');
    await expect(row(page, title)).toContainText(done(1));
  });
});

test('library: a storage that is refused is said, and the course can be used', async ({ page }) => {
  await page.addInitScript(() => {
    const open = indexedDB.open.bind(indexedDB);
    indexedDB.open = (name, version) => {
      if (name === 'defuse.packs') throw new DOMException('refused', 'SecurityError');
      return open(name, version);
    };
  });
  await open(page, '#/library');
  await choose(page, file);
  await said(page, 'library_not_kept');
  await quick.press(button(page, 'library_open_name', title));
  await opened(page);
  await go(page, '#/library');
  await quick.press(button(page, 'library_open_name', 'Defuse'));
  await go(page, '#/library');
  await quick.press(button(page, 'library_open_name', title));
  await opened(page);
});

test('library: erasing takes the courses too', async ({ page }) => {
  await open(page);
  await addFile(page);
  await go(page, '#/settings');
  await quick.press(button(page, 'erase_button'));
  await quick.press(page.getByRole('dialog').getByRole('button', { name: tr('erase_confirm'), exact: true }));
  await said(page, 'erase_done');
  await page.reload();
  await ready(page);
  await quick.press(link(page, 'library_go'));
  await expect(row(page, title)).toContainText(tr('library_is_listed'));
});
