// The rules that the widely used client wrapper of pipwerks keeps, and which many systems therefore rely on: one beginning and one end,
// incomplete first and saved, how the session ends said before the last save, that save before the end, nothing afterwards, and answers
// taken as text, value or number.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { ScormAdapter } from '../../web/lms/scorm.js';
import { ALL_KINDS, commit, OBJECTIVES } from './lib/samples.mjs';
import { StrictScorm } from './lib/strict_scorm.mjs';

const NAMES = {
  scorm12: { status: 'cmi.core.lesson_status', exit: 'cmi.core.exit', end: 'Finish' },
  scorm2004: { status: 'cmi.completion_status', exit: 'cmi.exit', end: 'Terminate' },
};
const wish = { completion: 'incomplete', success: 'unknown', lessonStatus: 'incomplete' };
const passed = { completion: 'completed', success: 'passed', lessonStatus: 'passed', score: 9000, progress: 10000 };

/** A session from the first commit to the end. @param {object} last what the last commit says */
async function session(edition, last, start) {
  const lms = new StrictScorm(edition, start);
  const adapter = new ScormAdapter(lms.api, edition, () => {});
  await adapter.commit(commit({ ...wish, first: true }));
  await adapter.commit(commit({ ...wish, interactions: ALL_KINDS, objectives: OBJECTIVES, score: 4000 }));
  await adapter.commit(commit({ ...wish, ...last, finish: true }));
  await adapter.commit(commit({ ...wish, ...last }));
  return lms;
}
const at = (calls, ...what) => calls.findIndex((call) => what.every((word, n) => call[n] === word));
const lastAt = (calls, ...what) => calls.findLastIndex((call) => what.every((word, n) => call[n] === word));

for (const [edition, { status, exit, end }] of Object.entries(NAMES)) {
  test(`${edition}: one beginning, first of all, and one end, last of all`, async () => {
    const { calls, problems } = await session(edition, passed);
    assert.deepEqual(problems, []);
    assert.equal(at(calls, 'Initialize', ''), 0);
    assert.equal(calls.filter(([name]) => name === 'Initialize').length, 1);
    assert.equal(calls.filter(([name]) => name === end).length, 1);
    assert.equal(calls.at(-1)[0], end);
    assert.equal(calls.at(-1)[1], '');
  });

  test(`${edition}: a status that is not there is read, set to incomplete and saved before anything else is told`, async () => {
    const { calls } = await session(edition, passed);
    const written = at(calls, 'SetValue', status, 'incomplete');
    assert.ok(at(calls, 'GetValue', status) < written);
    const saved = at(calls, 'Commit');
    assert.ok(written < saved);
    assert.ok(calls.slice(0, saved).every(([name, element]) => name !== 'SetValue' || !/score|interactions|objectives/.test(element)));
  });

  test(`${edition}: how the session ends is said before the last save, and that before the end`, async () => {
    for (const [last, word] of [[{}, 'suspend'], [passed, 'suspend'], [{ ...passed, exit: 'normal' }, edition === 'scorm12' ? '' : 'normal']]) {
      const { calls, committed, values } = await session(edition, last);
      const saved = lastAt(calls, 'Commit');
      assert.ok(lastAt(calls, 'SetValue', exit) < saved && saved < lastAt(calls, end));
      assert.equal(committed.get(exit), word);
      assert.deepEqual(committed, values);
    }
  });

  test(`${edition}: a course that was passed is not begun anew`, async () => {
    const start = edition === 'scorm12' ? { [status]: 'passed' } : { [status]: 'completed', 'cmi.success_status': 'passed' };
    const lms = new StrictScorm(edition, start);
    const { launch } = new ScormAdapter(lms.api, edition, () => {});
    assert.deepEqual([launch.completion, launch.success], ['completed', 'passed']);
    assert.ok(!lms.calls.some(([name]) => name === 'SetValue'));
  });

  for (const [what, yes] of [['the text', 'true'], ['the value', true], ['a number', 1], ['a number as text', '1']]) {
    test(`${edition}: yes said as ${what}`, async () => {
      const lms = new StrictScorm(edition);
      const api = Object.fromEntries(
        Object.entries(lms.api).map(([name, own]) => [name, (...said) => (own(...said) === 'true' && /(Initialize|SetValue|Commit|Finish|Terminate)$/.test(name) ? yes : lms.calls.at(-1)?.at(-2))]),
      );
      for (const name of Object.keys(api)) if (/Get/.test(name)) api[name] = lms.api[name];
      const adapter = new ScormAdapter(api, edition, () => {});
      assert.equal(adapter.problem, undefined);
      assert.deepEqual(await adapter.commit(commit({ ...wish, first: true })), { answer: 'stored' });
    });
  }
}
