// The workshop, by role, name and keyboard: from nothing to a package for a learning management system; what it never does to learners.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { png, svg } from './lib/media.js';
import { open } from './lib/page.js';
import { root, site } from './lib/paths.js';
import { expect, test } from './lib/test.js';
import { unzipped } from './lib/zip.js';

const command = process.env.DEFUSE_COMMAND ?? `${root}build/native/defuse`;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

test.use({ viewport: { width: 1280, height: 800 } });

const button = (page, name) => page.getByRole('button', { name, exact: true });
const editor = (page) => page.getByRole('textbox', { name: /^Text of / });
const state = (page) => page.getByRole('region', { name: 'Problems' }).getByRole('status');
const preview = (page) => page.frameLocator('iframe[title="Preview of the course"]');

/** By the keyboard: focus, then Enter. */
async function press(locator) {
  await locator.focus();
  await locator.press('Enter');
}

async function start(page, query = '') {
  await page.goto(`./workshop/index.html${query}`);
  await expect(page.getByRole('heading', { level: 1, name: query.includes('de') ? 'Werkstatt' : 'Workshop' })).toBeVisible();
}

async function fromTemplate(page) {
  await start(page);
  await press(button(page, 'Start from the template'));
  await expect(state(page)).toHaveText('No problems');
}

/** Chooses a tab of the views with the arrow keys. */
async function tab(page, name) {
  const tabs = page.getByRole('tablist', { name: 'Views of the course' });
  await tabs.getByRole('tab', { selected: true }).focus();
  for (let i = 0; i < 5; ++i) {
    if ((await tabs.getByRole('tab', { selected: true }).textContent()) === name) return;
    await page.keyboard.press('ArrowRight');
  }
  await expect(tabs.getByRole('tab', { selected: true })).toHaveText(name);
}

/** Replaces a line of the open file. */
async function rewriteLine(page, line, text) {
  await editor(page).focus();
  await page.keyboard.press('Control+Alt+g');
  await page.getByRole('textbox', { name: 'Go to line' }).fill(String(line));
  await page.keyboard.press('Enter');
  await expect(editor(page)).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('Home'); // the second time past what wraps
  for (let i = 0; i < 3; ++i) await page.keyboard.press('Shift+End');
  await page.keyboard.insertText(text);
}

const lineOf = (file, start) => readFileSync(`${root}content/packs/template/${file}`, 'utf8').split('\n').findIndex((line) => line.startsWith(start)) + 1;

async function saved(page, name) {
  const [download] = await Promise.all([page.waitForEvent('download'), press(button(page, name))]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

test('workshop: from empty to an exported SCORM package, by keyboard', async ({ page }) => {
  await page.goto('./#/workshop');
  await expect(page).toHaveURL(/workshop\/index\.html$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Workshop');
  await press(button(page, 'Start from the template'));
  await expect(state(page)).toHaveText('No problems');

  // A mistake is told with its place, and the place leads to the text.
  const title = lineOf('pack.yaml', 'title:');
  await rewriteLine(page, title, 'titel: Night shift');
  await expect(state(page)).toContainText('error');
  await press(page.getByRole('region', { name: 'Problems' }).getByRole('button', { name: new RegExp(`^pack\\.yaml, line ${title}, `) }).first());
  await expect(editor(page)).toBeFocused();
  await rewriteLine(page, title, 'title: Night shift');
  await expect(state(page)).toHaveText('No problems');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Night shift');
  await rewriteLine(page, lineOf('pack.yaml', 'id:'), 'id: night-shift');

  // Tab is not held: it leads out of the text.
  await editor(page).focus();
  await page.keyboard.press('Tab');
  await expect(editor(page)).not.toBeFocused();

  // A file of one's own, and the preview of it.
  await press(button(page, 'Add file'));
  await page.getByRole('textbox', { name: 'Name, with its folder' }).fill('exercises/quiz-night.yaml');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const quiz = readFileSync(`${root}content/packs/template/exercises/quiz-example.yaml`, 'utf8').replaceAll('quiz-example', 'quiz-night').replace(/^title: .*$/m, 'title: Awake at four');
  await editor(page).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(quiz);
  await expect(page.getByRole('region', { name: 'Problems' }).getByRole('listitem')).toHaveText([/not-in-module/]);
  await expect(preview(page).getByRole('heading', { level: 1, name: 'Awake at four' })).toBeAttached({ timeout: 60_000 });
  await press(button(page, 'Delete'));
  await press(page.getByRole('dialog').getByRole('button', { name: 'Delete' }));
  await expect(state(page)).toHaveText('No problems');

  // Out as a package, the same as the command's.
  await press(button(page, 'Save and export'));
  await page.getByRole('combobox', { name: 'Kind of package' }).selectOption('scorm12');
  const exported = await saved(page, 'Save the package');
  expect(exported.name).toBe('night-shift-scorm12.zip');
  const folder = mkdtempSync(path.join(tmpdir(), 'defuse-workshop-'));
  const sources = await saved(page, 'Sources as zip');
  for (const [name, { bytes }] of unzipped(sources.bytes)) {
    execFileSync('mkdir', ['-p', path.dirname(path.join(folder, 'pack', name))]);
    writeFileSync(path.join(folder, 'pack', name), bytes);
  }
  expect(readFileSync(path.join(folder, 'pack/pack.yaml'), 'utf8')).toContain('title: Night shift\n');
  execFileSync(command, ['export', path.join(folder, 'pack'), '--as', 'scorm12', '--site', site, '--schemas', `${root}dist/schemas`, '-o', path.join(folder, 'command.zip')]);
  const [ours, commands] = [unzipped(exported.bytes), unzipped(readFileSync(path.join(folder, 'command.zip')))];
  expect([...ours.keys()]).toEqual([...commands.keys()]);
  for (const [name, { bytes }] of commands) expect(ours.get(name).bytes.equals(bytes), name).toBe(true);
  expect(ours.get('imsmanifest.xml').bytes.toString()).toContain('Night shift');
  rmSync(folder, { recursive: true });

  // It survives a reload, is listed, and can be deleted; learners' progress was never touched.
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Night shift');
  await expect(state(page)).toHaveText('No problems');
  expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toEqual(['defuse-workshop']);
  await press(button(page, 'All works'));
  await press(button(page, 'Delete Night shift'));
  await press(page.getByRole('dialog').getByRole('button', { name: 'Delete work' }));
  await expect(button(page, 'Delete Night shift')).toHaveCount(0);
});

test('workshop: a folder is opened; its call is seen as a graph and a table, and played from a beat', async ({ page }) => {
  await start(page);
  await page.getByLabel('Open a folder').last().setInputFiles(`${root}content/packs/reception`);
  await expect(state(page)).toHaveText('No problems', { timeout: 60_000 });
  await tab(page, 'Calls');
  const graph = page.getByRole('region', { name: 'Graph of the call' });
  const beats = graph.getByRole('button');
  const table = page.getByRole('table').last();
  await expect(beats.first()).toBeVisible();
  expect(await beats.count()).toBe((await table.getByRole('row').count()) - 1);
  const chosen = beats.nth(2);
  const beat = await chosen.getAttribute('data-beat');
  await press(chosen);
  await expect(page.getByRole('heading', { level: 2, name: /^calls\// })).toBeVisible();
  await expect(page.getByRole('group', { name: 'Chosen beat' })).toContainText(beat);
  await press(button(page, 'Try every way'));
  await expect(page.getByText('It can be won.')).toBeVisible({ timeout: 60_000 });
  await press(page.getByRole('group', { name: 'Chosen beat' }).getByRole('button', { name: 'Play from here' }));
  await expect(page.getByText(`The call begins at “${beat}”`)).toBeVisible();
  await expect(preview(page).getByRole('heading', { level: 1 })).not.toHaveText('', { timeout: 60_000 });

  await tab(page, 'Texts');
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(101);
  const texts = await saved(page, 'Save texts as XLIFF');
  expect(texts.bytes.toString()).toContain('target-language="de"');
  await page.getByLabel('Bring a translated XLIFF file back').setInputFiles({ name: 'x.xlf', mimeType: 'text/xml', buffer: texts.bytes });
  await expect(page.getByRole('columnheader', { name: /^de: [1-9][\d,]* of/ })).toBeVisible({ timeout: 60_000 });
  await tab(page, 'Quality');
  await expect(page.getByRole('region', { name: 'Reading age' }).getByRole('row')).toHaveCount(12);
});

test('workshop: a .defuse file is tried and exported; what is none is refused with a sentence', async ({ page }) => {
  await start(page);
  const file = page.getByLabel('Open a zip or .defuse file').last();
  await file.setInputFiles({ name: 'x.zip', mimeType: 'application/zip', buffer: Buffer.from('<script>alert(1)</script>') });
  await expect(page.getByRole('alert').filter({ hasText: 'no complete zip file' })).toBeVisible();
  // Dropped, for once by the mouse.
  const dropped = readFileSync(`${site}/packs/defuse-core.defuse`).toString('base64');
  await page.evaluate((base64) => {
    const data = new DataTransfer();
    data.items.add(new File([Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))], 'core.defuse'));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  }, dropped);
  await expect(state(page)).toHaveText('No problems', { timeout: 60_000 });
  await expect(page.getByText('A .defuse file holds a finished course').first()).toBeVisible();
  await expect(preview(page).getByRole('heading', { level: 1 })).not.toHaveText('', { timeout: 60_000 });
});

test('workshop: pictures are added, checked, kept over a reload and built; their bytes are no text', async ({ page }) => {
  await fromTemplate(page);
  const photo = png(40, 20);
  const problems = page.getByRole('region', { name: 'Problems' });
  const harm = Buffer.from(svg(4, 4, '<script>1</script>'));
  await page.getByLabel('Add pictures').setInputFiles([
    { name: 'Front Desk.PNG', mimeType: 'image/png', buffer: photo },
    { name: 'roof.svg', mimeType: 'image/svg+xml', buffer: harm },
  ]);
  await expect(problems).toContainText('a pack runs no script');
  await expect(problems).toContainText('Nothing shows or plays this file');
  await expect(editor(page)).toContainText('<script>'); // an SVG can be mended here
  await press(button(page, 'Delete'));
  await press(page.getByRole('dialog').getByRole('button', { name: 'Delete' }));
  await expect(problems).not.toContainText('script');
  await press(button(page, 'front-desk.png'));
  await expect(page.getByText(`This file is no text (${photo.length} bytes).`)).toBeVisible();
  await page.waitForTimeout(1000); // it is kept half a second after the change
  await page.reload();
  await expect(button(page, 'front-desk.png')).toHaveCount(1);
  await expect(problems).toContainText('Nothing shows or plays this file');
  await press(button(page, 'Save and export'));
  const sources = unzipped((await saved(page, 'Sources as zip')).bytes);
  expect(sources.get('media/front-desk.png').bytes.equals(photo)).toBe(true);
  const built = unzipped((await saved(page, 'As .defuse file')).bytes);
  expect(built.get('media/front-desk.png').bytes.equals(photo)).toBe(true);
});

test('workshop: it works where workers are refused, and says when nothing can be kept', async ({ page }) => {
  await page.addInitScript(() => {
    delete globalThis.Worker;
    IDBFactory.prototype.open = () => {
      throw new DOMException('no', 'SecurityError');
    };
  });
  await start(page);
  await expect(page.getByText('does not let the workshop store anything')).toBeVisible();
  await press(button(page, 'Start from the template'));
  await expect(state(page)).toHaveText('No problems');
  await expect(page.getByText('Not kept in this browser')).toBeVisible();
});

for (const colorScheme of ['light', 'dark']) {
  test(`workshop: nothing for axe to object to, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    const found = [];
    const look = async (where) => {
      await page.evaluate(axe);
      const violations = await page.evaluate(async () => (await globalThis.axe.run(document, { resultTypes: ['violations'], iframes: false })).violations);
      found.push(...violations.flatMap((rule) => rule.nodes.map((node) => `${where} ${rule.id}: ${node.target.join(' ')} ${node.html.slice(0, 120)}`)));
    };
    await start(page);
    await look('start');
    await press(button(page, 'Start from the template'));
    await expect(state(page)).toHaveText('No problems');
    await rewriteLine(page, 1, 'oops: 1');
    await expect(state(page)).toContainText('error');
    for (const name of ['Preview', 'Calls', 'Texts', 'Quality', 'Save']) {
      await tab(page, name);
      await look(name);
    }
    await press(button(page, 'Add file'));
    await look('dialog');
    expect(found).toEqual([]);
  });
}

for (const [width, height] of [[1280, 800], [650, 666], [390, 844], [320, 640]]) {
  test(`workshop: nothing scrolls sideways at ${width} x ${height}, in German too`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    const fits = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    await start(page, '?lang=de');
    expect(await fits()).toBe(0);
    await press(button(page, 'Mit der Vorlage beginnen'));
    await expect(page.getByRole('region', { name: 'Probleme' }).getByRole('status')).toHaveText('Keine Probleme');
    for (const name of ['Vorschau', 'Gespräche', 'Texte', 'Qualität', 'Speichern']) {
      await press(page.getByRole('tab', { name, exact: true }));
      expect(await fits(), name).toBe(0);
    }
  });
}

test('workshop: learners never download it', async ({ page }) => {
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await open(page);
  for (const hash of ['#/progress', '#/settings', '#/review', '#/']) {
    await page.evaluate((to) => (location.hash = to), hash);
    await page.waitForTimeout(100);
  }
  expect(asked.filter((name) => name.includes('/workshop/'))).toEqual([]);
  expect(readFileSync(`${site}/sw.js`, 'utf8')).not.toContain('workshop/');
  expect(readdirSync(`${site}/workshop`)).toContain('tools.wasm');
});
