// The sounds of acts, rendered by the browser's own audio engine without loudspeakers: short, soft, and none where nothing is heard.
import { readFileSync } from 'node:fs';

import { root } from './lib/paths.js';
import { expect, test } from './lib/test.js';

const source = readFileSync(`${root}web/src/sound.js`, 'utf8');
const HEARD = ['whistle', 'sigh', 'tut', 'oh-no', 'phone-rings', 'type', 'drum-fingers', 'hit-desk', 'yawn', 'breathe', 'tone-good', 'tone-look', 'tone-done'];
const SILENT = ['speak', 'nod', 'smirk', 'smile', 'glance-at-phone', 'turn-screen', 'look-away', ''];

/** What each of the names, played at the same time, sounds like: the loudest sample, and when the last one is heard. */
async function play(page, names) {
  await page.goto('about:blank');
  await page.mouse.click(5, 5); // sounds wait for the learner to do something
  return page.evaluate(
    async ({ source, names }) => {
      const made = [];
      window.AudioContext = class extends OfflineAudioContext {
        constructor() {
          super(1, 4 * 44100, 44100);
          made.push(this);
        }
        resume() {
          return Promise.resolve();
        }
      };
      const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
      const { playSound } = await import(url);
      for (const name of names) playSound(name);
      if (made.length === 0) return { contexts: 0, peak: 0, ends: 0 };
      const samples = (await made[0].startRendering()).getChannelData(0);
      let ends = 0;
      samples.forEach((v, i) => (ends = Math.abs(v) > 0.002 ? i / 44100 : ends));
      return { contexts: made.length, peak: samples.reduce((most, v) => Math.max(most, Math.abs(v)), 0), ends };
    },
    { source, names },
  );
}

for (const name of HEARD) {
  test(`${name} is heard, softly and shortly`, async ({ page }) => {
    const { contexts, peak, ends } = await play(page, [name]);
    expect(contexts).toBe(1);
    expect(peak).toBeGreaterThan(0.01);
    expect(peak).toBeLessThan(0.35);
    expect(ends).toBeLessThan(2.2);
  });
}

test('everything at once is no louder than is safe', async ({ page }) => {
  const { contexts, peak } = await play(page, [...HEARD, ...HEARD]);
  expect(contexts).toBe(1);
  expect(peak).toBeLessThan(0.7);
});

test('acts without a sound stay silent', async ({ page }) => {
  expect(await play(page, SILENT)).toEqual({ contexts: 0, peak: 0, ends: 0 });
});
