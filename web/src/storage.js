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

/** @typedef {'refused' | 'opaque' | 'full' | 'failed'} Trouble */
/** @typedef {{ kept: (database: string, id: string, bytes: Uint8Array) => void, erased: (database: string) => void }} Watcher */

const REFUSED = globalThis.origin === 'null' ? 'opaque' : 'refused';

/** @param {unknown} error @returns {Trouble} */
const troubleOf = (error) => (error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'failed');

/** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
function answer(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** @param {string} name @returns {Promise<IDBDatabase>} */
function open(name) {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
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
    .then(open)
    .then((db) => {
      db.onclose = () => (database = null);
      return db;
    });
  database.catch(() => (database = null));
  return database;
}

/** @returns {Promise<Map<string, Uint8Array>>} every record that was kept, by id; rejects with a trouble */
export async function loadRecords() {
  try {
    const store = (await opened()).transaction(STORE).objectStore(STORE);
    const [ids, kept] = await Promise.all([answer(store.getAllKeys()), answer(store.getAll())]);
    // What is no bytes at all was not written by us; the engine reports it as a damaged record.
    return new Map(kept.map((value, n) => [String(ids[n]), value instanceof Uint8Array ? value : new Uint8Array()]));
  } catch {
    throw new Error(REFUSED);
  }
}

export async function countRecords() {
  return answer((await opened()).transaction(STORE).objectStore(STORE).count());
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
