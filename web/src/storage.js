/**
 * Progress in the browser: one binary record an attempt in IndexedDB, one transaction each. What is refused is told with a code of
 * src/app/storage.h, never with words.
 *
 * Durability is 'strict': the transaction is complete when the operating system was asked to put it on the disk, and only then is
 * the learner told that it is saved. Browsers may otherwise say so when it lies in memory that a power cut takes away. A record is
 * made every few seconds at most, so what it costs is not felt.
 */
import { read, write } from './local.js';

const DATABASE = 'defuse';
const STORE = 'records';
/** Beside the settings: that something was kept here once. */
const KEPT = 'defuse.kept';

/** So many single records are worth bundles. */
const MANY = 256;
/** Bytes in a bundle. Chromium puts values of 64 KiB and more into files beside the database, which one more thing can happen to. */
const LARGEST = 32 * 1024;

/** @typedef {{ ids: string[], bytes: Uint8Array }} Kept one record, or a bundle: many, one after the other */
/** @typedef {'refused' | 'opaque' | 'full' | 'failed'} Trouble */
/** @typedef {{ kept: (database: string, id: string, bytes: Uint8Array) => void, erased: (database: string) => void }} Watcher */

const REFUSED = globalThis.origin === 'null' ? 'opaque' : 'refused';

/** @param {unknown} error @returns {Trouble} */
export const troubleOf = (error) => (error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'failed');

/** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
function answer(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** @param {string} name @param {boolean} make it where there is none; else that is an error @returns {Promise<IDBDatabase>} */
function open(name, make) {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => (make ? void request.result.createObjectStore(STORE) : request.transaction?.abort());
    request.onsuccess = () => {
      // Another tab erases it, or has a newer Defuse.
      request.result.onversionchange = () => {
        request.result.close();
        database = null;
      };
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('blocked'));
  });
}

/** @type {Promise<IDBDatabase> | null} */
let database = null;
/** @type {Watcher | null} */
let watcher = null;

/** @type {(name: string) => void} */
let choose;
/** Which database it is: that of one learner where an LMS tells learners apart. @type {Promise<string>} */
const chosen = new Promise((resolve) => (choose = resolve));

/** Until this is called, what is to be kept waits. @param {string} key of the learner's records; empty without an LMS */
export const useStorage = (key) => choose(key ? `${DATABASE}.${key}` : DATABASE);

export const databaseName = () => chosen;

/** @param {Watcher} one told of every record that was kept */
export const watchKept = (one) => (watcher = one);

/** The open database; opened again if it was closed or failed before. */
function opened() {
  database ??= databaseName()
    .then((name) => open(name, true))
    .then((db) => {
      db.onclose = () => (database = null);
      return db;
    });
  database.catch(() => (database = null));
  return database;
}

/**
 * What only looks does not make a database, least of all where all was just erased.
 * @template T @param {(db: IDBDatabase) => Promise<T>} work @returns {Promise<T>}
 */
async function lookInto(work) {
  if (database) return work(await database);
  const db = await open(await databaseName(), false);
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

/** @param {string} id @param {unknown} value @returns {Kept} */
function kept(id, value) {
  if (value instanceof Uint8Array) return { ids: [id], bytes: value };
  // What is neither was not written by us, and there is nothing in it to read.
  return Object.assign({ ids: [id], bytes: new Uint8Array() }, value);
}

/** @param {IDBObjectStore} store @param {IDBKeyRange} [range] @returns {Promise<Kept[]>} */
async function readAll(store, range) {
  const [ids, values] = await Promise.all([answer(store.getAllKeys(range)), answer(store.getAll(range))]);
  return values.map((value, n) => kept(String(ids[n]), value));
}

/** @returns {Promise<Kept[]>} all that was kept; rejects with a trouble */
export async function loadRecords() {
  try {
    return await readAll((await opened()).transaction(STORE).objectStore(STORE));
  } catch {
    throw new Error(REFUSED);
  }
}

export async function countRecords() {
  const keys = await lookInto((db) => answer(db.transaction(STORE).objectStore(STORE).getAllKeys()));
  return keys.reduce((/** @type {number} */ sum, key) => sum + (Array.isArray(key) ? Number(key[0]) : 1), 0);
}

/** @param {Kept[]} singles @returns {Kept} */
function joined(singles) {
  const bytes = new Uint8Array(singles.reduce((size, one) => size + one.bytes.length, 0));
  let place = 0;
  for (const one of singles) {
    bytes.set(one.bytes, place);
    place += one.bytes.length;
  }
  return { ids: singles.flatMap((one) => one.ids), bytes };
}

/** @param {Kept[]} singles @returns {Kept[]} */
function bundlesOf(singles) {
  /** @type {Kept[][]} */
  const groups = [];
  let size = LARGEST;
  for (const one of singles) {
    size += one.bytes.length;
    if (size > LARGEST) {
      groups.push([]);
      size = one.bytes.length;
    }
    groups[groups.length - 1].push(one);
  }
  return groups.map(joined);
}

/**
 * Puts single records into bundles once there are many, for a browser reads a few values far faster than hundreds of small ones. The
 * key of a bundle is the number of its records and the first id; those of single records are their ids, and texts sort before arrays.
 * It is one transaction: the bundles are there and the records are gone, or neither. Whoever writes meanwhile waits for it.
 */
export const bundleRecords = () => lookInto(bundleIn);

/** @param {IDBDatabase} db */
async function bundleIn(db) {
  const transaction = db.transaction(STORE, 'readwrite', { durability: 'strict' });
  const store = transaction.objectStore(STORE);
  const singles = (await readAll(store, IDBKeyRange.upperBound([]))).filter(({ bytes }) => bytes.length > 0);
  if (singles.length < MANY) return;
  for (const bundle of bundlesOf(singles)) {
    store.add(bundle, [bundle.ids.length, bundle.ids[0]]);
    for (const id of bundle.ids) store.delete(id);
  }
}

/** Whether records were kept here before; to be asked when none are there. */
export const hadRecords = async () => read(`${KEPT}.${await databaseName()}`) !== '';

/** @param {string} id @param {Uint8Array} bytes @returns {Promise<void>} resolves once it is on disk; rejects with a trouble */
export async function keepRecord(id, bytes) {
  const db = await opened().catch(() => {
    throw new Error(REFUSED);
  });
  try {
    await new Promise((resolve, reject) => {
      const transaction = db.transaction(STORE, 'readwrite', { durability: 'strict' });
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error);
      transaction.objectStore(STORE).put(bytes, id);
    });
  } catch (error) {
    throw new Error(troubleOf(error));
  }
  const name = await databaseName();
  if (!(await hadRecords())) write(`${KEPT}.${name}`, '1');
  watcher?.kept(name, id, bytes);
}

/** Deletes the database for good. Other tabs close theirs when they are asked to. */
export async function eraseRecords() {
  const name = await databaseName();
  (await opened().catch(() => null))?.close();
  database = null;
  await answer(indexedDB.deleteDatabase(name));
  watcher?.erased(name);
}

/**
 * Asks the browser not to throw the records away when it needs room. Where that puts a question to the learner it is not asked:
 * Firefox shows one, the others decide by themselves.
 */
export async function persist() {
  if ('mozInnerScreenX' in window || !navigator.storage?.persist) return;
  await navigator.storage.persist().catch(() => {});
}
