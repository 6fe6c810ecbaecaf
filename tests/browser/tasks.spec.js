// One exercise of each kind that goes step by step: with the keyboard alone, with the mouse on the canvas, and in Document view.
import { expectScore } from './lib/course.js';
import { keyboard, mouse, quick } from './lib/hands.js';
import { heading, open, view } from './lib/page.js';
import { doTask, firstOf, taskKinds } from './lib/tasks.js';
import { expect, test } from './lib/test.js';

for (const kind of taskKinds) {
  for (const [name, hand, query] of [
    ['keyboard', keyboard, ''],
    ['mouse', mouse, ''],
    ['document', quick, '?view=document'],
  ]) {
    test(`${name}: do a ${kind} exercise for full marks`, async ({ page }) => {
      const task = firstOf(kind);
      await open(page, `${query}#/exercise/${task.id}`);
      expect(await view(page)).toBe(query ? 'document' : 'canvas');
      await expect(heading(page)).toHaveText(task.title);
      await doTask(hand, page, task);
      // A breath or a debrief is done or not done.
      if (kind !== 'breathe' && kind !== 'debrief') await expectScore(page, 100);
    });
  }
}
