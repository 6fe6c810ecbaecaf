// Ways through the course, for any hand that can press things. Everything is found by role and name.
import { expect } from '@playwright/test';

import { exercise, momentWords, runsOf, slipsIn } from './content.js';
import { quick } from './hands.js';
import { button } from './page.js';
import { pattern, tr } from './words.js';

/** Opens every module of the map, so that every item can be found. */
export async function showMap(page, hand = quick) {
  const closed = page.getByRole('button', { name: pattern('home_module_show_name') });
  while ((await closed.count()) > 0) await hand.press(closed.first());
}

export async function readLesson(hand, page) {
  // The first page may still be on its way.
  await button(page, 'lesson_next').or(button(page, 'lesson_finish')).waitFor({ state: 'attached' });
  while ((await button(page, 'lesson_next').count()) > 0) await hand.press(button(page, 'lesson_next'));
  await hand.press(button(page, 'lesson_finish'));
}

/** What the scene has shown so far, newest first. */
export const momentsSeen = (page) => page.getByRole('list', { name: tr('spot_log_heading') }).getByRole('listitem');

/** Begins the scene without a clock, whichever way is offered. */
export async function beginSteps(hand, page) {
  const plain = button(page, 'spot_start_steps');
  await hand.press((await plain.count()) > 0 ? plain : button(page, 'spot_step'));
}

/** Goes through one scene moment by moment and flags what the author calls a slip. Gives the slips. */
export async function flagBySteps(hand, page, spot) {
  await beginSteps(hand, page);
  let runs = runsOf(spot); // those that go like what was seen so far
  const slips = [];
  for (let number = 0; ; ++number) {
    const words = () => momentsSeen(page).first().textContent();
    const fitting = async () => {
      const now = await words();
      return runs.filter(({ cues }) => cues[number] && momentWords(cues[number]) === now);
    };
    await expect.poll(async () => (await fitting()).length).toBeGreaterThan(0);
    runs = await fitting();
    const [{ cues }] = runs;
    if (cues[number].slip) {
      slips.push(cues[number]);
      await hand.press(button(page, 'spot_flag_this'));
    }
    const last = button(page, 'spot_last_moment');
    if ((await last.count()) > 0) {
      await hand.press(last);
      return slips;
    }
    await hand.press(button(page, 'spot_next_moment'));
  }
}

/** Names what was flagged, one after the other. */
export async function nameFlags(hand, page, slips) {
  for (const slip of slips) {
    const question = page.getByRole('group', { name: tr('spot_name_legend_caption', slip.caption), exact: true });
    await hand.press(question.getByRole('button', { name: slip.name, exact: true }));
  }
}

/** By its id in the default course, or as its author wrote it. */
const asExercise = (one) => (typeof one === 'string' ? exercise(one) : one);

export async function doSpot(hand, page, which) {
  const spot = asExercise(which);
  for (let run = 1; run <= spot.runs.length; ++run) {
    await nameFlags(hand, page, await flagBySteps(hand, page, spot));
    await hand.press(button(page, run < spot.runs.length ? 'spot_next_run' : 'spot_to_result'));
  }
}

/** Marks every phrase that hurts, by its first word. */
export async function markSlips(hand, page, mark) {
  const lines = page.getByRole('list', { name: tr('mark_transcript') }).getByRole('listitem');
  for (const slip of slipsIn(mark)) {
    const word = lines.nth(slip.line).getByRole('button').nth(slip.word);
    await expect(word).toContainText(slip.words.split(' ')[0]); // with the comma or the full stop behind it
    await hand.press(word);
    await expect(word).toHaveAttribute('aria-pressed', 'true');
  }
}

/** The phrase that is being named or recast. */
export async function presentSlip(page, mark) {
  const asked = await page.getByText(pattern('mark_present')).textContent();
  return slipsIn(mark).find((slip) => asked.includes(`"${slip.words}"`));
}

export async function doMark(hand, page, which) {
  const mark = asExercise(which);
  await markSlips(hand, page, mark);
  await hand.press(button(page, 'check_answer'));
  for (let n = slipsIn(mark).length; n > 0; --n) {
    const slip = await presentSlip(page, mark);
    await hand.press(page.getByRole('button', { name: slip.kind, exact: true }));
    await hand.press(page.getByRole('button', { name: slip.better, exact: true }));
  }
}

/** Takes a piece of the room in hand; names begin with a capital where they stand alone. */
export async function choosePiece(hand, page, name) {
  const pieces = page.getByRole('group', { name: tr('room_pieces_legend') });
  await hand.press(pieces.getByRole('button', { name: new RegExp(`^${name}$`, 'i') }));
}

const STEP = 25; // centimetres
const TURN = 45; // degrees

async function pressTimes(hand, page, times, [back, forth], name) {
  for (let n = 0; n < Math.abs(times); ++n) await hand.press(button(page, times < 0 ? back : forth, name));
}

/** Brings every piece to where the author's own room has it, as near as the steps go, and sits everybody down. */
export async function arrangeRoom(hand, page, room) {
  const piece = (id) => room.pieces.find((one) => one.id === id);
  for (const wanted of room.model) {
    const now = piece(wanted.id);
    if (now.kind === 'person') continue;
    await choosePiece(hand, page, now.name);
    await pressTimes(hand, page, Math.round(((wanted.x ?? now.x) - now.x) / STEP), ['room_left', 'room_right'], now.name);
    await pressTimes(hand, page, Math.round(((wanted.y ?? now.y) - now.y) / STEP), ['room_up', 'room_down'], now.name);
    const turn = ((((wanted.heading ?? now.heading) - now.heading) % 360) + 540) % 360 - 180;
    await pressTimes(hand, page, turn / TURN, ['room_turn_left', 'room_turn_right'], now.name);
  }
  for (const wanted of room.model) {
    const person = piece(wanted.id);
    if (person.kind !== 'person') continue;
    const seat = room.model.find((one) => one.x === wanted.x && one.y === wanted.y && piece(one.id).kind !== 'person');
    if (person.x === piece(seat.id).x && person.y === piece(seat.id).y) continue; // sits there already, and went with it
    await choosePiece(hand, page, person.name);
    await hand.press(button(page, 'room_sit', person.name, piece(seat.id).name));
  }
}

/** What lies between two steps goes to the other one. */
async function nudgeRoom(hand, page, room) {
  for (const wanted of room.model) {
    const now = room.pieces.find((one) => one.id === wanted.id);
    if (now.kind === 'person') continue;
    for (const [axis, names] of [['x', ['room_left', 'room_right']], ['y', ['room_up', 'room_down']]]) {
      const steps = ((wanted[axis] ?? now[axis]) - now[axis]) / STEP;
      const rest = steps - Math.round(steps);
      if (Math.abs(rest) < 0.25) continue;
      await choosePiece(hand, page, now.name);
      await pressTimes(hand, page, Math.sign(rest), names, now.name);
    }
  }
}

export async function doPosition(hand, page, which) {
  const room = asExercise(which);
  await arrangeRoom(hand, page, room);
  await hand.press(button(page, 'room_check'));
  if ((await page.getByRole('heading', { name: tr('result_heading'), exact: true }).count()) > 0) return;
  await nudgeRoom(hand, page, room); // steps of 25 cm may lead to where somebody stands in the view
  await hand.press(button(page, 'room_check'));
}

export async function expectScore(page, score) {
  await expect(page.getByText(`${tr('result_score')}: ${tr('result_score_text', score)}`, { exact: true })).toHaveCount(1);
}
