// What the course costs while it runs: how long a click takes to be seen, what a frame takes of the main thread, and memory.
import { chromium } from 'playwright-core';

import { args, executablePath } from './browser.js';
import { core, pack } from './content.js';
import { button, go, ready, settled } from './page.js';

const CLICKS = 11;
const PLAYS = 5000; // ms of a scene

/** Notes how long callbacks of frames took, how long clicks waited for theirs, and which memory was made. */
const probe = () => {
  window.seen = { frames: [], clicks: [], memory: null };
  const ask = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (f) =>
    ask((t) => {
      const begun = performance.now();
      f(t);
      window.seen.frames.push(performance.now() - begun);
    });
  const { port1, port2 } = new MessageChannel();
  let waiting = [];
  port1.onmessage = () => waiting.splice(0).forEach((begun) => window.seen.clicks.push(performance.now() - begun));
  const wait = ({ timeStamp }) => {
    waiting.push(timeStamp);
    ask(() => port2.postMessage(0)); // answered when the frame has been handed over
  };
  addEventListener('pointerdown', wait, true);
  addEventListener('pointerup', wait, true);
  const own = WebAssembly.instantiate;
  WebAssembly.instantiate = async (...values) => {
    const made = await own.apply(WebAssembly, values);
    window.seen.memory ??= Object.values((made.instance ?? made).exports).find((one) => one instanceof WebAssembly.Memory) ?? null;
    return made;
  };
};

/** @template T @param {string} address @param {{ slower: number }} speed @param {(page: any) => Promise<T>} work */
async function inPage(address, { slower }, work) {
  const browser = await chromium.launch({ executablePath, args });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.addInitScript(probe);
    await page.goto(address);
    await page.waitForFunction(() => document.documentElement.dataset.state === 'running');
    await page.waitForTimeout(3000);
    await (await page.context().newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: slower });
    return await work(page);
  } finally {
    await browser.close();
  }
}

const sorted = (values) => [...values].sort((a, b) => a - b);
const rank = (values, share) => sorted(values)[Math.min(values.length - 1, Math.floor(values.length * share))];
const round = (value) => Math.round(value * 100) / 100;

/** Median of clicks to the next frame, ms. Where there is a course, each opens another screen. */
export function clicks(address, speed) {
  return inPage(address, speed, async (page) => {
    const boxes = await page.evaluate(() =>
      ['nav.progress', 'nav.home'].map((id) => document.getElementById(id)?.getBoundingClientRect()).filter(Boolean).map(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 })),
    );
    const places = boxes.length > 0 ? boxes : [{ x: 100, y: 100 }];
    for (let n = 0; n < CLICKS; ++n) {
      const { x, y } = places[n % places.length];
      await page.mouse.move(x, y);
      await page.waitForTimeout(400);
      await page.mouse.down();
      await page.waitForTimeout(60);
      await page.mouse.up();
      await page.waitForTimeout(700);
    }
    return rank(await page.evaluate(() => window.seen.clicks), 0.5);
  });
}

/** What frames of a scene that plays take of the main thread, ms. */
export function frameTimes(address) {
  return inPage(`${address}#/exercise/spot-counter`, { slower: 1 }, async (page) => {
    await ready(page);
    await button(page, 'spot_play').press('Enter');
    await page.waitForTimeout(500);
    await page.evaluate(() => (window.seen.frames.length = 0));
    await page.waitForTimeout(PLAYS);
    const frames = await page.evaluate(() => window.seen.frames);
    return { frames: frames.length, median: round(rank(frames, 0.5)), p95: round(rank(frames, 0.95)) };
  });
}

/** Memory of the engine after every item was seen once, and after so many screens; MiB. */
export function manyScreens(address, screens) {
  return inPage(address, { slower: 1 }, async (page) => {
    await ready(page);
    const size = () => page.evaluate(() => window.seen.memory.buffer.byteLength / 1024 / 1024);
    const items = pack.modules.flatMap((module) => module.items);
    let first = 0;
    for (let n = 0; n < screens; ++n) {
      const id = items[n % items.length];
      await go(page, n % items.length === 0 ? '#/' : `#/${core.isExercise(id) ? 'exercise' : 'lesson'}/${id}`);
      if (n === items.length) first = await size();
    }
    await settled(page);
    return { first: round(first), last: round(await size()) };
  });
}
