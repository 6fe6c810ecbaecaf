/**
 * The pack tools (src/tools, compiled) behind messages: { id, what, ... } in, { id, ok, value } out. Runs in a worker; where a worker is
 * refused, the page loads the same script and calls it directly.
 */
import { startEngine } from 'defuse-engine';

import { Engine } from '../../src/engine.js';

/** @typedef {{ what: 'ask', name: string, argument: string | Uint8Array } | { what: 'put', shelf: number, path: string, bytes: Uint8Array | string } |
 *   { what: 'remove', path: string } | { what: 'clear', shelf: number }} Request */
/** @typedef {{ ok: boolean, value: Uint8Array | string, stopped?: boolean }} Reply an error's value is its sentence */

const decoder = new TextDecoder();

/** @param {ArrayBuffer} wasmBinary @returns {Promise<Engine>} */
function compile(wasmBinary) {
  return new Promise((resolve, reject) => {
    /** @type {any} */
    const module = {
      wasmBinary,
      onAbort: (/** @type {unknown} */ what) => reject(new Error(String(what))),
      onRuntimeInitialized: () => resolve(new Engine(module)),
    };
    startEngine(module);
  });
}

async function load() {
  const response = await fetch(DEFUSE_TOOLS_URL);
  if (!response.ok) throw new Error(`${DEFUSE_TOOLS_URL.split('?')[0]}: ${response.status}`);
  return compile(await response.arrayBuffer());
}

/** @type {Promise<Engine> | undefined} */
let tools;

/** @param {Request} request @returns {Promise<Reply>} */
export async function handle(request) {
  const engine = await (tools ??= load());
  try {
    if (request.what === 'put') engine.call('put', request.shelf, request.path, request.bytes);
    if (request.what === 'remove') engine.call('remove', request.path);
    if (request.what === 'clear') engine.call('clear', request.shelf);
    if (request.what !== 'ask') return { ok: true, value: '' };
    const ok = engine.call('ask', request.name, request.argument) === 1;
    const start = engine.call('answer');
    const bytes = engine.module.HEAPU8.slice(start, start + engine.call('answer_size'));
    return { ok, value: ok ? bytes : decoder.decode(bytes) };
  } catch (error) {
    return { ok: false, stopped: true, value: error instanceof Error ? error.message : String(error) }; // a fault of ours: its memory is not to be trusted
  }
}

const isWorker = typeof document === 'undefined';
if (isWorker) {
  const worker = /** @type {any} */ (self);
  worker.addEventListener('message', async (/** @type {MessageEvent} */ { data }) => {
    const reply = await handle(data).catch((error) => ({ ok: false, stopped: true, value: String(error) }));
    worker.postMessage({ id: data.id, ...reply }, reply.value instanceof Uint8Array ? [reply.value.buffer] : []);
  });
} else {
  Object.assign(globalThis, { defuseTools: { handle } });
}
