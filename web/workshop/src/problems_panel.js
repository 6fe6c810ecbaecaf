/** What is wrong, where, and what would be right. Each entry leads to its text. */
import { button, fill, h } from './dom.js';
import { t } from './words.js';

/** @typedef {import('./work.js').Work} Work */
/** @typedef {import('./work.js').Problem} Problem */

const SHOWN = 200; // entries; mending these shows the next

/** @param {Work} work @param {Problem} problem */
export function problemEntry(work, problem) {
  const kind = problem.error ? t('error') : t('smell');
  const place = problem.file ? t('place', problem.file, String(problem.line), String(problem.column)) : '';
  const jump = () => work.open(problem.file, { line: problem.line, column: problem.column, focus: true });
  return h(
    'li',
    { class: problem.error ? 'problem hot' : 'problem warm' },
    h('span', { class: 'kind' }, kind),
    ' ',
    problem.file && work.files.has(problem.file) ? button(place, jump, { class: 'jump' }) : h('span', {}, place),
    h('p', { lang: 'en' }, problem.message, ' ', h('code', {}, problem.code)),
  );
}

/** @param {Work} work */
export const stateOfWork = (work) => {
  const errors = work.problems.filter((one) => one.error).length;
  const smells = work.problems.length - errors;
  if (work.problems.length === 0) return t('no_problems');
  return [errors > 0 && t('errors', errors), smells > 0 && t('smells', smells)].filter(Boolean).join(', ');
};

/** @param {Work} work */
export function makeProblems(work) {
  const list = h('ul', { class: 'problems', 'aria-labelledby': 'problems-title' });
  const state = h('p', { class: 'state', role: 'status' }, t('checking'));
  const more = h('p', { class: 'hint' });
  let shown = '';

  function draw() {
    const text = stateOfWork(work);
    if (state.textContent !== text) fill(state, text);
    // As drawn before: a list that is drawn anew would lose the focus in it.
    const now = JSON.stringify(work.problems);
    if (now === shown) return;
    shown = now;
    const own = work.problems.filter((one) => one.file === work.path);
    const others = work.problems.filter((one) => one.file !== work.path);
    const all = [...own, ...others].sort((a, b) => Number(b.error) - Number(a.error));
    fill(list, ...all.slice(0, SHOWN).map((one) => problemEntry(work, one)));
    more.hidden = all.length <= SHOWN;
    fill(more, t('more_problems', all.length - SHOWN));
  }

  work.addEventListener('checked', draw);
  return h('section', { class: 'panel problems-panel', 'aria-labelledby': 'problems-title' }, h('div', { class: 'panel-head' }, h('h2', { id: 'problems-title' }, t('problems')), state), list, more);
}
