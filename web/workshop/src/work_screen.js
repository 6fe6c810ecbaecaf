/** A work in hand: files, text and problems, and what can be seen of it beside them. */
import { makeCalls } from './calls_panel.js';
import { button, fill, h } from './dom.js';
import { makeEditor } from './editor.js';
import { makeFiles } from './files_panel.js';
import { makePreview } from './preview_panel.js';
import { makeProblems, stateOfWork } from './problems_panel.js';
import { makeQuality } from './quality_panel.js';
import { makeSave } from './save_panel.js';
import { makeTabs } from './tabs.js';
import { makeTexts } from './texts_panel.js';
import { t } from './words.js';

/** @typedef {import('./work.js').Work} Work */

/** @param {Work} work @param {() => void} leave */
export function makeWorkScreen(work, leave) {
  const title = h('h1', { tabindex: '-1' }, work.meta.title);
  const kept = h('p', { class: 'kept', role: 'status' });
  const preview = makePreview(work);
  const calls = makeCalls(work, (place) => {
    tabs.choose('preview', true);
    preview.show(place);
  });
  const tabs = makeTabs(
    t('views'),
    [
      { name: 'preview', title: t('tab_preview'), ...preview },
      { name: 'calls', title: t('tab_calls'), ...calls },
      { name: 'texts', title: t('tab_texts'), ...makeTexts(work) },
      { name: 'quality', title: t('tab_quality'), ...makeQuality(work) },
      { name: 'save', title: t('tab_save'), ...makeSave(work) },
    ],
    'preview',
  );

  const tellKept = () => fill(kept, work.refused ? t('not_kept') : t('kept'));
  work.addEventListener('kept', tellKept);
  work.addEventListener('checked', () => {
    if (title.textContent !== work.meta.title) fill(title, work.meta.title);
    document.title = t('page_title', work.meta.title, stateOfWork(work));
  });

  const skips = h('p', { class: 'skips' }, ...[['files-title', 'files'], ['text-title', 'text'], ['problems-title', 'problems'], ['views-title', 'views']].map(([id, key]) =>
    h('a', { href: `#${id}`, onclick: (/** @type {Event} */ event) => {
      event.preventDefault();
      const target = document.getElementById(id);
      target?.setAttribute('tabindex', '-1');
      target?.focus();
      target?.scrollIntoView({ block: 'start' });
    } }, t(key))));

  const element = h(
    'div',
    { class: 'work' },
    h('div', { class: 'bar' }, title, kept, button(t('save_and_export'), () => tabs.choose('save', true), { class: 'primary small' }), button(t('all_works'), leave, { class: 'small' })),
    h('nav', { 'aria-label': t('on_this_page') }, skips),
    h(
      'div',
      { class: 'columns' },
      makeFiles(work),
      h('div', { class: 'middle' }, makeEditor(work), makeProblems(work)),
      h('section', { class: 'panel views-panel', 'aria-labelledby': 'views-title' }, h('h2', { id: 'views-title', class: 'quiet-title' }, t('views')), tabs.element),
    ),
  );
  return { element, title };
}
