/**
 * Works in progress, in a database of the workshop's own: a learner's progress is never touched, and erasing one leaves the other. A file
 * is written when it changes, each in a transaction of its own.
 */

/** @typedef {{ id: string, title: string, built: boolean, changed: number }} Meta */
/** @typedef {string | Uint8Array} Content text that can be edited, or bytes */

const DATABASE = 'defuse-workshop';

/** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
function answer(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** @type {Promise<IDBDatabase> | null} */
let database = null;

function open() {
  database ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('works', { keyPath: 'id' });
      request.result.createObjectStore('files');
    };
    request.onsuccess = () => {
      request.result.onclose = () => (database = null);
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('blocked'));
  });
  database.catch(() => (database = null));
  return database;
}

/** @param {string} id */
const filesOf = (id) => IDBKeyRange.bound([id], [id, []]);

/** Runs one transaction to its end. @param {(works: IDBObjectStore, files: IDBObjectStore) => void} act */
async function write(act) {
  const db = await open();
  await new Promise((resolve, reject) => {
    const transaction = db.transaction(['works', 'files'], 'readwrite', { durability: 'strict' });
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error);
    act(transaction.objectStore('works'), transaction.objectStore('files'));
  });
}

/** The newest first. @returns {Promise<Meta[]>} */
export async function listWorks() {
  const db = await open();
  /** @type {Meta[]} */
  const all = await answer(db.transaction('works').objectStore('works').getAll());
  return all.sort((a, b) => b.changed - a.changed);
}

/** @param {string} id @returns {Promise<{ meta: Meta, files: Map<string, Content> } | null>} */
export async function loadWork(id) {
  const db = await open();
  const transaction = db.transaction(['works', 'files']);
  const files = transaction.objectStore('files');
  const [meta, keys, contents] = await Promise.all([
    answer(transaction.objectStore('works').get(id)),
    answer(files.getAllKeys(filesOf(id))),
    answer(files.getAll(filesOf(id))),
  ]);
  if (!meta) return null;
  return { meta, files: new Map(keys.map((key, n) => [/** @type {string[]} */ (key)[1], contents[n]])) };
}

/** All of a work anew. @param {Meta} meta @param {Map<string, Content>} all */
export const putWork = (meta, all) =>
  write((works, files) => {
    works.put(meta);
    files.delete(filesOf(meta.id));
    for (const [path, content] of all) files.put(content, [meta.id, path]);
  });

/** @param {Meta} meta @param {Map<string, Content | null>} changes null: the file is gone */
export const putChanges = (meta, changes) =>
  write((works, files) => {
    works.put(meta);
    for (const [path, content] of changes) {
      if (content === null) files.delete([meta.id, path]);
      else files.put(content, [meta.id, path]);
    }
  });

/** @param {string} id */
export const deleteWork = (id) =>
  write((works, files) => {
    works.delete(id);
    files.delete(filesOf(id));
  });
