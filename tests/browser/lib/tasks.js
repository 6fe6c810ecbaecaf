// The exercise kinds that go step by step, done without a fault by any hand that can press things and by role and name.
import { expect } from '@playwright/test';

import { exercises, goodMove } from './content.js';
import { button } from './page.js';
import { tr } from './words.js';

const plain = (page, name) => page.getByRole('button', { name, exact: true });
const good = (options) => options.find((option) => option.good).text;

/** The first exercise of a kind in the course. */
export const firstOf = (kind) => exercises().find((one) => one.kind === kind);

/** Goes on to the next step, or to the result. */
async function goOn(hand, page) {
  const next = button(page, 'task_next');
  await hand.press((await next.count()) > 0 ? next : button(page, 'task_finish'));
}

async function rewrite(hand, page, task, coach) {
  for (const round of task.rounds) {
    await expect(page.getByText(`"${round.hurts}"`, { exact: true })).toHaveCount(1);
    await hand.press(plain(page, good(round.options)));
    await goOn(hand, page);
    if (!round['own-words']) continue;
    await hand.type(page.getByRole('textbox', { name: tr('coach_field'), exact: true }), goodMove(round['own-words'][0], coach));
    await hand.press(button(page, 'rewrite_own_submit'));
    await goOn(hand, page);
  }
}

async function order(hand, page, task) {
  const rows = page.getByRole('list', { name: tr('order_list') }).getByRole('listitem');
  for (const [place, step] of task.steps.entries()) {
    for (;;) {
      const texts = await rows.locator('p').allTextContents();
      const now = texts.findIndex((text) => text.endsWith(`. ${step.text}`));
      if (now === place) break;
      await hand.press(button(page, 'order_up', step.text));
      await expect(rows.locator('p').nth(now - 1)).toHaveText(`${now}. ${step.text}`);
    }
  }
  await hand.press(button(page, 'check_answer'));
}

async function sort(hand, page, task) {
  for (let n = 0; n < task.cards.length; ++n) {
    const shown = await page.locator('[id="task.card.text"]').textContent();
    const card = task.cards.find((one) => one.text === shown);
    const bin = task.bins.find((one) => one.id === card.bin);
    await hand.press(plain(page, bin.about ? `${bin.title}: ${bin.about}` : bin.title));
    await goOn(hand, page);
  }
}

async function verbatim(hand, page, task) {
  for (const round of task.rounds) {
    await hand.press(button(page, 'verbatim_heard'));
    const put = round.says.split('|').map((piece) => button(page, 'verbatim_put', piece.trim()));
    for (const piece of put) await hand.press(piece.and(page.locator(':enabled')).first());
    await hand.press(button(page, 'verbatim_check'));
    await expect(page.getByText(tr('task_says', round.who, round.yes), { exact: true })).not.toHaveCount(0); // rounds may end alike
    await goOn(hand, page);
  }
}

async function recall(hand, page, task) {
  for (let line = 1; line < task.lines.length; ++line) await hand.press(button(page, 'recall_next_line'));
  await hand.press(button(page, 'recall_last_line'));
  for (const fact of task.facts) {
    await hand.press(plain(page, good(fact.options)));
    await goOn(hand, page);
  }
}

async function chunk(hand, page, task) {
  const pieces = task.complaint.filter((stretch) => stretch.name);
  for (const piece of pieces) await hand.press(page.getByRole('checkbox', { name: piece.words, exact: true }), 'Space');
  await hand.press(button(page, 'check_answer'));
  for (const piece of [...pieces].sort((a, b) => a.turn - b.turn)) await hand.press(plain(page, piece.name));
}

async function breathe(hand, page, task) {
  for (const one of task.ready ?? []) await hand.press(page.getByRole('checkbox', { name: one.text, exact: true }), 'Space');
  const timed = button(page, 'breathe_start');
  if ((await timed.count()) > 0) {
    await hand.press(timed);
    await hand.press(button(page, 'breathe_pause'));
  } else {
    await hand.press(button(page, 'breathe_first'));
  }
  const stages = (task.hold ?? 0) > 0 ? 3 : 2;
  for (let n = 0; n < stages * (task.breaths ?? 3); ++n) await hand.press(button(page, 'breathe_step'));
}

/** Chooses one of several; with the keyboard that is done with the arrows once the group has the focus. */
async function choose(hand, page, group, name) {
  await hand.choose(page.getByRole('radiogroup', { name: tr(group) }).getByRole('radio', { name, exact: true }));
}

async function quiz(hand, page, task) {
  for (const question of task.questions) {
    for (const option of question.options.filter((one) => one.good)) {
      if (question.several) await hand.press(page.getByRole('checkbox', { name: option.text, exact: true }), 'Space');
      else await choose(hand, page, 'quiz_choose', option.text);
    }
    await choose(hand, page, 'quiz_sure', tr('quiz_sure_3'));
    await hand.press(button(page, 'check_answer'));
    await goOn(hand, page);
  }
}

async function debrief(hand, page, task) {
  for (const field of task.fields) await hand.type(page.getByRole('textbox', { name: field.ask, exact: true }), 'He shouted.');
  if (task.plan !== false) {
    await hand.type(page.getByRole('textbox', { name: tr('debrief_if_name'), exact: true }), 'somebody shouts');
    await hand.type(page.getByRole('textbox', { name: tr('debrief_then_name'), exact: true }), 'breathe out');
  }
  await hand.press(button(page, 'debrief_finish'));
}

const kinds = { rewrite, order, sort, verbatim, recall, chunk, breathe, quiz, debrief };
export const taskKinds = Object.keys(kinds);

/** Does the open exercise to its end. `coach`: the rules of another pack. */
export async function doTask(hand, page, task, coach = undefined) {
  await kinds[task.kind](hand, page, task, coach);
  await expect(page.getByRole('heading', { name: tr('result_heading'), exact: true }).first()).toHaveCount(1);
}
