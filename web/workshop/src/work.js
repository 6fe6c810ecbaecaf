/**
 * The work in hand: its files, what the tools say about them, and keeping both up to date. Panels listen to its events:
 * `files` (names or number changed), `text` (a file's text changed from outside the editor), `open` (another file), `checked`, `kept`.
 */
import { putChanges, putWork } from './store.js';
import { PACK, ask, askJson, clear, put, remove } from './tools.js';

/** @typedef {import('./store.js').Content} Content */
/** @typedef {{ file: string, line: number, column: number, code: string, message: string, error: boolean }} Problem */
/** @typedef {{ id: string, title: string, kind?: string, file: string, words?: number, age?: number }} Item */
/** @typedef {{ ok: boolean, id: string, title: string, version: string, language: string, items: Item[], calls: Item[], practices: { id: string, title: string }[] }} Overview */

const CHECK_AFTER = 350; // milliseconds without a change
const KEEP_AFTER = 500;

const decoder = new TextDecoder('utf-8', { fatal: true });
const TEXT = /\.(ya?ml|md|xlf|svg|txt|csv|twee|json)$|(^|\/)[^.]+$/i;

/** @param {string} path @param {Uint8Array} bytes @returns {Content} */
export function contentOf(path, bytes) {
  if (!TEXT.test(path)) return bytes;
  try {
    return decoder.decode(bytes);
  } catch {
    return bytes; // not text in spite of its name; the check says so
  }
}

const byName = (/** @type {string} */ a, /** @type {string} */ b) => (a < b ? -1 : Number(a > b));

export class Work extends EventTarget {
  /** @param {import('./store.js').Meta} meta @param {Map<string, Content>} files */
  constructor(meta, files) {
    super();
    this.meta = meta;
    this.files = files;
    /** @type {string} */
    this.path = '';
    /** @type {Problem[]} */
    this.problems = [];
    /** @type {Overview | null} */
    this.overview = null;
    /** @type {any} */
    this.report = null;
    /** Counts changes; the answers of a check are about one of them. */
    this.revision = 0;
    this.checkedRevision = -1;
    this.checking = false;
    this.refused = false;
    /** @type {Map<string, Content | null>} */
    this.unkept = new Map();
    this.checkTimer = 0;
    this.keepTimer = 0;
  }

  get built() {
    return this.meta.built;
  }

  get paths() {
    return [...this.files.keys()].sort(byName);
  }

  /** @param {string} name */
  tell(name) {
    this.dispatchEvent(new Event(name));
  }

  /** Hands all files to the tools. */
  async begin() {
    await clear(PACK);
    const built = this.files.get('pack.defuse');
    if (this.built && built) await ask('open', built);
    else for (const [path, content] of this.files) void put(PACK, path, content);
    this.scheduleCheck(0);
  }

  /** Everything is written at once, as a new work. */
  async keepAll() {
    try {
      await putWork(this.meta, this.files);
      this.refused = false;
    } catch {
      this.refused = true;
    }
    this.tell('kept');
  }

  /** @param {string} path @param {Content} content @param {boolean} [fromEditor] */
  set(path, content, fromEditor = false) {
    const fresh = !this.files.has(path);
    this.files.set(path, content);
    this.unkept.set(path, content);
    void put(PACK, path, content).catch(() => {});
    this.changed();
    if (fresh) this.tell('files');
    else if (!fromEditor) this.tell('text');
  }

  /** @param {string} path */
  delete(path) {
    this.files.delete(path);
    this.unkept.set(path, null);
    void remove(path).catch(() => {});
    if (this.path === path) this.open(this.paths[0] ?? '');
    this.changed();
    this.tell('files');
  }

  /** @param {string} from @param {string} to */
  rename(from, to) {
    const content = this.files.get(from);
    if (content === undefined) return;
    this.set(to, content);
    if (this.path === from) this.open(to);
    this.delete(from);
  }

  /** Files that the tools have changed. @param {string[]} paths */
  async takeBack(paths) {
    for (const path of paths) {
      const content = contentOf(path, await ask('file', path));
      this.files.set(path, content);
      this.unkept.set(path, content);
    }
    this.changed();
    this.tell('files');
    this.tell('text');
  }

  /** @param {string} path @param {{ line: number, column: number, focus: boolean } | null} [place] */
  open(path, place = null) {
    this.path = path;
    this.dispatchEvent(new CustomEvent('open', { detail: place }));
  }

  changed() {
    ++this.revision;
    this.meta.changed = Date.now();
    this.scheduleCheck(CHECK_AFTER);
    clearTimeout(this.keepTimer);
    this.keepTimer = setTimeout(() => void this.keep(), KEEP_AFTER);
  }

  async keep() {
    clearTimeout(this.keepTimer);
    if (this.unkept.size === 0) return;
    const changes = this.unkept;
    this.unkept = new Map();
    try {
      await putChanges({ ...this.meta }, changes);
      this.refused = false;
    } catch {
      for (const [path, content] of changes) if (!this.unkept.has(path)) this.unkept.set(path, content);
      this.refused = true;
    }
    this.tell('kept');
  }

  /** @param {number} after */
  scheduleCheck(after) {
    clearTimeout(this.checkTimer);
    this.checkTimer = setTimeout(() => void this.check(), after);
  }

  async check() {
    if (this.checking) return this.scheduleCheck(CHECK_AFTER);
    this.checking = true;
    const revision = this.revision;
    try {
      const [report, overview] = await Promise.all([askJson('check'), askJson('overview')]);
      this.report = report;
      this.overview = overview;
      this.problems = [
        ...report.errors.map((/** @type {Problem} */ one) => ({ ...one, error: true })),
        ...report.warnings.map((/** @type {Problem} */ one) => ({ ...one, error: false })),
      ];
      this.checkedRevision = revision;
      if (overview.title && overview.title !== this.meta.title) {
        this.meta.title = overview.title;
        if (!this.refused) void putChanges({ ...this.meta }, new Map()).catch(() => {});
      }
    } catch {
      // the tools have stopped and said so
    }
    this.checking = false;
    this.tell('checked');
  }

  /** Address in the course of what the open file is about. */
  address() {
    const { overview, path } = this;
    const call = overview?.calls.find((one) => one.file === path || one.file === path.replace('.plan.yaml', '.yaml'));
    if (call) return `#/call/${call.id}`;
    const item = overview?.items.find((one) => one.file === path);
    if (item) return `#/${item.kind === 'lesson' ? 'lesson' : 'exercise'}/${item.id}`;
    return '#/';
  }
}
