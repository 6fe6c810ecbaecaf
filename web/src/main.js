/** The page's entry. */
import { startEngine } from 'defuse-engine';

import { afterNextPaint, fail, isKept, keepPresses, leaveFirstScreen, watchFaults } from './boot.js';
import { measure, takeContext, watchCanvas } from './canvas.js';
import { listen } from './commands.js';
import { connection, isEmbedded, joinConnection, startConnection } from './connection.js';
import { part, root } from './dom.js';
import { showLessons } from './early.js';
import { Engine } from './engine.js';
import { address, pageFor, preferences, startsOnMap, watchBrowser } from './host.js';
import { SITE, firstPack, handPack, handRest, watchDrops } from './library.js';
import { deviceId, eraseLocal, loadSettings } from './local.js';
import { startMirror } from './mirror.js';
import { keepOffline } from './offline.js';
import { isExported } from './package.js';
import { Parts } from './parts.js';
import { givenPack, isPreview, keepNothing, leaveForWorkshop } from './preview.js';
import { useStorage } from './storage.js';
import { fetchStored, hand } from './stored.js';
import { joinTabs } from './tabs.js';

/** @param {unknown} error */
const sentenceOf = (error) => (error instanceof Error ? error.message : String(error));

/** The theme chosen earlier, before the engine can say so. */
function earlyTheme() {
  const theme = /^theme=([12])$/m.exec(loadSettings())?.[1];
  if (theme) root.dataset.theme = theme === '2' ? 'dark' : 'light';
}

/** A host whose own policy is stricter than the page's refuses the style inside the page, and gets it as a file. */
function styleAsFile() {
  if (getComputedStyle(root).getPropertyValue('--radius')) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = DEFUSE_STYLE_URL;
  document.head.append(link);
}

/**
 * @param {Parts} parts
 * @returns {Promise<Engine>} once it can be called
 */
function loadEngine(parts) {
  return new Promise((resolve, reject) => {
    /** @type {Engine} */
    let engine;
    /** @type {any} */
    const module = {
      canvas: part('canvas'),
      instantiateWasm(/** @type {WebAssembly.Imports} */ imports, /** @type {(instance: WebAssembly.Instance) => void} */ done) {
        parts.instantiate(imports, done).catch(reject);
        return {}; // its exports follow
      },
      page: {
        ...pageFor(
          () => engine,
          connection,
          () => {
            const arrive = leaveFirstScreen();
            queueMicrotask(() => arrive((id) => engine.call('activate', id)));
          },
        ),
        ...(isPreview && keepNothing(() => engine)),
      },
      onAbort: (/** @type {unknown} */ what) => reject(new Error(`This browser could not run it: ${what}`)),
      onRuntimeInitialized: () => {
        engine = new Engine(module);
        resolve(engine);
      },
    };
    startEngine(module);
  });
}

/** @param {Engine} engine @param {boolean} hasWebgl */
function start(engine, hasWebgl) {
  const size = measure();
  const random = crypto.getRandomValues(new Uint32Array(2));
  const seed = (random[0] & 0x1fffff) * 2 ** 32 + random[1];
  watchFaults();
  startMirror();
  engine.call(
    'start',
    size.width,
    size.height,
    size.pixelWidth,
    size.pixelHeight,
    hasWebgl,
    seed,
    Date.now(),
    -new Date().getTimezoneOffset(),
    preferences(),
    deviceId(),
    loadSettings(),
    address(),
  );
  listen(engine);
  watchCanvas(engine);
  watchBrowser(engine, hasWebgl);
  if (!isPreview) joinTabs(engine, () => engine.call('storage_erased', true, eraseLocal()));
  Object.assign(globalThis, {
    defuse: {
      version: DEFUSE_VERSION,
      /** Frames since the start, and how many of them were drawn with WebGL. */
      frames: () => engine.call('frames'),
      draws: () => engine.call('draws'),
    },
  });
}

async function main() {
  if (leaveForWorkshop(isExported)) return;
  addEventListener('hashchange', () => leaveForWorkshop(isExported));
  styleAsFile();
  earlyTheme();
  keepPresses();
  showLessons();
  const alone = !isEmbedded();
  if (alone && !isPreview) useStorage('');
  const stored = isPreview ? { records: [], evicted: false } : alone ? fetchStored() : null; // else once it is known whose records are wanted
  if (typeof WebAssembly !== 'object') {
    return fail('This browser does not run WebAssembly, which the course is made with. Please use a newer browser, or ask your IT team to allow it.');
  }
  const parts = new Parts(!startsOnMap() || isPreview);
  const pack = isPreview ? givenPack().then((bytes) => ({ bytes, from: SITE, address: '' })) : firstPack(startsOnMap() || !isKept);
  pack.catch(() => {}); // told below
  await afterNextPaint();
  parts.compile();
  const hasWebgl = takeContext(); // takes a while, as does what goes on beside it
  const engine = await loadEngine(parts);
  await pack.catch(() => {});
  start(engine, hasWebgl);
  await handPack(engine, pack);
  if (!alone && !isPreview) startConnection(); // there is something to look at while an LMS answers
  if (!isPreview) watchDrops(engine);
  if (stored) hand(engine, await stored);
  await afterNextPaint();
  await parts.rest();
  if (!stored) joinConnection(engine); // what an LMS says may lead anywhere
  void keepOffline(engine);
  await handRest(engine, pack);
  root.dataset.loaded = 'whole';
}

main().catch((error) => fail(`The course could not start. ${sentenceOf(error)} Please load the page again, or use a newer browser.`));
