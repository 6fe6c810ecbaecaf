// What lies in the browser's storage, and pages that write to it without pause.
import { settled } from './page.js';
import { tr } from './words.js';

/** What lies there: single records have one id, bundles many. @returns {Promise<string[][]>} */
const kept = (page) =>
  page.evaluate(async () => {
    const done = (request) => new Promise((resolve, reject) => ((request.onsuccess = () => resolve(request.result)), (request.onerror = () => reject(request.error))));
    const db = await done(indexedDB.open('defuse', 1));
    const store = db.transaction('records').objectStore('records');
    const [keys, values] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
    db.close();
    return values.map((value, n) => (value instanceof Uint8Array ? [keys[n]] : value.ids));
  });

/** Ids of all records, those in bundles too. */
export const keptIds = async (page) => (await kept(page)).flat();

/** In how many values they lie. */
export const keptValues = async (page) => (await kept(page)).length;

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
