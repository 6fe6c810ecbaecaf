/** The workshop's entry: words first, then the tools in the background, then a screen. */
import { read } from '../../src/local.js';
import { button, fill, h, labelled, part, say } from './dom.js';
import { loadWork } from './store.js';
import { makeStart } from './start_screen.js';
import { onStopped, startTools } from './tools.js';
import { Work } from './work.js';
import { makeWorkScreen } from './work_screen.js';
import { LANGUAGES, chooseLanguage, language, loadWords, t } from './words.js';

/** @type {Work | null} */
let work = null;

/** As chosen in the course. */
function takeTheme() {
  const theme = /^theme=([12])$/m.exec(read('defuse.settings'))?.[1];
  if (theme) document.documentElement.dataset.theme = theme === '2' ? 'dark' : 'light';
}

function header() {
  const choice = h('select', { onchange: () => chooseLanguage(choice.value) }, ...Object.entries(LANGUAGES).map(([tag, name]) => h('option', { value: tag, lang: tag }, name)));
  choice.value = language();
  return h(
    'header',
    {},
    h('a', { class: 'skip', href: '#page', onclick: (/** @type {Event} */ event) => {
      event.preventDefault();
      part('page').querySelector('h1')?.focus();
    } }, t('skip')),
    h('span', { class: 'name' }, 'Defuse'),
    h('span', { class: 'where' }, t('title')),
    h('a', { href: '../index.html#/' }, t('to_course')),
    labelled(t('language'), choice),
  );
}

/** @param {boolean} focus */
function showStart(focus) {
  void work?.keep();
  work = null;
  history.replaceState(null, '', location.pathname + location.search);
  const start = makeStart((opened, fresh) => void enter(opened, fresh));
  fill(part('page'), start.element);
  document.title = t('start_title');
  drop = start.drop;
  if (focus) start.title.focus();
}

/** @param {Work} opened @param {boolean} fresh */
async function enter(opened, fresh) {
  work = opened;
  const screen = makeWorkScreen(opened, () => showStart(true));
  fill(part('page'), screen.element);
  opened.open(opened.files.has('pack.yaml') ? 'pack.yaml' : (opened.paths[0] ?? ''));
  opened.tell('files');
  history.replaceState(null, '', `${location.pathname}${location.search}#${opened.meta.id}`);
  document.title = t('page_title', opened.meta.title, t('checking'));
  screen.title.focus({ preventScroll: true });
  try {
    await opened.begin();
  } catch {
    // told by onStopped
  }
  if (fresh) await opened.keepAll();
  else opened.tell('kept');
}

/** @type {(data: DataTransfer) => void} */
let drop = () => {};

function watchDrops() {
  addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  });
  addEventListener('drop', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault(); // or the browser would leave the page for the file
    if (work) say(t('drop_at_start'), 'assertive');
    else void drop(event.dataTransfer);
  });
}

async function main() {
  takeTheme();
  await loadWords();
  document.body.prepend(header());
  if (typeof WebAssembly !== 'object' || globalThis.origin === 'null') {
    fill(part('page'), h('h1', {}, t('title')), h('p', { role: 'alert' }, t('no_workshop')));
    return;
  }
  startTools();
  onStopped(() => {
    const notice = h('div', { class: 'stopped', role: 'alert' }, h('p', {}, t('tools_stopped')), button(t('load_again'), () => location.reload()));
    if (!document.querySelector('.stopped')) document.body.append(notice);
  });
  watchDrops();
  addEventListener('pagehide', () => void work?.keep());
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && void work?.keep());
  addEventListener('beforeunload', (event) => {
    if (work?.refused) event.preventDefault(); // nothing of it would be there afterwards
  });
  const kept = location.hash.length > 1 ? await loadWork(location.hash.slice(1)).catch(() => null) : null;
  if (kept) await enter(new Work(kept.meta, kept.files), false);
  else showStart(false);
  document.documentElement.dataset.state = 'running';
}

main().catch((error) => {
  fill(part('page'), h('h1', {}, 'Workshop'), h('p', { role: 'alert' }, `The workshop could not start. ${error instanceof Error ? error.message : error} Please load the page again.`));
});
