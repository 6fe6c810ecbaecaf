// A quick way past every screen of the course, for checks that every screen has to pass. Each tour yields the name of a screen that is
// now shown; the caller looks at it and lets the tour go on.
import { expect } from '@playwright/test';

import { beginButton, callBy, doCall, goodMove } from './calls.js';
import { exercise } from './content.js';
import { arrangeRoom, beginSteps, flagBySteps, markSlips, nameFlags, presentSlip } from './course.js';
import { openFile } from './files.js';
import { quick } from './hands.js';
import { button, go } from './page.js';
import { site } from './paths.js';
import { doTask, firstOf, taskKinds } from './tasks.js';
import { tr } from './words.js';

async function* lessons(page) {
  await go(page, '#/');
  yield 'home';
  await go(page, '#/lesson/hidden-gestures');
  for (let number = 1; ; ++number) {
    if (number === 2) {
      await quick.press(button(page, 'lesson_reveal'));
    }
    yield `lesson-${number}`;
    if ((await button(page, 'lesson_next').count()) === 0) break;
    await quick.press(button(page, 'lesson_next'));
  }
  await quick.press(button(page, 'lesson_finish'));
  yield 'home-begun';
  await go(page, '#/settings');
  yield 'settings';
  await go(page, '#/nowhere');
  yield 'unknown';
}

async function* scenes(page) {
  await go(page, '#/exercise/spot-counter');
  yield 'spot-counter-ready';
  await beginSteps(quick, page);
  for (let n = 0; n < 3; ++n) await quick.press(button(page, 'spot_next_moment'));
  yield 'spot-counter-step';
  await go(page, '#/exercise/spot-gestures');
  const spot = exercise('spot-gestures');
  if ((await button(page, 'spot_play').count()) > 0) {
    await quick.press(button(page, 'spot_play'));
    await page.waitForTimeout(2500);
    await quick.press(button(page, 'spot_flag'));
    await quick.press(button(page, 'spot_pause'));
    yield 'spot-paused';
    await quick.press(button(page, 'spot_replay'));
  }
  yield 'spot-ready';
  let seen = false;
  for (let left = spot.runs.length; left > 0; --left) {
    const slips = await flagBySteps(quick, page, spot);
    const first = !seen && slips.length > 0; // a run without slips has nothing to name
    if (first) yield 'spot-naming';
    await nameFlags(quick, page, slips);
    if (first) yield 'spot-review';
    seen ||= first;
    await quick.press(button(page, left > 1 ? 'spot_next_run' : 'spot_to_result'));
  }
  yield 'spot-result';
}

async function* words(page) {
  await go(page, '#/exercise/mark-you');
  yield 'mark';
  const mark = exercise('mark-you');
  await markSlips(quick, page, mark);
  await quick.press(button(page, 'hint_show'));
  yield 'mark-marked';
  await quick.press(button(page, 'check_answer'));
  yield 'mark-naming';
  for (let n = 0; n < 7; ++n) {
    const slip = await presentSlip(page, mark);
    await quick.press(page.getByRole('button', { name: slip.kind, exact: true }));
    if (n === 0) yield 'mark-recasting';
    await quick.press(page.getByRole('button', { name: slip.better, exact: true }));
  }
  yield 'mark-result';
}

async function* room(page) {
  await go(page, '#/exercise/position-barrier');
  yield 'position';
  await quick.press(button(page, 'room_check'));
  yield 'position-checked';
  await arrangeRoom(quick, page, exercise('position-barrier'));
  await quick.press(button(page, 'room_check'));
  yield 'position-result';
  await go(page, '#/progress');
  yield 'progress';
  await quick.press(button(page, 'progress_start_over'));
  yield 'dialog';
  await quick.press(button(page, 'progress_reset_cancel'));
}

/** A first answer that is not the best, for the kinds that answer at once with a reason. */
const poorAnswer = {
  rewrite: (task) => task.rounds[0].options.find((option) => !option.good).text,
  sort: (task) => {
    const wrong = task.bins.find((bin) => task.cards.every((card) => card.bin !== bin.id)) ?? task.bins[0];
    return wrong.about ? `${wrong.title}: ${wrong.about}` : wrong.title;
  },
};

async function* steps(page) {
  for (const kind of taskKinds) {
    const task = firstOf(kind);
    await go(page, `#/exercise/${task.id}`);
    yield `task-${kind}`;
    if (poorAnswer[kind]) {
      await quick.press(page.getByRole('button', { name: poorAnswer[kind](task), exact: true }));
      yield `task-${kind}-answered`;
      await go(page, '#/');
      await go(page, `#/exercise/${task.id}`);
    }
    await doTask(quick, page, task);
    yield `task-${kind}-result`;
  }
  await go(page, '#/review');
  yield 'review';
  await go(page, '#/');
  yield 'home-practised';
  await go(page, '#/progress');
  yield 'progress-practised';
}

async function* lookUp(page) {
  await go(page, '#/search');
  yield 'search';
  await quick.type(page.getByRole('textbox', { name: tr('search_label'), exact: true }), 'calm');
  yield 'search-found';
  await go(page, '#/glossary');
  yield 'glossary';
  await go(page, '#/certificate');
  yield 'certificate-missing';
}

async function* coach(page) {
  await go(page, '#/coach');
  yield 'try';
  const field = page.getByRole('textbox', { name: tr('coach_field'), exact: true });
  await quick.type(field, "Whoa. You should always eject it first. I'm sorry we cancelled your visit, but calm down, sir.");
  await quick.press(button(page, 'coach_check'));
  yield 'try-read';
  await quick.type(field, 'The lift is on the left.');
  await quick.press(button(page, 'coach_check'));
  yield 'try-nothing';
  const rewrite = exercise('rewrite-apology');
  await go(page, '#/exercise/rewrite-apology');
  for (const round of rewrite.rounds) {
    const good = round.options.find((option) => option.good).text;
    await quick.press(page.getByRole('button', { name: good, exact: true }));
    await quick.press(button(page, 'task_next'));
    if (round['own-words']) break;
  }
  yield 'rewrite-own';
  await quick.type(field, "Sorry, but that's the rule.");
  await quick.press(button(page, 'coach_check'));
  yield 'rewrite-own-read';
  await quick.press(button(page, 'rewrite_own_submit'));
  yield 'rewrite-own-answered';
}

async function* talks(page) {
  for (const channel of ['phone', 'desk', 'chat', 'email']) {
    const call = callBy(channel);
    await go(page, `#/call/${call.id}`);
    yield `call-${channel}-before`;
    await quick.press(beginButton(page, call));
    yield `call-${channel}`;
    const seen = new Set();
    for (let turn = 0; turn < 8; ++turn) {
      const kind = await goodMove(quick, page, call);
      if (channel === 'phone' && kind === 'speech' && !seen.has(kind)) yield 'call-speech';
      seen.add(kind);
    }
    yield `call-${channel}-later`;
    if (channel !== 'phone' && channel !== 'chat') continue;
    await doCall(quick, page, call);
    yield `call-${channel}-review`;
  }
}

async function* learned(page) {
  await openFile(page, 'weeks');
  yield 'progress-weeks';
  await go(page, '#/');
  yield 'home-weeks';
  await openFile(page, 'finished');
  yield 'progress-finished';
  await go(page, '#/');
  yield 'home-finished';
  await go(page, '#/certificate');
  yield 'certificate-nameless';
  await quick.type(page.getByRole('textbox', { name: tr('certificate_name'), exact: true }), 'Zoë Okafor-Lindqvist');
  yield 'certificate';
}

async function* library(page) {
  await go(page, '#/library');
  yield 'library';
  await page.getByLabel(tr('library_choose')).setInputFiles(`${site}/packs/reception.defuse`);
  await expect(button(page, 'library_remove')).toHaveCount(1);
  yield 'library-course';
  await quick.press(button(page, 'library_remove'));
  yield 'library-remove';
  await quick.press(button(page, 'library_keep'));
  await quick.press(page.getByRole('button', { name: /^Open: / }));
  await expect(page.getByRole('heading', { level: 1, name: tr('home_map_heading') })).toHaveCount(1);
  yield 'library-home';
  await go(page, '#/library');
  yield 'library-two';
}

/** Every widget in every state. */
async function* gallery(page) {
  await go(page, '#/gallery');
  yield 'gallery';
}

export const tours = { gallery, lessons, scenes, words, room, steps, lookUp, coach, talks, learned, library };
