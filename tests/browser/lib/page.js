// Where the course is on a page, and when it has come to rest.
import { expect } from '@playwright/test';

import { tr } from './words.js';

/** Opens an address of the course and waits until it can be used. */
export async function open(page, address = '') {
  await page.goto(`./${address}`);
  await ready(page);
}

/** Waits until the running course shows a screen. Takes a page or a frame. */
export async function ready(page) {
  await expect(page.locator('html')).toHaveAttribute('data-state', 'running', { timeout: 30_000 });
  await expect(page.locator('html')).toHaveAttribute('data-loaded', 'whole', { timeout: 30_000 });
  const title = page.locator('.twin h1');
  await expect(title).toHaveCount(1);
  await expect(title).not.toHaveText(tr('loading_title'));
  await expect(title).not.toHaveText('');
  await settled(page);
}

/** Waits until what was just done has been drawn and laid out. */
export async function settled(page) {
  await page.locator('html').evaluate(async () => {
    for (let i = 0; i < 3; ++i) await new Promise((resolve) => requestAnimationFrame(resolve));
  });
}

/** Holds what matches back until it is let through, which is what it returns. */
export async function hold(page, pattern) {
  let letThrough;
  const held = new Promise((resolve) => (letThrough = resolve));
  await page.route(pattern, async (route) => {
    await held;
    await route.continue();
  });
  return letThrough;
}

/** Goes to another address of the course without loading the page again, as a link would. */
export async function go(page, hash) {
  await page.locator('html').evaluate((_, to) => (location.hash = to), hash);
  await settled(page);
}

export const button = (page, key, ...values) => page.getByRole('button', { name: tr(key, ...values), exact: true });
export const link = (page, key, ...values) => page.getByRole('link', { name: tr(key, ...values), exact: true });
export const heading = (page) => page.getByRole('heading', { level: 1 });
export const view = (page) => page.locator('html').getAttribute('data-view');
