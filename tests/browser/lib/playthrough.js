// A whole course, done without a fault.
import { expect } from '@playwright/test';

import { beginButton, doCall } from './calls.js';
import { doMark, doPosition, doSpot, readLesson } from './course.js';
import { quick } from './hands.js';
import { go, heading } from './page.js';
import { doTask } from './tasks.js';
import { tr } from './words.js';

/** One item of a course (lib/content.js). */
export async function doItem(page, course, id) {
  if (!course.isExercise(id)) {
    await go(page, `#/lesson/${id}`);
    await expect(heading(page)).toHaveText(course.lesson(id).title);
    return readLesson(quick, page);
  }
  const task = course.exercise(id);
  await go(page, `#/exercise/${id}`);
  await expect(heading(page)).toHaveText(task.title);
  if (task.kind === 'spot') await doSpot(quick, page, task);
  else if (task.kind === 'mark') await doMark(quick, page, task);
  else if (task.kind === 'position') await doPosition(quick, page, task);
  else await doTask(quick, page, task, course.coach);
  await expect(page.getByRole('heading', { name: tr('result_heading') })).toHaveCount(1);
}

/** Every item in the course's order, then its first call. */
export async function playThrough(page, course) {
  for (const id of course.items) await doItem(page, course, id);
  const [call] = course.calls();
  if (!call) return;
  await go(page, `#/call/${call.id}`);
  await quick.press(beginButton(page, call));
  await doCall(quick, page, call);
}
