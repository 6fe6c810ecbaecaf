/**
 * The engine comes in two files (scripts/lib/split.mjs): what draws the map of the course, and the rest, which follows once that stands.
 * A function of the rest that is called before it has come is fetched there and then, while the page waits.
 */
import { download, isKept, isOpaque } from './boot.js';

/** Some Chromium browsers compile nothing larger than this without letting the page go on. */
const COMPILED_AT_ONCE = 4096;

/** Whether the rest may be left for later. */
function mayFollow() {
  const size = 2 * COMPILED_AT_ONCE;
  const start = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 0, (size & 0x7f) | 0x80, size >> 7]; // a module of one section that means nothing
  const module = new Uint8Array(start.length + size);
  module.set(start);
  try {
    return !isOpaque && new WebAssembly.Module(module) !== null;
  } catch {
    return false;
  }
}

/** The file at once: nothing else goes on meanwhile. @param {string} url */
function fetchAtOnce(url) {
  const request = new XMLHttpRequest();
  request.open('GET', url, false);
  request.overrideMimeType('text/plain; charset=x-user-defined'); // bytes as characters: waiting requests know no other form
  request.send();
  if (request.status !== 200) throw new WebAssembly.RuntimeError(`A part of the course could not be loaded (${request.status}).`);
  return Uint8Array.from(request.responseText, (character) => character.charCodeAt(0) & 0xff);
}

const pause = (/** @type {number} */ milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

export class Parts {
  /** @param {boolean} whole nothing begins before both files are there */
  constructor(whole) {
    this.whole = whole || !mayFollow();
    this.first = download(DEFUSE_WASM_URL);
    this.first.catch(() => {}); // told when it is waited for
    /** @type {Promise<WebAssembly.Module> | null} */
    this.module = null;
    this.second = this.whole || isKept /* and the service worker does not answer a page that waits */ ? download(DEFUSE_REST_URL) : null;
    this.second?.catch(() => {}); // told when it is waited for
    /** @type {Uint8Array<ArrayBuffer> | null} */
    this.bytes = null; // of the rest, until it is linked
    this.linked = false;
  }

  /** Begins with the first file, beside the page. */
  compile() {
    this.module = this.first.then((bytes) => WebAssembly.compile(bytes));
    this.module.catch(() => {});
  }

  /**
   * As Emscripten's `instantiateWasm` wants it.
   * @param {WebAssembly.Imports} imports @param {(instance: WebAssembly.Instance) => void} done
   */
  async instantiate(imports, done) {
    /** @type {WebAssembly.Table | undefined} */
    let table;
    const later = (/** @type {string} */ slot) => (/** @type {unknown[]} */ ...values) => {
      if (!this.linked) this.link(new WebAssembly.Instance(new WebAssembly.Module(this.bytes ?? fetchAtOnce(DEFUSE_REST_URL)), this.imports()));
      return /** @type {WebAssembly.Table} */ (table).get(Number(slot))(...values);
    };
    const placeholder = new Proxy({}, { get: (_, slot) => later(String(slot)) });
    if (!this.module) this.compile();
    const module = /** @type {WebAssembly.Module} */ (await this.module);
    const instance = await WebAssembly.instantiate(module, { ...imports, placeholder });
    this.exports = instance.exports;
    table = Object.values(this.exports).find((one) => one instanceof WebAssembly.Table);
    if (this.second) this.bytes = await this.second;
    if (this.bytes && this.whole) this.link((await WebAssembly.instantiate(this.bytes, this.imports())).instance);
    done(instance);
  }

  imports() {
    return /** @type {WebAssembly.Imports} */ ({ primary: this.exports });
  }

  /** It has put its functions into the table. @param {WebAssembly.Instance} _instance */
  link(_instance) {
    this.linked = true;
    this.bytes = null;
  }

  /** Resolves once the rest is there, however often the network fails until then. */
  async rest() {
    while (!this.linked) {
      try {
        const module = await WebAssembly.compile(this.bytes ?? (await download(DEFUSE_REST_URL)));
        if (!this.linked) this.link(await WebAssembly.instantiate(module, this.imports()));
      } catch {
        await Promise.race([pause(5000), new Promise((resolve) => addEventListener('online', resolve, { once: true }))]);
      }
    }
  }
}
