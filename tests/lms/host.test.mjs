// The course in an iframe and the page around it: who is believed, what is kept, what is ignored.
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';

import './lib/node.mjs';
import { embed } from '../../web/embed/embed.js';
import { connectHost } from '../../web/lms/host.js';
import { fromCourse, fromHost, MOST_STATE, wrapped } from '../../web/lms/protocol.js';
import { commit } from './lib/samples.mjs';

const HOST = 'https://host.example';
const COURSE = 'https://course.example';
const soon = (ms = 20) => new Promise((resolve) => setTimeout(resolve, ms));

/** Open ports keep the process from ending. */
const open = [];
afterEach(() => open.splice(0).forEach((one) => one.close()));

/** Two windows, one in the other, that post to each other as browsers do. */
function windows({ courseOrigin = COURSE } = {}) {
  const window = (origin) => Object.assign(new EventTarget(), { location: { href: `${origin}/`, origin, search: '' }, origin, posted: [] });
  const host = window(HOST);
  const course = window(courseOrigin);
  host.parent = host;
  course.parent = host;
  const connect = (to, from) => {
    to.postMessage = (data, target, ports = []) => {
      to.posted.push({ data, target });
      if (target !== '*' && target !== to.origin) return;
      setTimeout(() => deliver(to, { data: structuredClone(data), source: from, origin: from.origin, ports }));
    };
  };
  connect(host, course);
  connect(course, host);
  return { host, course };
}
const deliver = (window, fields) => window.dispatchEvent(Object.assign(new Event('message'), fields));

/** Puts the helper into the host window, with just enough of a page. */
function embedded(windows, options) {
  const { host, course } = windows;
  globalThis.location = { href: `${HOST}/page.html` };
  globalThis.addEventListener = host.addEventListener.bind(host);
  globalThis.removeEventListener = host.removeEventListener.bind(host);
  const frame = { style: {}, setAttribute() {}, remove() {}, contentWindow: course };
  globalThis.document = { createElement: () => frame };
  const helper = embed({ append() {} }, { src: `${COURSE}/index.html`, ...options });
  open.push(helper);
  return helper;
}

async function joined(options = {}, more = {}) {
  const pair = windows(more);
  const heard = [];
  const helper = embedded(pair, { on: (message) => heard.push(message), ...options });
  const adapter = await connectHost(pair.course, { hosts: [HOST], patience: 300 }, () => {});
  open.push(adapter.port);
  return { ...pair, helper, heard, adapter };
}

test('hello, init with what was kept, and then everything through the port', async () => {
  let kept = null;
  const options = { load: () => kept, save: (state) => (kept = state), locale: 'de', muted: true, learner: 'p-17', passMark: 0.75 };
  const { adapter, heard } = await joined(options);
  assert.equal(adapter.launch.profile, 'host');
  assert.equal(adapter.launch.language, 'de');
  assert.equal(adapter.launch.audio, false);
  assert.equal(adapter.launch.mastery, 7500);
  adapter.tellReady('defuse-core', 'Defuse');
  const passed = { completion: 'completed', success: 'passed', score: 8250, progress: 10000, suspendData: 'D1x', location: '#/a' };
  assert.deepEqual(await adapter.commit(commit(passed)), { answer: 'stored' });
  assert.deepEqual(await adapter.commit(commit(passed)), { answer: 'stored' });
  adapter.tellHeight(812.4);
  adapter.tellError('Something.');
  await soon();
  assert.deepEqual(heard.map(({ type }) => type), ['ready', 'progress', 'score', 'completed', 'state', 'state', 'height', 'error']);
  assert.equal(heard.find(({ type }) => type === 'score').value, 0.825);
  assert.equal(heard.find(({ type }) => type === 'completed').passed, true);
  assert.equal(heard.find(({ type }) => type === 'height').value, 812);

  const second = await joined(options);
  const { completion, success, score, suspendData, location } = second.adapter.launch;
  assert.deepEqual([completion, success, score, suspendData, location], ['completed', 'passed', 8250, 'D1x', '#/a']);
});

test('what the host asks for arrives', async () => {
  const { helper, adapter, heard } = await joined();
  const wishes = [];
  adapter.onWish((wish) => wishes.push(wish));
  await adapter.commit(commit({ suspendData: 'D1now' }));
  helper.pause();
  helper.mute(true);
  helper.setLocale('fr');
  helper.requestState();
  await soon();
  assert.deepEqual(wishes, [{ type: 'pause' }, { type: 'mute', on: true }, { type: 'locale', tag: 'fr' }]);
  assert.match(heard.filter(({ type }) => type === 'state').at(-1).state, /D1now/);
});

test('a host that cannot keep the state says so', async () => {
  const { adapter } = await joined({ save: () => Promise.reject(new Error('full')) });
  assert.equal((await adapter.commit(commit({}))).answer, 'failed');
});

test('only the page right around, from an allowed place, answering this hello, is believed', async () => {
  const init = (nonce) => wrapped({ type: 'init', nonce });
  const cases = [
    ['another window', (course, nonce) => ({ source: {}, origin: HOST, data: init(nonce), ports: [new MessageChannel().port1] })],
    ['another origin', (course, nonce) => ({ source: course.parent, origin: 'https://host.example.evil', data: init(nonce), ports: [new MessageChannel().port1] })],
    ['no origin', (course, nonce) => ({ source: course.parent, origin: 'null', data: init(nonce), ports: [new MessageChannel().port1] })],
    ['another hello', (course) => ({ source: course.parent, origin: HOST, data: init('f'.repeat(32)), ports: [new MessageChannel().port1] })],
    ['no port', (course, nonce) => ({ source: course.parent, origin: HOST, data: init(nonce), ports: [] })],
    ['a state too large', (course, nonce) => ({ source: course.parent, origin: HOST, data: { ...init(nonce), state: 'x'.repeat(MOST_STATE + 1) }, ports: [new MessageChannel().port1] })],
  ];
  for (const [name, message] of cases) {
    const { host, course } = windows();
    const waiting = connectHost(course, { hosts: [HOST], patience: 60 }, () => {});
    const nonce = host.posted[0].data.nonce;
    assert.deepEqual(Object.keys(host.posted[0].data).sort(), ['defuse', 'nonce', 'type']);
    const event = message(course, nonce);
    deliver(course, event);
    assert.equal(await waiting, null, name);
    event.ports.forEach((port) => port.close());
  }
});

test('the own origin is allowed by name, any by a star, and without a parent nobody is asked', async () => {
  const same = windows({ courseOrigin: HOST });
  const waiting = connectHost(same.course, { hosts: ['self'], patience: 60 }, () => {});
  const { port1 } = new MessageChannel();
  deliver(same.course, { source: same.host, origin: HOST, data: wrapped({ type: 'init', nonce: same.host.posted[0].data.nonce }), ports: [port1] });
  const adapter = await waiting;
  assert.notEqual(adapter, null);
  open.push(adapter.port);
  assert.equal(await connectHost(same.host, { hosts: ['*'] }, () => {}), null);
});

test('the helper answers its own frame alone', async () => {
  const pair = windows();
  embedded(pair, {});
  const hello = wrapped({ type: 'hello', nonce: 'n'.repeat(32) });
  deliver(pair.host, { source: {}, origin: COURSE, data: hello });
  deliver(pair.host, { source: pair.course, origin: 'https://evil.example', data: hello });
  deliver(pair.host, { source: pair.course, origin: COURSE, data: { ...hello, defuse: 2 } });
  await soon();
  assert.equal(pair.course.posted.length, 0);
  deliver(pair.host, { source: pair.course, origin: COURSE, data: hello });
  await soon();
  assert.equal(pair.course.posted.length, 1);
  assert.equal(pair.course.posted[0].target, COURSE);
});

test('shapes and sizes: what is not as agreed is nothing', () => {
  const good = [
    { type: 'progress', value: 0.5 }, { type: 'completed', passed: null }, { type: 'state', state: '', number: 0 }, { type: 'height', value: 0 },
  ];
  for (const message of good) assert.deepEqual(fromCourse({ ...wrapped(message), extra: 1 }), message);
  const bad = [
    null, 7, 'progress', [], {}, { defuse: 1 }, { defuse: '1', type: 'progress', value: 1 }, wrapped({ type: 'progress', value: 2 }), wrapped({ type: 'progress', value: NaN }),
    wrapped({ type: 'progress', value: '1' }), wrapped({ type: 'height', value: 1e9 }), wrapped({ type: 'height', value: 1.5 }), wrapped({ type: 'state', state: 'x'.repeat(MOST_STATE + 1), number: 1 }),
    wrapped({ type: 'state', state: 'x' }), wrapped({ type: 'constructor' }), wrapped({ type: '__proto__' }), wrapped({ type: 'hello', nonce: 'short' }), wrapped({ type: 'completed' }),
  ];
  for (const message of bad) assert.equal(fromCourse(message), null, JSON.stringify(message)?.slice(0, 60));
  assert.equal(fromHost(wrapped({ type: 'progress', value: 1 })), null);
  assert.equal(fromHost(wrapped({ type: 'init', nonce: 'n', mode: 'admin' })), null);
  const inherited = Object.create({ value: 0.5 });
  Object.assign(inherited, { defuse: 1, type: 'progress' });
  assert.equal(fromCourse(inherited), null);
});

test('states are kept one after the other, the newest instead of all that came meanwhile; at once when the page is left', async () => {
  const begun = [];
  const ends = [];
  const save = (state) => {
    begun.push(JSON.parse(state).location);
    return new Promise((resolve) => ends.push(resolve));
  };
  const { adapter, host } = await joined({ save });
  const answers = ['#/a', '#/b', '#/c'].map((location, i) => adapter.commit(commit({ number: i + 1, suspendData: 'D1x', location })));
  await soon();
  assert.deepEqual(begun, ['#/a']);
  ends[0]();
  await soon();
  assert.deepEqual(begun, ['#/a', '#/c']);
  void adapter.commit(commit({ number: 4, suspendData: 'D1x', location: '#/d' }));
  await soon();
  host.dispatchEvent(new Event('pagehide'));
  assert.deepEqual(begun, ['#/a', '#/c', '#/d']);
  ends.forEach((end) => end());
  assert.deepEqual(await Promise.all([answers[0], answers[2]]), [{ answer: 'stored' }, { answer: 'stored' }]);
});

test('a place that never answers holds up only what came with it', async () => {
  const begun = [];
  const save = (state) => {
    begun.push(JSON.parse(state).location);
    return begun.length === 1 ? new Promise(() => {}) : undefined;
  };
  const { adapter } = await joined({ save });
  const first = adapter.commit(commit({ number: 1, suspendData: 'D1x', location: '#/a' }));
  await soon();
  const second = adapter.commit(commit({ number: 2, suspendData: 'D1x', location: '#/b' }));
  assert.equal((await first).answer, 'failed');
  assert.deepEqual(await Promise.race([second, soon(1000)]), { answer: 'stored' });
  assert.deepEqual(begun, ['#/a', '#/b']);
});
