// Every way of leaving the course, with whole packages in stand-ins of systems (lib/systems.js): the next visit, with an empty browser,
// opens at the last decision, and each session is ended once. scripts/soak leaves each form in each way (DEFUSE_LEAVINGS).
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { course } from './lib/content.js';
import { quick } from './lib/hands.js';
import { launch } from './lib/killable.js';
import { button, go, heading } from './lib/page.js';
import { FORMS, courseIn, opened, savedLine } from './lib/systems.js';
import { expect, test } from './lib/test.js';
import { tr } from './lib/words.js';

const played = course('template');
const [first] = played.items; // a lesson
const { pages } = played.lesson(first);
const quiz = played.exercises().find(({ kind }) => kind === 'quiz');
const [question] = quiz.questions;

/** Answers a question, then turns a page, and waits for nothing. */
async function decide(frame) {
  await go(frame, `#/exercise/${quiz.id}`);
  for (const option of question.options.filter(({ good }) => good)) {
    await quick.press(frame.getByRole(question.several ? 'checkbox' : 'radio', { name: option.text, exact: true }));
  }
  await quick.press(frame.getByRole('radio', { name: tr('quiz_sure_3'), exact: true }));
  await quick.press(button(frame, 'check_answer'));
  await go(frame, `#/lesson/${first}`);
  await expect(heading(frame)).toHaveText(played.lesson(first).title);
  await quick.press(button(frame, 'lesson_next'));
}

/** What a system of the kind has kept is enough for a browser that knows nothing; its last part may be on its way for a moment. */
async function expectKept(browser, begin, system) {
  await expect.poll(() => system.last().location).toBe(`#/lesson/${first}`);
  if (system.kind !== 'a host page') expect(system.told().map(({ id }) => id)).toEqual([`${quiz.id}.${question.id}`]);
  await expect(async () => {
    const again = await begin({ kept: system.kept(), pack: played.name });
    const elsewhere = await browser.newContext();
    try {
      const page = await elsewhere.newPage();
      const frame = await opened(page, again);
      await expect(frame.getByRole('heading', { name: pages[1] })).toHaveCount(1, { timeout: 5000 });
      expect(await again.wrong(page)).toEqual([]);
    } finally {
      await elsewhere.close();
      await again.close();
    }
  }).toPass({ timeout: 30_000 });
}

const said = (system, verb) => system.last().verbs.filter((one) => one === verb).length;

/** Where there are sessions, this one is ended once; that of cmi5 a moment after its page has gone, and not while it is loaded again. */
async function expectEndedOnce(page, system, way) {
  if (!system.last().verbs) return;
  if (system.kind === 'cmi5' && way === AGAIN) {
    expect([said(system, 'initialized'), said(system, 'terminated')]).toEqual([1, 0]);
    await expect(savedLine(page.frames()[1])).toHaveCount(1);
    await page.goto(`${system.server.url}/away.html`);
  }
  await expect.poll(() => said(system, 'terminated')).toBe(1);
}

const AGAIN = 'the page is loaded again';
const WAYS = {
  'another page': (page, system) => page.goto(`${system.server.url}/away.html`),
  'the frame is taken away': (page) => page.evaluate(() => document.querySelector('iframe').remove()),
  [AGAIN]: async (page) => {
    await page.reload();
    await courseIn(page);
  },
  'the tab is closed': (page) => page.close({ runBeforeUnload: true }), // as by its cross
  'the window is closed': async (page) => page.evaluate(() => setTimeout(() => window.close())),
};

const all = process.env.DEFUSE_LEAVINGS === 'all';
const SOME = {
  'another page': ['scorm12', 'scorm2004-4', 'cmi5'],
  'the frame is taken away': ['scorm2004-3', 'xapi', 'a host page'],
  [AGAIN]: ['scorm12', 'cmi5', 'a host page'],
  'the tab is closed': ['scorm2004-4', 'cmi5', 'a host page'],
  'the window is closed': ['scorm12', 'xapi'],
};

test.use({ expectedErrors: /status of 40[34]/ });

for (const [way, leave] of Object.entries(WAYS)) {
  for (const kind of all ? Object.keys(FORMS) : SOME[way]) {
    test(`lms: ${kind} has the last decision when ${way}`, async ({ context, browser }) => {
      // A closing tab gets about a second, which on a starved machine may be over before the page is heard at all: then once more.
      const tries = /closed/.test(way) ? 3 : 1;
      const opener = await context.newPage(); // with the last tab of a context all that is on its way would go, too
      for (let left = tries; left > 0; --left) {
        const begin = FORMS[kind];
        const system = await begin({ pack: played.name });
        await opener.goto(`${system.server.url}/away.html`);
        const [page] = await Promise.all([context.waitForEvent('page'), opener.evaluate((url) => void window.open(url, '_blank', 'width=800,height=700'), system.url)]);
        const frame = await courseIn(page);
        await expect(savedLine(frame)).toHaveCount(1);
        await decide(frame);
        await leave(page, system);
        try {
          await expectEndedOnce(page, system, way);
          await expectKept(browser, begin, system);
        } catch (error) {
          if (left > 1) continue;
          throw error;
        }
        if (kind.startsWith('scorm')) expect(system.last().exit).toBe('suspend');
        await system.close();
        console.log(JSON.stringify({ soak: 'leavings', form: kind, way, tries: tries - left + 1, lost: 0 }));
        break;
      }
    });
  }
}

for (const kind of all ? Object.keys(FORMS) : ['scorm12', 'scorm2004-4', 'cmi5', 'xapi', 'a host page']) {
  test(`lms: ${kind} has what it said was saved when the browser is killed`, async ({ browser }) => {
    const begin = FORMS[kind];
    const system = await begin({ pack: played.name });
    const profile = await mkdtemp(path.join(tmpdir(), 'defuse-killed-'));
    const { context, kill } = await launch(profile);
    try {
      const frame = await opened(await context.newPage(), system);
      await decide(frame);
      await expect.poll(() => system.last().location).toBe(`#/lesson/${first}`);
      await expect(savedLine(frame)).toHaveCount(1);
    } finally {
      await kill();
    }
    await expectKept(browser, begin, system);
    await system.close();
    console.log(JSON.stringify({ soak: 'leavings', form: kind, way: 'the browser is killed', lost: 0 }));
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  });
}
