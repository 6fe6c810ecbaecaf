/** Calls of a SCORM API, either edition: never throw, every one told to a listener, all answers text. */

/** @typedef {import('./types.js').Listener} Listener */

/** LMSs answer with the text, the value or a number. @param {any} answer */
const isTrue = (answer) => answer === true || answer === 1 || String(answer) === 'true' || String(answer) === '1';

export class ScormCalls {
  /** @param {any} api @param {string} prefix "LMS" or "" @param {Listener} listener */
  constructor(api, prefix, listener) {
    this.api = api;
    this.prefix = prefix;
    this.listener = listener;
    this.error = '0';
  }

  /** @param {string} method without its prefix @param {string[]} args @returns {unknown} what the LMS answered; undefined where it threw */
  call(method, ...args) {
    const name = this.prefix + method;
    const before = performance.now();
    let answer;
    let thrown = '';
    try {
      answer = this.api[name](...args);
    } catch (error) {
      thrown = error instanceof Error ? error.message : String(error);
    }
    const took = Math.round(performance.now() - before);
    this.error = thrown ? '101' : this.lastError();
    this.listener({
      name: method === 'GetValue' || method === 'SetValue' ? `${name} ${args[0]}` : name,
      argument: args[1] ?? '',
      result: thrown || String(answer),
      error: this.error,
      took,
    });
    return answer;
  }

  lastError() {
    try {
      return String(this.api[`${this.prefix}GetLastError`]() ?? '0');
    } catch {
      return '0';
    }
  }

  /** In words, for the log. */
  lastErrorText() {
    try {
      return `${this.error} ${this.api[`${this.prefix}GetErrorString`](this.error) ?? ''}`.trim();
    } catch {
      return this.error;
    }
  }

  /** An element that was never set gives an error in 2004, which is none. @param {string} element */
  get(element) {
    const value = this.call('GetValue', element);
    return value === undefined || value === null ? '' : String(value);
  }

  /** @param {string} element @param {string | number} value */
  set(element, value) {
    return isTrue(this.call('SetValue', element, String(value)));
  }

  /** @param {string} method */
  ask(method) {
    return isTrue(this.call(method, ''));
  }
}
