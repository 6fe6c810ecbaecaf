/**
 * From the first paint to the running course: fetches engine and pack side by side, shows how far it is, and says in plain words what
 * the browser refuses. Until then the first screen is plain HTML, and what is pressed there is not lost.
 */
import { part, root } from './dom.js';
import { loadScript } from './load_script.js';

/** Resolves after the page has been painted again; at once in a hidden tab, which does not paint. */
export function afterNextPaint() {
  return new Promise((resolve) => {
    if (document.hidden) return resolve(undefined);
    setTimeout(resolve, 1500);
    requestAnimationFrame(() => setTimeout(resolve)); // its frame is laid out and painted by then
  });
}

/** @param {number} bytes */
function showProgress(bytes) {
  if (root.dataset.state !== 'boot') return;
  part('boot-text').textContent = `The course is loading: ${Math.round(bytes / 1024)} KB so far.`;
}

let received = 0;

/** A sandboxed frame without an origin may load scripts and nothing else. */
export const isOpaque = globalThis.origin === 'null';

/** What the service worker keeps is here at once. A frame without an origin may not even ask. */
export const isKept = !isOpaque && Boolean(navigator.serviceWorker?.controller);

/** The file as the script that lies beside it has it: in base64, under its name. @param {string} url */
async function unpacked(url) {
  const [name, version = ''] = url.split('?');
  await loadScript(`${name}.js?${version}`);
  const files = /** @type {{ defuseFiles?: Record<string, string> }} */ (globalThis).defuseFiles ?? {};
  const text = atob(files[name] ?? '');
  delete files[name];
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** @param {string} url @returns {Promise<Uint8Array<ArrayBuffer>>} */
export async function download(url) {
  if (isOpaque) return unpacked(url);
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The file ${url.split('?')[0]} could not be loaded (${response.status}).`);
  if (!response.body) return new Uint8Array(await response.arrayBuffer());
  const reader = response.body.getReader();
  /** @type {Uint8Array[]} */
  const parts = [];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    received += value.length;
    showProgress(received);
  }
  const bytes = new Uint8Array(parts.reduce((sum, one) => sum + one.length, 0));
  let at = 0;
  for (const one of parts) {
    bytes.set(one, at);
    at += one.length;
  }
  return bytes;
}

/** Shows one sentence in place of the progress; what is on the page stays readable. @param {string} text */
export function fail(text) {
  const boot = part('boot');
  boot.hidden = false;
  boot.className = 'failed';
  boot.lang = 'en'; // these sentences have no table, whatever the rest of the page speaks
  boot.dir = 'ltr';
  boot.setAttribute('role', 'alert');
  part('boot-progress').hidden = true;
  part('boot-text').textContent = text;
  root.dataset.state = 'failed';
}

/** Says so when the engine has stopped: its own faults end as errors that nobody caught. */
export function watchFaults() {
  const show = () => fail('The course has stopped because of a fault of its own. What you did before is kept. Please load the page again.');
  addEventListener('error', ({ error }) => {
    const names = /** @type {any} */ (WebAssembly);
    if (error instanceof WebAssembly.RuntimeError || (names.Exception && error instanceof names.Exception)) show();
  });
}

/** Buttons of the first screen that were pressed before the course ran. @type {string[]} */
const pressed = [];

export function keepPresses() {
  part('first').addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (button) pressed.push(button.id);
  });
}

/**
 * Takes the plain first screen away for the running one.
 * @returns {(replay: (id: string) => void) => void} to be called once the running one is there: gives back focus and place
 */
export function leaveFirstScreen() {
  const first = part('first');
  const active = document.activeElement && first.contains(document.activeElement) ? document.activeElement.id : '';
  const scrolled = scrollY;
  first.remove();
  part('boot').hidden = true;
  root.dataset.state = 'running';
  performance.mark('running'); // for scripts/bench, and whoever looks at the page in a profiler
  return (replay) => {
    if (active) document.getElementById(active)?.focus({ preventScroll: true });
    part('scroller').scrollTop = scrolled;
    pressed.forEach(replay);
  };
}
