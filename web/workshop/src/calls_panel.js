/** A call as a graph, in which every beat is a button, and the same as a table; what the solver has found out about it. */
import { button, fill, h, labelled, say } from './dom.js';
import { problemEntry } from './problems_panel.js';
import { askJson } from './tools.js';
import { t } from './words.js';

/** @typedef {import('./work.js').Work} Work */
/** @typedef {{ id: string, kind: string, stage: string, says: string, line?: number, column?: number, exits: { text: string, next: string, quality: string }[] }} Beat */
/** @typedef {{ id: string, title: string, file: string, svg: string, beats: Beat[] }} Graph */

/** @param {Work} work @param {(place: string) => void} play */
export function makeCalls(work, play) {
  const choice = h('select', { onchange: () => void load() });
  const chosen = h('div', { class: 'row chosen', role: 'group', 'aria-label': t('chosen_beat') });
  const picture = h('div', { class: 'graph', tabindex: '0', role: 'region', 'aria-label': t('graph') });
  const table = h('div', { class: 'table', tabindex: '0', role: 'region', 'aria-label': t('beats_table') });
  const proof = h('div', {});
  const none = h('p', { class: 'hint' }, t('no_calls'));
  const body = h('div', {});
  /** @type {Graph | null} */
  let graph = null;
  let revision = -1;
  let drawn = '';
  let zoom = 60;

  /** @param {Beat} beat @param {boolean} focus */
  function jump(beat, focus) {
    if (graph?.file) work.open(graph.file, { line: beat.line ?? 1, column: beat.column ?? 1, focus });
  }

  /** @param {Beat} beat */
  function choose(beat) {
    fill(
      chosen,
      h('strong', {}, beat.id),
      graph?.file && button(t('go_to_text'), () => jump(beat, true), { class: 'small' }),
      button(t('play_from'), () => play(`${graph?.id}/${beat.id}`), { class: 'small' }),
    );
    for (const one of picture.querySelectorAll('.beat')) one.classList.toggle('current', one.getAttribute('data-beat') === beat.id);
    jump(beat, false);
    say(t('beat_chosen', beat.id));
  }

  /** The picture as elements of the page, its beats as buttons. */
  function drawPicture() {
    if (!graph) return;
    const svg = new DOMParser().parseFromString(graph.svg, 'image/svg+xml').documentElement;
    svg.setAttribute('role', 'group');
    svg.removeAttribute('aria-labelledby');
    svg.setAttribute('aria-label', t('graph_of', graph.title));
    svg.querySelector('title')?.remove();
    svg.querySelector('desc')?.remove();
    for (const node of svg.querySelectorAll('.beat')) {
      const beat = graph.beats.find((one) => one.id === node.getAttribute('data-beat'));
      if (!beat) continue;
      node.setAttribute('role', 'button');
      node.setAttribute('tabindex', '0');
      node.setAttribute('aria-label', [...node.querySelectorAll('text')].map((one) => one.textContent).join(' '));
      node.addEventListener('click', () => choose(beat));
      node.addEventListener('keydown', (event) => {
        const { key } = /** @type {KeyboardEvent} */ (event);
        if (key !== 'Enter' && key !== ' ') return;
        event.preventDefault();
        choose(beat);
      });
    }
    const width = Number(svg.getAttribute('width'));
    const height = Number(svg.getAttribute('height'));
    svg.setAttribute('width', String((width * zoom) / 100));
    svg.setAttribute('height', String((height * zoom) / 100));
    fill(picture, document.adoptNode(svg));
    if (drawn !== graph.id) picture.scrollLeft = ((width * zoom) / 100 - picture.clientWidth) / 2; // where calls begin
    drawn = graph.id;
  }

  function drawTable() {
    if (!graph) return;
    const rows = graph.beats.map((beat) =>
      h(
        'tr',
        {},
        h('th', { scope: 'row' }, graph?.file ? button(beat.id, () => jump(beat, true), { class: 'jump' }) : beat.id),
        h('td', {}, `${beat.kind}, ${beat.stage}`),
        h('td', {}, beat.says),
        h('td', {}, h('ul', {}, ...beat.exits.map((exit) => h('li', { class: `exit ${exit.quality}` }, h('span', { class: 'kind' }, t(`exit_${exit.quality}`)), ` ${exit.text}`, exit.next && ` → ${exit.next}`)))),
        h('td', {}, button(t('play_from'), () => play(`${graph?.id}/${beat.id}`), { class: 'small', 'aria-label': t('play_from_beat', beat.id) })),
      ),
    );
    const heads = ['beat', 'beat_kind', 'beat_says', 'beat_exits', 'try'].map((key) => h('th', { scope: 'col' }, t(key)));
    fill(table, h('table', {}, h('thead', {}, h('tr', {}, ...heads)), h('tbody', {}, ...rows)));
  }

  async function load() {
    const id = choice.value;
    if (!id) return;
    try {
      graph = await askJson('graph', id);
    } catch (error) {
      fill(picture, h('p', {}, error instanceof Error ? error.message : String(error)));
      return;
    }
    revision = work.checkedRevision;
    drawPicture();
    drawTable();
  }

  /** @param {number} by */
  function scale(by) {
    zoom = Math.max(20, Math.min(160, zoom + by));
    drawPicture();
    say(t('zoomed', `${zoom} %`));
  }

  async function prove() {
    fill(proof, h('p', { role: 'status' }, t('proving')));
    try {
      const { calls } = await askJson('prove');
      const one = calls.find((/** @type {{ id: string }} */ call) => call.id === choice.value);
      if (!one) return fill(proof, h('p', {}, t('no_proof')));
      const findings = one.findings.map((/** @type {any} */ finding) => problemEntry(work, { ...finding, error: false }));
      fill(
        proof,
        h('p', { role: 'status' }, t('proved', one.lines, String(Math.round(one.best)), String(Math.round(one.worst)))),
        h('ul', {},
          h('li', {}, one.winnable ? t('can_be_won') : t('cannot_be_won')),
          h('li', {}, one.unreachable.length === 0 ? t('all_met') : t('never_met', one.unreachable.join(', '))),
          !one.exact && h('li', {}, t('not_exact'))),
        findings.length > 0 && h('h4', {}, t('smells_of_call')),
        findings.length > 0 && h('ul', { class: 'problems' }, ...findings),
      );
    } catch (error) {
      fill(proof, h('p', { role: 'alert' }, error instanceof Error ? error.message : String(error)));
    }
  }

  function refresh() {
    if (panel.hidden || !work.overview) return;
    const calls = work.overview.calls;
    none.hidden = calls.length > 0;
    body.hidden = calls.length === 0;
    const own = calls.find((one) => one.file === work.path)?.id;
    const wanted = own ?? (calls.some((one) => one.id === choice.value) ? choice.value : calls[0]?.id);
    const names = calls.map((one) => `${one.id} ${one.title}`).join('\n');
    if (choice.dataset.names !== names) {
      fill(choice, ...calls.map((one) => h('option', { value: one.id }, one.title)));
      choice.dataset.names = names;
    }
    if (wanted && (choice.value !== wanted || revision !== work.checkedRevision || graph?.id !== wanted)) {
      choice.value = wanted;
      // A graph that is redrawn would lose the focus in it.
      if (graph?.id === wanted && (picture.contains(document.activeElement) || table.contains(document.activeElement)) && revision === work.checkedRevision) return;
      void load();
    }
  }

  fill(
    body,
    labelled(t('call'), choice),
    h('h3', {}, t('graph')),
    h('p', { class: 'hint' }, t('graph_hint')),
    h('div', { class: 'row' }, button('−', () => scale(-20), { class: 'small', 'aria-label': t('zoom_out') }), button('+', () => scale(20), { class: 'small', 'aria-label': t('zoom_in') })),
    chosen,
    picture,
    h('h3', {}, t('prove_title')),
    h('p', { class: 'hint' }, t('prove_hint')),
    button(t('prove'), () => void prove(), { class: 'small' }),
    proof,
    h('h3', {}, t('beats_table')),
    table,
  );
  const panel = h('div', { class: 'calls' }, none, body);
  for (const name of ['checked', 'open']) work.addEventListener(name, refresh);
  return { panel, refresh };
}
