/** Every text of the pack with its key and its translations; out to translators and back. */
import { button, fill, h, labelled, saveFile } from './dom.js';
import { ask, askJson } from './tools.js';
import { t } from './words.js';

/** @typedef {import('./work.js').Work} Work */
/** @typedef {{ id: string, file: string, text: string, note: string, line: number, column: number }} Text */
/** @typedef {{ language: string, texts: number, done: number, review: number, missing: number, units: { id: string, target: string, state: string }[] }} Language */

const SHOWN = 100;

/** @param {Work} work */
export function makeTexts(work) {
  const table = h('div', { class: 'table', tabindex: '0', role: 'region', 'aria-label': t('texts') });
  const state = h('p', { class: 'hint', role: 'status' });
  const wanted = h('input', { type: 'search', autocomplete: 'off', oninput: () => draw(0) });
  const language = h('input', { type: 'text', autocomplete: 'off', spellcheck: 'false', size: '8', value: 'de' });
  const file = h('input', { type: 'file', accept: '.xlf,.xliff', onchange: () => void bring() });
  const outcome = h('p', { role: 'status' });
  const pages = h('div', { class: 'row' });
  /** @type {{ ok: boolean, language: string, texts: Text[], languages: Language[] } | null} */
  let all = null;
  let revision = -1;

  /** @param {string} id @param {Language} one */
  function target(id, one) {
    const unit = one.units.find((each) => each.id === id);
    if (!unit || unit.state === 'missing') return h('td', {}, t('untranslated'));
    return h('td', { lang: one.language }, unit.target, unit.state === 'review' && h('span', { class: 'count warm' }, t('needs_review')));
  }

  /** @param {number} from */
  function draw(from) {
    if (!all) return;
    const { languages } = all;
    const word = wanted.value.trim().toLowerCase();
    const found = all.texts.filter((one) => !word || `${one.id} ${one.text}`.toLowerCase().includes(word));
    const heads = [t('text_key'), t('text_source', all.language), ...languages.map((one) => t('text_language', one.language, one.done, one.texts))];
    const rows = found.slice(from, from + SHOWN).map((one) =>
      h(
        'tr',
        {},
        h('th', { scope: 'row' }, button(one.id, () => work.open(one.file, { line: one.line, column: one.column, focus: true }), { class: 'jump' })),
        h('td', { lang: all?.language ?? null }, one.text),
        ...languages.map((each) => target(one.id, each)),
      ),
    );
    fill(state, all.ok ? t('texts_shown', found.length, String(Math.min(from + 1, found.length)), String(Math.min(from + SHOWN, found.length))) : t('texts_errors'));
    fill(table, h('table', {}, h('thead', {}, h('tr', {}, ...heads.map((head) => h('th', { scope: 'col' }, head)))), h('tbody', {}, ...rows)));
    fill(
      pages,
      from > 0 && button(t('page_before'), () => draw(from - SHOWN), { class: 'small' }),
      from + SHOWN < found.length && button(t('page_after'), () => draw(from + SHOWN), { class: 'small' }),
    );
  }

  async function give() {
    try {
      const tag = language.value.trim();
      saveFile(`${work.overview?.id || 'pack'}.${tag}.xlf`, await ask('strings', tag), 'application/xliff+xml');
      fill(outcome, t('strings_given', tag));
    } catch (error) {
      fill(outcome, error instanceof Error ? error.message : String(error));
    }
  }

  async function bring() {
    const one = file.files?.[0];
    if (!one) return;
    try {
      const taken = await askJson('take', new Uint8Array(await one.arrayBuffer()));
      await work.takeBack([taken.file]);
      fill(outcome, t('strings_taken', taken.done, String(taken.texts)), taken.unknown > 0 && ` ${t('strings_unknown', taken.unknown)}`);
    } catch (error) {
      fill(outcome, `${one.name}: ${error instanceof Error ? error.message : error}`);
    }
    file.value = '';
  }

  async function refresh() {
    if (panel.hidden || revision === work.checkedRevision || work.built) return;
    const now = work.checkedRevision;
    try {
      all = await askJson('texts');
      revision = now;
      draw(0);
    } catch (error) {
      fill(state, error instanceof Error ? error.message : String(error));
    }
  }

  const forTranslators = [
    h('h3', {}, t('translators')),
    h('p', { class: 'hint' }, t('translators_hint')),
    h('div', { class: 'row' }, labelled(t('to_language'), language), button(t('give_strings'), () => void give(), { class: 'small' })),
    labelled(t('bring_strings'), file),
    outcome,
  ];
  const panel = work.built ? h('div', {}, h('p', { class: 'hint' }, t('built_hint'))) : h('div', {}, ...forTranslators, h('h3', {}, t('texts')), labelled(t('filter_texts'), wanted), state, table, pages);
  work.addEventListener('checked', () => void refresh());
  return { panel, refresh: () => void refresh() };
}
