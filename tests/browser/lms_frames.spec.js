// Frames and servers that give the course less than a page of its own has: no storage, no origin, wrong types; and packs that mean harm.
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { course } from './lib/content.js';
import { quick } from './lib/hands.js';
import { packageFolder } from './lib/lms.js';
import { button, go, heading, link } from './lib/page.js';
import { root } from './lib/paths.js';
import { doItem } from './lib/playthrough.js';
import { FORMS, opened, savedLine, scored } from './lib/systems.js';
import { expect, test } from './lib/test.js';
import { tr } from './lib/words.js';

const played = course('template');
const [first] = played.items;
const quiz = played.exercises().find(({ kind }) => kind === 'quiz');

// Documents that are not there yet, what a browser says of storage that it refuses, and service workers that the tests block.
test.use({ expectedErrors: /status of 404|'serviceWorker' property|[Aa]ccess to storage|third-party/ });

const refused = (frame) =>
  frame.evaluate(() => {
    try {
      return void globalThis.localStorage ?? 'given';
    } catch (error) {
      return error.name;
    }
  });

for (const [kind, words] of Object.entries({ cmi5: 'storage_lms_alone', xapi: 'storage_lms_alone', 'a host page': 'storage_host_alone' })) {
  test(`lms: ${kind} in a frame of another site that may keep nothing`, async ({ page, browser }) => {
    const system = await FORMS[kind]({ pack: played.name, site: 'localhost' });
    const frame = await opened(page, system);
    expect(await refused(frame)).toBe('SecurityError');
    await expect(savedLine(frame)).toHaveCount(1);
    await expect(frame.getByText(tr(words), { exact: true }).first()).toHaveCount(1);
    await expect(frame.getByText(tr('storage_refused'), { exact: true })).toHaveCount(0);
    await quick.press(button(frame, 'storage_notice_dismiss'));
    await doItem(frame, played, quiz.id);
    await doItem(frame, played, first);
    await expect.poll(() => scored(system.last().score)).toBe(true);
    await expect(frame.getByText(tr(words), { exact: true })).toHaveCount(0); // once
    await expect(savedLine(frame)).toHaveCount(1);
    expect(await system.wrong(page)).toEqual([]);
    await page.goto('about:blank');

    const again = await FORMS[kind]({ pack: played.name, site: 'localhost', kept: system.kept() });
    const second = await (await browser.newContext()).newPage();
    const resumed = await opened(second, again);
    await go(resumed, '#/progress');
    await expect(resumed.getByText(tr('home_progress_text', 2, played.items.length)).first()).toHaveCount(1);
    await second.context().close();
    await Promise.all([system.close(), again.close()]);
  });
}

test('lms: a frame of another site that may keep nothing, around which nobody keeps anything, says so', async ({ page }) => {
  const system = await FORMS['a host page']({ pack: played.name, site: 'localhost' });
  system.server.pages['/lms.html'] = `<!doctype html><html lang="en"><title>A page</title><iframe src="${system.server.url}/course/index.html" title="Course" width="650" height="666"></iframe>`;
  const frame = await opened(page, system);
  expect(await refused(frame)).toBe('SecurityError');
  await expect(frame.getByText(tr('storage_refused')).first()).toHaveCount(1);
  await doItem(frame, played, quiz.id);
  await go(frame, '#/progress');
  await expect(frame.getByText(tr('home_progress_text', 1, played.items.length)).first()).toHaveCount(1);
  await system.close();
});

test.describe('in a frame without an origin', () => {
  // It may not take what the page asks for in advance: scripts bring it.
  test.use({ expectedErrors: /status of 404|'serviceWorker' property|from origin 'null' has been blocked by CORS|defuse\.wasm/ });
  test('lms: a sandboxed frame without an origin works with a host page that keeps the state, in its language', async ({ page }) => {
    const embed = { sandbox: 'allow-scripts', locale: 'de' };
    const system = await FORMS['a host page']({ pack: played.name, embed });
    const frame = await opened(page, system);
    expect(await frame.evaluate(() => globalThis.origin)).toBe('null');
    await expect(frame.locator('html')).toHaveAttribute('lang', 'de');
    await expect(frame.getByRole('link', { name: 'Fortschritt', exact: true })).toHaveCount(1);
    await page.evaluate(() => window.embedded.setLocale('en'));
    await expect(link(frame, 'nav_progress')).toHaveCount(1);
    await doItem(frame, played, quiz.id);
    await expect.poll(() => scored(system.last().score)).toBe(true);
    await expect(savedLine(frame)).toHaveCount(1);
    const heard = await page.evaluate(() => window.heard.map(({ type }) => type));
    expect(heard).toEqual(expect.arrayContaining(['ready', 'progress', 'score', 'state']));
    const again = await FORMS['a host page']({ pack: played.name, embed: { sandbox: 'allow-scripts' }, kept: system.kept() });
    const resumed = await opened(page, again);
    await go(resumed, '#/progress');
    await expect(resumed.getByText(tr('home_progress_text', 1, played.items.length)).first()).toHaveCount(1);
    await Promise.all([system.close(), again.close()]);
  });
});

for (const kind of ['scorm12', 'cmi5']) {
  test(`lms: ${kind} boots from a server that calls scripts text and the engine bytes, without compression or a worker`, async ({ page }) => {
    const system = await FORMS[kind]({ pack: played.name });
    system.server.state.types = { '.html': 'text/html', '.css': 'text/css', '.js': 'text/plain', '.wasm': 'application/octet-stream' };
    const asked = [];
    page.on('response', async (response) => asked.push([new URL(response.url()).pathname, response.headers()['content-encoding'], response.headers()['content-type']]));
    const frame = await opened(page, system);
    await expect(savedLine(frame)).toHaveCount(1);
    expect(asked.find(([name]) => name.endsWith('/app.js'))[2]).toBe('text/plain');
    expect(asked.find(([name]) => name.endsWith('/defuse.wasm'))[2]).toBe('application/octet-stream');
    expect(asked.filter(([name, encoding]) => encoding || /sw\.js|\.mjs$|webmanifest/.test(name))).toEqual([]);
    await doItem(frame, played, quiz.id);
    await expect.poll(() => scored(system.last().score)).toBe(true);
    await system.close();
  });
}

// HTML and characters that cannot be seen are refused before a package is made; what is left is all there.
const HARM = 'top.harmed=1';
const HOSTILE = `" onload="${HARM}" \' &lt;script&gt;${HARM}&lt;/script&gt; < img src=x onerror=${HARM} > ]]> %s \${${HARM}}`;
const REFUSED = [`<script>${HARM}</script>`, `x<img src=x onerror="${HARM}">`, 'x\u202ey'];

/** The template with such a title wherever there is one. */
function hostilePack(title) {
  const folder = mkdtempSync(path.join(tmpdir(), 'defuse-hostile-'));
  cpSync(`${root}content/packs/template`, folder, { recursive: true });
  const text = JSON.stringify(title);
  for (const sub of ['.', 'lessons', 'exercises', 'calls']) {
    for (const name of readdirSync(path.join(folder, sub)).filter((one) => /\.(yaml|md)$/.test(one) && !one.includes('.plan.'))) {
      const file = path.join(folder, sub, name);
      writeFileSync(file, readFileSync(file, 'utf8').replace(/^(\s*(?:- )?)(title|summary|term): .*$/gm, (_, before, key) => `${before}${key}: ${text}`));
    }
  }
  return folder;
}

test('lms: HTML and invisible characters in titles are no package', () => {
  for (const title of REFUSED) {
    const pack = hostilePack(title);
    expect(() => packageFolder('cmi5', pack)).toThrow();
    rmSync(pack, { recursive: true, force: true });
  }
});

for (const kind of ['scorm2004-4', 'cmi5']) {
  test(`lms: ${kind} with a pack whose titles mean harm shows them as texts`, async ({ page }) => {
    const pack = hostilePack(HOSTILE);
    const system = await FORMS[kind]({ pack });
    const frame = await opened(page, system);
    for (const hash of [`#/lesson/${first}`, `#/exercise/${quiz.id}`]) {
      await go(frame, hash);
      await expect(heading(frame)).toHaveText(HOSTILE);
    }
    await go(frame, '#/');
    await expect(frame.getByText('onload=', { exact: false }).first()).toHaveCount(1);
    await expect(savedLine(frame)).toHaveCount(1);
    expect(await page.evaluate(() => window.harmed)).toBeUndefined();
    expect(await frame.locator('img[src="x"], [onload], script:not([src])').count()).toBe(0);
    expect(await system.wrong(page)).toEqual([]);
    await system.close();
    rmSync(pack, { recursive: true, force: true });
  });
}

test('lms: another pack of the project, in the third edition', async ({ page }) => {
  const reception = course('reception');
  const system = await FORMS['scorm2004-3']({ pack: 'reception' });
  const frame = await opened(page, system);
  await expect(savedLine(frame)).toHaveCount(1);
  await doItem(frame, reception, reception.items.find((id) => !reception.isExercise(id)));
  const task = reception.exercises().find(({ kind }) => kind === 'quiz');
  await doItem(frame, reception, task.id);
  await expect.poll(() => system.told().length).toBe(task.questions.length);
  expect(await system.wrong(page)).toEqual([]);
  await system.close();
});
