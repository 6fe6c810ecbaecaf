// The course as a package in learning management systems and host pages: what they are told, what comes back with the next visit, and
// every way of leaving. The systems are stand-ins: scorm-again for both editions of SCORM, a record store with cmi5's rules.
import { FakeStore } from '../lms/lib/record_store.mjs';
import { lesson, pack } from './lib/content.js';
import { readLesson } from './lib/course.js';
import { quick } from './lib/hands.js';
import { hostPages, launchPages, packageFolder, scormPages, serveCourse } from './lib/lms.js';
import { button, go, heading, link, ready } from './lib/page.js';
import { doTask, firstOf } from './lib/tasks.js';
import { expect, test } from './lib/test.js';
import { tr } from './lib/words.js';

const items = pack.modules.flatMap((module) => module.items).length;
const first = 'hidden-gestures';
const quiz = firstOf('quiz');
const scored = (raw) => Number(raw) > 0;

/**
 * A system of one kind: `begin` serves it, with what it had kept; `last` says what it knows; `wrong` what it had to refuse.
 * @typedef {{ url: string, last: () => { status?: string, score?: any, suspend?: string, answers?: number }, wrong: (page: any) => Promise<any[]>, kept: () => any, close: () => Promise<unknown>, server: any }} System
 */

const parts = (list) => Object.values(list ?? {}).filter((one) => typeof one === 'object' && one?.id);

async function scorm(kind, kept) {
  const edition = kind === 'scorm12' ? 'scorm12' : 'scorm2004';
  const server = await serveCourse(packageFolder(kind), scormPages(edition, kept));
  const cmi = () => server.commits.at(-1)?.cmi ?? {};
  const answers = () => {
    const { interactions } = cmi();
    return parts(Array.isArray(interactions) ? interactions : (interactions?.childArray ?? interactions)).length;
  };
  return {
    server,
    url: `${server.url}/lms.html`,
    last: () =>
      edition === 'scorm12'
        ? { status: cmi().core?.lesson_status, score: cmi().core?.score?.raw, suspend: cmi().suspend_data, answers: answers(), exit: cmi().core?.exit }
        : { status: cmi().completion_status, score: cmi().score?.raw, suspend: cmi().suspend_data, answers: answers(), exit: cmi().exit },
    wrong: (page) => page.evaluate(() => window.refused),
    kept: cmi,
    close: server.close,
  };
}

async function store(kind, kept) {
  const cmi5 = kind === 'cmi5';
  const records = kept ?? (await new FakeStore({ cmi5 }).listen());
  if (kept) records.newSession();
  const server = await serveCourse(packageFolder(kind), launchPages(records.launch()));
  return {
    server,
    url: `${server.url}/lms.html`,
    last() {
      const state = JSON.parse(records.states.get('defuse.state') ?? '{}');
      const answers = records.statements.filter(({ verb }) => verb.id.endsWith('/answered')).length;
      return { status: state.completion, score: state.score, suspend: state.suspendData, answers, ended: records.session.includes('terminated') };
    },
    wrong: async () => records.problems,
    kept: () => records,
    close: server.close,
  };
}

async function host(kind, kept, options = {}) {
  const folder = packageFolder('site', '--host', '*');
  const server = await serveCourse(folder, hostPages('/course/embed/defuse-embed.js', { src: '/course/index.html', ...options }));
  if (kept) server.pages['/kept.js'] = `window.kept = ${JSON.stringify(kept)};`;
  const state = () => JSON.parse(server.commits.at(-1) ?? '{}');
  return {
    server,
    url: `${server.url}/lms.html`,
    last: () => ({ status: state().completion, score: state().score, suspend: state().suspendData }),
    wrong: (page) => page.evaluate(() => window.heard.filter(({ type }) => type === 'error')),
    kept: () => server.commits.at(-1),
    close: server.close,
  };
}

const FORMS = { scorm12: scorm, 'scorm2004-3': scorm, 'scorm2004-4': scorm, cmi5: store, xapi: store, 'a host page': host };

async function opened(page, system) {
  await page.goto(system.url);
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  await ready(frame);
  await expect(frame.getByText(tr('lms_starting'))).toHaveCount(0);
  return frame;
}

const savedLine = (frame) => frame.getByText(tr('lms_saved'), { exact: true }).or(frame.getByText(tr('lms_saved_host'), { exact: true }));

async function play(frame) {
  await go(frame, `#/lesson/${first}`);
  await expect(heading(frame)).toHaveText(lesson(first).title);
  await readLesson(quick, frame);
  await go(frame, `#/exercise/${quiz.id}`);
  await doTask(quick, frame, quiz);
}

const finishedItems = async (frame, count) => {
  await go(frame, '#/progress');
  await expect(frame.getByText(tr('home_progress_text', count, items)).first()).toHaveCount(1);
};

// Documents that are not there yet are told to the console by the browser itself; blocking service workers (playwright.config.js) does not
// work in a frame without an origin, which has none.
test.use({ expectedErrors: /status of 404|'serviceWorker' property/ });

for (const [kind, begin] of Object.entries(FORMS)) {
  test(`lms: ${kind} is told of a lesson and a quiz, and an empty browser goes on from there`, async ({ page, browser }) => {
    const system = await begin(kind);
    const frame = await opened(page, system);
    await expect(savedLine(frame)).toHaveCount(1);
    expect(system.last().score ?? '').not.toEqual(expect.any(Number));
    await play(frame);
    await expect.poll(() => scored(system.last().score)).toBe(true);
    expect(system.last().status).toBe('incomplete');
    expect(system.last().suspend).toMatch(/^D1/);
    expect(system.last().suspend.length).toBeLessThan(4000);
    if (system.last().answers !== undefined) expect(system.last().answers).toBe(quiz.questions.length);
    await finishedItems(frame, 2);
    expect(await system.wrong(page)).toEqual([]);
    await page.goto('about:blank');

    const again = await begin(kind, system.kept());
    const elsewhere = await browser.newContext();
    const second = await opened(await elsewhere.newPage(), again);
    await finishedItems(second, 2);
    await elsewhere.close();
    await Promise.all([system.close(), again.close()]);
  });
}

const WAYS = {
  'another page': (page, system) => page.goto(`${system.server.url}/away.html`),
  'the frame is taken away': (page) => page.evaluate(() => document.querySelector('iframe').remove()),
  'the page is loaded again': (page) => page.reload(),
};

for (const kind of ['scorm12', 'scorm2004-4', 'cmi5']) {
  for (const [way, leave] of Object.entries(WAYS)) {
    test(`lms: ${kind} has the last decision when ${way}`, async ({ page }) => {
      const system = await FORMS[kind](kind);
      const frame = await opened(page, system);
      await play(frame);
      const before = system.last().suspend;
      await go(frame, `#/lesson/${first}`);
      await quick.press(button(frame, 'lesson_next')); // a bookmark that is not committed yet
      await leave(page, system);
      await expect.poll(() => system.last().suspend !== before && scored(system.last().score)).toBe(true);
      if (kind === 'cmi5') await expect.poll(() => system.kept().statements.filter(({ verb }) => verb.id.endsWith('/terminated')).length).toBe(1);
      else expect(system.last().exit).toBe('suspend');
      await system.close();
    });
  }
}

test('lms: a page that is loaded again goes on, with nothing kept in the browser', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(globalThis, 'indexedDB', { get: () => undefined }));
  const system = await host('a host page');
  const frame = await opened(page, system);
  await play(frame);
  await expect.poll(() => scored(system.last().score)).toBe(true);
  system.server.pages['/kept.js'] = `window.kept = ${JSON.stringify(system.kept())};`;
  await page.reload();
  await finishedItems(await opened(page, system), 2);
  await system.close();
});

test('lms: a sandboxed frame without an origin works with a host page that keeps the state', async ({ page }) => {
  const system = await host('a host page', undefined, { sandbox: 'allow-scripts' });
  const frame = await opened(page, system);
  await play(frame);
  await expect.poll(() => scored(system.last().score)).toBe(true);
  await expect(savedLine(frame)).toHaveCount(1);
  const heard = await page.evaluate(() => window.heard.map(({ type }) => type));
  expect(heard).toEqual(expect.arrayContaining(['ready', 'progress', 'score', 'state']));
  const again = await host('a host page', system.kept(), { sandbox: 'allow-scripts' });
  await finishedItems(await opened(page, again), 2);
  await Promise.all([system.close(), again.close()]);
});

test('lms: support staff see the calls, and the learner what is reported', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const system = await scorm('scorm12');
  const frame = await opened(page, system);
  await play(frame);
  await go(frame, '#/progress');
  await quick.press(link(frame, 'lms_title'));
  await expect(frame.getByRole('listitem').filter({ hasText: tr('lms_row', tr('lms_status'), tr('lms_incomplete')) })).toHaveCount(1);
  await expect(frame.getByRole('list', { name: tr('lms_calls') }).getByText(/LMSCommit/).first()).toHaveCount(1);
  await quick.press(button(frame, 'lms_copy'));
  await expect(frame.getByText(tr('lms_copied'), { exact: true }).first()).toHaveCount(1);
  await expect.poll(() => frame.evaluate(() => navigator.clipboard.readText())).toContain('LMSInitialize');
  await quick.press(button(frame, 'lms_leave'));
  await expect(frame.getByText(tr('lms_left'), { exact: true }).first()).toHaveCount(1);
  await system.close();
});

test.describe('broken on purpose', () => {
  test.use({ expectedErrors: /./ });

  test('lms: while commits fail the learner is told, and afterwards all is there', async ({ page }) => {
    const system = await scorm('scorm2004-4');
    const frame = await opened(page, system);
    await expect(savedLine(frame)).toHaveCount(1);
    await play(frame);
    await expect.poll(() => scored(system.last().score)).toBe(true);
    const before = system.last().suspend;
    system.server.state.fail = true;
    await go(frame, `#/lesson/${first}`);
    await quick.press(button(frame, 'lesson_next'));
    await expect(frame.getByText(tr('lms_retrying'), { exact: true }).first()).toHaveCount(1);
    system.server.state.fail = false;
    await expect.poll(() => system.last().suspend, { timeout: 90_000 }).not.toBe(before);
    await expect(savedLine(frame)).toHaveCount(1);
    await system.close();
  });

  test('lms: a package that finds no learning management system says so and works', async ({ page }) => {
    const server = await serveCourse(packageFolder('scorm12'), {});
    await page.goto(`${server.url}/course/index.html`);
    await ready(page);
    await expect(page.getByText(/No learning management system was found/).first()).toHaveCount(1);
    await play(page);
    await finishedItems(page, 2);
    await server.close();
  });
});

test('lms: in the small frame of a learning management system nothing is cut off', async ({ page }) => {
  const system = await scorm('scorm12');
  const frame = await opened(page, system);
  expect(await frame.evaluate(() => [innerWidth, innerHeight])).toEqual([650, 666]);
  for (const hash of ['#/', '#/progress', '#/connection', `#/exercise/${quiz.id}`]) {
    await go(frame, hash);
    expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(650);
    const outside = await frame.evaluate(
      () => [...document.querySelectorAll('.twin button, .twin a')].filter((one) => one.checkVisibility() && (one.getBoundingClientRect().right > 651 || one.getBoundingClientRect().left < -1)).length,
    );
    expect(outside).toBe(0);
  }
  await system.close();
});
