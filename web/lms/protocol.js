/**
 * The protocol between the course in an iframe and the page around it, version 1. web/embed/README.md tells hosts about it. Both sides
 * check everything here before they use it, and ignore the rest silently.
 */

export const VERSION = 1;
export const MOST_STATE = 60_000;
const MOST_TEXT = 2_000;

/** @typedef {{ type: string, [field: string]: any }} Message */

const has = (/** @type {object} */ object, /** @type {string} */ name) => Object.prototype.hasOwnProperty.call(object, name);
const text = (/** @type {any} */ value, most = MOST_TEXT) => typeof value === 'string' && value.length <= most;
const share = (/** @type {any} */ value) => typeof value === 'number' && value >= 0 && value <= 1;
const count = (/** @type {any} */ value) => Number.isInteger(value) && value >= 0;
const maybe = (/** @type {(value: any) => boolean} */ check) => (/** @type {any} */ value) => value === undefined || check(value);
const flag = (/** @type {any} */ value) => typeof value === 'boolean';
const oneOf = (/** @type {unknown[]} */ ...values) => (/** @type {any} */ value) => values.includes(value);

/** What the course says. `hello` goes through the window, all else through the port. @type {Record<string, Record<string, (value: any) => boolean>>} */
const FROM_COURSE = {
  hello: { nonce: (value) => text(value, 64) && value.length >= 16 },
  ready: { pack: (value) => text(value, 64), title: (value) => text(value, 300) },
  progress: { value: share },
  score: { value: share, passMark: maybe(share) },
  completed: { passed: oneOf(true, false, null) },
  state: { state: (value) => text(value, MOST_STATE), number: count },
  height: { value: (value) => count(value) && value <= 100_000 },
  error: { message: text },
};

/** What the host page says. `init` goes through the window, with the port; all else through the port. @type {Record<string, Record<string, (value: any) => boolean>>} */
const FROM_HOST = {
  init: {
    nonce: (value) => text(value, 64),
    state: maybe((value) => text(value, MOST_STATE)),
    learner: maybe((value) => text(value, 200)),
    locale: maybe((value) => text(value, 35)),
    muted: maybe(flag),
    mode: maybe(oneOf('normal', 'browse', 'review')),
    credit: maybe(flag),
    passMark: maybe(share),
  },
  saved: { number: count, ok: flag },
  pause: {},
  mute: { on: flag },
  locale: { tag: (value) => text(value, 35) },
  'request-state': {},
};

/** @param {Record<string, Record<string, (value: any) => boolean>>} shapes @param {unknown} data @returns {Message | null} */
function checked(shapes, data) {
  if (typeof data !== 'object' || data === null) return null;
  const message = /** @type {Record<string, unknown>} */ (data);
  if (message.defuse !== VERSION || typeof message.type !== 'string' || !has(shapes, message.type)) return null;
  const fields = shapes[message.type];
  /** @type {Message} */
  const clean = { type: message.type };
  for (const [name, check] of Object.entries(fields)) {
    const value = has(message, name) ? message[name] : undefined;
    if (!check(value)) return null;
    if (value !== undefined) clean[name] = value;
  }
  return clean;
}

/** @param {unknown} data */
export const fromCourse = (data) => checked(FROM_COURSE, data);
/** @param {unknown} data */
export const fromHost = (data) => checked(FROM_HOST, data);

/** @param {Message} message */
export const wrapped = (message) => ({ defuse: VERSION, ...message });
