/**
 * The course as the workshop's preview: framed by a page of the same origin that hands it a pack. Nothing is kept, neither progress nor
 * settings, and nothing is reported.
 */

const asked = parent !== window && new URLSearchParams(location.search).has('preview');

/** Whether the page around it is one of ours. */
function isOurs() {
  try {
    return globalThis.origin !== 'null' && parent.location.origin === location.origin;
  } catch {
    return false; // another site's
  }
}

export const isPreview = asked && isOurs();

/** @returns {Promise<Uint8Array>} the pack, once the page around it has given it */
export function givenPack() {
  return new Promise((resolve) => {
    addEventListener('message', ({ source, origin, data }) => {
      const pack = data?.defusePreview;
      if (source === parent && origin === location.origin && pack instanceof Uint8Array) resolve(pack);
    });
    parent.postMessage({ defusePreview: 'ready' }, location.origin);
  });
}

/** What the engine wants kept, taken and dropped. @param {() => import('./engine.js').Engine} engine */
export const keepNothing = (engine) => ({
  keepRecord: (/** @type {string} */ id) => void setTimeout(() => engine().call('record_kept', id, true, '')),
  keepSettings() {},
  persist() {},
  erase() {},
  loadLibrary: () => void setTimeout(() => engine().call('library', '')),
  fetchPack() {},
  fetchPart() {},
  keepPack() {},
  dropPack() {},
  choosePack() {},
  setAddress(/** @type {string} */ hash) {
    history.replaceState(null, '', location.search + hash); // going back is the workshop's
  },
});

/** Makers of packs have a page of their own; who learns never downloads it. @param {boolean} exported */
export function leaveForWorkshop(exported) {
  if (exported || isPreview || !/^#\/workshop\b/.test(location.hash)) return false;
  location.replace('workshop/index.html');
  return true;
}
