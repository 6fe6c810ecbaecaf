// Every way of leaving a page, in a real browser: the last decision arrives, and the session is ended once.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { args, executablePath } from '../browser/lib/browser.js';
import { onLoopback } from './lib/loopback.mjs';
import { FakeStore } from './lib/record_store.mjs';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const { chromium } = createRequire(path.join(HERE, '../browser/package.json'))('@playwright/test');
const esbuild = createRequire(path.join(HERE, '../../web/package.json'))('esbuild');

const bundled = (stdin) =>
  esbuild.build({ stdin: { contents: stdin, resolveDir: HERE }, bundle: true, write: false, format: 'esm', target: 'chrome100' }).then(({ outputFiles }) => outputFiles[0].text);

/** The LMS: an API that hands each commit to the server in the way that survives a closing page. */
const PLAYER = `
import { StrictScorm } from './lib/strict_scorm.mjs';
const lms = new StrictScorm('scorm12');
const send = () => navigator.sendBeacon('/commit', JSON.stringify({ ...Object.fromEntries(lms.values), ended: lms.state === 'ended', problems: lms.problems }));
for (const name of ['LMSCommit', 'LMSFinish']) {
  const own = lms.api[name];
  lms.api[name] = (text) => { const said = own(text); send(); return said; };
}
window.API = lms.api;
const frame = document.createElement('iframe');
frame.src = '/course.html' + location.search;
document.body.append(frame);`;

let browser;
let context; // outlives its pages: with the last window of a profile all that is on its way would go, too
let server;
let url;
const commits = [];
const stores = [];
before(async () => {
  const files = {
    '/player.js': await bundled(PLAYER),
    '/course.js': await bundled("import './lib/leaving_page.mjs';"),
    '/player.html': '<!doctype html><title>LMS</title><body><script type="module" src="/player.js"></script>',
    '/course.html': '<!doctype html><title>Course</title><body><script type="module" src="/course.js"></script>',
    '/away.html': '<!doctype html><title>Away</title>',
  };
  server = await onLoopback((request, response) => {
    const name = request.url.split('?')[0];
    let body = '';
    request.on('data', (part) => (body += part));
    request.on('end', () => {
      if (name === '/commit') commits.push(JSON.parse(body));
      const type = name.endsWith('.js') ? 'text/javascript' : 'text/html';
      response.writeHead(name in files ? 200 : 204, { 'content-type': type, 'cache-control': 'no-store' }).end(files[name] ?? '');
    });
  });
  url = `http://127.0.0.1:${server.port}`;
  browser = await chromium.launch({ executablePath, args: args.filter((one) => !one.startsWith('--headless')) });
  context = await browser.newContext();
  await context.newPage();
});
after(async () => {
  await browser?.close();
  await Promise.all(stores.map((store) => store.close()));
  await server?.close();
});

const WAYS = {
  'the LMS takes the frame away': (page) => page.evaluate(() => document.querySelector('iframe').remove()),
  'the LMS shows something else in the frame': (page) => page.evaluate(() => (document.querySelector('iframe').src = '/away.html')),
  'another page': (page) => page.goto(`${url}/away.html`),
  'the tab is closed': (page) => page.close({ runBeforeUnload: true }), // as by its cross
};

async function until(what, seen) {
  for (const end = Date.now() + 20_000; Date.now() < end; ) {
    if (what()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.fail(`it did not arrive: ${JSON.stringify(seen())}`);
}

async function opened(query = '') {
  const page = await context.newPage();
  await page.goto(`${url}/player.html${query}`);
  const course = await (await page.waitForSelector('iframe')).contentFrame();
  await course.waitForFunction(() => window.ready);
  await course.evaluate(() => [window.decide(), window.decide(), window.decide()]); // and not committed yet
  return page;
}

/** A closing tab gets about a second, which on a starved machine may be over before the page is heard at all: then once more. */
async function patiently(name, body) {
  const tries = name === 'the tab is closed' ? 3 : 1;
  for (let left = tries - 1; ; --left) {
    try {
      return await body();
    } catch (error) {
      if (left === 0) throw error;
    }
  }
}

for (const [name, leave] of Object.entries(WAYS)) {
  test(`SCORM: ${name}`, () => patiently(name, async () => {
    commits.length = 0;
    const page = await opened();
    await leave(page);
    await until(() => commits.some(({ ended }) => ended), () => commits);
    const last = commits.at(-1);
    assert.equal(last['cmi.core.lesson_location'], '#/decision/3');
    assert.equal(last['cmi.core.exit'], 'suspend');
    assert.deepEqual(last.problems, []);
    assert.equal(commits.filter(({ ended }) => ended).length, 1);
    await page.close();
  }));

  test(`cmi5: ${name}`, () => patiently(name, async () => {
    const store = await new FakeStore({ cmi5: true }).listen();
    stores.push(store);
    const page = await opened(`?${store.launch()}`);
    await leave(page);
    await until(() => store.session.includes('terminated'), () => [store.requests, store.problems]);
    assert.equal(JSON.parse(store.states.get('defuse.state')).location, '#/decision/3');
    assert.deepEqual(store.session, ['initialized', 'terminated']);
    assert.deepEqual(store.problems, []);
    await page.close();
  }));
}
