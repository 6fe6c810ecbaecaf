// Times, scores and texts in the forms that strict and lenient systems both take.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { clipped, decimal, duration, milliseconds, share, time12, timespan12, timestamp } from '../../web/lms/formats.js';
import { launchText } from '../../web/lms/launch.js';

test('time spans of SCORM 1.2 have hours of at least two digits and two decimals', () => {
  assert.equal(timespan12(0), '0000:00:00.00');
  assert.equal(timespan12(12505), '0000:00:12.51');
  assert.equal(timespan12(3_723_500), '0001:02:03.50');
  assert.equal(timespan12(-5), '0000:00:00.00');
  assert.match(timespan12(1e15), /^9999:/);
});

test('durations have at most two decimals', () => {
  assert.equal(duration(0), 'PT0S');
  assert.equal(duration(12505), 'PT12.51S');
  assert.equal(duration(12500), 'PT12.5S');
  assert.equal(duration(3_600_000), 'PT1H');
  assert.equal(duration(3_723_500), 'PT1H2M3.5S');
  for (let ms = 0; ms < 200_000; ms += 137) {
    assert.match(duration(ms), /^PT(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?$/);
    assert.equal(milliseconds(duration(ms)), Math.round(ms / 10) * 10);
    assert.equal(milliseconds(timespan12(ms)), Math.round(ms / 10) * 10);
  }
});

test('what other systems write can be read', () => {
  assert.equal(milliseconds('00:01:02'), 62000);
  assert.equal(milliseconds('P1DT1S'), 86401000);
  assert.equal(milliseconds('a while'), 0);
  assert.equal(milliseconds(''), 0);
});

test('timestamps are in UTC with exactly two decimals', () => {
  assert.equal(timestamp(Date.UTC(2026, 10, 21, 22, 48, 23, 400)), '2026-11-21T22:48:23.40Z');
  assert.match(time12(Date.now()), /^\d\d:\d\d:\d\d$/);
});

test('scores', () => {
  assert.equal(decimal(8250, 1), '0.825');
  assert.equal(decimal(8250, 100), '82.5');
  assert.equal(decimal(10000, 1), '1');
  assert.equal(decimal(3333, 100), '33.33');
  assert.equal(share('80', 100), 8000);
  assert.equal(share('0.7', 1), 7000);
  assert.equal(share('', 100), undefined);
  assert.equal(share('80%', 100), undefined);
  assert.equal(share('-3', 100), 0);
});

test('cutting leaves no half characters', () => {
  assert.equal(clipped('ab😀', 3), 'ab');
  assert.equal(clipped('ab😀', 4), 'ab😀');
});

test('a launch as text', () => {
  const text = launchText({ profile: 'scorm12', credit: false, suspendData: 'a b\n=%', learnerName: 'Jürgen \uD800', score: 8250, location: '' });
  assert.deepEqual(text.trim().split('\n'), ['profile=scorm12', 'credit=0', 'suspend-data=a%20b%0A%3D%25', 'learner-name=J%C3%BCrgen%20%EF%BF%BD', 'score=8250']);
});
