/** Out of the workshop: sources as a zip file, the built pack, packages for learning management systems, the sheet for reviewers. */
import { button, fill, h, labelled, saveFile } from './dom.js';
import { SCHEMAS, SITE, ask, askJson, clear, put } from './tools.js';
import { t } from './words.js';

/** @typedef {import('./work.js').Work} Work */

const KINDS = ['scorm12', 'scorm2004-3', 'scorm2004-4', 'cmi5', 'xapi', 'site'];

/** @param {string} url */
async function bytesOf(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(t('not_loaded', url.split('?')[0]));
  return new Uint8Array(await response.arrayBuffer());
}

let site = false;

/** The course's own files, fetched once: every package holds them. @param {(done: number, all: number) => void} progress */
async function fetchSite(progress) {
  if (site) return;
  const names = /** @type {string[]} */ (JSON.parse(new TextDecoder().decode(await bytesOf(`site.json?v=${DEFUSE_WORKSHOP_SITE}`))));
  await clear(SITE);
  let done = 0;
  const left = [...names];
  const next = async () => {
    for (let name = left.pop(); name; name = left.pop()) {
      await put(SITE, name, await bytesOf(`../${name}`));
      progress(++done, names.length);
    }
  };
  await Promise.all([next(), next(), next(), next()]);
  site = true;
}

/** @param {string} kind */
async function fetchSchemas(kind) {
  await clear(SCHEMAS);
  const all = JSON.parse(new TextDecoder().decode(await bytesOf(`schemas.json?v=${DEFUSE_WORKSHOP_SITE}`)));
  for (const [name, text] of Object.entries(all[kind] ?? {})) await put(SCHEMAS, name, String(text));
}

/** @param {Work} work */
export function makeSave(work) {
  const state = h('p', { role: 'status', class: 'outcome' });
  const kind = h('select', {}, ...KINDS.map((one) => h('option', { value: one }, t(`kind_${one.replace('-', '_')}`))));
  const mark = h('input', { type: 'number', min: '0', max: '100', value: '80', inputmode: 'numeric' });
  const when = h('select', {}, ...['both', 'lessons', 'mastery'].map((one) => h('option', { value: one }, t(`when_${one}`))));
  const failure = h('select', {}, ...['incomplete', 'failed'].map((one) => h('option', { value: one }, t(`failure_${one}`))));
  const exit = h('select', {}, ...['suspend', 'normal', 'empty'].map((one) => h('option', { value: one }, t(`exit_mode_${one}`))));
  const iri = h('input', { type: 'text', autocomplete: 'off', spellcheck: 'false', placeholder: 'urn:defuse:' });

  const name = () => work.overview?.id || 'pack';

  /** @param {() => Promise<void>} act */
  async function run(act) {
    fill(state, t('working'));
    try {
      await act();
    } catch (error) {
      fill(state, error instanceof Error ? error.message : String(error));
    }
  }

  /** @param {string} file @param {Uint8Array} bytes @param {string} type */
  function hand(file, bytes, type) {
    saveFile(file, bytes, type);
    fill(state, t('saved', file, Math.ceil(bytes.length / 1024)));
  }

  const saveZip = () => run(async () => hand(`${name()}.zip`, await ask('zip'), 'application/zip'));
  const saveBuilt = () => run(async () => hand(`${name()}.defuse`, await ask('build'), 'application/octet-stream'));
  const saveReview = () => run(async () => hand(`${name()}-review.html`, await ask('review'), 'text/html'));
  const savePackage = () =>
    run(async () => {
      if (work.overview && !work.overview.ok) throw new Error(t('package_errors'));
      await fetchSite((done, all) => fill(state, t('fetching', `${done} / ${all}`)));
      await fetchSchemas(kind.value);
      fill(state, t('packing'));
      const options = [`as=${kind.value}`, `pass-mark=${mark.value}`, `complete-when=${when.value}`, `on-failure=${failure.value}`, `exit=${exit.value}`, `iri=${iri.value.trim()}`];
      hand(`${name()}-${kind.value}.zip`, await ask('export', options.join('\n')), 'application/zip');
    });
  const writeIds = () =>
    run(async () => {
      const { written, files } = await askJson('ids');
      await work.takeBack(files);
      fill(state, t('ids_written', written));
    });

  const importFile = h('input', { type: 'file', accept: '.twee,.tw,.csv,.tsv,.txt', onchange: () => void bring() });
  function bring() {
    const one = importFile.files?.[0];
    if (!one) return;
    return run(async () => {
      const what = /\.tw(ee)?$/.test(one.name) ? 'twee' : 'csv';
      const made = await askJson('import', `${what}\n${await one.text()}`);
      importFile.value = '';
      await work.takeBack(made.files);
      work.open(made.files[0], { line: 1, column: 1, focus: false });
      fill(state, t('imported', made.files.join(', ')), ...made.notes.map((/** @type {any} */ note) => h('span', { lang: 'en' }, ` ${one.name}, ${note.line}: ${note.message}`)));
    });
  }

  const advanced = h(
    'details',
    {},
    h('summary', {}, t('package_more')),
    labelled(t('pass_mark'), mark),
    labelled(t('complete_when'), when),
    labelled(t('on_failure'), failure),
    labelled(t('exit_mode'), exit),
    labelled(t('iri'), iri),
  );
  const sources = [
    h('h3', {}, t('save_sources')),
    h('p', { class: 'hint' }, t('save_sources_hint')),
    h('div', { class: 'row' }, button(t('save_zip'), () => void saveZip()), button(t('save_built'), () => void saveBuilt()), button(t('save_review'), () => void saveReview())),
    h('h3', {}, t('helpers')),
    h('p', { class: 'hint' }, t('helpers_hint')),
    h('div', { class: 'row' }, button(t('write_ids'), () => void writeIds())),
    labelled(t('import_file'), importFile),
  ];
  const builtOnly = [h('h3', {}, t('save_sources')), h('div', { class: 'row' }, button(t('save_built'), () => void saveBuilt()))];
  const panel = h(
    'div',
    { class: 'save' },
    state,
    ...(work.built ? builtOnly : sources.slice(0, 3)),
    h('h3', {}, t('save_package')),
    h('p', { class: 'hint' }, t('save_package_hint')),
    labelled(t('package_kind'), kind),
    advanced,
    button(t('save_package_verb'), () => void savePackage(), { class: 'primary' }),
    ...(work.built ? [] : sources.slice(3)),
  );
  return { panel, refresh: () => {} };
}
