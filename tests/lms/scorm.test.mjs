// Both editions of SCORM against a strict API: every call of the adapter must be right, since real systems drop what is not.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { connect } from '../../web/lms/connect.js';
import { ScormAdapter } from '../../web/lms/scorm.js';
import { ALL_KINDS, CHOICE, commit, OBJECTIVES } from './lib/samples.mjs';
import { StrictScorm } from './lib/strict_scorm.mjs';

const EDITIONS = ['scorm12', 'scorm2004'];
const STATUS = { scorm12: 'cmi.core.lesson_status', scorm2004: 'cmi.completion_status' };
const LOCATION = { scorm12: 'cmi.core.lesson_location', scorm2004: 'cmi.location' };
const EXIT = { scorm12: 'cmi.core.exit', scorm2004: 'cmi.exit' };
const RAW = { scorm12: 'cmi.core.score.raw', scorm2004: 'cmi.score.raw' };

function begin(edition, start) {
  const lms = new StrictScorm(edition, start);
  const calls = [];
  const adapter = new ScormAdapter(lms.api, edition, (call) => calls.push(call));
  return { lms, adapter, calls };
}

for (const edition of EDITIONS) {
  test(`${edition}: a whole session without one refused call`, async () => {
    const { lms, adapter, calls } = begin(edition);
    assert.equal(adapter.problem, undefined);
    assert.equal(adapter.launch.profile, edition);
    assert.equal(adapter.launch.learnerId, '17');
    assert.deepEqual(await adapter.commit(commit({ first: true })), { answer: 'stored' });
    assert.equal(lms.committed.get(STATUS[edition]), 'incomplete');
    assert.ok(!lms.committed.get(RAW[edition]));
    await adapter.commit(commit({ interactions: ALL_KINDS, objectives: OBJECTIVES, score: 4000 }));
    await adapter.commit(commit({ completion: 'completed', success: 'passed', lessonStatus: 'passed', score: 8250, progress: 10000 }));
    const last = await adapter.commit(commit({ completion: 'completed', success: 'passed', lessonStatus: 'passed', score: 8250, progress: 10000, finish: true }));
    assert.deepEqual(last, { answer: 'stored' });
    assert.deepEqual(lms.problems, []);
    assert.equal(lms.state, 'ended');
    assert.equal(lms.committed.get(RAW[edition]), '82.5');
    assert.equal(lms.committed.get(EXIT[edition]), 'suspend');
    assert.equal(lms.committed.get(LOCATION[edition]), '#/lesson/a');
    assert.equal(calls.length, lms.calls.length);
  });

  test(`${edition}: the report shows which reply was chosen`, async () => {
    const { lms, adapter } = begin(edition);
    await adapter.commit(commit({ interactions: [CHOICE, ALL_KINDS.at(-1)] }));
    const at = 'cmi.interactions.0';
    const response = edition === 'scorm12' ? 'student_response' : 'learner_response';
    assert.equal(lms.committed.get(`${at}.id`), CHOICE.id);
    assert.equal(lms.committed.get(`${at}.${response}`), 'b_Ms_Lee_can_allow_it_I_am_calling_her_now');
    assert.equal(lms.committed.get(`${at}.correct_responses.0.pattern`), 'b_Ms_Lee_can_allow_it_I_am_calling_her_now');
    assert.equal(lms.committed.get(`${at}.objectives.0.id`), 'positive-language');
    if (edition === 'scorm12') return;
    assert.equal(lms.committed.get(`${at}.description`), CHOICE.description);
    assert.equal(lms.committed.get(`${at}.timestamp`), '2026-11-21T22:48:23.40Z');
    // Words that no identifier can hold are told in the description.
    assert.match(lms.committed.get('cmi.interactions.1.description'), /Сейчас узнаю/);
    assert.equal(lms.committed.get('cmi.interactions.1.correct_responses.1.pattern'), 'c');
  });

  test(`${edition}: the same question again in one session is the same entry, and after earlier sessions the next one`, async () => {
    const first = begin(edition, { 'cmi.interactions.0.id': 'earlier', 'cmi.interactions.0.type': 'choice' });
    await first.adapter.commit(commit({ interactions: [CHOICE] }));
    await first.adapter.commit(commit({ interactions: [{ ...CHOICE, responses: ['a'], result: 'wrong' }] }));
    assert.equal(first.lms.count('cmi.interactions'), 2);
    assert.equal(first.lms.values.get('cmi.interactions.1.result'), edition === 'scorm12' ? 'wrong' : 'incorrect');
    assert.deepEqual(first.lms.problems, []);
  });

  test(`${edition}: what the LMS kept is read`, () => {
    const { adapter } = begin(edition, {
      [STATUS[edition]]: edition === 'scorm12' ? 'passed' : 'completed',
      ...(edition === 'scorm12' ? { 'cmi.core.score.raw': '82.5', 'cmi.student_data.mastery_score': '80', 'cmi.core.lesson_mode': 'review' } : { 'cmi.success_status': 'passed', 'cmi.score.scaled': '0.825', 'cmi.scaled_passing_score': '0.8', 'cmi.mode': 'review' }),
      [LOCATION[edition]]: '#/call/x',
      'cmi.suspend_data': 'D1abc',
    });
    const { completion, success, score, mastery, mode, location, suspendData, credit } = adapter.launch;
    assert.deepEqual([completion, success, score, mastery, mode, location, suspendData, credit], ['completed', 'passed', 8250, 8000, 'review', '#/call/x', 'D1abc', true]);
  });

  test(`${edition}: a failing commit is told, and the page can still be left`, async () => {
    const { lms, adapter } = begin(edition);
    lms.refuseCommits = 1;
    assert.deepEqual(await adapter.commit(commit()), { answer: 'failed', error: '101 Error 101' });
    assert.deepEqual(await adapter.commit(commit()), { answer: 'stored' });
    lms.refuseCommits = 1;
    await adapter.commit(commit({ finish: true }));
    assert.equal(lms.state, 'ended');
    assert.deepEqual(await adapter.commit(commit()), { answer: 'expired' });
    assert.deepEqual(lms.problems, []);
  });

  test(`${edition}: a session that the LMS has ended is recognised`, async () => {
    const { lms, adapter } = begin(edition);
    lms.state = 'ended';
    assert.equal((await adapter.commit(commit())).answer, 'expired');
  });

  test(`${edition}: suspend data beyond the limit is noticed, and all else is stored`, async () => {
    const { lms, adapter } = begin(edition);
    const longest = 'x'.repeat(edition === 'scorm12' ? 4096 : 4000);
    assert.equal((await adapter.commit(commit({ suspendData: longest }))).answer, 'stored');
    const said = await adapter.commit(commit({ suspendData: `${longest}x`, score: 5000 }));
    assert.equal(said.answer, 'too-long');
    assert.equal(lms.committed.get('cmi.suspend_data'), longest);
    assert.equal(lms.committed.get(RAW[edition]), '50');
  });

  test(`${edition}: a review writes neither status nor score`, async () => {
    const { lms, adapter } = begin(edition);
    const { completion, success, lessonStatus, ...rest } = commit();
    await adapter.commit(rest);
    assert.ok(!lms.calls.some(([name, element]) => name === 'SetValue' && /status|score/.test(element)));
    assert.equal(lms.committed.get(LOCATION[edition]), '#/lesson/a');
  });

  test(`${edition}: after a lost connection status and score are changed, sent and changed back`, async () => {
    const { lms, adapter } = begin(edition);
    await adapter.commit(commit({ interactions: [CHOICE] }));
    const before = lms.calls.length;
    await adapter.commit(commit({ rewrite: true, restate: true, completion: 'completed', success: 'passed', lessonStatus: 'passed', score: 9000, interactions: [CHOICE] }));
    const sets = lms.calls.slice(before).filter(([name, element]) => name === 'Commit' || element === STATUS[edition]).map(([name, , value]) => (name === 'Commit' ? 'Commit' : value));
    assert.deepEqual(sets, ['incomplete', 'Commit', edition === 'scorm12' ? 'passed' : 'completed', 'Commit']);
    assert.equal(lms.committed.get(RAW[edition]), '90');
    assert.equal(lms.count('cmi.interactions'), 2);
    assert.deepEqual(lms.problems, []);
  });

  test(`${edition}: every answer of a long course is in the report, until there are 2,000`, async () => {
    const earlier = (count) => Object.fromEntries(Array.from({ length: count }, (_, n) => [`cmi.interactions.${n}.id`, `long.q${n}`]));
    for (const [there, then] of [[1199, 1200], [2000, 2000]]) {
      const { lms, adapter } = begin(edition, earlier(there));
      assert.equal((await adapter.commit(commit({ interactions: [CHOICE] }))).answer, 'stored');
      assert.equal(lms.count('cmi.interactions'), then);
    }
  });

  test(`${edition}: an LMS without interactions and objectives is not asked twice`, async () => {
    const { lms, adapter } = begin(edition);
    lms.get = ((get) => (name) => (/_count$/.test(name) ? (lms.fail('401'), '') : get.call(lms, name)))(lms.get);
    for (let i = 0; i < 3; ++i) assert.equal((await adapter.commit(commit({ interactions: [CHOICE], objectives: OBJECTIVES }))).answer, 'stored');
    assert.equal(lms.calls.filter(([, name]) => /_count$/.test(name)).length, 2);
    assert.ok(!lms.calls.some(([name, element]) => name === 'SetValue' && /interactions|objectives/.test(element)));
  });

  test(`${edition}: an API that throws or answers nonsense does no harm`, async () => {
    const throwing = new Proxy({}, { get: () => () => { throw new Error('gone'); } });
    assert.match(new ScormAdapter(throwing, edition, () => {}).launch.profile, new RegExp(edition));
    for (const answer of [null, undefined, true, 1, NaN, {}, '']) {
      const odd = new Proxy({}, { get: () => () => answer });
      const adapter = new ScormAdapter(odd, edition, () => {});
      const said = await adapter.commit(commit({ interactions: ALL_KINDS, objectives: OBJECTIVES, finish: true }));
      assert.ok(['stored', 'failed', 'expired'].includes(said.answer));
    }
  });

  test(`${edition}: the reply's words give way to its id where an LMS takes single letters alone`, async () => {
    const { lms, adapter } = begin(edition);
    lms.set = ((set) => (name, value) => (/response/.test(name) && !/^[a-z]$/.test(value) ? lms.fail('405') : set.call(lms, name, value)))(lms.set);
    await adapter.commit(commit({ interactions: [CHOICE] }));
    assert.equal(lms.values.get(`cmi.interactions.0.${edition === 'scorm12' ? 'student' : 'learner'}_response`), 'b');
  });
}

test('scorm12: an order of many replies is told whole, by their ids where their words have no room', async () => {
  const lms = new StrictScorm('scorm12');
  const adapter = new ScormAdapter(lms.api, 'scorm12', () => {});
  const replies = Array.from({ length: 14 }, (_, n) => ({ id: `step-${n}`, text: `Step number ${n} of them all`, short: `step_${n}_Step_number_${n}_of_them`, long: `step_${n}_Step_number` }));
  const ids = replies.map(({ id }) => id);
  await adapter.commit(commit({ interactions: [{ id: 'x.order', time: Date.now(), type: 'sequencing', description: 'Order them', result: 'correct', replies, responses: ids, correct: ids }] }));
  assert.equal(lms.values.get('cmi.interactions.0.student_response'), ids.join(','));
  assert.equal(lms.values.get('cmi.interactions.0.correct_responses.0.pattern'), ids.join(','));
  assert.deepEqual(lms.problems, []);
});

test('scorm2004: objectives that the manifest made are found and others come after them', async () => {
  const { lms, adapter } = begin('scorm2004', { 'cmi.objectives.0.id': 'course-mastery' });
  await adapter.commit(commit({ objectives: OBJECTIVES }));
  assert.equal(lms.values.get('cmi.objectives.1.id'), 'positive-language');
  assert.equal(lms.values.get('cmi.objectives.1.score.scaled'), '0.825');
  assert.equal(lms.values.get('cmi.objectives.1.success_status'), 'passed');
  assert.deepEqual(lms.problems, []);
});

test('scorm2004: leaving by the button asks the LMS to go on', async () => {
  for (const [exit, wish] of [['suspend', 'suspendAll'], ['normal', 'exitAll']]) {
    const { lms, adapter } = begin('scorm2004');
    await adapter.commit(commit({ finish: true, leave: true, exit }));
    assert.equal(lms.committed.get('adl.nav.request'), wish);
  }
});

test('connect: packages find their API, or say that there is none', async () => {
  const lms = new StrictScorm('scorm12');
  const window = { location: { search: '', origin: 'https://lms.example' }, API: lms.api };
  window.parent = window;
  const found = await connect({ kind: 'scorm2004-4', language: 'en', onCall: () => {}, window, patience: { tries: 1, pause: 1 } });
  assert.equal(found.launch.profile, 'scorm12');
  delete window.API;
  const alone = await connect({ kind: 'scorm12', language: 'en', onCall: () => {}, window, patience: { tries: 1, pause: 1 } });
  assert.equal(alone.launch.profile, 'none');
  assert.match(alone.problem, /No learning management system was found/);
  const site = await connect({ kind: 'site', language: 'en', onCall: () => {}, window });
  assert.equal(site.problem, undefined);
});

test('connect: an LMS that refuses to start is said', async () => {
  const lms = new StrictScorm('scorm12');
  lms.initialize = () => lms.fail('301');
  const adapter = new ScormAdapter(lms.api, 'scorm12', () => {});
  assert.match(adapter.problem, /did not start the session/);
  assert.equal(adapter.launch.profile, 'none');
});
