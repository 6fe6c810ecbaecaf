// What lies in the browser's storage, and pages that write to it without pause.
import { settled } from './page.js';
import { tr } from './words.js';

/** Ids of all records. */
export const keptIds = (page) =>
  page.evaluate(async () => {
    const done = (request) => new Promise((resolve, reject) => ((request.onsuccess = () => resolve(request.result)), (request.onerror = () => reject(request.error))));
    const db = await done(indexedDB.open('defuse', 1));
    const ids = await done(db.transaction('records').objectStore('records').getAllKeys());
    db.close();
    return ids;
  });

/** Turns pages of the open lesson, there and back, so that a bookmark is written each time. @param {number} every milliseconds */
export const leaf = (page, every) =>
  page.evaluate(
    ([next, back, pause]) => {
      let forward = true;
      globalThis.leafing = setInterval(() => {
        const named = (name) => [...document.querySelectorAll('.twin button')].find((one) => one.textContent === name && !one.disabled);
        const button = named(forward ? next : back);
        if (button) button.click();
        forward = !forward;
      }, pause);
    },
    [tr('lesson_next'), tr('lesson_back'), every],
  );

export async function stopLeafing(page) {
  await page.evaluate(() => clearInterval(globalThis.leafing));
  await settled(page);
}
