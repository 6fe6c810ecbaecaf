// Finding the API through frames and openers, whatever lies between.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { findApi, hasCompany, waitForApi } from '../../web/lms/find_api.js';

const API = { LMSInitialize: () => 'true' };
const API_2004 = { Initialize: () => 'true' };

/** A window; the topmost is its own parent. */
function frame(parent, more = {}) {
  const window = { opener: null, ...more };
  window.parent = parent ?? window;
  window.top = parent ? parent.top : window;
  return window;
}
/** A window of another site: every look throws, but those that browsers allow. */
function foreign(parent, opener = null) {
  const window = {};
  return new Proxy(window, {
    get(_, name) {
      if (name === 'parent') return parent ?? window;
      if (name === 'top') return parent?.top ?? window;
      if (name === 'opener') return opener;
      throw new DOMException('Blocked a frame', 'SecurityError');
    },
  });
}

test('in the window itself, in a parent, far up', () => {
  assert.equal(findApi(frame(null, { API }), 'scorm12'), API);
  assert.equal(findApi(frame(frame(null, { API })), 'scorm12'), API);
  let deep = frame(null, { API_1484_11: API_2004 });
  for (let i = 0; i < 40; ++i) deep = frame(deep);
  assert.equal(findApi(deep, 'scorm2004'), API_2004);
});

test('the nearest one wins', () => {
  const near = { LMSInitialize: () => 'true' };
  assert.equal(findApi(frame(frame(frame(null, { API }), { API: near })), 'scorm12'), near);
});

test('in the opener, its parents, and the opener of the topmost window', () => {
  const player = frame(null, { API });
  assert.equal(findApi(frame(null, { opener: player }), 'scorm12'), API);
  assert.equal(findApi(frame(null, { opener: frame(player) }), 'scorm12'), API);
  assert.equal(findApi(frame(frame(null, { opener: player })), 'scorm12'), API);
});

test('a frame of another site in between does not end the search', () => {
  assert.equal(findApi(frame(foreign(frame(null, { API }))), 'scorm12'), API);
  assert.equal(findApi(frame(foreign(null), { opener: frame(null, { API }) }), 'scorm12'), API);
  assert.equal(findApi(frame(foreign(null)), 'scorm12'), null);
});

test('a property that throws, rings of frames, and things that only look like an API', () => {
  const bad = frame(null);
  Object.defineProperty(bad, 'API', { get: () => { throw new Error('no'); } });
  assert.equal(findApi(frame(bad, { opener: frame(null, { API }) }), 'scorm12'), API);
  const one = frame(null);
  const two = frame(one);
  one.parent = two;
  assert.equal(findApi(one, 'scorm12'), null);
  assert.equal(findApi(frame(null, { API: {} }), 'scorm12'), null);
  assert.equal(findApi(frame(null, { API: null }), 'scorm12'), null);
});

test('the edition of the package goes first, the other one is taken where it is alone', async () => {
  const both = frame(null, { API, API_1484_11: API_2004 });
  assert.equal((await waitForApi(both, 'scorm12'))?.edition, 'scorm12');
  assert.equal((await waitForApi(both, 'scorm2004'))?.edition, 'scorm2004');
  assert.equal((await waitForApi(frame(null, { API }), 'scorm2004'))?.edition, 'scorm12');
});

test('an API that comes late is waited for, and none is given up', async () => {
  const late = frame(frame(null));
  setTimeout(() => (late.parent.API = API), 30);
  assert.equal((await waitForApi(late, 'scorm12', { tries: 20, pause: 5 }))?.api, API);
  assert.equal(await waitForApi(frame(null), 'scorm12', { tries: 2, pause: 1 }), null);
});

test('company', () => {
  assert.equal(hasCompany(frame(null)), false);
  assert.equal(hasCompany(frame(frame(null))), true);
  assert.equal(hasCompany(frame(null, { opener: frame(null) })), true);
});
