// A cmi5 page that is loaded again: its session goes on, or is known to be over. Nothing is refused either way.
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';

import './lib/node.mjs';
import { connectCmi5 } from '../../web/lms/cmi5.js';
import { endHolder, HeldEnds } from '../../web/lms/held_end.js';
import { FakeStore } from './lib/record_store.mjs';
import { commit, TIME } from './lib/samples.mjs';

const HELD = 200;

/** @type {FakeStore | null} */
let store = null;
afterEach(() => store?.close());

/** A browser's tab: what it remembers, and a worker that outlives pages. */
function tab() {
  const kept = new Map();
  const memory = { read: (key) => kept.get(key) ?? null, write: (key, value) => void kept.set(key, value) };
  const ends = new HeldEnds({ send: ({ url, headers, body }) => fetch(url, { method: 'POST', headers, body }), after: HELD });
  const holder = {
    hold: (key, request) => ends.hear({ hold: key, request }, () => {}),
    back: (key) => new Promise((resolve) => ends.hear({ back: key }, ({ held }) => resolve(held))),
  };
  return { language: 'en', navigate: () => {}, memory, holder };
}
const connect = (page) => connectCmi5(store.launch(), page, () => {});
const wish = (verb) => ({ verb, time: TIME, duration: 61250 });
const verbs = () => store.statements.map(({ verb }) => verb.id.split('/').at(-1));
const FIRST = { sessionTime: 60000, suspendData: 'D1x', statements: [wish('initialized')] };
const END = { finish: true, sessionTime: 61000, suspendData: 'D1y', statements: [wish('failed'), wish('terminated')] };

async function begun(page) {
  store = await new FakeStore({ cmi5: true }).listen();
  const adapter = await connect(page);
  assert.equal(adapter.launch.continued, false);
  assert.equal((await adapter.commit(commit(FIRST))).answer, 'stored');
  return adapter;
}

test('loaded again: the session goes on, with one beginning and one end', async () => {
  const page = tab();
  await (await begun(page)).commit(commit(END));
  assert.deepEqual(verbs(), ['initialized']);
  const again = await connect(page);
  assert.deepEqual([again.launch.continued, again.launch.sessionTime, again.launch.suspendData, again.launch.totalTime], [true, 61000, 'D1y', 0]);
  assert.equal((await again.commit(commit({ sessionTime: 70000, statements: [wish('passed')] }))).answer, 'stored');
  await pause(2 * HELD);
  assert.deepEqual(verbs(), ['initialized', 'passed']);
  await again.commit(commit({ ...END, sessionTime: 80000, statements: [wish('terminated')] }));
  await pause(2 * HELD);
  assert.deepEqual(verbs(), ['initialized', 'passed', 'terminated']);
  assert.equal(JSON.parse(store.states.get('defuse.state')).totalTime, 80000);
  assert.deepEqual(store.problems, []);
  assert.equal(store.tokens, 1);
});

test('closed: the end arrives by itself', async () => {
  await (await begun(tab())).commit(commit(END));
  await pause(2 * HELD);
  assert.deepEqual(verbs(), ['initialized', 'failed', 'terminated']);
  assert.deepEqual(store.problems, []);
});

test('"Save and leave" ends at once', async () => {
  await (await begun(tab())).commit(commit({ ...END, leave: true }));
  assert.deepEqual(verbs(), ['initialized', 'failed', 'terminated']);
});

for (const [when, change] of [
  ['too late', (page) => pause(2 * HELD).then(() => page)],
  ['in a browser that cannot hold the end', async (page) => ({ ...page, holder: null })],
]) {
  test(`loaded again ${when}: told that the session has ended, nothing sent, all kept is there`, async () => {
    const page = when === 'too late' ? tab() : { ...tab(), holder: null };
    await (await begun(page)).commit(commit(END));
    const again = await connect(await change(page));
    assert.deepEqual(verbs(), ['initialized', 'failed', 'terminated']);
    assert.equal(again.problem, undefined);
    assert.equal(again.launch.suspendData, 'D1y');
    assert.equal((await again.commit(commit({ statements: [wish('passed')] }))).answer, 'expired');
    assert.deepEqual(verbs(), ['initialized', 'failed', 'terminated']);
    assert.deepEqual(store.problems, []);
  });
}

test('a crash leaves the session open; a new launch begins another', async () => {
  const page = tab();
  await begun(page);
  assert.equal((await connect(page)).launch.continued, true);
  store.newSession();
  const other = await connect(page);
  assert.equal(other.launch.continued, false);
  assert.equal((await other.commit(commit(FIRST))).answer, 'stored');
  assert.deepEqual(verbs(), ['initialized', 'initialized']);
  assert.deepEqual(store.problems, []);
});

test('what a tab remembers may be anything', async () => {
  const page = tab();
  page.memory.read = () => '"';
  assert.equal((await begun(page)).launch.sessionTime, undefined);
});

test('workers that end with their page, or are refused, hold nothing', async () => {
  const worker = (knows) =>
    class {
      constructor(_, options) {
        if (knows) void options.extendedLifetime;
        this.port = { close: () => {}, postMessage: (message) => message.back && queueMicrotask(() => this.port.onmessage({ data: { back: message.back, held: true } })) };
      }
    };
  assert.equal(endHolder('x', {}), null);
  assert.equal(endHolder('x', { SharedWorker: worker(false) }), null);
  const holder = endHolder('x', { SharedWorker: worker(true) });
  assert.equal(await holder.back('key'), true);
});
