// bench_site.js : loads the built site as a first and a second visit on a fast line and a slow one, in turn with a bare page of HTML, and
// prints figures and how they stand to the targets, one JSON object a line. Times are medians; ratios within one run hold where times do not.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';

import { serve } from '../../scripts/lib/serve.mjs';
import { args, executablePath } from './lib/browser.js';
import { site } from './lib/paths.js';
import { servePage } from './lib/servers.js';

const RUNS = Number(process.env.DEFUSE_BENCH_RUNS || 5);
const IDLE = 10_000;
const KIB = 1024;
/** What a line carries: bytes a second and milliseconds a request; and how many times slower the processor is. */
const LINES = {
  fast: { slower: 1 },
  slow: { slower: 4, network: { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 } },
};
const BARE = '<!doctype html><html lang="en"><title>Bare</title><h1>Your course</h1><p>How to help a customer who is angry.</p></html>';

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const round = (value) => Math.round(value * 100) / 100;
const tell = (line) => console.log(JSON.stringify({ bench: 'site', ...line }));

/** Counts what is drawn, and is there before the page's own scripts. */
const probe = () => {
  window.frames = window.draws = 0;
  const ask = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (f) => ask((t) => (++window.frames, f(t)));
  const own = WebGL2RenderingContext.prototype.drawElements;
  WebGL2RenderingContext.prototype.drawElements = function (...values) {
    ++window.draws;
    return own.apply(this, values);
  };
};

/** One load: when it could be read, when the canvas stood, and what it took until then. */
async function load(page, cdp, url, isReady) {
  const sent = { requests: 0, bytes: 0 };
  const asked = new Set();
  const requested = ({ requestId, request }) => request.url.startsWith('http') && asked.add(requestId) && ++sent.requests;
  const finished = ({ requestId, encodedDataLength }) => asked.has(requestId) && (sent.bytes += encodedDataLength);
  cdp.on('Network.requestWillBeSent', requested);
  cdp.on('Network.loadingFinished', finished);
  await page.goto(url, { waitUntil: 'commit' });
  await page.waitForFunction(isReady, null, { polling: 10, timeout: 120_000 });
  const canvas = await page.evaluate(() => performance.now());
  const out = { ...sent, canvas };
  out.readable = await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime).then((handle) => handle.jsonValue());
  cdp.off('Network.requestWillBeSent', requested);
  cdp.off('Network.loadingFinished', finished);
  return out;
}

/** Both visits of somebody who was never here, and what the page does while nobody touches it. */
async function visit(url, line, isReady) {
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
      if (LINES[line].network) await cdp.send('Network.emulateNetworkConditions', LINES[line].network);
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: LINES[line].slower });
      visits.push(await load(page, cdp, url, isReady));
      await page.waitForTimeout(3000); // the service worker takes what it needs
      if (n === 1 && line === 'fast') {
        const before = await page.evaluate(() => [window.frames, window.draws]);
        await page.waitForTimeout(IDLE);
        const after = await page.evaluate(() => [window.frames, window.draws]);
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

const bare = await servePage(BARE);
process.env.PORT = '0'; // any that is free
const own = await serve(site);
const pages = {
  bare: { url: `http://127.0.0.1:${bare.port}/`, isReady: () => document.readyState === 'complete' },
  defuse: { url: own.address, isReady: () => document.documentElement.dataset.state === 'running' },
};
const budgets = [];
for (const line of Object.keys(LINES)) {
  const results = { bare: [], defuse: [] };
  for (let run = 0; run < RUNS; ++run) {
    for (const [name, { url, isReady }] of Object.entries(pages)) results[name].push(await visit(url, line, isReady));
  }
  const of = (name, which, what) => median(results[name].map((one) => one[which][what]));
  for (const name of Object.keys(pages)) {
    const figures = (which) => ({ requests: of(name, which, 'requests'), bytes: of(name, which, 'bytes'), readable_ms: Math.round(of(name, which, 'readable')), canvas_ms: Math.round(of(name, which, 'canvas')) });
    tell({ page: name, line, runs: RUNS, first: figures('first'), second: figures('second') });
  }
  budgets.push({ name: `readable, ${line} line, times bare HTML`, value: round(of('defuse', 'first', 'readable') / of('bare', 'first', 'readable')), most: 1.2 });
  if (line === 'fast') {
    budgets.push({ name: 'bytes up to the canvas', value: of('defuse', 'first', 'bytes'), most: 300 * KIB });
    budgets.push({ name: 'requests up to the canvas', value: of('defuse', 'first', 'requests'), most: 6 });
    budgets.push({ name: 'frames in ten idle seconds', value: median(results.defuse.map(({ idle }) => idle.frames)), most: 0 });
    budgets.push({ name: 'draws in ten idle seconds', value: median(results.defuse.map(({ idle }) => idle.draws)), most: 0 });
  } else {
    budgets.push({ name: 'second visit, slow line, ms to the canvas', value: Math.round(of('defuse', 'second', 'canvas')), most: 800 });
  }
}
for (const { name, value, most } of budgets) console.log(JSON.stringify({ bench: 'budget', name, value, most, kept: value <= most }));
await bare.close();
own.close();
