// bench_site.js : loads the built site as a first and a second visit on a fast line and a slow one, in turn with a bare page of HTML, H5P's
// player and a page of Dear ImGui alone, and prints figures and how they stand to the targets, one JSON object a line. Times are medians;
// ratios within one run hold where times do not.
import { serve } from '../../scripts/lib/serve.mjs';
import { site } from './lib/paths.js';
import { serveLonger } from './lib/longer.js';
import { servePage } from './lib/servers.js';
import { visit } from './lib/visits.js';
import { clicks, frameTimes, manyScreens } from './lib/running.js';
import { serveInLms, serveYardstick } from './lib/yardsticks.js';

const RUNS = Number(process.env.DEFUSE_BENCH_RUNS || 5);
const KIB = 1024;
const SCREENS = 1000;
/** Click to frame of a lean page with Dear ImGui, ms: measured 2026-11-21 on the same kind of machine. */
const LEAN = { fast: 29, slow: 55 };
/** Until courses of others could be used, ms: measured 2026-11-21 on the same kind of machine, each with content of its makers' own. */
const PEERS = { Adapt: { fast: 1865, slow: 10_600, most: 0.25 }, 'H5P Branching Scenario': { fast: 1029, slow: 5080, most: 0.5 } };
/** What a line carries: bytes a second and milliseconds a request; and how many times slower the processor is. */
const LINES = {
  fast: { slower: 1 },
  slow: { slower: 4, network: { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 } },
};
const BARE = '<!doctype html><html lang="en"><title>Bare</title><h1>Your course</h1><p>How to help a customer who is angry.</p></html>';

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const round = (value) => Math.round(value * 100) / 100;
const tell = (line) => console.log(JSON.stringify(line));

const bare = await servePage(BARE);
const served = { defuse: await serve(site, { port: '0' }), h5p: await serveYardstick('h5p'), imgui: await serveYardstick('imgui'), lms: await serveInLms(), longer10: await serveLonger(10), longer100: await serveLonger(100) };
const isRunning = () => document.documentElement.dataset.state === 'running';
const pages = {
  bare: { url: `http://127.0.0.1:${bare.port}/`, isReady: () => document.readyState === 'complete' },
  defuse: { url: served.defuse.address, isReady: isRunning },
  // Readable when the lesson is: the map comes first, as both have the same address for the server.
  'defuse, a lesson': { url: `${served.defuse.address}#/lesson/hidden-gestures`, isReady: isRunning, isReadable: () => document.getElementById('lesson.title') !== null },
  'defuse in an LMS': { url: served.lms.address, isReady: () => document.querySelector('iframe')?.contentDocument?.documentElement?.dataset.state === 'running', frame: true },
  'defuse, lessons 10 times as long': { url: served.longer10.address, isReady: isRunning },
  'defuse, lessons 100 times as long': { url: served.longer100.address, isReady: isRunning },
  'H5P Branching Scenario': { url: served.h5p.address, isReady: () => document.querySelector('iframe')?.contentDocument?.querySelector('.h5p-start-button')?.offsetHeight > 0 },
  'Dear ImGui alone': { url: served.imgui.address, isReady: isRunning },
};
const budgets = [];
for (const [line, speed] of Object.entries(LINES)) {
  const results = Object.fromEntries(Object.keys(pages).map((name) => [name, []]));
  for (let run = 0; run < RUNS; ++run) {
    for (const [name, page] of Object.entries(pages)) results[name].push(await visit(page, speed, line === 'fast'));
  }
  const of = (name, which, what) => median(results[name].map((one) => one[which][what]));
  for (const name of Object.keys(pages)) {
    const figures = (which) => ({ requests: of(name, which, 'requests'), bytes: of(name, which, 'bytes'), readable_ms: Math.round(of(name, which, 'readable')), canvas_ms: Math.round(of(name, which, 'canvas')) });
    const idle = line === 'fast' ? { idle: { frames: of(name, 'idle', 'frames'), draws: of(name, 'idle', 'draws') } } : {};
    tell({ bench: 'site', page: name, line, runs: RUNS, first: figures('first'), second: figures('second'), ...idle });
  }
  const budget = (name, value, most) => budgets.push({ bench: 'budget', name, value, most, kept: value <= most });
  const times = (name, which, what) => round(of('defuse', which, what) / of(name, which, what));
  budget(`readable, ${line} line, times bare HTML`, times('bare', 'first', 'readable'), 1.2);
  budget(`canvas, ${line} line, times H5P Branching Scenario in this run, a small one`, times('H5P Branching Scenario', 'first', 'canvas'), 0.5);
  for (const [name, peer] of Object.entries(PEERS)) budget(`canvas, ${line} line, times ${name} as measured before`, round(of('defuse', 'first', 'canvas') / peer[line]), peer.most);
  budget(`canvas in an LMS's frame, ${line} line, times the canvas outside`, round(of('defuse in an LMS', 'first', 'canvas') / of('defuse', 'first', 'canvas')), 1.1);
  for (const [many, most] of [[10, 1.05], [100, 1.2]]) {
    const name = `defuse, lessons ${many} times as long`;
    budget(`canvas with lessons ${many} times as long, ${line} line, times the canvas without`, round(of(name, 'first', 'canvas') / of('defuse', 'first', 'canvas')), most);
    budget(`bytes up to that canvas more, lessons ${many} times as long, ${line} line`, of(name, 'first', 'bytes') - of('defuse', 'first', 'bytes'), 8 * KIB);
  }
  const click = { defuse: round(await clicks(served.defuse.address, speed)), 'Dear ImGui alone': round(await clicks(served.imgui.address, speed)) };
  tell({ bench: 'click', line, ms_to_frame: click });
  budget(`click to frame, ${line} line, ms`, click.defuse, 1.5 * LEAN[line]);
  if (line === 'fast') {
    const frames = await frameTimes(served.defuse.address);
    tell({ bench: 'frames', screen: 'a scene that plays', ...frames });
    budget('main thread a frame, median, ms', frames.median, 1);
    budget('main thread a frame, 95th percentile, ms', frames.p95, 4);
    const memory = await manyScreens(served.defuse.address, SCREENS);
    tell({ bench: 'memory', screens: SCREENS, ...memory });
    budget('WebAssembly memory, MiB', memory.last, 16);
    budget('WebAssembly memory grown over the screens, MiB', round(memory.last - memory.first), 0);
    budget('bytes up to the canvas', of('defuse', 'first', 'bytes'), 300 * KIB);
    budget('requests up to the canvas', of('defuse', 'first', 'requests'), 6);
    budget('frames in ten idle seconds', of('defuse', 'idle', 'frames'), 0);
    budget('draws in ten idle seconds', of('defuse', 'idle', 'draws'), 0);
  } else {
    budget('second visit, slow line, ms to the canvas', Math.round(of('defuse', 'second', 'canvas')), 800);
  }
}
budgets.forEach(tell);
await bare.close();
await Promise.all(Object.values(served).map((one) => one.close()));
