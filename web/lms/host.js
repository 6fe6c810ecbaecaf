/** A page that embeds the course, without an LMS: it keeps the state and hears of progress, score and completion. */
import { fromHost, MOST_STATE, wrapped } from './protocol.js';

/**
 * @typedef {import('./types.js').Commit} Commit
 * @typedef {import('./types.js').Answered} Answered
 * @typedef {import('./types.js').Launch} Launch
 * @typedef {import('./types.js').HostWish} HostWish
 */

const STATE_FORMAT = 1;
const PATIENCE = 5000;

/** @param {string} state @returns {Partial<Launch>} */
function unpacked(state) {
  try {
    const kept = JSON.parse(state);
    if (kept?.format !== STATE_FORMAT) return {};
    const { completion, success, score, location, suspendData, totalTime } = kept;
    return { resumed: true, completion, success, score, location, suspendData, totalTime };
  } catch {
    return {};
  }
}

export class HostAdapter {
  /** @param {MessagePort} port @param {import('./protocol.js').Message} init @param {import('./types.js').Listener} listener */
  constructor(port, init, listener) {
    this.port = port;
    this.listener = listener;
    /** @type {Launch} */
    const kept = { profile: 'host', ...(init.state ? unpacked(init.state) : {}) };
    this.launch = {
      ...kept,
      mode: init.mode,
      credit: init.credit,
      mastery: init.passMark === undefined ? undefined : Math.round(init.passMark * 10000),
      learnerId: init.learner,
      language: init.locale,
      audio: init.muted === undefined ? undefined : !init.muted,
    };
    this.kept = kept;
    this.lastState = init.state ?? '';
    /** @type {Map<number, (answered: Answered) => void>} */
    this.waiting = new Map();
    /** What was said last, so that nothing is said twice. */
    this.said = { progress: -1, score: -1, completed: false };
    /** @type {(wish: HostWish) => void} */
    this.wish = () => {};
    port.onmessage = ({ data }) => this.hear(fromHost(data));
  }

  /** @param {(wish: HostWish) => void} wish */
  onWish(wish) {
    this.wish = wish;
  }

  /** @param {import('./protocol.js').Message} message */
  say(message) {
    this.port.postMessage(wrapped(message));
    this.listener({ name: `post ${message.type}`, argument: JSON.stringify(message).slice(0, 300), result: '', took: 0 });
  }

  /** @param {import('./protocol.js').Message | null} message */
  hear(message) {
    switch (message?.type) {
      case 'saved': {
        const done = this.waiting.get(message.number);
        this.waiting.delete(message.number);
        done?.(message.ok ? { answer: 'stored' } : { answer: 'failed', error: 'The page around the course could not keep it.' });
        break;
      }
      case 'request-state':
        this.say({ type: 'state', state: this.lastState, number: 0 });
        break;
      case 'pause':
      case 'mute':
      case 'locale':
        this.wish(/** @type {HostWish} */ (message));
        break;
      default:
    }
  }

  /** @param {Commit} commit @returns {Promise<Answered>} */
  commit(commit) {
    const { said, kept } = this;
    if (commit.completion !== undefined) {
      if (commit.progress !== said.progress) this.say({ type: 'progress', value: commit.progress / 10000 });
      said.progress = commit.progress;
      if (commit.score !== undefined && commit.score !== said.score) this.say({ type: 'score', value: commit.score / 10000 });
      said.score = commit.score ?? said.score;
      if (commit.completion === 'completed' && !said.completed) {
        said.completed = true;
        this.say({ type: 'completed', passed: commit.success === 'unknown' ? null : commit.success === 'passed' });
      }
    }
    if (commit.suspendData === undefined && commit.location === undefined) return Promise.resolve({ answer: 'stored' });
    const state = JSON.stringify({
      format: STATE_FORMAT,
      completion: commit.completion ?? kept.completion,
      success: commit.success ?? kept.success,
      score: commit.score ?? kept.score,
      location: commit.location,
      suspendData: commit.suspendData ?? kept.suspendData,
      totalTime: (kept.totalTime ?? 0) + commit.sessionTime,
    });
    if (state.length > MOST_STATE) return Promise.resolve({ answer: 'too-long' });
    this.lastState = state;
    this.say({ type: 'state', state, number: commit.number });
    return new Promise((resolve) => {
      this.waiting.set(commit.number, resolve);
      setTimeout(() => {
        if (!this.waiting.delete(commit.number)) return;
        resolve({ answer: 'failed', error: 'The page around the course did not answer.' });
      }, PATIENCE);
    });
  }

  /** @param {number} value CSS pixels */
  tellHeight(value) {
    this.say({ type: 'height', value: Math.round(value) });
  }

  /** @param {string} pack @param {string} title */
  tellReady(pack, title) {
    this.say({ type: 'ready', pack, title });
  }

  /** @param {string} message */
  tellError(message) {
    this.say({ type: 'error', message: message.slice(0, 2000) });
  }
}

/**
 * Says hello and waits for an answer from the page right around this one, from an allowed place, to this very hello.
 * @param {any} window
 * @param {{ hosts: string[], patience?: number }} options `hosts`: origins by their exact name, 'self' for the own one, '*' for any
 * @param {import('./types.js').Listener} listener
 * @returns {Promise<HostAdapter | null>}
 */
export function connectHost(window, { hosts, patience = 1500 }, listener) {
  if (window.parent === window) return Promise.resolve(null);
  const nonce = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const allowed = (/** @type {string} */ origin) =>
    hosts.includes('*') || (origin !== 'null' && (hosts.includes(origin) || (hosts.includes('self') && origin === window.location.origin)));
  return new Promise((resolve) => {
    const end = (/** @type {HostAdapter | null} */ adapter) => {
      window.removeEventListener('message', hear);
      clearTimeout(timer);
      resolve(adapter);
    };
    const hear = (/** @type {MessageEvent} */ event) => {
      if (event.source !== window.parent || !allowed(event.origin)) return;
      const message = fromHost(event.data);
      if (message?.type !== 'init' || message.nonce !== nonce || event.ports.length !== 1) return;
      listener({ name: 'host init', argument: event.origin, result: 'connected', took: 0 });
      end(new HostAdapter(event.ports[0], message, listener));
    };
    const timer = setTimeout(() => end(null), patience);
    window.addEventListener('message', hear);
    // To whoever it is: there is nothing in it but a number.
    window.parent.postMessage(wrapped({ type: 'hello', nonce }), '*');
  });
}
