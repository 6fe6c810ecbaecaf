// What a screen reader says, from the first word of a screen to the last, and what live regions say meanwhile: kept as text and compared. DEFUSE_UPDATE_GOLDEN=1 writes anew.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { beginButton, callBy, goodMove } from './lib/calls.js';
import { doMark, doPosition, flagBySteps, nameFlags } from './lib/course.js';
import { exercise } from './lib/content.js';
import { quick } from './lib/hands.js';
import { button, open } from './lib/page.js';
import { root } from './lib/paths.js';
import { doTask, firstOf, taskKinds } from './lib/tasks.js';
import { expect, test } from './lib/test.js';
import { tr } from './lib/words.js';

const folder = `${root}tests/data/spoken`;
const esbuild = createRequire(`${root}web/package.json`)('esbuild');

/** @guidepup/virtual-screen-reader as a script that puts `virtual` on the page. */
const reader = esbuild.buildSync({
  stdin: { contents: `import { virtual } from '@guidepup/virtual-screen-reader'; globalThis.virtual = virtual;`, resolveDir: `${root}tests/browser` },
  bundle: true,
  format: 'iife',
  platform: 'browser',
  write: false,
  logLevel: 'error',
}).outputFiles[0].text;

/** What the screen reader says on its way from the beginning of the screen to its end. */
async function read(page) {
  await expect(page.locator('main').getByText(tr('save_saving'), { exact: true })).toHaveCount(0); // it takes a moment
  await page.evaluate(reader);
  return page.evaluate(async () => {
    await virtual.start({ container: document.querySelector('main') });
    for (let n = 0; n < 2000 && !(await virtual.lastSpokenPhrase()).startsWith('end of main'); ++n) await virtual.next();
    const log = await virtual.spokenPhraseLog();
    await virtual.stop();
    return log;
  });
}

/** Notes from now on what the live regions say. */
const listen = (page) =>
  page.evaluate(() => {
    globalThis.heard = [];
    for (const id of ['polite', 'assertive']) {
      new MutationObserver((changes) => {
        for (const { addedNodes } of changes) for (const node of addedNodes) globalThis.heard.push(`${id}: ${node.textContent}`);
      }).observe(document.getElementById(id), { childList: true });
    }
  });

/**
 * What they said since it was last asked, without what the coach says in a pause of typing: it says nothing where the answer is given
 * before the pause is long enough.
 */
const heard = async (page) => (await page.evaluate(() => globalThis.heard.splice(0))).filter((line) => !line.includes(IN_A_PAUSE));
const IN_A_PAUSE = ` ${tr('coach_new', '').replace(/ ?\.$/, '')}`;

function compare(name, phrases) {
  const now = `${phrases.join('\n')}\n`;
  const file = `${folder}/${name}.txt`;
  if (process.env.DEFUSE_UPDATE_GOLDEN) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, now);
  }
  expect(existsSync(file), `${name} has been read before`).toBe(true);
  expect(now).toBe(readFileSync(file, 'utf8'));
}

const compareScreen = async (page, name) => compare(name, await read(page));

// Options and runs are shuffled by chance: here by the same chance every time.
test.beforeEach(({ page }) =>
  page.addInitScript(() => {
    crypto.getRandomValues = (array) => array.fill(7);
  }),
);

test('spoken: a lesson', async ({ page }) => {
  await open(page, '?view=document#/lesson/hidden-gestures');
  await compareScreen(page, 'lesson-1');
  await quick.press(button(page, 'lesson_next'));
  await quick.press(button(page, 'lesson_reveal'));
  await compareScreen(page, 'lesson-2');
  for (let number = 3; (await button(page, 'lesson_next').count()) > 0; ++number) {
    await quick.press(button(page, 'lesson_next'));
    await compareScreen(page, `lesson-${number}`);
  }
});

/** The screen of an exercise at its start, what is said while it is done, and its result. */
async function whole(page, { id, kind }, act) {
  await open(page, `?view=document#/exercise/${id}`);
  await listen(page);
  await compareScreen(page, kind);
  await act();
  compare(`${kind}-result`, [...(await heard(page)), '', ...(await read(page))]);
}

test('spoken: a scene', async ({ page }) => {
  const spot = { ...exercise('spot-counter') };
  await open(page, '?view=document#/exercise/spot-counter');
  await listen(page);
  await compareScreen(page, 'spot');
  const slips = await flagBySteps(quick, page, spot);
  await compareScreen(page, 'spot-after');
  await nameFlags(quick, page, slips);
  compare('spot-review', [...(await heard(page)), '', ...(await read(page))]);
});

test('spoken: words to mark', async ({ page }) => {
  await whole(page, exercise('mark-you'), () => doMark(quick, page, 'mark-you'));
});

test('spoken: a room to arrange', async ({ page }) => {
  await whole(page, exercise('position-barrier'), () => doPosition(quick, page, 'position-barrier'));
});

for (const kind of taskKinds) {
  test(`spoken: a ${kind} exercise`, async ({ page }) => {
    await whole(page, firstOf(kind), () => doTask(quick, page, firstOf(kind)));
  });
}

test('spoken: a whole call, from the situation to its review', async ({ page }) => {
  test.slow();
  const call = callBy('phone');
  await open(page, `?view=document#/call/${call.id}`);
  await listen(page);
  await compareScreen(page, 'call-before');
  await quick.press(beginButton(page, call));
  await compareScreen(page, 'call');
  const turns = await heard(page);
  for (let turn = 1; turn < 120; ++turn) {
    const kind = await goodMove(quick, page, call);
    if (kind === undefined) break;
    turns.push(`-- turn ${turn}: ${kind}`, ...(await heard(page)));
  }
  compare('call-turns', turns);
  await compareScreen(page, 'call-review');
});
