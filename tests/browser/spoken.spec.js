// What a screen reader says, from the first word of a screen to the last: kept as text and compared. DEFUSE_UPDATE_GOLDEN=1 writes anew.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { flagBySteps } from './lib/course.js';
import { exercise } from './lib/content.js';
import { quick } from './lib/hands.js';
import { button, open } from './lib/page.js';
import { root } from './lib/paths.js';
import { firstOf } from './lib/tasks.js';
import { expect, test } from './lib/test.js';

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

async function spoken(page) {
  await page.evaluate(reader);
  const phrases = await page.evaluate(async () => {
    await virtual.start({ container: document.querySelector('main') });
    for (let n = 0; n < 2000 && !(await virtual.lastSpokenPhrase()).startsWith('end of main'); ++n) await virtual.next();
    const log = await virtual.spokenPhraseLog();
    await virtual.stop();
    return log;
  });
  return `${phrases.join('\n')}\n`;
}

async function compare(page, name) {
  const now = await spoken(page);
  const file = `${folder}/${name}.txt`;
  if (process.env.DEFUSE_UPDATE_GOLDEN) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, now);
  }
  expect(existsSync(file), `${name} has been read before`).toBe(true);
  expect(now).toBe(readFileSync(file, 'utf8'));
}

// Options and runs are shuffled by chance: here by the same chance every time.
test.beforeEach(({ page }) =>
  page.addInitScript(() => {
    crypto.getRandomValues = (array) => array.fill(7);
  }),
);

test('spoken: a lesson', async ({ page }) => {
  await open(page, '?view=document#/lesson/hidden-gestures');
  await compare(page, 'lesson-1');
  await quick.press(button(page, 'lesson_next'));
  await quick.press(button(page, 'lesson_reveal'));
  await compare(page, 'lesson-2');
});

test('spoken: a scene', async ({ page }) => {
  await open(page, '?view=document#/exercise/spot-counter');
  await compare(page, 'spot');
  await flagBySteps(quick, page, exercise('spot-counter'));
  await compare(page, 'spot-after');
});

test('spoken: a quiz', async ({ page }) => {
  await open(page, `?view=document#/exercise/${firstOf('quiz').id}`);
  await compare(page, 'quiz');
});
