// Wherever the site is put, and whatever the browser refuses: it runs, or says in plain words why not.
import { serve } from '../../scripts/lib/serve.mjs';
import { exercise, lesson, pack } from './lib/content.js';
import { doMark, expectScore, flagBySteps, readLesson, showMap } from './lib/course.js';
import { quick } from './lib/hands.js';
import { button, go, heading, hold, link, open, ready, view } from './lib/page.js';
import { site } from './lib/paths.js';
import { servePlainly } from './lib/servers.js';
import { expect, test } from './lib/test.js';
import { pattern, tr } from './lib/words.js';

test('hosting: a whole session asks nothing of another host and breaks no policy', async ({ page, baseURL }) => {
  const addresses = [];
  page.on('request', (request) => addresses.push(request.url()));
  await page.addInitScript(() => {
    globalThis.violations = [];
    document.addEventListener('securitypolicyviolation', (event) => globalThis.violations.push(`${event.violatedDirective} ${event.blockedURI}`));
  });
  await open(page, '#/lesson/hidden-gestures');
  await readLesson(quick, page);
  await go(page, '#/exercise/spot-counter');
  await quick.press(button(page, 'spot_play'));
  await quick.press(button(page, 'spot_pause'));
  await quick.press(button(page, 'spot_replay'));
  await flagBySteps(quick, page, exercise('spot-counter'));
  await go(page, '#/exercise/position-barrier');
  await quick.press(button(page, 'room_check'));
  await go(page, '#/exercise/mark-you');
  await doMark(quick, page, 'mark-you');
  await go(page, '#/progress');
  await quick.press(button(page, 'progress_export'));
  await go(page, '#/settings');
  await quick.press(page.getByRole('checkbox', { name: tr('settings_document') }));
  expect(await page.evaluate(() => globalThis.violations)).toEqual([]);
  expect(addresses.length).toBeGreaterThan(4);
  expect(addresses.filter((address) => !address.startsWith(baseURL) && !address.startsWith('blob:'))).toEqual([]);
});

test('hosting: runs from a sub-folder of a server that sends no headers and the wrong type', async ({ page }) => {
  const server = await servePlainly(site, '/training/it/');
  await page.goto(`http://127.0.0.1:${server.port}/training/it/#/lesson/hidden-gestures`);
  await ready(page);
  expect(await view(page)).toBe('canvas');
  await readLesson(quick, page);
  await expect(heading(page)).toHaveText(tr('home_map_heading'));
  await server.close();
});

test.describe('with a stricter policy than the page has', () => {
  test.use({ expectedErrors: /Content Security Policy/ });
  test('hosting: where the style in the page is refused, it comes as a file', async ({ page }) => {
    const server = await serve(site, { port: '0', policy: "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; img-src 'self' blob:; media-src 'self' blob:" });
    await page.goto(server.address);
    await ready(page);
    expect(await page.evaluate(() => [...document.styleSheets].map(({ href }) => href && new URL(href).pathname))).toEqual(['/app.css']);
    await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(247, 245, 240)');
    server.close();
  });
});

test('hosting: the first screen is readable before the engine arrives, and what is pressed there counts', async ({ page }) => {
  const arrive = await hold(page, '**/*.wasm*');
  await page.goto('./');
  await expect(heading(page)).toHaveText(tr('home_map_heading'));
  await expect(page.getByText('The course is loading')).toBeVisible();
  // The module that is next is open from the start.
  const { title } = lesson(pack.modules[0].items[0]);
  await page.getByRole('link', { name: title, exact: true }).click();
  arrive();
  await ready(page);
  await expect(heading(page)).toHaveText(title);
});

test('hosting: a lesson opened by its address is readable before the engine arrives, and what is pressed there counts', async ({ page }) => {
  const arrive = await hold(page, '**/*.wasm*');
  const early = lesson('hidden-gestures');
  await page.goto('./#/lesson/hidden-gestures');
  await expect(heading(page)).toHaveText(early.title);
  await expect(page.getByRole('heading', { name: early.pages[0], exact: true })).toBeVisible();
  // Another lesson, before the first was ever drawn.
  const { title, pages } = lesson(pack.modules[0].items[0]);
  await page.evaluate((id) => (location.hash = `#/lesson/${id}`), pack.modules[0].items[0]);
  await expect(heading(page)).toHaveText(title);
  await button(page, 'lesson_next').click();
  arrive();
  await ready(page);
  await expect(heading(page)).toHaveText(title);
  await expect(page.getByRole('heading', { name: pages[1], exact: true })).toHaveCount(1);
});

test('hosting: without WebGL the course runs as a page and says so', async ({ page }) => {
  await page.addInitScript(() => (HTMLCanvasElement.prototype.getContext = () => null));
  await open(page);
  expect(await view(page)).toBe('document');
  await expect(page.getByRole('button', { name: 'Document view' })).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'About this view' }).getByText(/WebGL/)).toHaveCount(1);
  await showMap(page);
  await page.getByRole('link', { name: lesson('hidden-gestures').title, exact: true }).click();
  await readLesson(quick, page);
  await go(page, '#/exercise/mark-you');
  await doMark(quick, page, 'mark-you');
  await expectScore(page, 100);
});

test('hosting: when the graphics driver restarts, the picture comes back', async ({ page }) => {
  await open(page);
  const lose = (how) =>
    page.evaluate((name) => {
      const gl = document.querySelector('canvas').getContext('webgl2');
      globalThis.loser ??= gl.getExtension('WEBGL_lose_context');
      globalThis.loser[name]();
    }, how);
  await lose('loseContext');
  await page.waitForTimeout(300);
  await lose('restoreContext');
  const before = await page.evaluate(() => globalThis.defuse.draws());
  await quick.press(link(page, 'nav_settings'));
  await expect.poll(() => page.evaluate(() => globalThis.defuse.draws())).toBeGreaterThan(before);
});

test.describe('broken on purpose', () => {
  test.use({ expectedErrors: /./ });

  test('hosting: without WebAssembly a sentence says why, and the first screen stays readable', async ({ page }) => {
    await page.addInitScript(() => delete globalThis.WebAssembly);
    await page.goto('./');
    await expect(page.getByRole('alert')).toContainText('WebAssembly');
    await expect(heading(page)).toHaveText(tr('home_map_heading'));
    await expect(heading(page)).toBeVisible();
  });

  for (const [what, answer] of [
    ['is missing', { status: 404, body: 'Not found' }],
    ['is something else', { status: 200, body: '<!doctype html><title>Sign in</title>' }],
    ['is cut short', { status: 200, body: Buffer.from('PK\x03\x04 and nothing more') }],
    ['is empty', { status: 200, body: '' }],
  ]) {
    test(`hosting: a course file that ${what} gives a sentence, not a crash`, async ({ page }) => {
      await page.route(/\.(head|defuse)/, (route) => route.fulfill(answer));
      await open(page);
      await expect(heading(page)).toHaveText(tr('pack_failed_title'));
      await expect(page.getByRole('main')).toContainText(/\w+ \w+.*\./);
      await quick.press(link(page, 'nav_settings'));
      await expect(heading(page)).toHaveText(tr('settings_title'));
    });
  }

  test('hosting: a missing engine gives a sentence', async ({ page }) => {
    await page.route('**/*.wasm*', (route) => route.fulfill({ status: 404, body: '' }));
    await page.goto('./');
    await expect(page.getByRole('alert')).toContainText('could not');
    await expect(heading(page)).toBeVisible();
  });
});

test('hosting: an address that leads nowhere says so and leads home', async ({ page }) => {
  for (const [hash, text] of [
    ['#/nowhere', tr('unknown_text')],
    ['#/exercise/renamed-long-ago', pattern('no_such_item')],
    ['#/lesson/<img src=x onerror=alert(1)>', tr('unknown_text')],
  ]) {
    await open(page, hash);
    await expect(heading(page)).toHaveText(tr('unknown_title'));
    await expect(page.getByText(text)).toHaveCount(1);
    await quick.press(link(page, 'to_home'));
    await expect(heading(page)).toHaveText(tr('home_map_heading'));
  }
});

test('hosting: back and forward work, and every screen has a title of its own', async ({ page }) => {
  const { title } = lesson('hidden-gestures');
  const named = (name) => expect(page).toHaveTitle(tr('page_title', name));
  await open(page);
  await named(tr('home_map_heading'));
  await showMap(page);
  await quick.press(page.getByRole('link', { name: title, exact: true }));
  await named(title);
  await quick.press(link(page, 'nav_progress'));
  await named(tr('progress_title'));
  await quick.press(link(page, 'nav_settings'));
  await named(tr('settings_title'));
  await page.goBack();
  await named(tr('progress_title'));
  await expect(heading(page)).toHaveText(tr('progress_title'));
  await page.goBack();
  await named(title);
  await page.goForward();
  await named(tr('progress_title'));
  await go(page, '#/nowhere');
  await named(tr('unknown_title'));
  await page.goBack();
  await named(tr('progress_title'));
});
