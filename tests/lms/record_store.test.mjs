// cmi5 and plain launches against a record store on loopback that checks every statement and the order of cmi5.
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';

import './lib/node.mjs';
import { connectCmi5 } from '../../web/lms/cmi5.js';
import { uuid } from '../../web/lms/statements.js';
import { connectXapi, plainActor } from '../../web/lms/xapi.js';
import { FakeStore } from './lib/record_store.mjs';
import { ALL_KINDS, CHOICE, commit, TIME } from './lib/samples.mjs';

/** @type {FakeStore | null} */
let store = null;
afterEach(() => store?.close());

const memory = () => {
  const kept = new Map();
  return { read: (key) => kept.get(key) ?? null, write: (key, value) => void kept.set(key, value) };
};
async function begin(options = {}, page = {}) {
  store = await new FakeStore({ cmi5: true, ...options }).listen();
  return connect(page);
}
function connect(page = {}) {
  const calls = [];
  const whole = { language: 'en', navigate: () => {}, memory: memory(), ...page };
  const made = store.cmi5 ? connectCmi5(store.launch(), whole, (call) => calls.push(call)) : connectXapi(store.launch(), whole, (call) => calls.push(call));
  return made.then((adapter) => Object.assign(adapter, { calls }));
}
const wish = (verb, more = {}) => ({ verb, time: TIME, duration: 61250, ...more });
const answers = () => ALL_KINDS.map((interaction) => ({ verb: 'answered', time: TIME, interaction }));
const verbs = () => store.statements.map(({ verb }) => verb.id.split('/').at(-1));

test('cmi5: a whole session, passed, without one refused request', async () => {
  const adapter = await begin({ launchData: { masteryScore: 0.8, returnURL: 'https://lms.example/back' } });
  assert.equal(adapter.problem, undefined);
  assert.equal(adapter.launch.mastery, 8000);
  assert.equal((await adapter.commit(commit({ statements: [wish('initialized')] }))).answer, 'stored');
  assert.equal((await adapter.commit(commit({ statements: [...answers(), wish('experienced', { item: 'a-lesson', title: 'A lesson' }), wish('progressed', { progress: 4200 })] }))).answer, 'stored');
  await adapter.commit(commit({ statements: [wish('completed'), wish('passed', { score: 8250 })] }));
  assert.equal((await adapter.commit(commit({ finish: true, statements: [wish('terminated')] }))).answer, 'stored');
  assert.deepEqual(store.problems, []);
  assert.deepEqual(verbs(), ['initialized', ...ALL_KINDS.map(() => 'answered'), 'experienced', 'progressed', 'completed', 'passed', 'terminated']);
  const passed = store.statements.find(({ verb }) => verb.id.endsWith('passed'));
  assert.equal(passed.result.score.scaled, 0.825);
  assert.equal(store.requests.filter((one) => one.startsWith('POST /fetch')).length, 1);
  assert.ok(adapter.calls.every(({ error }) => error === '0'));
  const log = JSON.stringify(adapter.calls.map(({ name, argument, error }) => [name, argument, error]));
  assert.match(log, /answered say-what-can-be-done.no-access/);
  assert.doesNotMatch(log, /Ada|lms\.example|homePage/);
});

test('cmi5: statements say which reply was chosen, of which, and which was right', async () => {
  const adapter = await begin();
  await adapter.commit(commit({ statements: [wish('initialized'), ...answers()] }));
  const [choice, matching] = store.statements.slice(1);
  assert.equal(choice.result.response, 'b');
  assert.equal(choice.result.success, true);
  assert.equal(choice.object.definition.choices[1].description.en, CHOICE.replies[1].text);
  assert.deepEqual(choice.object.definition.correctResponsesPattern, ['b']);
  assert.equal(choice.object.definition.description.en, CHOICE.description);
  assert.equal(choice.result.duration, 'PT12.51S');
  assert.equal(matching.result.response, 'card-1[.]abuse[,]card-2[.]abuse');
  assert.deepEqual(matching.object.definition.target.map(({ id }) => id), ['anger', 'abuse']);
});

test('cmi5: what was kept comes back in the next session, and a review does not take the status away', async () => {
  const adapter = await begin();
  await adapter.commit(commit({ statements: [wish('initialized'), wish('completed'), wish('passed', { score: 9000 })], completion: 'completed', success: 'passed', score: 9000, suspendData: 'D1x', location: '#/call/y' }));
  await adapter.commit(commit({ finish: true, completion: 'completed', success: 'passed', score: 9000, suspendData: 'D1x', location: '#/call/y', statements: [wish('terminated')] }));
  store.newSession();
  store.launchData.launchMode = 'Review';
  const second = await connect();
  assert.deepEqual([second.launch.mode, second.launch.completion, second.launch.success, second.launch.score, second.launch.suspendData, second.launch.location], ['review', 'completed', 'passed', 9000, 'D1x', '#/call/y']);
  assert.ok(second.launch.totalTime > 0);
  const { completion, success, score, ...rest } = commit({ suspendData: 'D1z', statements: [wish('initialized')] });
  await second.commit(rest);
  await second.commit({ ...rest, finish: true, statements: [wish('terminated')] });
  assert.deepEqual(store.problems, []);
  const kept = JSON.parse(store.states.get('defuse.state'));
  assert.deepEqual([kept.completion, kept.success, kept.suspendData], ['completed', 'passed', 'D1z']);
});

test('cmi5: the learner’s preferences are heard', async () => {
  const adapter = await begin({ preferences: { languagePreference: 'de-AT,en', audioPreference: 'off' } });
  assert.equal(adapter.launch.language, 'de-AT');
  assert.equal(adapter.launch.audio, false);
});

test('cmi5: a page that is loaded again uses the token that it has; without memory it says what to do', async () => {
  const shared = memory();
  await begin({}, { memory: shared });
  const again = await connect({ memory: shared });
  assert.equal(again.problem, undefined);
  assert.equal(store.tokens, 1);
  const forgetful = await connect();
  assert.match(forgetful.problem, /open the course from your learning management system again/);
  assert.equal(forgetful.launch.profile, 'none');
});

test('statements keep their order and their ids when the store fails, hangs up or asks to wait', async () => {
  const adapter = await begin();
  await adapter.commit(commit({ statements: [wish('initialized')] }));
  store.fail = [503];
  assert.equal((await adapter.commit(commit({ statements: answers() }))).answer, 'failed');
  store.fail = [0];
  assert.equal((await adapter.commit(commit({ statements: [wish('completed')] }))).answer, 'unreachable');
  store.fail = [429];
  assert.equal((await adapter.commit(commit({}))).answer, 'failed');
  const waiting = adapter.store.queue.map(({ id }) => id);
  assert.equal((await adapter.commit(commit({}))).answer, 'stored');
  assert.deepEqual(store.statements.slice(1).map(({ id }) => id), waiting);
  assert.deepEqual(verbs(), ['initialized', ...ALL_KINDS.map(() => 'answered'), 'completed']);
  assert.deepEqual(store.problems, []);
});

test('a statement that arrived although nobody said so is not there twice', async () => {
  const adapter = await begin();
  await adapter.commit(commit({ statements: [wish('initialized')] }));
  adapter.store.add([store.statements[0]]);
  assert.equal((await adapter.commit(commit({ statements: [wish('completed')] }))).answer, 'stored');
  assert.deepEqual(verbs(), ['initialized', 'completed']);
});

test('a statement that is refused for good does not block those behind it, and the log has it', async () => {
  const adapter = await begin();
  await adapter.commit(commit({ statements: [wish('initialized')] }));
  store.fail = [400];
  assert.equal((await adapter.commit(commit({ statements: [answers()[0], wish('completed')] }))).answer, 'stored');
  assert.deepEqual(verbs(), ['initialized', 'completed']);
  assert.ok(adapter.calls.some(({ error }) => error?.startsWith('400')));
});

test('a session that the LMS abandoned is told', async () => {
  const adapter = await begin();
  store.expired = true;
  assert.equal((await adapter.commit(commit({ statements: [wish('initialized')] }))).answer, 'expired');
});

test('leaving sends all that is left, ends the session and goes back', async () => {
  const went = [];
  const adapter = await begin({ launchData: { returnURL: 'https://lms.example/back' } }, { navigate: (url) => went.push(url) });
  await adapter.commit(commit({ statements: [wish('initialized')] }));
  store.fail = [503];
  await adapter.commit(commit({ statements: answers() }));
  assert.equal((await adapter.commit(commit({ finish: true, leave: true, statements: [wish('terminated')] }))).answer, 'stored');
  assert.equal(verbs().at(-1), 'terminated');
  assert.equal(store.statements.length, 2 + ALL_KINDS.length);
  assert.deepEqual(went, ['https://lms.example/back']);
  assert.deepEqual(store.problems, []);
  assert.equal((await adapter.commit(commit({}))).answer, 'expired');
});

test('leaving while more waits than a closing page can send keeps the end of the session', async () => {
  const adapter = await begin();
  await adapter.commit(commit({ statements: [wish('initialized')] }));
  store.fail = [503];
  await adapter.commit(commit({ statements: Array.from({ length: 20 }, answers).flat() }));
  await adapter.commit(commit({ finish: true, statements: [wish('terminated')] }));
  assert.equal(verbs().at(-1), 'terminated');
  assert.ok(store.statements.length > 10);
});

test('xapi: a plain launch', async () => {
  const adapter = await begin({ cmi5: false });
  assert.equal(adapter.launch.profile, 'xapi');
  assert.equal(adapter.launch.learnerName, 'Ada');
  await adapter.commit(commit({ statements: [wish('initialized'), ...answers(), wish('progressed', { progress: 100 })] }));
  await adapter.commit(commit({ finish: true, statements: [wish('completed'), wish('failed', { score: 100 }), wish('terminated')], suspendData: 'D1q' }));
  assert.deepEqual(store.problems, []);
  assert.ok(!store.statements.some(({ context }) => context.contextActivities?.category));
  const again = await connect();
  assert.equal(again.launch.suspendData, 'D1q');
});

test('xapi: what old systems send as an actor, and launches without one', async () => {
  assert.deepEqual(plainActor({ name: ['Ada'], mbox: ['mailto:a@b.c'] }), { name: 'Ada', mbox: 'mailto:a@b.c' });
  assert.deepEqual(plainActor({ account: [{ accountServiceHomePage: 'https://x', accountName: 'y' }] }), { account: { homePage: 'https://x', name: 'y' } });
  assert.equal(plainActor('Ada'), null);
  const nobody = await connectXapi(new URLSearchParams({ endpoint: 'http://127.0.0.1:1/', actor: '{' }), { language: 'en', navigate: () => {} }, () => {});
  assert.match(nobody.problem, /does not say who/);
});

test('a store that is not there is said', async () => {
  const query = new URLSearchParams({ endpoint: 'http://127.0.0.1:1/', actor: '{"mbox":"mailto:a@b.c"}', activity_id: 'https://x/y' });
  const adapter = await connectXapi(query, { language: 'en', navigate: () => {} }, () => {});
  assert.match(adapter.problem, /did not answer/);
});

test('ids are version 4 UUIDs', () => {
  for (let i = 0; i < 50; ++i) assert.match(uuid(), /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
