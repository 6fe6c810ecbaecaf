// Whether what is there can be seen: inside the window, and not under the bar.

/** The main places, by address. */
export const PLACES = [
  '#/',
  '#/lesson/hidden-gestures',
  '#/exercise/spot-counter',
  '#/exercise/mark-you',
  '#/exercise/position-barrier',
  '#/progress',
  '#/search',
  '#/glossary',
  '#/settings',
];

/** By how many px the page can be scrolled to the side, in either view. */
export const sideways = (page) =>
  page.evaluate(() => Math.max(...[document.scrollingElement, document.getElementById('scroller')].map((box) => box.scrollWidth - box.clientWidth)));

/** Controls that stick out of the window to the side. */
export const cutOff = (page) =>
  page.locator('.twin :is(button, a, input, textarea)').evaluateAll((elements) =>
    elements
      .map((element) => [element.id, element.getBoundingClientRect()])
      .filter(([, box]) => box.width > 0 && (box.left < -1 || box.right > innerWidth + 1))
      .map(([id]) => id),
  );

/** Goes on with Tab and back again, and tells what had the focus while less than half of it, and less than 44 px, could be seen beside the bar. @param {number} stops */
export async function hiddenByBar(page, stops) {
  const hidden = [];
  for (let n = 0; n < stops; ++n) {
    await page.keyboard.press(n < stops * 0.75 ? 'Tab' : 'Shift+Tab');
    const found = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element?.closest('#page')) return null;
      const bar = document.querySelector('.twin nav').getBoundingClientRect();
      const lies = document.documentElement.dataset.view === 'canvas'; // in Document view it scrolls with the rest
      const [top, bottom] = !lies ? [0, innerHeight] : bar.top > 0 ? [0, bar.top] : [bar.bottom, innerHeight];
      const { y, height } = element.getBoundingClientRect();
      const seen = Math.min(y + height, bottom) - Math.max(y, top);
      return seen < Math.min(height / 2, 44) ? `${element.id} at ${y}` : null;
    });
    if (found) hidden.push(found);
  }
  return hidden;
}
