// Ways to press something: with the keyboard, with the mouse on the canvas, quickly where neither is the point, and swiftly where there is a
// whole course of it.
import { expect } from '@playwright/test';

import { settled } from './page.js';

/** The frame an element is in: the page's own, or that of an embedded course. */
const frameOf = async (locator) => (await locator.elementHandle()).ownerFrame();

/** How far the focus is from the element: 0 there, below 0 for Shift+Tab. A group of radio buttons is one stop. */
const stepsTo = (locator) =>
  locator.evaluate((wanted) => {
    const groupOf = (one) => one.type === 'radio' && one.closest('[role=radiogroup]');
    const stopOf = (one) => {
      const group = groupOf(one);
      return group ? (group.querySelector(':checked') ?? group.querySelector('[type=radio]')) : one;
    };
    const element = stopOf(wanted);
    const active = document.activeElement;
    if (active === element || (active && groupOf(element) && groupOf(active) === groupOf(element))) return 0;
    const order = [...document.querySelectorAll('button, a[href], input, textarea, select')].filter(
      (one) => !one.matches(':disabled, [inert] *') && stopOf(one) === one,
    );
    const after = (a, b) => a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING;
    if (!active || active === document.body) return order.indexOf(element) + 1;
    if (after(active, element)) return order.filter((one) => after(active, one) && (one === element || after(one, element))).length;
    return -order.filter((one) => after(one, active) && (one === element || after(element, one))).length;
  });

/** Goes with Tab or Shift+Tab, whichever way it lies, until the element has the focus. */
export async function tabTo(locator) {
  await expect(locator).toHaveCount(1);
  const { keyboard } = locator.page();
  for (let tries = 0; tries < 8; ++tries) {
    const steps = await stepsTo(locator);
    if (steps === 0) return;
    for (let n = 0; n < Math.abs(steps); ++n) await keyboard.press(steps < 0 ? 'Shift+Tab' : 'Tab');
  }
  throw new Error(`Tab does not lead to ${locator}.`);
}

export const keyboard = {
  /** @param {string} [key] Enter or Space */
  async press(locator, key = 'Enter') {
    await tabTo(locator);
    const frame = await frameOf(locator);
    await locator.page().keyboard.press(key);
    await settled(frame);
  },

  /** One of several: Tab goes into the group, the arrows go through it. */
  async choose(locator) {
    const group = locator.locator('xpath=ancestor::*[@role="radiogroup"]');
    const radios = group.getByRole('radio');
    const { keyboard: keys } = locator.page();
    await tabTo(locator);
    const place = async (one) => radios.evaluateAll((all, it) => all.indexOf(it), await one.elementHandle());
    const wanted = await place(locator);
    const now = await radios.evaluateAll((all) => all.indexOf(document.activeElement));
    if (now === wanted) await keys.press('Space');
    for (let at = now; at < wanted; ++at) await keys.press('ArrowDown');
    for (let at = now; at > wanted; --at) await keys.press('ArrowUp');
    await expect(locator).toBeChecked();
    await settled(await frameOf(locator));
  },

  async type(locator, text) {
    await tabTo(locator);
    await locator.page().keyboard.type(text);
    await settled(await frameOf(locator));
  },
};

/** Brings the element into the middle of the window and gives its middle, once the canvas has been drawn there. */
export async function middleOf(locator) {
  await expect(locator).toHaveCount(1);
  await locator.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await settled(await frameOf(locator));
  const box = await locator.boundingBox();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

export const mouse = {
  async press(locator) {
    const { x, y } = await middleOf(locator);
    const frame = await frameOf(locator);
    await locator.page().mouse.click(x, y);
    await settled(frame);
  },

  async choose(locator) {
    await mouse.press(locator);
    await expect(locator).toBeChecked();
  },

  async type(locator, text) {
    await mouse.press(locator);
    await locator.page().keyboard.type(text);
    await settled(await frameOf(locator));
  },
};

export const quick = {
  async press(locator) {
    await expect(locator).toHaveCount(1);
    const frame = await frameOf(locator);
    await locator.dispatchEvent('click');
    await settled(frame);
  },

  async choose(locator) {
    await locator.dispatchEvent('click');
    await expect(locator).toBeChecked();
    await settled(await frameOf(locator));
  },

  async type(locator, text) {
    await locator.fill(text);
    await settled(await frameOf(locator));
  },
};

/** The element's own event, and the frames until it shows, asked for at once. */
const pressed = (element) =>
  new Promise((resolve) => {
    element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true }));
    let left = 3;
    const next = () => (--left < 0 ? resolve() : requestAnimationFrame(next));
    next();
  });

export const swift = {
  press: (locator) => locator.evaluate(pressed),
  async choose(locator) {
    await locator.evaluate(pressed);
    await expect(locator).toBeChecked();
  },
  type: quick.type,
};
