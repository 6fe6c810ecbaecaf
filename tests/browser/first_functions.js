// first_functions.js MODULE PROFILE... : serves the site with the engine that counts what is called (MODULE, made by `wasm-split
// --instrument`), goes through what a first visit shows, and writes which functions each page called to the files PROFILE-0, PROFILE-1 ...
import { writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

import { args, executablePath } from './lib/browser.js';
import { mouse } from './lib/hands.js';
import { button, open, settled } from './lib/page.js';
import { site } from './lib/paths.js';
import { servePlainly } from './lib/servers.js';

const [module, profile] = process.argv.slice(2);
const EMPTY = Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]); // a module with nothing in it: the counting one is whole
const server = await servePlainly(site, '/', { '.js': 'text/javascript', '.css': 'text/css' });
const address = `http://127.0.0.1:${server.port}/`;

/** Catches the engine's instance, which the page keeps to itself. */
const watch = () => {
  const own = WebAssembly.instantiate;
  WebAssembly.instantiate = async (...values) => {
    const made = await own.apply(WebAssembly, values);
    globalThis.engineInstance ??= made.instance ?? made;
    return made;
  };
};

/** What the instance has counted, in wasm-split's own form. */
const counted = () => {
  const { __write_profile: write, ...exports } = globalThis.engineInstance.exports;
  const memory = Object.values(exports).find((one) => one instanceof WebAssembly.Memory);
  const room = 1 << 20;
  const at = memory.buffer.byteLength;
  memory.grow(room >> 16);
  const size = write(at, room);
  return Array.from(new Uint8Array(memory.buffer, at, size));
};

const wide = { width: 1280, height: 800 };
const narrow = { width: 390, height: 844 };
/** A first visit in each of these, and what somebody does at once. */
const visits = [
  { viewport: wide },
  { viewport: narrow, colorScheme: 'dark', deviceScaleFactor: 2, hasTouch: true, isMobile: true },
  { viewport: wide, locale: 'de-DE' },
  { viewport: wide, forcedColors: 'active', reducedMotion: 'reduce' },
];
const browser = await chromium.launch({ executablePath, args });
let n = 0;
for (const options of visits) {
  const context = await browser.newContext({ ...options, baseURL: address });
  const page = await context.newPage();
  await page.addInitScript(watch);
  await page.route(/\/defuse\.wasm/, (route) => route.fulfill({ path: module, contentType: 'application/wasm' }));
  await page.route(/\/defuse-rest\.wasm/, (route) => route.fulfill({ body: EMPTY, contentType: 'application/wasm' }));
  await open(page);
  await page.mouse.move(300, 300);
  for (let i = 0; i < 4; ++i) await page.keyboard.press('Tab');
  if (!options.locale) {
    await mouse.press(button(page, 'tour_next'));
    await mouse.press(button(page, 'tour_skip_name'));
  }
  await settled(page);
  await page.mouse.wheel(0, 400);
  await page.setViewportSize(options.viewport === wide ? narrow : wide);
  await page.evaluate(() => globalThis.defuse.frames() + globalThis.defuse.draws());
  await page.waitForTimeout(1500); // what is asked of the browser has come
  await settled(page);
  // Where somebody leaves before the rest has come, nothing can be fetched any more.
  await page.evaluate(() => [new Event('visibilitychange'), new PageTransitionEvent('pagehide')].forEach((event) => dispatchEvent(event)));
  writeFileSync(`${profile}-${n++}`, Uint8Array.from(await page.evaluate(counted)));
  await context.close();
}
await browser.close();
await server.close();
console.log(n);
