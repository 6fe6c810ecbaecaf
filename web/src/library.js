/**
 * Packs beside the site's own: kept in IndexedDB, in a database of their own, and listed by the site in packs/index.json. What comes of
 * it is told to the engine (src/app/library.h); trouble is told with a code, never with words.
 */
import { download, isOpaque } from './boot.js';
import { isEmbedded } from './connection.js';
import { read, write } from './local.js';
import { packUrl } from './package.js';
import { troubleOf } from './storage.js';

/** @typedef {import('./engine.js').Engine} Engine */
/** @typedef {{ source: string, hash: string, size: number, index: Uint8Array }} About */
/**
 * A pack, and where it is from: PackFrom of src/app/library.h. Where only its indexes have come, the rest can be had.
 * @typedef {{ bytes: Uint8Array, from: number, address: string, rest?: () => Promise<Uint8Array> }} Found
 */

const DATABASE = 'defuse.packs';
const ABOUT = 'about';
const BYTES = 'bytes';
/** Names the pack opened last, in what this browser keeps for the page. */
export const CHOSEN = 'defuse.pack';
const LIST = 'packs/index.json';
const LARGEST = 128 * 1024 * 1024; // bytes of a file; the engine has narrower limits of its own

export const SITE = 0;
export const KEPT = 1;
export const ADDRESS = 2;

/** A pack that did not come: the message is a code of src/app/library.h. */
export class NotFound extends Error {
  /** @param {string} code @param {string} [address] */
  constructor(code, address = '') {
    super(code);
    this.address = address;
  }
}

/** What the browser refused to keep, until the page is closed. @type {Map<string, Uint8Array>} */
const unkept = new Map();

/** One thing after the other, in the order asked for. @type {Promise<unknown>} */
let last = Promise.resolve();
/** @template T @param {() => Promise<T>} work @returns {Promise<T>} */
function inTurn(work) {
  const result = last.then(work, work);
  last = result.catch(() => {});
  return result;
}

/** @returns {Promise<IDBDatabase>} */
function open() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => [ABOUT, BYTES].forEach((store) => request.result.createObjectStore(store));
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('blocked'));
  });
}

/**
 * One transaction over both stores.
 * @template T
 * @param {IDBTransactionMode} mode
 * @param {(about: IDBObjectStore, bytes: IDBObjectStore) => IDBRequest<T>} work
 * @returns {Promise<T>} its result once all is done
 */
async function transact(mode, work) {
  const db = await open();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = db.transaction([ABOUT, BYTES], mode);
      const request = work(transaction.objectStore(ABOUT), transaction.objectStore(BYTES));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    db.close();
  }
}

/** @param {string} id @returns {Promise<Uint8Array | undefined>} */
const keptBytes = async (id) => unkept.get(id) ?? (await transact('readonly', (_, bytes) => bytes.get(id)).catch(() => undefined));

/** @returns {Promise<About[]>} */
const allAbout = () => transact('readonly', (about) => about.getAll()).catch(() => []);

/** An address beside the page; throws when it leads to another site. @param {string} address */
function beside(address) {
  /** @type {URL} */
  let url;
  try {
    url = new URL(address, document.baseURI);
  } catch {
    throw new NotFound('missing', address);
  }
  const origin = new URL(document.baseURI).origin;
  if (url.origin !== origin || !/^(https?|file):$/.test(url.protocol)) throw new NotFound('foreign', address);
  return url;
}

/** @param {string} address @returns {Promise<Uint8Array>} */
async function fetchBytes(address) {
  const url = beside(address);
  /** @type {Response} */
  let response;
  try {
    response = await fetch(url, { redirect: 'error', cache: 'no-cache' });
  } catch {
    throw new NotFound('unreachable', address);
  }
  if (!response.ok) throw new NotFound(response.status >= 500 ? 'unreachable' : 'missing', address);
  if (Number(response.headers.get('content-length')) > LARGEST) throw new NotFound('missing', address);
  return new Uint8Array(await response.arrayBuffer());
}

const isOwn = (/** @type {string} */ address) =>
  new URL(packUrl(), document.baseURI).href.split('?')[0] === beside(address).href.split('?')[0];

/** From the address where it can be had, else as it was kept from there. @param {string} address @returns {Promise<Found>} */
async function byAddress(address) {
  if (isOwn(address)) return ownPack(false);
  try {
    return { bytes: await fetchBytes(address), from: ADDRESS, address };
  } catch (error) {
    if (!(error instanceof NotFound) || error.message !== 'unreachable') throw error;
    const id = await keptFrom(address);
    const bytes = id === undefined ? undefined : await keptBytes(id);
    if (!bytes) throw error;
    return { bytes, from: KEPT, address: '' };
  }
}

/** @param {string} address @returns {Promise<string | undefined>} */
async function keptFrom(address) {
  const [ids, all] = await Promise.all([transact('readonly', (about) => about.getAllKeys()), allAbout()]).catch(() => [[], []]);
  const at = all.findIndex(({ source }) => source === address);
  return at < 0 ? undefined : String(ids[at]);
}

/** The site's own: of it at first what the map of the course needs, which lies beside it. @param {boolean} inParts @returns {Promise<Found>} */
async function ownPack(inParts) {
  const head = inParts && !isOpaque ? await download(packUrl().replace(/\.defuse\b/, '.head')).catch(() => undefined) : undefined;
  const whole = () => download(packUrl());
  return { bytes: head ?? (await whole()), from: SITE, address: '', rest: head && whole };
}

/** Some bytes of a file; undefined where the host sends it whole or not at all. @param {string} url @param {number} begin @param {number} size */
async function fetchStretch(url, begin, size) {
  // Past the browser's own cache, where it would wait for the whole file that may be on its way.
  const response = await fetch(url, { headers: { Range: `bytes=${begin}-${begin + size - 1}` }, cache: 'no-store' });
  if (response.status === 206) return new Uint8Array(await response.arrayBuffer());
  await response.body?.cancel();
  return undefined;
}

const asked = () => new URLSearchParams(location.search).get('pack');

/**
 * The pack to begin with: that of the address, else the one opened last, else the site's own. Where an LMS or a host page has the
 * course, it is the site's own. Rejects with a NotFound, or with why the site's own did not come.
 * @param {boolean} inParts the site's own may come so
 * @returns {Promise<Found>}
 */
export async function firstPack(inParts) {
  const address = asked();
  if (!isEmbedded()) {
    if (address) return byAddress(address);
    const chosen = read(CHOSEN);
    const bytes = chosen ? await keptBytes(chosen) : undefined;
    if (bytes?.length) return { bytes, from: KEPT, address: '' };
  }
  return ownPack(inParts);
}

/** A text on one line. @param {unknown} value */
const plain = (value) => (typeof value === 'string' || typeof value === 'number' ? String(value).replace(/[\u0000-\u001f\u007f]/g, ' ') : '');

/** packs/index.json as lines for the engine; empty where there is none or it is none. */
async function siteList() {
  if (!navigator.onLine) return '';
  try {
    const response = await fetch(LIST, { cache: 'no-cache' });
    if (!response.ok) return '';
    const { packs } = await response.json();
    const lines = packs.slice(0, 200).map((/** @type {Record<string, unknown>} */ one) => {
      const address = `packs/${plain(one.file)}`;
      const languages = Array.isArray(one.languages) ? one.languages.map(plain).join(',') : '';
      return [isOwn(address) ? 'own' : '', plain(one.id), plain(one.title), plain(one.version), languages, plain(one.size), plain(one.hash), address].join('\t');
    });
    return lines.join('\n');
  } catch {
    return '';
  }
}

/** @param {Engine} engine @param {unknown} error */
function tellTrouble(engine, error) {
  if (error instanceof NotFound) engine.call('pack_not_found', error.message, error.address);
  else engine.call('pack_failed', error instanceof Error ? error.message : String(error));
}

/** @param {Engine} engine @param {Promise<Found>} found */
export async function handPack(engine, found) {
  try {
    const { bytes, from, address } = await found;
    engine.call('pack', bytes, from, address);
  } catch (error) {
    tellTrouble(engine, error);
  }
}

/** @param {Engine} engine @param {Promise<Found>} found */
export async function handRest(engine, found) {
  const { rest } = await found.catch(() => ({ rest: undefined })); // which was told
  try {
    if (rest) engine.call('pack_rest', await rest());
  } catch (error) {
    tellTrouble(engine, error);
  }
}

/** Leaves the wish for a pack in the address only as long as it holds. */
function dropFromAddress() {
  const query = new URLSearchParams(location.search);
  if (!query.has('pack')) return;
  query.delete('pack');
  const rest = query.toString();
  try {
    history.replaceState(null, '', `${location.pathname}${rest && `?${rest}`}${location.hash}`);
  } catch {
    // A sandboxed frame may have no history.
  }
}

/** @param {string} id @param {About} about @param {Uint8Array} bytes */
async function keep(id, about, bytes) {
  const before = await transact('readonly', (store) => store.get(id));
  if (before && before.hash === about.hash && before.source === about.source) return;
  await transact('readwrite', (store, all) => {
    if (bytes.length > 0) all.put(bytes, id);
    return store.put(about, id);
  });
}

/** Deletes all packs for good. */
export const erasePacks = () =>
  inTurn(() => {
    unkept.clear();
    return new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase(DATABASE);
      request.onsuccess = () => resolve(undefined);
      request.onerror = () => reject(request.error);
    });
  });

/** What the engine wants done: see src/platform/web/page.cpp. @param {() => Engine} engine */
export const library = (engine) => ({
  loadLibrary: () =>
    void inTurn(async () => {
      const [all, listed] = await Promise.all([allAbout(), siteList()]);
      for (const { source, hash, size, index } of all) engine().call('library_kept', source, hash, size, index);
      engine().call('library', listed);
    }),
  /** @param {string} id @param {string} address */
  fetchPack(id, address) {
    const found = async () => {
      if (address) return byAddress(address);
      if (!id) return ownPack(false);
      const bytes = await inTurn(() => keptBytes(id));
      if (!bytes?.length) throw new NotFound('gone');
      return { bytes, from: KEPT, address: '' };
    };
    void handPack(engine(), found());
  },
  /** @param {string} part @param {number} begin @param {number} size */
  fetchPart(part, begin, size) {
    fetchStretch(packUrl(), begin, size).then(
      (bytes) => bytes && engine().call('pack_part', part, bytes),
      () => {}, // the whole file follows, and tells what is wrong
    );
  },
  /** @param {string} id @param {string} source @param {string} hash @param {number} size @param {Uint8Array} index @param {Uint8Array} bytes */
  keepPack(id, source, hash, size, index, bytes) {
    inTurn(() => keep(id, { source, hash, size, index }, bytes)).then(
      () => {
        unkept.delete(id);
        engine().call('pack_kept', id, true, '');
      },
      (error) => {
        if (bytes.length === 0) return; // the site's own, which is fetched anyway
        unkept.set(id, bytes);
        engine().call('pack_kept', id, false, troubleOf(error));
      },
    );
  },
  dropPack(/** @type {string} */ id) {
    unkept.delete(id);
    void inTurn(() => transact('readwrite', (about, bytes) => (about.delete(id), bytes.delete(id)))).catch(() => {});
  },
  choosePack(/** @type {string} */ id) {
    write(CHOSEN, id);
    dropFromAddress();
  },
});

/** Files dropped anywhere on the page: a pack, or saved progress. @param {Engine} engine */
export function watchDrops(engine) {
  const holdsFiles = (/** @type {DragEvent} */ event) => event.dataTransfer?.types.includes('Files') ?? false;
  addEventListener('dragover', (event) => {
    if (holdsFiles(event)) event.preventDefault(); // or it cannot be dropped
  });
  addEventListener('drop', (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault(); // or the browser opens it
    const file = event.dataTransfer?.files[0];
    if (file) void handFile(engine, file).catch(() => {});
  });
}

/** @param {Engine} engine @param {File} file */
export async function handFile(engine, file) {
  // What is too large for either is not read: its first bytes are enough for the engine to refuse it.
  const bytes = file.size > LARGEST ? file.slice(0, 64) : file;
  engine.call('file', file.name, new Uint8Array(await bytes.arrayBuffer()));
}
