/** The page's side of the pack tools: questions in order, answers as promises. What can be asked: src/tools/workbench.h. */
import { loadScript } from '../../src/load_script.js';
import { t } from './words.js';

/** @typedef {import('./worker.js').Request} Request */
/** @typedef {import('./worker.js').Reply} Reply */

export const PACK = 0;
export const SITE = 1;
export const SCHEMAS = 2;

const decoder = new TextDecoder();

/** @type {Worker | null} */
let worker = null;
/** @type {Map<number, { request: Request, resolve: (reply: Reply) => void }>} */
const waiting = new Map();
let last = 0;
/** @type {Promise<{ handle: (request: Request) => Promise<Reply> }> | null} */
let onPage = null;

/** Where a worker is refused: the same script on the page. */
function loadOnPage() {
  onPage ??= loadScript(DEFUSE_WORKSHOP_WORKER).then(() => /** @type {any} */ (globalThis).defuseTools);
  return onPage;
}

function leaveWorker() {
  worker?.terminate();
  worker = null;
  const left = [...waiting.values()];
  waiting.clear();
  const tools = loadOnPage();
  for (const { request, resolve } of left) void tools.then((one) => one.handle(request).then(resolve));
}

export function startTools() {
  try {
    worker = new Worker(DEFUSE_WORKSHOP_WORKER);
  } catch {
    void loadOnPage();
    return;
  }
  worker.onerror = (event) => {
    event.preventDefault();
    leaveWorker();
  };
  worker.onmessage = ({ data }) => {
    const one = waiting.get(data.id);
    waiting.delete(data.id);
    one?.resolve(data);
  };
}

/** @param {Request} request @returns {Promise<Reply>} */
function send(request) {
  if (!worker) return loadOnPage().then((tools) => tools.handle(request));
  const id = ++last;
  return new Promise((resolve) => {
    waiting.set(id, { request, resolve });
    worker?.postMessage({ id, ...request });
  });
}

/** @type {() => void} */
let stopped = () => {};
/** @param {() => void} listener told when the tools have stopped because of a fault of their own */
export const onStopped = (listener) => (stopped = listener);

/** @param {Request} request */
async function answered(request) {
  const reply = await send(request);
  if (reply.stopped) {
    stopped();
    throw new Error(t('tools_stopped'));
  }
  if (!reply.ok) throw new Error(String(reply.value));
  return reply.value;
}

/** @param {number} shelf @param {string} path @param {Uint8Array | string} bytes */
export const put = (shelf, path, bytes) => answered({ what: 'put', shelf, path, bytes });
/** @param {string} path */
export const remove = (path) => answered({ what: 'remove', path });
/** @param {number} shelf */
export const clear = (shelf) => answered({ what: 'clear', shelf });

/** @param {string} name @param {string | Uint8Array} [argument] @returns {Promise<Uint8Array>} rejects with the tools' sentence */
export const ask = async (name, argument = '') => /** @type {Uint8Array} */ (await answered({ what: 'ask', name, argument }));

/** @param {string} name @param {string | Uint8Array} [argument] */
export const askText = async (name, argument) => decoder.decode(await ask(name, argument));
/** @param {string} name @param {string | Uint8Array} [argument] @returns {Promise<any>} */
export const askJson = async (name, argument) => JSON.parse(await askText(name, argument));
