// Pictures, a recording and a logo of a course: seen in both views, heard at a press, and a drawing that means harm does none.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { quick } from './lib/hands.js';
import { mp3, png, svg } from './lib/media.js';
import { button, go, open, ready, settled } from './lib/page.js';
import { root, screenshots } from './lib/paths.js';
import { decode } from './lib/png.js';
import { servePage } from './lib/servers.js';
import { expect, test } from './lib/test.js';

const command = process.env.DEFUSE_COMMAND ?? `${root}build/native/defuse`;
const PHOTO = 'A red field with a blue edge.';
const DRAWING = 'A green roof.';

let folder;
let built;
const lesson = '#/lesson/side-by-side';

test.beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'defuse-media-'));
  const pack = path.join(folder, 'pack');
  execFileSync(command, ['new', pack]);
  mkdirSync(path.join(pack, 'media'));
  writeFileSync(path.join(pack, 'media/photo.png'), png(400, 200));
  writeFileSync(path.join(pack, 'media/roof.svg'), svg(2000, 1000, '<rect width="2000" height="1000" fill="#00a040"/>'));
  writeFileSync(path.join(pack, 'media/logo.svg'), svg(60, 30, '<rect width="60" height="30" fill="#c000c0"/>'));
  writeFileSync(path.join(pack, 'media/hello.mp3'), mp3(80));
  const index = path.join(pack, 'pack.yaml');
  writeFileSync(index, `${readFileSync(index, 'utf8')}\nbrand:\n  name: Northside\n  logo: media/logo.svg\n`);
  const file = path.join(pack, 'lessons/side-by-side.md');
  const text = readFileSync(file, 'utf8');
  const at = text.indexOf('\n', text.indexOf('\n## ') + 1) + 1;
  const media = `\n![${PHOTO}](media/photo.png)\n\n![${DRAWING}](media/roof.svg)\n\n\`\`\`audio\nfile: media/hello.mp3\ntitle: A greeting\ntranscript: Hello there.\n\`\`\`\n`;
  writeFileSync(file, text.slice(0, at) + media + text.slice(at));
  built = path.join(folder, 'media.defuse');
  execFileSync(command, ['build', pack, '-o', built]);
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Opens the page of the lesson with the media in it. */
async function openLesson(page, query = '', file = built, hash = lesson) {
  await page.route('**/packs/media.defuse*', (route) => route.fulfill({ body: readFileSync(file), contentType: 'application/octet-stream' }));
  await open(page, `?pack=packs/media.defuse${query}#/`);
  await go(page, hash);
  await ready(page);
}

const image = (page, name) => page.getByRole('img', { name, exact: true });

/** The colour in the middle of an element, or at a part of its width, as the screen shows it. */
async function colourOf(page, locator, share = 0.5) {
  await locator.evaluate((element) => {
    const scroller = document.getElementById('scroller');
    const box = element.getBoundingClientRect();
    if (document.documentElement.dataset.view === 'canvas' && !element.closest('#fixed')) scroller.scrollTop += box.top - 120;
    else element.scrollIntoView({ block: 'center' });
  });
  await settled(page);
  const box = await locator.boundingBox();
  const shot = decode(await page.screenshot({ clip: { x: box.x + box.width * share - 2, y: box.y + box.height / 2 - 2, width: 4, height: 4 } }));
  return [...shot.data.subarray(0, 3)];
}

const near = (wanted) => (colour) => colour.every((one, i) => Math.abs(one - wanted[i]) < 12);
const expectColour = (page, locator, wanted, share) =>
  expect.poll(async () => near(wanted)(await colourOf(page, locator, share)), { message: `colour ${wanted}` }).toBe(true);

for (const colorScheme of ['light', 'dark']) {
  for (const viewport of [{ width: 1280, height: 800 }, { width: 390, height: 844 }]) {
    test.describe(`${colorScheme}, ${viewport.width} wide`, () => {
      test.use({ colorScheme, viewport });

      test(`media: pictures and the logo are drawn on the canvas, ${colorScheme} and ${viewport.width} wide`, async ({ page }) => {
        await openLesson(page);
        await expectColour(page, image(page, PHOTO), [0, 0, 255], 0.25);
        await expectColour(page, image(page, PHOTO), [255, 0, 0], 0.75);
        await expectColour(page, image(page, DRAWING), [0, 160, 64]);
        const photo = await image(page, PHOTO).boundingBox();
        const column = viewport.width > 500 ? 400 : viewport.width - 32;
        expect(photo.width).toBeLessThanOrEqual(column);
        expect(photo.width / photo.height).toBeCloseTo(2, 1);
        expect((await image(page, DRAWING).boundingBox()).width).toBeLessThanOrEqual(640);
        if (viewport.width > 600) await expectColour(page, image(page, 'Northside'), [192, 0, 192]);
        await page.screenshot({ path: `${screenshots}/media-${viewport.width}-${colorScheme}.png` });
        const before = await page.evaluate(() => globalThis.defuse.frames());
        await page.waitForTimeout(1000);
        expect((await page.evaluate(() => globalThis.defuse.frames())) - before).toBeLessThan(4); // nothing goes on drawing
      });

      test(`media: pictures and the logo are images in Document view, ${colorScheme} and ${viewport.width} wide`, async ({ page }) => {
        await openLesson(page, '&view=document');
        for (const [name, wanted] of [[PHOTO, [255, 0, 0]], [DRAWING, [0, 160, 64]]]) {
          await expect.poll(() => image(page, name).evaluate((one) => one.tagName === 'IMG' && one.complete && one.naturalWidth > 0)).toBe(true);
          await expectColour(page, image(page, name), wanted, 0.75);
        }
        const photo = await image(page, PHOTO).boundingBox();
        expect(photo.width / photo.height).toBeCloseTo(2, 1);
        expect(photo.x + photo.width).toBeLessThanOrEqual(viewport.width);
        await page.screenshot({ path: `${screenshots}/media-document-${viewport.width}-${colorScheme}.png` });
      });
    });
  }
}

test('media: a recording plays at a press, stops at the next, ends by itself and with its page', async ({ page }) => {
  await page.addInitScript(() => {
    const { play, pause } = HTMLMediaElement.prototype;
    globalThis.heard = [];
    HTMLMediaElement.prototype.play = function () {
      globalThis.heard.push(this.src.slice(0, 5));
      return play.call(this);
    };
    HTMLMediaElement.prototype.pause = function () {
      globalThis.heard.push('pause');
      return pause.call(this);
    };
  });
  await openLesson(page);
  const listen = button(page, 'audio_listen', 'A greeting');
  const stop = button(page, 'audio_stop', 'A greeting');
  await expect(page.getByText('Hello there.')).toHaveCount(1);
  await quick.press(listen);
  await expect(stop).toHaveCount(1);
  await quick.press(stop);
  await expect(listen).toHaveCount(1);
  expect(await page.evaluate(() => globalThis.heard)).toEqual(['blob:', 'pause']);
  await quick.press(listen);
  await expect(stop).toHaveCount(1);
  await expect(listen).toHaveCount(1); // after its two seconds
  await quick.press(listen);
  await go(page, '#/');
  await expect.poll(() => page.evaluate(() => globalThis.heard.at(-1))).toBe('pause');
});

test('media: a lost context brings the pictures back', async ({ page }) => {
  await openLesson(page);
  await expectColour(page, image(page, PHOTO), [255, 0, 0], 0.75);
  await page.evaluate(() => {
    const lose = document.getElementById('canvas').getContext('webgl2').getExtension('WEBGL_lose_context');
    lose.loseContext();
    setTimeout(() => lose.restoreContext(), 100);
  });
  await page.waitForTimeout(400);
  await expectColour(page, image(page, PHOTO), [255, 0, 0], 0.75);
});

test.describe('where a policy refuses pictures', () => {
  test.use({ expectedErrors: /Content Security Policy/ });

  test('media: the words of a picture stand in its place', async ({ page }) => {
    await page.route(/\/(index\.html)?\?pack/, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replaceAll(" img-src 'self' blob:;", '');
      await route.fulfill({ response, body, headers: { ...response.headers(), 'content-security-policy': "img-src 'self'" } });
    });
    await openLesson(page);
    await expect(image(page, PHOTO)).toHaveCount(1);
    await page.waitForTimeout(500);
    expect(near([255, 0, 0])(await colourOf(page, image(page, PHOTO), 0.75))).toBe(false);
    expect((await image(page, DRAWING).boundingBox()).height).toBeLessThan(120); // as high as its words
  });
});

test('media: a drawing that means harm is refused by the check, and does none where it is shown all the same', async ({ page }) => {
  const hostile = `${root}tests/data/pack/hostile-drawing.defuse`;
  const checked = spawnSync(command, ['check', hostile], { encoding: 'utf8' });
  expect(checked.status).toBe(1);
  expect(checked.stdout + checked.stderr).toContain('a pack runs no script');
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  for (const view of ['', '&view=document']) {
    await openLesson(page, view, hostile, '#/lesson/lesson');
    await expect(image(page, 'The desk, seen from above')).toHaveCount(1);
    await page.waitForTimeout(1500);
    expect(await page.evaluate(() => globalThis.harmed)).toBeUndefined();
    expect(await page.locator('.twin :is(svg, script, style, foreignObject)').count()).toBe(0);
  }
  expect(asked.filter((url) => url.includes('harm'))).toEqual([]);
});

test.describe('without an origin', () => {
  test.use({ expectedErrors: /SecurityError|Access to|CORS|defuse\.wasm/ }); // no service worker, and nothing is fetched without being let

  test('media: pictures are drawn in a sandboxed frame that has no origin', async ({ page, baseURL }) => {
    const host = await servePage(`<!doctype html><title>Host</title><iframe sandbox="allow-scripts" src="${baseURL}${lesson}" width="900" height="640"></iframe>`);
    const script = `(globalThis.defuseFiles||={})["packs/defuse-core.defuse"]="${readFileSync(built).toString('base64')}";`; // as the site has its own
    await page.route('**/packs/defuse-core.defuse.js*', (route) => route.fulfill({ body: script, contentType: 'text/javascript' }));
    await page.goto(`http://localhost:${host.port}/`);
    const frame = await (await page.locator('iframe').elementHandle()).contentFrame();
    await ready(frame);
    await expect(frame.getByRole('img', { name: PHOTO })).toHaveCount(1);
    await expect.poll(async () => {
      const box = await frame.getByRole('img', { name: PHOTO }).boundingBox();
      const shot = decode(await page.screenshot({ clip: { x: box.x + box.width * 0.75, y: box.y + 20, width: 4, height: 4 } }));
      return near([255, 0, 0])([...shot.data.subarray(0, 3)]);
    }).toBe(true);
    await host.close();
  });
});

test('media: the second course of the site shows its picture', async ({ page }) => {
  await open(page, '?pack=packs/reception.defuse#/');
  await go(page, '#/lesson/seen-and-heard');
  const next = button(page, 'lesson_next');
  while ((await page.getByRole('img', { name: /^Two plans of a counter/ }).count()) === 0) await quick.press(next);
  const picture = page.getByRole('img', { name: /^Two plans of a counter/ });
  await expectColour(page, picture, [251, 239, 234], 0.03);
  await page.screenshot({ path: `${screenshots}/media-reception.png` });
});
