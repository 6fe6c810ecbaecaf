/** What the engine wants done outside: the `page` object of src/platform/web/page.cpp, and what the browser tells the engine. */
import { download } from './boot.js';
import { findBar, measure, tellSize } from './canvas.js';
import { certificatePicture } from './certificate.js';
import { part, root } from './dom.js';
import { erasePacks, library } from './library.js';
import { eraseLocal, keepDevice, keepSettings } from './local.js';
import { mediaFor } from './media.js';
import { applyPatch, sendFocus } from './mirror.js';
import { loadUpdate } from './offline.js';
import { playSound } from './sound.js';
import { eraseRecords, keepRecord, persist } from './storage.js';

/** @typedef {import('./engine.js').Engine} Engine */

export const address = () => location.search + location.hash;

/** Whether the address is that of the map, for which a part of engine and pack is enough. */
export const startsOnMap = () => /^(#\/?(\?.*)?)?$/.test(location.hash);

/** @param {string} name @param {string} type @param {Uint8Array} bytes */
function saveFile(name, type, bytes) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([/** @type {BlobPart} */ (bytes)], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** @param {string} hash @param {boolean} replace */
function setAddress(hash, replace) {
  try {
    if (replace) history.replaceState(null, '', location.search + hash);
    else history.pushState(null, '', location.search + hash);
  } catch {
    // A sandboxed frame may have no history; the course works without.
  }
}

/** Lines of `name value`: custom properties, or what selectors look at. @param {string} text */
function setTheme(text) {
  for (const line of text.split('\n')) {
    const [name, value] = line.split(' ');
    if (name.startsWith('--')) root.style.setProperty(name, value);
    else if (name) root.dataset[name] = value;
  }
}

/** The words of index.html, as lines of `id<tab>text`. @param {boolean} rightToLeft @param {string} text */
function setLanguage(rightToLeft, text) {
  root.dir = rightToLeft ? 'rtl' : 'ltr';
  for (const line of text.trim().split('\n')) {
    const [id, words] = line.split('\t');
    const element = part(id);
    if (element.tagName === 'SECTION') element.setAttribute('aria-label', words);
    else element.textContent = words;
  }
}

/** @param {Engine} engine @param {string} tag */
async function loadLanguage(engine, tag) {
  try {
    engine.call('language', tag, await download(`lang/${tag}.txt?v=${DEFUSE_LANGUAGES}`));
  } catch {
    engine.call('language_failed', tag, 'Please check the connection and choose it again.');
  }
}

/** Within the time that a press gives. In frames of other sites only the old way may be allowed. @param {() => Engine} engine @param {string} text */
async function copy(engine, text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = document.createElement('textarea');
    area.value = text;
    area.style.cssText = 'position: fixed; opacity: 0';
    document.body.append(area);
    const active = document.activeElement;
    area.select();
    const copied = document.execCommand('copy');
    area.remove();
    if (active instanceof HTMLElement) active.focus({ preventScroll: true });
    if (!copied) engine().call('copy_failed');
  }
}

/** @param {boolean} on */
function showView(on) {
  root.dataset.view = on ? 'document' : 'canvas';
  part('view-toggle').setAttribute('aria-pressed', String(on));
  findBar();
}

/**
 * @param {() => Engine} engine
 * @param {Record<string, Function>} connection with an LMS, see connection.js
 * @param {() => void} onFirstPatch called before the first patch is applied; gives a function to call after it
 */
export function pageFor(engine, connection, onFirstPatch) {
  let first = true;
  return {
    patch(/** @type {string} */ json) {
      if (first) onFirstPatch();
      first = false;
      applyPatch(json);
    },
    showDocument(/** @type {boolean} */ on) {
      showView(on);
      if (!on) tellSize(engine(), measure());
    },
    setTheme,
    setLanguage,
    loadLanguage: (/** @type {string} */ tag) => void loadLanguage(engine(), tag),
    setCursor: (/** @type {string} */ name) => part('scroller').style.setProperty('--cursor', name),
    keepRecord(/** @type {string} */ id, /** @type {Uint8Array} */ bytes) {
      keepRecord(id, bytes).then(
        () => {
          keepDevice();
          engine().call('record_kept', id, true, '');
        },
        (error) => engine().call('record_kept', id, false, error.message),
      );
    },
    keepSettings,
    saveFile,
    setAddress,
    playSound,
    ...mediaFor(engine),
    loadUpdate,
    ...connection,
    ...library(engine),
    copy: (/** @type {string} */ text) => void copy(engine, text),
    persist: () => void persist(),
    erase() {
      Promise.all([eraseRecords(), erasePacks()]).then(
        () => engine().call('storage_erased', true, eraseLocal()),
        () => engine().call('storage_erased', false, ''),
      );
    },
    print: () => setTimeout(print), // not within the engine's own call: printing blocks
    drawCertificate(/** @type {string} */ file, /** @type {string} */ text) {
      certificatePicture(text).then((bytes) => bytes && saveFile(file, 'image/png', bytes), () => {});
    },
  };
}

const MEDIA = ['(prefers-color-scheme: dark)', '(prefers-reduced-motion: reduce)', '(prefers-contrast: more)', '(forced-colors: active)'];

/** Bits: 1 dark, 2 reduced motion, 4 more contrast. */
export function preferences() {
  const [dark, still, contrast, forced] = MEDIA.map((query) => matchMedia(query).matches);
  return Number(dark) | (Number(still) << 1) | (Number(contrast || forced) << 2);
}

/** Leaves the wish for Document view in the address only as long as it holds. */
function dropViewFromAddress() {
  const query = new URLSearchParams(location.search);
  if (!query.has('view')) return;
  query.delete('view');
  const rest = query.toString();
  try {
    history.replaceState(null, '', `${location.pathname}${rest && `?${rest}`}${location.hash}`);
  } catch {
    // as in setAddress
  }
}

function watchPrinting() {
  let switched = false;
  addEventListener('beforeprint', () => {
    switched = root.dataset.view === 'canvas';
    if (switched) root.dataset.view = 'document';
    root.toggleAttribute('data-certificate', document.querySelector('.twin .certificate') !== null);
  });
  addEventListener('afterprint', () => {
    if (switched) root.dataset.view = 'canvas';
  });
}

/** @param {Engine} engine @param {boolean} hasWebgl */
export function watchBrowser(engine, hasWebgl) {
  for (const query of MEDIA) matchMedia(query).addEventListener('change', () => engine.call('preferences', preferences()));
  for (const type of ['popstate', 'hashchange']) addEventListener(type, () => engine.call('address', address()));
  const toggle = part('view-toggle');
  toggle.hidden = !hasWebgl;
  part('no-picture').hidden = hasWebgl;
  toggle.addEventListener('click', () => {
    const on = root.dataset.view !== 'document';
    if (!on) dropViewFromAddress();
    engine.call('show_document', on);
  });
  part('skip').addEventListener('click', (event) => {
    event.preventDefault(); // the hash is the course's address
    const content = document.querySelector('.twin main h1') ?? document.querySelector('.twin main');
    if (content instanceof HTMLElement) sendFocus(content);
  });
  watchPrinting();
}
