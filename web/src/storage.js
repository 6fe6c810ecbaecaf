/**
 * Progress and settings in the browser. Progress: one binary record an attempt in IndexedDB, one transaction each. Settings: one text in
 * localStorage. Either may be refused (private windows, embedded pages, policies); that is told, never thrown.
 */

const DATABASE = 'defuse';
const STORE = 'records';
const SETTINGS = 'defuse.settings';
const DEVICE = 'defuse.device';

const REFUSED = 'This browser does not let Defuse keep your progress. You can go on, but it is gone when you close the page.';
const FULL = 'There is no room left in this browser to keep your progress. You can save it as a file instead.';
const FAILED = 'Your last answer could not be kept in this browser. You can save your progress as a file instead.';

/** @param {unknown} error */
function sentence(error) {
  return error instanceof DOMException && error.name === 'QuotaExceededError' ? FULL : FAILED;
}

/** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
function answer(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** @type {(name: string) => void} */
let choose;
/** Which database it is: that of one learner where an LMS tells learners apart. @type {Promise<string>} */
const chosen = new Promise((resolve) => (choose = resolve));

/** Until this is called, what is to be kept waits. @param {string} key of the learner's records; empty without an LMS */
export const useStorage = (key) => choose(key ? `${DATABASE}.${key}` : DATABASE);

/** @param {string} name @returns {Promise<IDBDatabase>} */
function open(name) {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => {
      request.result.onversionchange = () => request.result.close(); // a newer Defuse in another tab
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('blocked'));
  });
}

/** @type {Promise<IDBDatabase> | null} */
let database = null;

/** The open database; opened again if it was closed or failed before. */
function opened() {
  database ??= chosen.then(open).then((db) => {
    db.onclose = () => (database = null);
    return db;
  });
  database.catch(() => (database = null));
  return database;
}

/** @returns {Promise<Uint8Array[]>} every record that was kept; rejects with a sentence */
export async function loadRecords() {
  try {
    const db = await opened();
    const kept = await answer(db.transaction(STORE).objectStore(STORE).getAll());
    // What is no bytes at all was not written by us; the engine reports it as a damaged record.
    return kept.map((value) => (value instanceof Uint8Array ? value : new Uint8Array()));
  } catch {
    throw new Error(REFUSED);
  }
}

/** @param {string} id @param {Uint8Array} bytes @returns {Promise<void>} resolves once it is on disk; rejects with a sentence */
export async function keepRecord(id, bytes) {
  const db = await opened().catch(() => {
    throw new Error(REFUSED);
  });
  try {
    await new Promise((resolve, reject) => {
      const transaction = db.transaction(STORE, 'readwrite');
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error);
      transaction.objectStore(STORE).put(bytes, id);
    });
  } catch (error) {
    throw new Error(sentence(error));
  }
}

/** @param {string} key @returns {string} */
function read(key) {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

/** @param {string} key @param {string} text */
function write(key, text) {
  try {
    localStorage.setItem(key, text);
  } catch {
    // Kept for this visit alone; records tell the learner when nothing can be stored.
  }
}

export const loadSettings = () => read(SETTINGS);
export const keepSettings = (/** @type {string} */ text) => write(SETTINGS, text);

/** A random name of this browser profile; it says nothing about the person. */
export function deviceId() {
  const known = read(DEVICE);
  if (/^d[0-9a-f]{15}$/.test(known)) return known;
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  const fresh = `d${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('').slice(0, 15)}`;
  write(DEVICE, fresh);
  return fresh;
}
