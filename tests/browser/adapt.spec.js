// The page follows what the reader and the reader's system ask for: motion, contrast, colours, spacing, paper, turning, another language.
import { exercise, lesson } from './lib/content.js';
import { showMap } from './lib/course.js';
import { quick, tabTo } from './lib/hands.js';
import { hiddenByBar, PLACES, sideways } from './lib/layout.js';
import { button, go, heading, link, open, settled, view } from './lib/page.js';
import { decode } from './lib/png.js';
import { expect, test } from './lib/test.js';
import { tr } from './lib/words.js';

const html = (page) => page.locator('html');

test('adapt: asking for less motion takes the clock out of a scene at once, and gives it back', async ({ page }) => {
  await open(page, '#/exercise/spot-gestures');
  await expect(button(page, 'spot_play')).toHaveCount(1);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expect(html(page)).toHaveAttribute('data-motion', 'reduced');
  await expect(button(page, 'spot_start_steps')).toHaveCount(1);
  await expect(button(page, 'spot_play')).toHaveCount(0);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await expect(button(page, 'spot_play')).toHaveCount(1);
});

test('adapt: more contrast is given when the system asks for it, and refused in the settings', async ({ page }) => {
  await open(page, '#/settings');
  await expect(html(page)).toHaveAttribute('data-contrast', 'normal');
  await page.emulateMedia({ contrast: 'more' });
  await expect(html(page)).toHaveAttribute('data-contrast', 'more');
  await quick.press(page.getByRole('radiogroup', { name: tr('settings_contrast') }).getByRole('radio', { name: tr('settings_off') }));
  await expect(html(page)).toHaveAttribute('data-contrast', 'normal');
});

test('adapt: with colours forced by the system, controls keep their edges and what is pressed can be told', async ({ page }) => {
  await open(page, '?view=document#/exercise/mark-you');
  await page.emulateMedia({ forcedColors: 'active' });
  await expect(html(page)).toHaveAttribute('data-contrast', 'more');
  const word = page.getByRole('list', { name: tr('mark_transcript') }).getByRole('button').first();
  const look = () =>
    word.evaluate((element) => {
      const { outlineStyle, borderTopStyle } = getComputedStyle(element);
      return { outline: outlineStyle, edge: borderTopStyle };
    });
  expect(await look()).toEqual({ outline: 'none', edge: 'solid' });
  await quick.press(word);
  await expect(word).toHaveAttribute('aria-pressed', 'true');
  expect(await look()).toEqual({ outline: 'solid', edge: 'solid' });
});

test('adapt: with the spacing of text that WCAG names, nothing in Document view is cut off or scrolls sideways', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, '?view=document');
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
    );
    document.adoptedStyleSheets = [sheet];
  });
  const found = [];
  for (const place of PLACES) {
    await go(page, place);
    if (place === '#/') await showMap(page);
    if ((await sideways(page)) > 0) found.push(`${place} scrolls sideways`);
    const cut = await page.locator('.twin :is(h1, h2, h3, p, li, button, a, label, legend, th, td)').evaluateAll((elements) =>
      elements
        .filter((one) => getComputedStyle(one).clipPath === 'none') // else only for ears
        .filter((one) => one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1)
        .map(({ id }) => id),
    );
    found.push(...cut.map((id) => `${place}: ${id}`));
  }
  expect(found).toEqual([]);
});

test('adapt: targets of Document view are 44 px each way, words of a transcript 24 by 44', async ({ page }) => {
  await open(page, '?view=document');
  const small = [];
  for (const place of PLACES) {
    await go(page, place);
    if (place === '#/') await showMap(page);
    const found = await page.locator('.twin :is(button, a, input, textarea, select), #view-toggle').evaluateAll((elements) =>
      elements
        .map((element) => ({ element, box: (element.closest('.choice') ?? element).getBoundingClientRect() }))
        .filter(({ element, box }) => box.height < 43.5 || box.width < (element.classList.contains('word') ? 23.5 : 43.5))
        .map(({ element, box }) => `${element.id} ${Math.round(box.width)} x ${Math.round(box.height)}`),
    );
    small.push(...found.map((text) => `${place}: ${text}`));
  }
  expect(small).toEqual([]);
});

for (const [where, size] of [
  ['at the bottom', { width: 390, height: 844 }],
  ['at the top', { width: 700, height: 500 }],
]) {
  test(`adapt: Tab never leads to something hidden by the bar ${where}`, async ({ page }) => {
    await page.setViewportSize(size);
    await open(page);
    await showMap(page);
    expect(await hiddenByBar(page, 45)).toEqual([]);
  });
}

const RING = [0x1b, 0x4d, 0xd8]; // `focus` of the light theme

/** How many pixels around the element have the colour of the focus ring. */
async function ringAround(page, locator) {
  const { x, y, width, height } = await locator.boundingBox();
  const { width: wide, channels, data } = decode(await page.screenshot());
  let found = 0;
  for (let row = Math.max(0, Math.floor(y) - 6); row < Math.ceil(y + height) + 6; ++row) {
    for (let column = Math.max(0, Math.floor(x) - 6); column < Math.ceil(x + width) + 6; ++column) {
      const at = (row * wide + column) * channels;
      if (RING.every((value, n) => Math.abs(data[at + n] - value) < 8)) ++found;
    }
  }
  return found;
}

test('adapt: the canvas draws a ring around what has the focus, and around nothing else', async ({ page }) => {
  await open(page, '#/exercise/spot-gestures');
  const play = button(page, 'spot_play');
  const home = link(page, 'nav_home');
  for (const [there, elsewhere] of [[home, play], [play, home]]) {
    await tabTo(there);
    await settled(page);
    expect(await ringAround(page, there)).toBeGreaterThan(200);
    expect(await ringAround(page, elsewhere)).toBe(0);
  }
});

test('adapt: in Document view the browser draws the ring', async ({ page }) => {
  await open(page, '?view=document#/settings');
  const untimed = page.getByRole('checkbox', { name: tr('settings_untimed') });
  await tabTo(untimed);
  expect(await untimed.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
});

test('adapt: a dark page is printed in dark words on white, without what is only for the screen', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page, '#/lesson/hidden-gestures');
  await expect(html(page)).toHaveAttribute('data-theme', 'dark');
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.locator('#canvas')).toBeHidden();
  await expect(page.locator('nav')).toBeHidden();
  await expect(page.locator('.twin h1')).toBeVisible();
  const ink = (selector) => page.locator(selector).first().evaluate((element) => getComputedStyle(element).color);
  expect(await ink('.twin h1')).toBe('rgb(0, 0, 0)');
  expect(await ink('.twin main p')).toMatch(/^rgb\((0, 0, 0|51, 51, 51)\)$/);
  await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await view(page)).toBe('canvas');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('adapt: turning a phone keeps what was typed, the focus and the place', async ({ page }) => {
    await open(page, '#/lesson/hidden-gestures');
    await quick.press(button(page, 'lesson_next'));
    const field = page.getByRole('textbox');
    await field.focus();
    await page.keyboard.type('He looked away.');
    for (const size of [{ width: 844, height: 390 }, { width: 390, height: 844 }]) {
      await page.setViewportSize(size);
      await settled(page);
      await expect(field).toHaveValue('He looked away.');
      await expect(field).toBeFocused();
      expect(await sideways(page)).toBeLessThanOrEqual(0);
    }
  });
});

test('adapt: in another language the interface and the words of the course are each marked with their own', async ({ page }) => {
  const { title } = lesson('hidden-gestures');
  await open(page, '?lang=de#/lesson/hidden-gestures');
  await expect(html(page)).toHaveAttribute('lang', 'de');
  await expect(heading(page)).toHaveText(title);
  const langOf = (locator) => locator.evaluate((element) => element.closest('[lang]').lang);
  await expect.poll(() => langOf(heading(page))).toBe('en');
  expect(await langOf(page.locator('[id="nav.settings"]'))).toBe('de');
  expect(await langOf(page.locator('#skip'))).toBe('de');
  await expect(page.locator('#skip')).not.toHaveText(tr('page_skip'));
});

test('adapt: a language from right to left turns the page round, and nothing scrolls sideways at 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page, '?lang=en-XB');
  await expect(html(page)).toHaveAttribute('dir', 'rtl');
  await expect(html(page)).toHaveAttribute('data-view', 'document');
  for (const place of PLACES) {
    await go(page, place);
    expect(await sideways(page), place).toBeLessThanOrEqual(0);
  }
});

test('adapt: what happens is said through the live regions: what a scene shows, what a move did, what went wrong', async ({ page }) => {
  await open(page, '#/exercise/spot-counter');
  await quick.press(button(page, 'spot_play'));
  await expect(page.locator('#polite')).toHaveText(/\w+/);
  await go(page, '#/exercise/position-barrier');
  const piece = exercise('position-barrier').pieces.find((one) => one.movable);
  await quick.press(page.getByRole('group', { name: tr('room_pieces_legend') }).getByRole('button', { name: new RegExp(`^${piece.name}$`, 'i') }));
  await quick.press(button(page, 'room_down', piece.name));
  await expect(page.locator('#polite')).toContainText(/cm from the left wall|It cannot go there/);
  await go(page, '#/progress');
  await page.getByLabel(tr('progress_import')).setInputFiles({ name: 'x.defuse-progress', mimeType: 'application/octet-stream', buffer: Buffer.from('no') });
  await expect(page.locator('#assertive')).toContainText('This is not a Defuse progress file');
});
