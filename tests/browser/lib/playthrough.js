// A whole course, done without a fault.
import { expect } from '@playwright/test';

import { beginButton, doCall } from './calls.js';
import { doMark, doPosition, doSpot, readLesson, showMap } from './course.js';
import { keyboard, swift } from './hands.js';
import { go, heading, link } from './page.js';
import { doTask } from './tasks.js';
import { tr } from './words.js';

/** What is open is this item (lib/content.js): does it to its end. */
async function doOpen(hand, page, course, id) {
  if (!course.isExercise(id)) {
    await expect(heading(page)).toHaveText(course.lesson(id).title);
    return readLesson(hand, page);
  }
  const task = course.exercise(id);
  await expect(heading(page)).toHaveText(task.title);
  if (task.kind === 'spot') await doSpot(hand, page, task);
  else if (task.kind === 'mark') await doMark(hand, page, task);
  else if (task.kind === 'position') await doPosition(hand, page, task);
  else await doTask(hand, page, task, course.coach);
  await expect(page.getByRole('heading', { name: tr('result_heading'), exact: true }).first()).toHaveCount(1);
}

/** One item of a course, by its address. */
export async function doItem(page, course, id) {
  await go(page, course.isExercise(id) ? `#/exercise/${id}` : `#/lesson/${id}`);
  await doOpen(swift, page, course, id);
}

/** Every item in the course's order, then every call. */
export async function playThrough(page, course) {
  for (const id of course.items) await doItem(page, course, id);
  for (const call of course.calls()) {
    await go(page, `#/call/${call.id}`);
    await swift.press(beginButton(page, call));
    await doCall(swift, page, call);
  }
}

/** From wherever one is to the map, and to something on it. */
async function openFromMap(page, title) {
  if ((await page.getByRole('heading', { name: tr('home_map_heading') }).count()) === 0) await keyboard.press(link(page, 'nav_home'));
  await showMap(page, keyboard);
  await keyboard.press(page.getByRole('link', { name: title, exact: true }).first());
}

/** Every item and every call, gone to from the map, with the keyboard alone. `done` is told after each. */
export async function playByKeyboard(page, course, done = () => {}) {
  for (const id of course.items) {
    await openFromMap(page, course.isExercise(id) ? course.exercise(id).title : course.lesson(id).title);
    await doOpen(keyboard, page, course, id);
    done(id);
  }
  for (const call of course.calls()) {
    await openFromMap(page, call.title);
    await keyboard.press(beginButton(page, call));
    await doCall(keyboard, page, call);
    done(call.id);
  }
}
