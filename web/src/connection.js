/**
 * The way to a learning management system or a host page. What talks to them (web/lms) is a script of its own, which is loaded only
 * where there may be one.
 */
import { loadScript } from './load_script.js';
import { packageHosts, packageKind, packageLanguage, packageText } from './package.js';
import { useStorage } from './storage.js';
import { fetchStored, hand } from './stored.js';

/** @typedef {import('./engine.js').Engine} Engine */
/** @typedef {import('../lms/join.js').Link} Link */

/** @type {Engine | null} */
let engine = null;
/** What came before the engine ran. @type {[string, ...(string | number | boolean)[]][]} */
const waiting = [];
/** @type {Link | null} */
let link = null;

/** @param {string} name @param {...(string | number | boolean)} values */
function tell(name, ...values) {
  if (engine) engine.call(name, ...values);
  else waiting.push([name, ...values]);
}

/** Whether there may be anybody to talk to. */
export const isEmbedded = () =>
  packageKind() !== 'site' || parent !== window || new URLSearchParams(location.search).has('endpoint');

/** Begins to look for them. */
export async function startConnection() {
  try {
    await loadScript(DEFUSE_LMS_URL);
    const { join } = /** @type {{ DefuseLms: typeof import('../lms/join.js') }} */ (/** @type {unknown} */ (globalThis)).DefuseLms;
    link = await join({ kind: packageKind(), hosts: packageHosts(), language: packageLanguage(), rules: packageText, tell });
    link.begin();
  } catch {
    const problem = packageKind() === 'site' ? '' : 'A part of the course could not be loaded, so nothing is reported. Please load the page again.';
    tell('lms_launched', 'profile=none\n', packageText, problem);
  }
}

/** @param {Engine} running */
export function joinConnection(running) {
  engine = running;
  for (const [name, ...values] of waiting.splice(0)) engine.call(name, ...values);
}

/** What the engine wants done: see src/platform/web/page.cpp. */
export const connection = {
  /** @param {string} key @param {string} pack @param {string} title */
  openStorage(key, pack, title) {
    useStorage(key);
    link?.claim(key);
    link?.ready(pack, title);
    void fetchStored().then((stored) => engine && hand(engine, stored));
  },
  commit: (/** @type {string} */ json) => link?.commit(json),
  probe: () => link?.probe(),
};
