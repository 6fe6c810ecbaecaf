// What the learner did stays on the device, goes to a file and back, can be given up, and survives damage.
import { chromium } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { args, executablePath } from './lib/browser.js';
import { exercise, lesson } from './lib/content.js';
import { doMark, readLesson, showMap } from './lib/course.js';
import { keyboard, quick, tabTo } from './lib/hands.js';
import { keptIds, keptValues } from './lib/kept.js';
import { button, go, heading, link, open, ready } from './lib/page.js';
import { servePage } from './lib/servers.js';
import { expect, test, watch } from './lib/test.js';
import { tr } from './lib/words.js';

const { title, pages } = lesson('hidden-gestures');
const practised = exercise('mark-you').title;
const item = (page, name) => page.getByRole('link', { name, exact: true });
const saved = (page) => expect(page.getByText(tr('save_saved'), { exact: true })).toHaveCount(1);

/** Reads two pages of the lesson, does one exercise for full marks and changes two settings. */
async function doSomething(page) {
  await go(page, '#/lesson/hidden-gestures');
  await quick.press(button(page, 'lesson_next'));
  await quick.press(button(page, 'lesson_next'));
  await go(page, '#/exercise/mark-you');
  await doMark(quick, page, 'mark-you');
  await go(page, '#/settings');
  await quick.press(page.getByRole('radio', { name: tr('settings_theme_dark') }));
  await quick.press(page.getByRole('checkbox', { name: tr('settings_untimed') }));
  await saved(page);
}

async function expectItKept(page) {
  await go(page, '#/lesson/hidden-gestures');
  await expect(page.getByRole('heading', { level: 2, name: pages[2], exact: true })).toHaveCount(1);
  await expectOutcome(page);
  await go(page, '#/settings');
  await expect(page.getByRole('radio', { name: tr('settings_theme_dark') })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: tr('settings_untimed') })).toBeChecked();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
}

async function expectOutcome(page) {
  await go(page, '#/');
  await showMap(page);
  await expect(item(page, practised)).toHaveAccessibleDescription(new RegExp(tr('item_best', 100)));
  await expect(item(page, title)).toHaveAccessibleDescription(new RegExp(tr('item_started')));
  await go(page, '#/progress');
  await expect(page.getByRole('listitem').filter({ hasText: `${practised}: ${tr('history_score', 100)}` })).toHaveCount(1);
}

/** Outcome and bookmark are gone, as on the first day. */
async function expectNothing(page) {
  await go(page, '#/');
  await showMap(page);
  for (const name of [practised, title]) await expect(item(page, name)).toHaveAccessibleDescription(new RegExp(tr('item_new')));
  await go(page, '#/progress');
  await expect(page.getByText(tr('progress_none'), { exact: true })).toHaveCount(1);
}

async function exported(page) {
  await go(page, '#/progress');
  const [download] = await Promise.all([page.waitForEvent('download'), quick.press(button(page, 'progress_export'))]);
  await expect(page.getByText(tr('progress_exported'), { exact: true })).toHaveCount(1);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

async function bringIn(page, file) {
  await go(page, '#/progress');
  const chooser = page.waitForEvent('filechooser');
  await keyboard.press(page.getByLabel(tr('progress_import')));
  await (await chooser).setFiles(file);
}

test('progress: outcomes, bookmark and settings are there after a reload', async ({ page }) => {
  await open(page);
  await doSomething(page);
  await page.reload();
  await ready(page);
  await expectItKept(page);
});

test('progress: they are there when the browser was closed and opened again', async ({ baseURL }) => {
  const profile = await mkdtemp(path.join(tmpdir(), 'defuse-profile-'));
  const launch = () => chromium.launchPersistentContext(profile, { executablePath, args, baseURL });
  for (const visit of [doSomething, expectItKept]) {
    const context = await launch();
    const seen = watch(context);
    const page = await context.newPage();
    await open(page);
    await visit(page);
    expect(seen).toEqual({ errors: [], foreign: [] });
    await context.close();
  }
  await rm(profile, { recursive: true, force: true });
});

test('progress: saved to a file and brought into another browser', async ({ page, browser, baseURL }) => {
  await open(page);
  await doSomething(page);
  const { name, bytes } = await exported(page);
  expect(name).toMatch(/\.defuse-progress$/);
  const other = await (await browser.newContext({ baseURL })).newPage();
  await open(other);
  await expectNothing(other);
  await bringIn(other, { name, mimeType: 'application/octet-stream', buffer: bytes });
  await expectOutcome(other);
  await other.reload();
  await ready(other);
  await expectOutcome(other);
  await bringIn(other, { name, mimeType: 'application/octet-stream', buffer: bytes });
  await expect(other.getByText(tr('progress_imported', 0))).toHaveCount(1);
  await other.context().close();
});

test('progress: a file that is none is refused in a sentence, and nothing is lost', async ({ page }) => {
  await open(page);
  await doSomething(page);
  await bringIn(page, { name: 'holiday.defuse-progress', mimeType: 'application/octet-stream', buffer: Buffer.from('no such thing') });
  await expect(page.getByText(/This is not a Defuse progress file/)).not.toHaveCount(0);
  await expectOutcome(page);
});

test('progress: start over only after a dialog, which holds the focus and gives it back', async ({ page }) => {
  await open(page);
  await doSomething(page);
  await go(page, '#/progress');
  const ask = button(page, 'progress_start_over');
  const dialog = page.getByRole('dialog', { name: tr('progress_reset_ask') });
  const keep = dialog.getByRole('button', { name: tr('progress_reset_cancel') });

  await keyboard.press(ask);
  await expect(dialog).toHaveCount(1);
  const inside = () => dialog.evaluate((element) => element.contains(document.activeElement));
  expect(await inside()).toBe(true);
  for (const key of ['Tab', 'Tab', 'Tab', 'Shift+Tab', 'Shift+Tab']) {
    await page.keyboard.press(key);
    const where = await page.evaluate(() => document.activeElement === document.body);
    expect(where || (await inside())).toBe(true);
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(ask).toBeFocused();

  await keyboard.press(ask);
  await tabTo(keep);
  await page.keyboard.press('Space');
  await expect(dialog).toHaveCount(0);
  await expect(ask).toBeFocused();
  await expectOutcome(page);

  await keyboard.press(button(page, 'progress_start_over'));
  await keyboard.press(dialog.getByRole('button', { name: tr('progress_reset_confirm') }));
  await expect(page.getByText(tr('progress_reset'), { exact: true })).not.toHaveCount(0);
  await expectNothing(page);
  await saved(page);
  await page.reload();
  await ready(page);
  await expectNothing(page);
});

for (const [what, refuse] of [
  ['forbidden', () => (IDBFactory.prototype.open = () => { throw new DOMException('denied', 'SecurityError'); })],
  ['absent', () => Object.defineProperty(globalThis, 'indexedDB', { value: undefined })],
]) {
  test(`progress: where storage is ${what}, the course says so and goes on`, async ({ page }) => {
    await page.addInitScript(refuse);
    await open(page);
    await expect(page.getByRole('main').getByText(tr('storage_refused'))).toHaveCount(1);
    await expect(page.getByText(tr('save_short_not'), { exact: true })).toHaveCount(1);
    await go(page, '#/exercise/mark-you');
    await doMark(quick, page, 'mark-you');
    await expect(page.getByRole('main').getByText(tr('storage_refused'))).toHaveCount(1);
    await go(page, '#/');
    await showMap(page);
    await expect(item(page, practised)).toHaveAccessibleDescription(new RegExp(tr('item_best', 100)));
    expect((await exported(page)).bytes.length).toBeGreaterThan(50);
  });
}

test('progress: a full disk is told, and what was done can be saved to a file', async ({ page }) => {
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); };
  });
  await open(page, '#/lesson/hidden-gestures');
  await quick.press(button(page, 'lesson_next'));
  await expect(page.getByRole('main').getByText(tr('storage_full'))).toHaveCount(1);
  await readLesson(quick, page);
  await showMap(page);
  await expect(item(page, title)).toHaveAccessibleDescription(new RegExp(tr('item_done')));
  expect((await exported(page)).bytes.length).toBeGreaterThan(50);
});

test('progress: a damaged record is told, the rest is kept, and so are its bytes', async ({ page }) => {
  await open(page);
  await doSomething(page);
  const damaged = await page.evaluate(async () => {
    const done = (request) => new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
    const db = await done(indexedDB.open('defuse', 1));
    const store = db.transaction('records', 'readwrite').objectStore('records');
    await done(store.put(crypto.getRandomValues(new Uint8Array(200)), 'x1'));
    await done(store.put('not even bytes', 'x2'));
    const count = await done(store.count());
    db.close();
    return count;
  });
  expect(damaged).toBeGreaterThan(3);
  await page.reload();
  await ready(page);
  await expectItKept(page);
  await go(page, '#/progress');
  await expect(page.getByText(/could not be read/)).not.toHaveCount(0);
  await saved(page);
});

test('progress: two tabs do not overwrite each other', async ({ page, context }) => {
  await open(page);
  const second = await context.newPage();
  await open(second, '#/lesson/hidden-gestures');
  await readLesson(quick, second);
  await saved(second);
  await page.bringToFront(); // a tab behind another draws nothing
  await go(page, '#/exercise/mark-you');
  await doMark(quick, page, 'mark-you');
  await saved(page);
  await page.reload();
  await ready(page);
  await go(page, '#/');
  await showMap(page);
  await expect(item(page, practised)).toHaveAccessibleDescription(new RegExp(tr('item_best', 100)));
  await expect(item(page, title)).toHaveAccessibleDescription(new RegExp(tr('item_done')));
  await expect(heading(page)).toHaveText(tr('home_map_heading'));
  await expect(link(page, 'nav_home')).toHaveAttribute('aria-current', 'page');
});

test('progress: what the browser has thrown away is told once, and the next visit says nothing', async ({ page }) => {
  await open(page);
  await doSomething(page);
  await page.goto('about:blank');
  await open(page); // the same tab: nothing holds the database open meanwhile
  await page.evaluate(async () => {
    const done = (request) => new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
    const db = await done(indexedDB.open('defuse', 1));
    await done(db.transaction('records', 'readwrite').objectStore('records').clear());
    db.close();
  });
  await page.reload();
  await ready(page);
  await expect(page.getByRole('main').getByText(tr('storage_evicted'))).toHaveCount(1);
  await quick.press(button(page, 'storage_notice_dismiss'));
  await expect(page.getByRole('main').getByText(tr('storage_evicted'))).toHaveCount(0);
  await go(page, '#/exercise/mark-you');
  await doMark(quick, page, 'mark-you');
  await saved(page);
  await page.reload();
  await ready(page);
  await expect(page.getByRole('main').getByText(tr('storage_evicted'))).toHaveCount(0);
});

const hostOf = (address) => servePage(`<!doctype html><title>Platform</title><iframe src="${address}" title="Course" width="700" height="666"></iframe>`);

async function embedded(page, host) {
  await page.goto(`http://localhost:${host.port}/`);
  const frame = await (await page.locator('iframe').elementHandle()).contentFrame();
  await ready(frame);
  return frame;
}

test("progress: inside another site's page a browser may refuse to keep it, which is said, and the course goes on", async ({ page, baseURL }) => {
  const host = await hostOf(`${baseURL}#/exercise/mark-you`);
  const frame = await embedded(page, host);
  await expect(frame.getByRole('main').getByText(tr('storage_refused'))).toHaveCount(1);
  await doMark(quick, frame, 'mark-you');
  await expect(frame.getByText(tr('save_saved'), { exact: true })).toHaveCount(0);
  await host.close();
});

test("progress: inside another site's page it is said once that what is kept belongs there", async ({ baseURL }) => {
  const profile = await mkdtemp(path.join(tmpdir(), 'defuse-profile-'));
  // Here the browser lets other sites' frames keep what they like, in a part of its own.
  await mkdir(path.join(profile, 'Default'));
  await writeFile(path.join(profile, 'Default', 'Preferences'), JSON.stringify({ profile: { cookie_controls_mode: 0 } }));
  const context = await chromium.launchPersistentContext(profile, { executablePath, args });
  const page = await context.newPage();
  const host = await hostOf(baseURL);
  for (const times of [1, 0]) {
    const frame = await embedded(page, host);
    await expect(frame.getByText(tr('save_saved'), { exact: true })).toHaveCount(1);
    await expect(frame.getByRole('main').getByText(tr('storage_partitioned'))).toHaveCount(times);
  }
  await host.close();
  await context.close();
  await rm(profile, { recursive: true, force: true });
});

test('progress: many records become a few bundles, and nothing is lost by it', async ({ page }) => {
  await open(page);
  for (const name of ['weeks', 'finished']) {
    const file = `${name}.defuse-progress`;
    await bringIn(page, { name: file, mimeType: 'application/octet-stream', buffer: readFileSync(path.join('tests/data/progress', file)) });
  }
  await saved(page);
  const { bytes } = await exported(page);
  const ids = (await keptIds(page)).sort();
  expect(ids.length).toBeGreaterThan(256);
  await page.reload();
  await ready(page);
  await expect.poll(() => keptValues(page)).toBeLessThan(5);
  expect((await keptIds(page)).sort()).toEqual(ids);
  await go(page, '#/exercise/mark-you');
  await doMark(quick, page, 'mark-you');
  await saved(page);
  await page.reload();
  await ready(page);
  expect((await keptIds(page)).length).toBeGreaterThan(ids.length);
  const after = await exported(page);
  expect(after.bytes.length).toBeGreaterThan(bytes.length);
});

test('progress: erasing deletes the database and the settings, in every tab', async ({ page, context }) => {
  await open(page);
  await doSomething(page);
  const second = await context.newPage();
  // A tab that was opened a moment ago tidies up what is kept: here not before all of it is gone.
  await second.addInitScript(() => {
    const wait = window.setTimeout;
    window.setTimeout = (work, time, ...rest) => wait(time === 1000 ? () => (window.tidy = work) : work, time, ...rest);
  });
  await open(second);
  await showMap(second);
  await page.bringToFront();
  await quick.press(button(page, 'erase_button'));
  const dialog = page.getByRole('dialog', { name: tr('erase_ask') });
  await quick.press(dialog.getByRole('button', { name: tr('erase_confirm') }));
  await expect(page.getByRole('main').getByText(tr('erase_done'))).not.toHaveCount(0);
  const left = () => page.evaluate(async () => [(await indexedDB.databases()).map(({ name }) => name), Object.keys(localStorage)]);
  expect(await left()).toEqual([[], []]);
  await expectNothing(page);
  await second.bringToFront();
  await expectNothing(second);
  await expect.poll(() => second.evaluate(() => typeof window.tidy)).toBe('function');
  await second.evaluate(() => window.tidy());
  await second.waitForTimeout(200);
  expect(await left()).toEqual([[], []]);
  await second.reload();
  await ready(second);
  await expectNothing(second);
  await expect(second.getByRole('main').getByText(tr('storage_evicted'))).toHaveCount(0);
});

test('progress: a restore code is copied by hand into another browser', async ({ page, browser, baseURL }) => {
  await open(page);
  await doSomething(page);
  await go(page, '#/progress');
  await quick.press(button(page, 'code_show'));
  const code = (await page.getByRole('group', { name: tr('code_label') }).innerText()).split('\n')[0];
  expect(code.length).toBeLessThan(200);
  const other = await (await browser.newContext({ baseURL })).newPage();
  await open(other);
  for (const key of ['code_used', 'code_known']) {
    await go(other, '#/progress');
    await quick.type(other.getByRole('textbox', { name: tr('code_field') }), code.toLowerCase());
    await quick.press(button(other, 'code_use'));
    await expect(other.getByRole('main').getByText(tr(key))).not.toHaveCount(0);
  }
  await go(other, '#/');
  await showMap(other);
  await expect(item(other, practised)).toHaveAccessibleDescription(new RegExp(tr('item_best', 100)));
  await other.context().close();
});
