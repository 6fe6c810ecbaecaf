// After one visit the course works without a network; a newer version is offered, and a broken one is never taken.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { exercise } from './lib/content.js';
import { doMark, expectScore, readLesson } from './lib/course.js';
import { quick } from './lib/hands.js';
import { button, go, heading, open, ready } from './lib/page.js';
import { site } from './lib/paths.js';
import { servePlainly } from './lib/servers.js';
import { doTask, firstOf } from './lib/tasks.js';
import { expect, test } from './lib/test.js';
import { tr } from './lib/words.js';

test.use({ serviceWorkers: 'allow', expectedErrors: /ERR_INTERNET_DISCONNECTED|is not the file of version/ });

const kept = (page) => page.evaluate(async () => (await navigator.serviceWorker.ready).active.state);

/** A copy of the site that may be changed while it is served. */
async function ownSite() {
  const folder = mkdtempSync(path.join(tmpdir(), 'defuse-site-'));
  cpSync(site, folder, { recursive: true });
  const server = await servePlainly(folder, '/', { '.js': 'text/javascript' }); // workers must be called scripts
  return {
    address: `http://127.0.0.1:${server.port}/`,
    change: (name, from, to) => {
      const file = path.join(folder, name);
      const text = readFileSync(file, 'utf8');
      if (!text.includes(from)) throw new Error(`${name} does not hold ${from}`);
      writeFileSync(file, text.replaceAll(from, to));
    },
    close: async () => {
      await server.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** The version that a worker file was made for. */
const versionIn = (file) => /version:"([0-9a-f]{12})"/.exec(readFileSync(path.join(site, file), 'utf8'))[1];

test('offline: after one visit the whole course works with the network cut', async ({ page, context }) => {
  await open(page);
  await kept(page);
  await expect(page.locator('link[rel="manifest"]')).toHaveCount(1); // it can be installed
  await context.setOffline(true);
  await page.reload();
  await ready(page);
  await go(page, '#/lesson/hidden-gestures');
  await readLesson(quick, page);
  await go(page, '#/exercise/mark-you');
  await doMark(quick, page, 'mark-you');
  await expectScore(page, 100);
  const task = firstOf('quiz');
  await go(page, `#/exercise/${task.id}`);
  await doTask(quick, page, task);
  await go(page, `#/exercise/${exercise('spot-counter').id}`);
  await expect(heading(page)).toHaveText(exercise('spot-counter').title);
  await go(page, '#/settings');
  await expect(page.getByText(tr('settings_offline'))).toHaveCount(1);
  await page.goto('./?view=document#/progress');
  await ready(page);
  await expect(heading(page)).toHaveText(tr('progress_title'));
});

test('offline: a newer version waits, is told, and is loaded when asked for', async ({ page }) => {
  const own = await ownSite();
  await page.goto(own.address);
  await ready(page);
  await kept(page);
  await page.reload();
  await ready(page);
  const before = versionIn('sw.js');
  own.change('sw.js', before, 'abcdefabcdef');
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await expect(page.getByText(tr('update_text')).first()).toHaveCount(1);
  const loaded = page.waitForEvent('load');
  await button(page, 'update_load').dispatchEvent('click'); // and nothing is asked of a page that is going
  await loaded;
  await ready(page);
  expect(await page.evaluate(() => caches.keys())).toEqual(['defuse-abcdefabcdef']);
  await expect(button(page, 'update_load')).toHaveCount(0);
  await own.close();
});

test('offline: an update with a damaged file changes nothing', async ({ page, context }) => {
  const own = await ownSite();
  await page.goto(own.address);
  await ready(page);
  await kept(page);
  const before = versionIn('sw.js');
  own.change('sw.js', before, 'badbadbadbad');
  own.change('index.html', '</html>', '</html><!-- cut off while it was uploaded -->');
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update().catch(() => {});
    const worker = registration.installing;
    if (worker) await new Promise((done) => worker.addEventListener('statechange', () => worker.state === 'redundant' && done()));
  });
  expect(await page.evaluate(() => caches.keys())).toEqual([`defuse-${before}`]);
  await context.setOffline(true);
  await page.reload();
  await ready(page);
  await expect(heading(page)).toHaveText(tr('home_map_heading'));
  await own.close();
});
