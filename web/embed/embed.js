/**
 * For pages that embed the course: `Defuse.embed(element, options)` puts the iframe there, keeps what the course wants kept, and tells
 * of progress. README.md describes it and the protocol below it.
 */
import { fromCourse, MOST_STATE, wrapped } from '../lms/protocol.js';

/**
 * @typedef {object} Options
 * @property {string} src address of the course's index.html
 * @property {string} [title] of the frame, for screen readers
 * @property {() => string | null | Promise<string | null>} [load] the state kept earlier
 * @property {(state: string) => unknown} [save] keeps a state; may return a promise, which may reject
 * @property {(message: { type: string, [field: string]: any }) => void} [on] ready, progress, score, completed, state, height, error
 * @property {string} [learner] a pseudonym that tells learners apart, never a name
 * @property {string} [locale]
 * @property {boolean} [muted]
 * @property {'normal' | 'browse' | 'review'} [mode]
 * @property {boolean} [credit]
 * @property {number} [passMark] 0 to 1
 * @property {boolean} [fitHeight] whether the frame grows and shrinks with the course
 * @property {string} [sandbox] of the frame
 */

/** In milliseconds. A place that takes longer to keep a state has failed, as far as the course knows. */
const LONGEST_SAVE = 5000;

/** localStorage as a place for states, for hosts that have no better one. @param {string} key */
export const browserStore = (key) => ({
  load: () => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  },
  save: (/** @type {string} */ state) => localStorage.setItem(key, state),
});

/** @param {Element} element @param {Options} options */
export function embed(element, options) {
  const url = new URL(options.src, location.href);
  const frame = document.createElement('iframe');
  frame.title = options.title ?? 'Defuse';
  frame.allow = 'fullscreen; autoplay';
  if (options.sandbox !== undefined) frame.setAttribute('sandbox', options.sandbox);
  // A sandboxed frame without allow-same-origin has the origin "null", and can be told nothing but by '*'.
  const opaque = options.sandbox !== undefined && !options.sandbox.split(/\s+/).includes('allow-same-origin');
  const origin = opaque ? 'null' : url.origin;
  /** @type {MessagePort | null} */
  let port = null;

  /** @param {{ type: string, [field: string]: any }} message */
  const say = (message) => port?.postMessage(wrapped(message));

  /** What came while an earlier state was being kept: the newest alone is worth keeping. @type {{ state: string, number: number } | null} */
  let next = null;
  let keeping = false;

  /** @param {{ state: string, number: number }} message */
  async function keep({ state, number }) {
    let ok = true;
    try {
      await options.save?.(state);
    } catch {
      ok = false;
    }
    if (number > 0) say({ type: 'saved', number, ok });
  }

  async function keepNext() {
    if (keeping) return;
    keeping = true;
    while (next) {
      const newest = next;
      next = null;
      // One that never answers does not stand in the way of all that come after it.
      let timer = 0;
      const waited = new Promise((resolve) => (timer = setTimeout(resolve, LONGEST_SAVE)));
      await Promise.race([keep(newest), waited]);
      clearTimeout(timer);
    }
    keeping = false;
  }

  /** The page is being left: there is no waiting for an earlier one. */
  function keepLast() {
    if (next) void keep(next);
    next = null;
  }

  /** @param {unknown} data */
  function hear(data) {
    const message = fromCourse(data);
    if (!message || message.type === 'hello') return;
    if (message.type === 'state') {
      next = { state: message.state, number: message.number };
      void keepNext();
    }
    if (message.type === 'height' && options.fitHeight) frame.style.height = `${message.value}px`;
    options.on?.(message);
  }

  /** @param {MessageEvent} event */
  async function greet(event) {
    if (event.source !== frame.contentWindow || event.origin !== origin) return;
    const hello = fromCourse(event.data);
    if (hello?.type !== 'hello') return;
    const { learner, locale, muted, mode, credit, passMark } = options;
    const kept = await Promise.resolve(options.load?.()).catch(() => null);
    const state = typeof kept === 'string' && kept.length <= MOST_STATE ? kept : undefined;
    const channel = new MessageChannel();
    port?.close(); // the frame was loaded again
    port = channel.port1;
    port.onmessage = ({ data }) => hear(data);
    const init = { type: 'init', nonce: hello.nonce, state, learner, locale, muted, mode, credit, passMark };
    frame.contentWindow?.postMessage(wrapped(init), opaque ? '*' : origin, [channel.port2]);
  }

  addEventListener('message', greet);
  addEventListener('pagehide', keepLast);
  frame.src = url.href;
  element.append(frame);
  return {
    frame,
    pause: () => say({ type: 'pause' }),
    mute: (/** @type {boolean} */ on) => say({ type: 'mute', on }),
    setLocale: (/** @type {string} */ tag) => say({ type: 'locale', tag }),
    requestState: () => say({ type: 'request-state' }),
    close() {
      removeEventListener('message', greet);
      removeEventListener('pagehide', keepLast);
      keepLast();
      port?.close();
      frame.remove();
    },
  };
}
