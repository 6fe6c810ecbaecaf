/**
 * The end of a cmi5 session, held back for a moment. A page that goes away cannot know whether it is closed or loaded again, and after
 * "terminated" a record store takes nothing more of the session. So a worker that outlives the page holds the last statements: it sends
 * them after a while, unless the page is back by then. Browsers without such workers send them at once.
 */

/** For how long. A page that takes longer to come back finds its session ended. */
export const HELD = 5000;
const BACK_ANSWERS = 2000;

/**
 * @typedef {{ url: string, headers: Record<string, string>, body: string }} LastRequest
 * @typedef {{ hold: string, request: LastRequest } | { back: string }} ToWorker
 * @typedef {{ back: string, held: boolean }} FromWorker
 *
 * @typedef {object} Holder
 * @property {(key: string, request: LastRequest) => void} hold returns once it is on its way to the worker
 * @property {(key: string) => Promise<boolean>} back whether the end was still held; it is not sent then
 */

/** What the worker does, with its timers and its way to send. */
export class HeldEnds {
  /** @param {{ send: (request: LastRequest) => unknown, after?: number }} options */
  constructor({ send, after = HELD }) {
    this.send = send;
    this.after = after;
    /** @type {Map<string, ReturnType<typeof setTimeout>>} */
    this.held = new Map();
  }

  /** @param {ToWorker} message @param {(answer: FromWorker) => void} answer */
  hear(message, answer) {
    if ('hold' in message) {
      const { hold: key, request } = message;
      clearTimeout(this.held.get(key));
      const send = () => {
        this.held.delete(key);
        this.send(request);
      };
      this.held.set(key, setTimeout(send, this.after));
      return;
    }
    clearTimeout(this.held.get(message.back));
    answer({ back: message.back, held: this.held.delete(message.back) });
  }
}

/**
 * @param {string} address of the worker's script
 * @param {any} [scope]
 * @returns {Holder | null} where the browser has no worker that lives on, or refuses it here
 */
export function endHolder(address, scope = globalThis) {
  let livesOn = false;
  try {
    const options = {
      name: 'defuse-end',
      get extendedLifetime() {
        livesOn = true; // read by browsers that know it
        return true;
      },
    };
    const { port } = new scope.SharedWorker(address, options);
    if (!livesOn) {
      port.close();
      return null;
    }
    return {
      hold: (key, request) => port.postMessage({ hold: key, request }),
      back: (key) =>
        new Promise((resolve) => {
          const late = setTimeout(() => resolve(false), BACK_ANSWERS);
          port.onmessage = (/** @type {MessageEvent<FromWorker>} */ { data }) => {
            if (data.back !== key) return;
            clearTimeout(late);
            resolve(data.held);
          };
          port.postMessage({ back: key });
        }),
    };
  } catch {
    return null;
  }
}
