/** The pack's files: a list of buttons by folder, and what can be done with a file. */
import { ask, askText } from './dialog.js';
import { button, fill, h, labelled, say } from './dom.js';
import { t } from './words.js';
import { contentOf } from './work.js';

/** @typedef {import('./work.js').Work} Work */

const LARGEST = 32 * 1024 * 1024; // as open.js

/** What a new file of a folder starts with; the check says what is missing. @type {[RegExp, (id: string) => string][]} */
const STARTS = [
  [/^lessons\/.+\.md$/, (id) => `---\nid: ${id}\ntitle: \nsummary: \nminutes: 3\npractices: []\n---\n\n`],
  [/^exercises\/.+\.yaml$/, (id) => `id: ${id}\nkind: \ntitle: \ngoal: \nminutes: 3\npractices: []\n`],
  [/^calls\/.+\.yaml$/, (id) => `id: ${id}\ntitle: \nsummary: \nminutes: 10\npractices: []\n`],
];

/** @param {string} path */
function startOf(path) {
  const id = path.replace(/^.*\//, '').replace(/\..*$/, '');
  return STARTS.find(([pattern]) => pattern.test(path))?.[1](id) ?? '';
}

/** @param {Work} work @param {string} path @param {string} [but] @returns {string | undefined} why not */
function wrongName(work, path, but) {
  if (!/^[^\s/\\:][^\\:]*$/.test(path) || /(^|\/)\.|\/\/|\/$/.test(path) || path.length > 120) return t('bad_name');
  if (path !== but && work.files.has(path)) return t('name_taken', path);
  return undefined;
}

/** As the format wants the names of media. @param {string} name */
function mediumPath(name) {
  const [, stem, ending] = /^(.*?)(\.[^.]*)?$/.exec(name.toLowerCase()) ?? [];
  return `media/${stem.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || 'picture'}${ending ?? ''}`;
}

/** @param {Work} work */
export function makeFiles(work) {
  const list = h('div', { class: 'file-list' });
  const filter = h('input', { type: 'search', autocomplete: 'off', spellcheck: 'false', oninput: () => draw() });
  const filterField = labelled(t('filter_files'), filter);

  const add = () =>
    void askText(t('add_file'), t('file_name'), 'exercises/', t('add_file'), (path) => {
      const wrong = wrongName(work, path);
      if (wrong) return wrong;
      work.set(path, startOf(path));
      work.open(path, { line: 1, column: 1, focus: false });
      return undefined;
    }, t('file_name_hint'));
  const rename = () =>
    void askText(t('rename_file'), t('file_name'), work.path, t('rename_file'), (path) => {
      const wrong = wrongName(work, path, work.path);
      if (wrong) return wrong;
      if (path !== work.path) work.rename(work.path, path);
      return undefined;
    });
  const remove = async () => {
    const { path } = work;
    if (!(await ask(t('delete_file'), [h('p', {}, t('delete_file_sure', path))], t('delete_file'), { danger: true }))) return;
    work.delete(path);
    say(t('file_deleted', path));
  };
  const media = h('input', { type: 'file', accept: '.png,.svg,.mp3', multiple: true, onchange: () => void addMedia() });
  /** Whatever they are: the check says what is wrong with them. */
  async function addMedia() {
    for (const file of media.files ?? []) {
      const path = mediumPath(file.name);
      if (file.size > LARGEST) say(t('too_large', file.name));
      else work.set(path, contentOf(path, new Uint8Array(await file.arrayBuffer())));
      if (work.files.has(path)) work.open(path, { line: 1, column: 1, focus: false });
    }
    media.value = '';
  }
  const tools = h(
    'div',
    { class: 'row' },
    button(t('add_file'), add, { class: 'small' }),
    button(t('rename_file'), rename, { class: 'small' }),
    button(t('delete_file'), () => void remove(), { class: 'small danger' }),
  );
  const mediaField = labelled(t('add_media'), media);

  /** @param {string} path @param {string} name */
  function entry(path, name) {
    const own = work.problems.filter((one) => one.file === path);
    const errors = own.filter((one) => one.error).length;
    const mark = errors > 0 ? h('span', { class: 'count hot' }, t('errors', errors)) : own.length > 0 && h('span', { class: 'count warm' }, t('smells', own.length));
    return h('li', {}, button(name, () => work.open(path, { line: 1, column: 1, focus: false }), { class: 'file', 'aria-current': path === work.path && 'true' }), mark);
  }

  function draw() {
    const focused = document.activeElement instanceof HTMLElement && list.contains(document.activeElement) ? document.activeElement.textContent : null;
    const wanted = filter.value.trim().toLowerCase();
    /** @type {Map<string, string[]>} */
    const folders = new Map();
    for (const path of work.paths) {
      if (!path.toLowerCase().includes(wanted)) continue;
      const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
      folders.set(folder, [...(folders.get(folder) ?? []), path]);
    }
    const groups = [...folders].sort(([a], [b]) => (a < b ? -1 : 1)).map(([folder, paths]) => [
      folder && h('h3', {}, folder),
      h('ul', { 'aria-label': folder || t('top_folder') }, ...paths.map((path) => entry(path, folder ? path.slice(folder.length + 1) : path))),
    ]);
    fill(list, ...groups.flat());
    if (folders.size === 0) fill(list, h('p', { class: 'hint' }, t('no_files')));
    filterField.hidden = work.files.size < 12 && !filter.value;
    tools.hidden = work.built;
    mediaField.hidden = work.built;
    if (focused) [...list.querySelectorAll('button')].find((one) => one.textContent === focused)?.focus();
  }

  for (const name of ['files', 'open', 'checked']) work.addEventListener(name, draw);
  return h('section', { class: 'panel files-panel', 'aria-labelledby': 'files-title' }, h('h2', { id: 'files-title' }, t('files')), tools, mediaField, filterField, list);
}
