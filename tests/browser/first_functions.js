// first_functions.js MODULE PROFILE... : serves the site with the engine that counts what is called (MODULE, made by `wasm-split
// --instrument`), goes through what a first visit shows, and writes which functions each page called to the files PROFILE-0, PROFILE-1 ...
import { readFileSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { chromium } from 'playwright-core';

import { args, executablePath } from './lib/browser.js';
import { mouse } from './lib/hands.js';
import { button, open, settled } from './lib/page.js';
import { site } from './lib/paths.js';

const [module, profile] = process.argv.slice(2);
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm', '.txt': 'text/plain' };
const EMPTY = Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]); // a module with nothing in it: the counting one is whole
const server = http.createServer((request, response) => {
  const name = new URL(request.url, 'http://localhost').pathname.replace(/\/$/, '/index.html');
  const file = name === '/defuse.wasm' ? module : path.join(site, path.posix.normalize(name));
  try {
    const bytes = name === '/defuse-rest.wasm' ? EMPTY : readFileSync(file);
    response.writeHead(200, { 'Content-Type': TYPES[path.extname(file)] ?? 'application/octet-stream' }).end(bytes);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const address = `http://127.0.0.1:${server.address().port}/`;

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
server.close();
console.log(n);
