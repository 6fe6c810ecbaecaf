// The page's events, the network and other tabs.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { probe, watchNetwork } from '../../web/lms/network.js';
import { watchPage } from '../../web/lms/page_events.js';
import { claimTab } from '../../web/lms/tabs.js';
import { onLoopback } from './lib/loopback.mjs';

if (!globalThis.navigator) Object.defineProperty(globalThis, 'navigator', { value: {}, configurable: true });

test('hidden, shown, left, and brought back', () => {
  const window = Object.assign(new EventTarget(), { document: Object.assign(new EventTarget(), { visibilityState: 'visible' }) });
  const heard = [];
  watchPage(window, { hidden: () => heard.push('hidden'), shown: () => heard.push('shown'), leaving: (mayReturn) => heard.push(`leaving ${mayReturn}`) });
  const see = (state) => {
    window.document.visibilityState = state;
    window.document.dispatchEvent(new Event('visibilitychange'));
  };
  see('hidden');
  see('visible');
  window.dispatchEvent(Object.assign(new Event('pagehide'), { persisted: true }));
  window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }));
  window.dispatchEvent(Object.assign(new Event('pagehide'), { persisted: false }));
  window.dispatchEvent(new Event('unload'));
  assert.deepEqual(heard, ['hidden', 'shown', 'leaving true', 'shown', 'leaving false']);
});

test('the network is there when anything answers, and not when nobody does', async () => {
  const { port, close } = await onLoopback((_, response) => response.writeHead(404).end());
  const url = `http://127.0.0.1:${port}/icon.svg`;
  assert.equal(await probe(url, 1), true);
  await close();
  assert.equal(await probe(url, 1), false);
});

test('what the browser says of the network is passed on', () => {
  const window = new EventTarget();
  const heard = [];
  watchNetwork(window, (online) => heard.push(online));
  window.dispatchEvent(new Event('offline'));
  window.dispatchEvent(new Event('online'));
  assert.deepEqual(heard, [false, true]);
});

test('the tab opened last takes over, once, and tabs of others are left alone', () => {
  const tabs = [];
  const open = (key) => () => {
    const tab = {
      onmessage: () => {},
      close: () => tabs.splice(tabs.findIndex((one) => one.tab === tab), 1),
      postMessage: () => tabs.filter((one) => one.key === key && one.tab !== tab).forEach((one) => one.tab.onmessage()),
    };
    tabs.push({ key, tab });
    return tab;
  };
  const taken = [];
  claimTab('a', () => taken.push(1), open('a'));
  claimTab('b', () => taken.push('b'), open('b'));
  claimTab('a', () => taken.push(2), open('a'));
  assert.deepEqual(taken, [1]);
  const end = claimTab('a', () => taken.push(3), open('a'));
  assert.deepEqual(taken, [1, 2]);
  end();
  claimTab('a', () => {}, open('a'));
  assert.deepEqual(taken, [1, 2]);
});

test('where tabs cannot talk to each other, nothing happens', () => {
  claimTab('c', () => assert.fail(), () => { throw new DOMException('no', 'SecurityError'); })();
});
