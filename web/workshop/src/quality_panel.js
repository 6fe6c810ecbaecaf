/** Whether the pack teaches what it promises: practices and where they are taught, how hard the lessons are to read, smells. */
import { button, fill, h } from './dom.js';
import { problemEntry } from './problems_panel.js';
import { t } from './words.js';

/** @typedef {import('./work.js').Work} Work */

const HIGHEST_AGE = 14; // as src/pack/authoring/reading_age.h

/** @param {Work} work */
export function makeQuality(work) {
  const panel = h('div', { class: 'quality' });

  /** @param {string} id @param {boolean} doing */
  function link(id, doing) {
    const overview = work.overview;
    const one = overview?.items.find((item) => item.id === id) ?? overview?.calls.find((call) => call.id === id);
    const name = one?.title || id;
    const mark = doing && h('span', { class: 'hint' }, ` ${t('doing')}`);
    if (!one?.file) return h('li', {}, name, mark);
    return h('li', {}, button(name, () => work.open(one.file, { line: 1, column: 1, focus: false }), { class: 'jump' }), mark);
  }

  /** @param {string[]} ids @param {string[]} doing @param {string} [lacking] */
  const cell = (ids, doing, lacking) =>
    h('td', {}, ids.length > 0 && h('ul', {}, ...ids.map((id) => link(id, doing.includes(id)))), lacking && h('span', { class: 'count hot' }, lacking));

  function practices() {
    const taught = work.report?.practices ?? {};
    const rows = (work.overview?.practices ?? []).map(({ id, title }) => {
      const one = taught[id] ?? { lessons: [], exercises: [], doing: [] };
      const untaught = one.lessons.length === 0 ? t('none') : '';
      const undone = one.exercises.length === 0 ? t('none') : one.doing.length === 0 ? t('none_doing') : '';
      return h('tr', {}, h('th', { scope: 'row' }, title || id), cell(one.lessons, [], untaught), cell(one.exercises, one.doing, undone));
    });
    if (rows.length === 0) return h('p', { class: 'hint' }, t('no_practices'));
    const heads = ['practice', 'in_lessons', 'in_exercises'].map((key) => h('th', { scope: 'col' }, t(key)));
    return h('div', { class: 'table', tabindex: '0', role: 'region', 'aria-label': t('coverage') }, h('table', {}, h('thead', {}, h('tr', {}, ...heads)), h('tbody', {}, ...rows)));
  }

  function ages() {
    const lessons = (work.overview?.items ?? []).filter((one) => one.kind === 'lesson');
    if (lessons.length === 0) return h('p', { class: 'hint' }, t('no_lessons'));
    const rows = lessons.map((one) =>
      h(
        'tr',
        {},
        h('th', { scope: 'row' }, one.file ? button(one.title || one.id, () => work.open(one.file, { line: 1, column: 1, focus: false }), { class: 'jump' }) : one.title),
        h('td', {}, String(one.words ?? 0)),
        h('td', {}, !one.age ? t('too_short') : one.age > HIGHEST_AGE ? h('span', { class: 'count warm' }, t('age_high', one.age.toFixed(1))) : one.age.toFixed(1)),
      ),
    );
    const heads = ['lesson', 'words', 'age'].map((key) => h('th', { scope: 'col' }, t(key)));
    return h('div', { class: 'table', tabindex: '0', role: 'region', 'aria-label': t('reading_age') }, h('table', {}, h('thead', {}, h('tr', {}, ...heads)), h('tbody', {}, ...rows)));
  }

  let shown = -1;
  function refresh() {
    if (panel.hidden || !work.overview || shown === work.checkedRevision) return;
    shown = work.checkedRevision;
    const smells = work.problems.filter((one) => !one.error);
    fill(
      panel,
      h('h3', {}, t('coverage')),
      h('p', { class: 'hint' }, t('coverage_hint')),
      practices(),
      h('h3', {}, t('reading_age')),
      h('p', { class: 'hint' }, t('reading_age_hint')),
      ages(),
      h('h3', {}, t('smells_title')),
      smells.length === 0 ? h('p', {}, t('no_smells')) : h('ul', { class: 'problems' }, ...smells.map((one) => problemEntry(work, one))),
    );
  }
  work.addEventListener('checked', refresh);
  return { panel, refresh };
}
