// The course as a package in learning management systems and host pages: what they are told, and what comes back with the next visit.
// The systems are stand-ins (lib/systems.js). Whole courses are in lms_playthrough.spec.js, ways of leaving in lms_leaving.spec.js, frames
// that may do less in lms_frames.spec.js.
import { lesson, pack } from './lib/content.js';
import { readLesson } from './lib/course.js';
import { quick } from './lib/hands.js';
import { packageFolder, serveCourse } from './lib/lms.js';
import { button, go, heading, link, ready } from './lib/page.js';
import { FORMS, courseIn, opened, savedLine, scored } from './lib/systems.js';
import { doTask, firstOf } from './lib/tasks.js';
import { expect, test } from './lib/test.js';
import { tr } from './lib/words.js';

const items = pack.modules.flatMap((module) => module.items).length;
const first = 'hidden-gestures';
const quiz = firstOf('quiz');

async function play(frame) {
  await go(frame, `#/lesson/${first}`);
  await expect(heading(frame)).toHaveText(lesson(first).title);
  await readLesson(quick, frame);
  await go(frame, `#/exercise/${quiz.id}`);
  await doTask(quick, frame, quiz);
}

/** To the second page of the first lesson, where the next visit shall begin. */
async function stopInLesson(frame) {
  await go(frame, `#/lesson/${first}`);
  await quick.press(button(frame, 'lesson_next'));
}

const stoppedThere = async (frame) => {
  await expect(heading(frame)).toHaveText(lesson(first).title);
  await expect(frame.getByRole('heading', { name: lesson(first).pages[1] })).toHaveCount(1);
  await expect(frame.getByText(tr('lms_resumed'), { exact: true }).first()).toHaveCount(1);
};

const finishedItems = async (frame, count) => {
  await go(frame, '#/progress');
  await expect(frame.getByText(tr('home_progress_text', count, items)).first()).toHaveCount(1);
};

// Documents that are not there yet are told to the console by the browser itself; blocking service workers (playwright.config.js) does not
// work in a frame without an origin, which has none.
test.use({ expectedErrors: /status of 404|'serviceWorker' property/ });

for (const [kind, begin] of Object.entries(FORMS)) {
  test(`lms: ${kind} is told of a lesson and a quiz, and an empty browser goes on where this one stopped`, async ({ page, browser }) => {
    const system = await begin();
    const frame = await opened(page, system);
    await expect(savedLine(frame)).toHaveCount(1);
    expect(system.last().score ?? '').not.toEqual(expect.any(Number));
    await play(frame);
    await expect.poll(() => scored(system.last().score)).toBe(true);
    expect(system.last().status).toBe('incomplete');
    expect(system.last().suspend).toMatch(/^D2[\w-]+$/);
    expect(system.last().suspend.length).toBeLessThan(4000);
    // The stand-in learns of the answers in a request of its own.
    if (kind !== 'a host page') await expect.poll(() => system.told()).toHaveLength(quiz.questions.length);
    await finishedItems(frame, 2);
    await stopInLesson(frame);
    await expect.poll(() => system.last().location).toBe(`#/lesson/${first}`);
    await expect(savedLine(frame)).toHaveCount(1);
    expect(await system.wrong(page)).toEqual([]);
    await page.goto('about:blank');
    if (kind === 'cmi5') await expect.poll(() => system.last().ended).toBe(true); // on its way while the page goes

    const again = await begin({ kept: system.kept() });
    const elsewhere = await browser.newContext();
    const second = await elsewhere.newPage();
    const resumed = await opened(second, again);
    await stoppedThere(resumed);
    await finishedItems(resumed, 2);
    expect(await again.wrong(second)).toEqual([]);
    await elsewhere.close();
    await Promise.all([system.close(), again.close()]);
  });
}

test('lms: a page that is loaded again goes on, with nothing kept in the browser', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(globalThis, 'indexedDB', { get: () => undefined }));
  const system = await FORMS['a host page']();
  const frame = await opened(page, system);
  await play(frame);
  await expect.poll(() => scored(system.last().score)).toBe(true);
  await page.reload();
  await finishedItems(await courseIn(page), 2);
  await system.close();
});

test('lms: support staff see the calls, and the learner what is reported', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const system = await FORMS.scorm12();
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
    const system = await FORMS['scorm2004-4']();
    const frame = await opened(page, system);
    await expect(savedLine(frame)).toHaveCount(1);
    await play(frame);
    await expect.poll(() => scored(system.last().score)).toBe(true);
    const before = system.last().suspend;
    system.server.state.fail = true;
    await stopInLesson(frame);
    await expect(frame.getByText(tr('lms_retrying'), { exact: true }).first()).toHaveCount(1);
    system.server.state.fail = false;
    await expect.poll(() => system.last().suspend, { timeout: 90_000 }).not.toBe(before);
    await expect(savedLine(frame)).toHaveCount(1);
    await system.close();
  });

  for (const kind of ['scorm12', 'scorm2004-4']) {
    test(`lms: ${kind} takes two seconds for every commit, and the course goes on`, async ({ page }) => {
      const system = await FORMS[kind]();
      system.server.state.late = 2000;
      const frame = await opened(page, system);
      await play(frame);
      await expect.poll(() => scored(system.last().score), { timeout: 60_000 }).toBe(true);
      await expect(savedLine(frame)).toHaveCount(1);
      expect(await system.wrong(page)).toEqual([]);
      await system.close();
    });

    test(`lms: ${kind} ends the session, and the learner is told to open the course again`, async ({ page }) => {
      const system = await FORMS[kind]();
      const frame = await opened(page, system);
      await expect(savedLine(frame)).toHaveCount(1);
      system.server.state.expired = true;
      await stopInLesson(frame);
      await expect(frame.getByText(tr('lms_ended'), { exact: true }).first()).toHaveCount(1, { timeout: 90_000 });
      await expect(frame.getByText(tr('lms_short_ended'), { exact: true }).first()).toHaveCount(1);
      await quick.press(button(frame, 'lesson_next')); // and can go on reading
      await system.close();
    });
  }

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
  const system = await FORMS.scorm12();
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
