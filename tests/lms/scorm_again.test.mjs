// Both editions against scorm-again, whose commits go to a server that works, fails, is slow or has forgotten the session.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { ALL_KINDS, commit, OBJECTIVES } from './lib/samples.mjs';

globalThis.window ??= globalThis;
const server = { status: 200, body: '{"result":"true","errorCode":0}', sent: [] };
if (!globalThis.navigator) Object.defineProperty(globalThis, 'navigator', { value: {}, configurable: true });
Object.defineProperty(globalThis.navigator, 'sendBeacon', { value: (_, blob) => (server.sent.push(blob), true), configurable: true });
globalThis.XMLHttpRequest = class {
  open() {}
  setRequestHeader() {}
  send(body) {
    server.sent.push(JSON.parse(body));
    if (server.status === 0) throw new DOMException('no network', 'NetworkError');
    this.status = server.status;
    this.readyState = 4;
    this.responseText = server.body;
  }
};
const { Scorm12API, Scorm2004API } = await import('scorm-again');
const { ScormAdapter } = await import('../../web/lms/scorm.js');

const EDITIONS = { scorm12: Scorm12API, scorm2004: Scorm2004API };

function begin(edition, cmi) {
  Object.assign(server, { status: 200, body: '{"result":"true","errorCode":0}', sent: [] });
  const api = new EDITIONS[edition]({ lmsCommitUrl: 'http://127.0.0.1/commit', autocommit: false, logLevel: 5, strict_errors: true, sendFullCommit: true });
  if (cmi) api.loadFromJSON(cmi, 'cmi');
  const calls = [];
  return { api, calls, adapter: new ScormAdapter(api, edition, (call) => calls.push(call)) };
}
/** Errors of writing calls. Reading what was never set gives one in 2004, which is none. */
const wrong = (calls) => calls.filter(({ name, error }) => !/GetValue/.test(name) && error && error !== '0');

for (const edition of Object.keys(EDITIONS)) {
  test(`${edition}: a whole session without an error, and what is resumed`, async () => {
    const { api, calls, adapter } = begin(edition);
    await adapter.commit(commit({ first: true }));
    await adapter.commit(commit({ interactions: ALL_KINDS, objectives: OBJECTIVES, score: 4000 }));
    const passed = { completion: 'completed', success: 'passed', lessonStatus: 'passed', score: 8250, progress: 10000 };
    await adapter.commit(commit({ ...passed, suspendData: 'D1kept', location: '#/call/x' }));
    const kept = api.renderCMIToJSONObject().cmi;
    assert.deepEqual(await adapter.commit(commit({ ...passed, finish: true, suspendData: 'D1kept', location: '#/call/x' })), { answer: 'stored' });
    assert.deepEqual(wrong(calls), []);
    assert.ok(server.sent.length >= 4);

    const again = begin(edition, kept);
    const { completion, success, score, suspendData, location } = again.adapter.launch;
    assert.deepEqual([completion, success, score, suspendData, location], ['completed', 'passed', 8250, 'D1kept', '#/call/x']);
    assert.equal(again.adapter.problem, undefined);
  });

  test(`${edition}: a server that fails, then works`, async () => {
    const { adapter } = begin(edition);
    for (const status of [500, 403, 0]) {
      server.status = status;
      const said = await adapter.commit(commit());
      assert.equal(said.answer, 'failed', `${status}`);
      assert.ok(said.error);
    }
    server.status = 200;
    assert.equal((await adapter.commit(commit())).answer, 'stored');
  });

  test(`${edition}: an answer that says no`, async () => {
    const { adapter } = begin(edition);
    server.body = '{"result":"false","errorCode":101}';
    assert.equal((await adapter.commit(commit())).answer, 'failed');
  });

  test(`${edition}: a commit that takes long is only long`, async () => {
    const { adapter, calls } = begin(edition);
    const send = globalThis.XMLHttpRequest.prototype.send;
    globalThis.XMLHttpRequest.prototype.send = function (body) {
      const end = performance.now() + 150;
      while (performance.now() < end);
      send.call(this, body);
    };
    assert.equal((await adapter.commit(commit())).answer, 'stored');
    globalThis.XMLHttpRequest.prototype.send = send;
    assert.ok(calls.find(({ name }) => /Commit$/.test(name)).took >= 150);
  });
}

// In 1.2 scorm-again says "stored" after the end; the strict API of scorm.test.mjs does not.
test('scorm2004: the session ends elsewhere', async () => {
  const { api, adapter } = begin('scorm2004');
  api.Terminate('');
  assert.equal((await adapter.commit(commit({ finish: true }))).answer, 'expired');
});
