/** What comes in: a folder, a zip, a .defuse file, the template. The tools judge it; here it is only carried. */
import { PACK, ask, askJson, clear, put } from './tools.js';
import { Work, contentOf } from './work.js';
import { t } from './words.js';

/** @typedef {{ path: string, file: File }} Found */

/** As src/pack/authoring/read.h has them; asked before anything is read. */
const LARGEST = 32 * 1024 * 1024;
const MOST = 40_000;

/** @param {string} title @param {boolean} built @returns {import('./store.js').Meta} */
const freshMeta = (title, built) => ({ id: crypto.getRandomValues(new Uint32Array(2)).join('-'), title, built, changed: Date.now() });

/** A work of what the tools hold now. @param {string} title @param {{ built: boolean, files: string[] }} opened @param {Uint8Array} [bytes] */
async function workOf(title, opened, bytes) {
  /** @type {Map<string, import('./store.js').Content>} */
  const files = new Map();
  if (opened.built && bytes) files.set('pack.defuse', bytes);
  else await Promise.all(opened.files.map(async (path) => files.set(path, contentOf(path, await ask('file', path)))));
  if (files.size === 0) throw new Error(t('nothing_in_it', title));
  return new Work(freshMeta(title, opened.built), files);
}

/** @param {File} file a zip or a .defuse file */
export async function openFile(file) {
  if (file.size > 2 * LARGEST) throw new Error(t('too_large', file.name));
  const bytes = new Uint8Array(await file.arrayBuffer());
  try {
    return await workOf(file.name.replace(/\.(zip|defuse)$/i, ''), await askJson('open', bytes), bytes);
  } catch (error) {
    throw new Error(`${file.name}: ${error instanceof Error ? error.message : error}`);
  }
}

/** @param {Found[]} found @param {string} title */
export async function openFolder(found, title) {
  const size = found.reduce((sum, { file }) => sum + file.size, 0);
  if (size > LARGEST || found.length > MOST) throw new Error(t('too_large', title));
  await clear(PACK);
  await Promise.all(found.map(async ({ path, file }) => put(PACK, path, new Uint8Array(await file.arrayBuffer()))));
  return workOf(title, await askJson('tidy'));
}

export async function openTemplate() {
  const response = await fetch(`template.json?v=${DEFUSE_WORKSHOP_SITE}`);
  if (!response.ok) throw new Error(t('not_loaded', 'template.json'));
  const files = new Map(Object.entries(/** @type {Record<string, string>} */ (await response.json())));
  return new Work(freshMeta(t('new_work'), false), files);
}

/** @param {any} entry of a drop @param {string} path @param {Found[]} found */
async function walk(entry, path, found) {
  if (found.length > MOST) return;
  if (entry.isFile) {
    found.push({ path, file: await new Promise((resolve, reject) => entry.file(resolve, reject)) });
    return;
  }
  const reader = entry.createReader();
  for (;;) {
    /** @type {any[]} */
    const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return;
    for (const one of some) if (!one.name.startsWith('.')) await walk(one, `${path}/${one.name}`, found);
  }
}

/** @param {DataTransfer} dropped */
export async function openDropped(dropped) {
  const entries = [...dropped.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
  const folder = entries.find((entry) => entry?.isDirectory);
  if (folder) {
    /** @type {Found[]} */
    const found = [];
    await walk(folder, folder.name, found);
    return openFolder(found, folder.name);
  }
  const files = [...dropped.files];
  if (files.length === 1 && /\.(zip|defuse)$/i.test(files[0].name)) return openFile(files[0]);
  throw new Error(t('dropped_other'));
}
