// Loads a page as somebody does who was never there, and once more, on a line and a processor of some speed.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';

import { args, executablePath } from './browser.js';

const IDLE = 10_000;
/** A browser that was just started is busy with itself, which is no page's fault. */
const SETTLES = 500;
/** A visit is over when the network was quiet for so long, or after so long. */
const QUIET = 3000;
const MOST_LATER = 30_000;

/** Counts what is drawn, and is there before the page's own scripts. */
const probe = () => {
  window.asked = window.draws = 0;
  const ask = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (f) => ask((t) => (++window.asked, f(t)));
  const own = WebGL2RenderingContext.prototype.drawElements;
  WebGL2RenderingContext.prototype.drawElements = function (...values) {
    ++window.draws;
    return own.apply(this, values);
  };
};

/** What was drawn so far, in the page and its frames. */
const drawn = () => {
  const all = [window, ...Array.from(window.frames)];
  const sum = (what) => all.reduce((total, frame) => total + frame[what], 0);
  return [sum('asked'), sum('draws')];
};

/** When something could first be read, in the page's own time: in the page or in a frame of it. */
const firstPaint = () => {
  const at = (frame) => frame.performance.getEntriesByName('first-contentful-paint')[0]?.startTime + frame.performance.timeOrigin - performance.timeOrigin;
  return [window, ...Array.from(window.frames)].map(at).filter((time) => time > 0).sort((a, b) => a - b)[0];
};

/**
 * Counts what a page asks for, each with its time, for as long as it lives. Times of one clock alone: the day's drifts from the page's own.
 * @param {any} cdp
 */
function watchNetwork(cdp) {
  const asked = new Map(); // request -> seconds of the browser's clock
  const documents = []; // the page, then its frames
  const all = {
    bytes: 0,
    last: Date.now(),
    /** Requests until so many milliseconds after the page, or its frame, was asked for. @param {number} time @param {boolean} frame */
    askedBefore: (time, frame) => [...asked.values()].filter((one) => (one - documents.at(frame ? -1 : 0)) * 1000 <= time).length,
  };
  cdp.on('Network.requestWillBeSent', ({ requestId, request, timestamp, type }) => {
    if (!request.url.startsWith('http')) return;
    asked.set(requestId, timestamp);
    if (type === 'Document') documents.push(timestamp);
    all.last = Date.now();
  });
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (!asked.has(requestId)) return;
    all.bytes += encodedDataLength;
    all.last = Date.now();
  });
  return all;
}

/** One load: when it could be read, when the canvas stood, and what it took until then. */
async function load(page, network, { url, isReady, isReadable, frame }) {
  await page.goto(url, { waitUntil: 'commit' });
  const read = isReadable && page.waitForFunction(isReadable, null, { polling: 10 }).then(() => page.evaluate(() => performance.now()));
  await page.waitForFunction(isReady, null, { polling: 10, timeout: 120_000 });
  const { bytes } = network;
  const clock = frame ? await (await page.waitForSelector('iframe')).contentFrame() : page;
  // The course marks the moment itself; for others it is when it was seen.
  const canvas = await clock.evaluate(() => performance.getEntriesByName('running')[0]?.startTime ?? performance.now());
  return {
    requests: network.askedBefore(canvas, Boolean(frame)),
    bytes,
    canvas,
    readable: await (read ?? page.waitForFunction(firstPaint).then((handle) => handle.jsonValue())),
  };
}

/** Until what a visit leaves for later has come. @param {any} page @param {{ last: number }} network */
async function untilQuiet(page, network) {
  const end = Date.now() + MOST_LATER;
  do await page.waitForTimeout(500);
  while (Date.now() < end && Date.now() - network.last < QUIET);
}

/**
 * Both visits of somebody who was never here, and what the page does while nobody touches it, if that is asked.
 * @param {{url: string, isReady: () => boolean, isReadable?: () => boolean, frame?: boolean}} target readable with its first paint, where it
 * does not say otherwise; its time is that of its frame, where it has one that counts
 * @param {{slower: number, network?: object}} line @param {boolean} idles
 */
export async function visit(target, { slower, network }, idles) {
  const profile = mkdtempSync(path.join(tmpdir(), 'defuse-bench-'));
  const context = await chromium.launchPersistentContext(profile, { executablePath, args, viewport: { width: 1280, height: 800 } });
  try {
    const visits = [];
    let idle = null;
    for (let n = 0; n < 2; ++n) {
      const page = await context.newPage();
      await page.addInitScript(probe);
      const cdp = await context.newCDPSession(page);
      await cdp.send('Network.enable');
      await page.goto('about:blank');
      await page.waitForTimeout(SETTLES);
      if (network) await cdp.send('Network.emulateNetworkConditions', network);
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: slower });
      const sent = watchNetwork(cdp);
      visits.push(await load(page, sent, target));
      await untilQuiet(page, sent);
      if (n === 1 && idles) {
        const before = await page.evaluate(drawn);
        await page.waitForTimeout(IDLE);
        const after = await page.evaluate(drawn);
        idle = { frames: after[0] - before[0], draws: after[1] - before[1] };
      }
      await page.close();
    }
    return { first: visits[0], second: visits[1], idle };
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
