// bench.js FOLDER : runs the benchmark that lies there in Node and in Chromium, and prints its figures, one JSON object a
// line, each with where it was measured.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { args, executablePath } from './lib/browser.js';
import { servePlainly } from './lib/servers.js';

const NAME = 'defuse_bench_web';
const LONGEST = 300_000; // ms

const tell = (line, where) => console.log(JSON.stringify({ ...JSON.parse(line), in: where }));

function inNode(folder) {
  // Older Emscripten takes a `fetch` for a sign of a browser.
  const start = `delete globalThis.fetch; require(${JSON.stringify(path.join(folder, `${NAME}.js`))})`;
  const run = spawnSync(process.execPath, ['-e', start], { encoding: 'utf8', timeout: LONGEST });
  if (run.status !== 0) throw new Error(`the benchmark failed in Node: ${run.error ?? run.stderr.slice(-500)}`);
  for (const line of run.stdout.trim().split('\n')) tell(line, `Node ${process.versions.node}`);
}

async function inChromium(folder) {
  const server = await servePlainly(folder, '/', { '.wasm': 'application/wasm', '.js': 'text/javascript' });
  const browser = await chromium.launch({ executablePath, args });
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(LONGEST);
    const lines = [];
    page.on('console', (message) => lines.push(message.text()));
    await page.goto(`http://127.0.0.1:${server.port}/${NAME}.html`);
    await page.waitForFunction(() => document.documentElement.dataset.state);
    const state = await page.evaluate(() => document.documentElement.dataset.state);
    if (state !== 'done') throw new Error(`the benchmark failed in Chromium: ${lines.join('\n')}`);
    for (const line of lines.filter((text) => text.startsWith('{'))) tell(line, `Chromium ${browser.version()}`);
  } finally {
    await browser.close();
    await server.close();
  }
}

const folder = path.resolve(process.argv[2]);
inNode(folder);
await inChromium(folder);
