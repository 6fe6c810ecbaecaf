// The browser is killed while it saves: what it had confirmed is there when it is opened again. scripts/soak has it killed 200 times
// (DEFUSE_KILLS).
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { keptIds, leaf } from './lib/kept.js';
import { launch } from './lib/killable.js';
import { ready } from './lib/page.js';
import { expect, test } from './lib/test.js';

const KILLS = Number(process.env.DEFUSE_KILLS || 5);
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Every record that the browser says is written, told at once. @param {Set<string>} confirmed */
async function watchConfirmed(context, confirmed) {
  await context.exposeBinding('confirmed', (_, id) => void confirmed.add(id));
  await context.addInitScript(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (value, id) {
      this.transaction.addEventListener('complete', () => globalThis.confirmed(id));
      return put.call(this, value, id);
    };
  });
}

test(`kills: ${KILLS} times while attempts are saved, and every confirmed one is there`, async ({ baseURL }) => {
  test.setTimeout(60_000 + KILLS * 60_000);
  const profile = await mkdtemp(path.join(tmpdir(), 'defuse-killed-'));
  // The browser has been used and closed before, as learners' browsers have.
  const used = await launch(profile);
  const opened = await used.context.newPage();
  await opened.goto(baseURL);
  await ready(opened);
  await used.close();
  const confirmed = new Set();
  let kept = [];
  for (let round = 0; round <= KILLS; ++round) {
    const { context, kill } = await launch(profile);
    try {
      await watchConfirmed(context, confirmed);
      const page = await context.newPage();
      await page.goto(`${baseURL}#/lesson/hidden-gestures`);
      await ready(page);
      kept = await keptIds(page);
      const missing = [...confirmed].filter((id) => !kept.includes(id));
      expect(missing, `after ${round} kills`).toEqual([]);
      if (round < KILLS) {
        const before = confirmed.size;
        await leaf(page, 10);
        await expect.poll(() => confirmed.size).toBeGreaterThan(before);
        await pause(Math.random() * 600);
      }
    } finally {
      await kill();
    }
  }
  expect(confirmed.size).toBeGreaterThan(KILLS);
  console.log(JSON.stringify({ soak: 'kills', kills: KILLS, confirmed: confirmed.size, kept: kept.length, lost: 0 }));
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});
