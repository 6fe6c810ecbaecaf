/** Before a work is open: begin one, or go on with one. */
import { ask } from './dialog.js';
import { button, fill, h, say } from './dom.js';
import { openDropped, openFile, openFolder, openTemplate } from './open.js';
import { deleteWork, listWorks, loadWork } from './store.js';
import { Work } from './work.js';
import { language, t } from './words.js';

/** @param {(work: Work, fresh: boolean) => void} enter */
export function makeStart(enter) {
  const wrong = h('p', { class: 'wrong', role: 'alert' });
  const works = h('ul', { class: 'works', 'aria-labelledby': 'works-title' });
  const worksPart = h('section', { class: 'card', 'aria-labelledby': 'works-title', hidden: true }, h('h2', { id: 'works-title' }, t('your_works')), works);

  /** @param {() => Promise<Work>} open */
  async function begin(open) {
    fill(wrong);
    say(t('opening'));
    try {
      enter(await open(), true);
    } catch (error) {
      fill(wrong, error instanceof Error ? error.message : String(error));
    }
  }

  const file = h('input', { type: 'file', accept: '.zip,.defuse', hidden: true, 'aria-label': t('open_file'), onchange: () => file.files?.[0] && void begin(() => openFile(file.files[0])).then(() => (file.value = '')) });
  const folder = h('input', { type: 'file', webkitdirectory: true, multiple: true, hidden: true, 'aria-label': t('open_folder'), onchange: () => void begin(chosenFolder).then(() => (folder.value = '')) });
  const chosenFolder = () => {
    const found = [.../** @type {File[]} */ (folder.files)].map((one) => ({ path: one.webkitRelativePath || one.name, file: one }));
    return openFolder(found, found[0]?.path.split('/')[0] ?? '');
  };

  async function draw() {
    let all;
    try {
      all = await listWorks();
    } catch {
      worksPart.hidden = false;
      fill(works, h('li', {}, t('storage_refused')));
      return;
    }
    worksPart.hidden = all.length === 0;
    const date = new Intl.DateTimeFormat(language().startsWith('en') ? 'en-GB' : language(), { dateStyle: 'medium', timeStyle: 'short' });
    fill(
      works,
      ...all.map((meta) => {
        const open = async () => {
          const kept = await loadWork(meta.id).catch(() => null);
          if (kept) enter(new Work(kept.meta, kept.files), false);
          else fill(wrong, t('work_gone'));
        };
        const remove = async () => {
          if (!(await ask(t('delete_work'), [h('p', {}, t('delete_work_sure', meta.title))], t('delete_work'), { danger: true }))) return;
          await deleteWork(meta.id).catch(() => fill(wrong, t('storage_refused')));
          say(t('work_deleted', meta.title));
          await draw();
          title.focus();
        };
        return h(
          'li',
          {},
          h('div', {}, h('strong', {}, meta.title), h('span', { class: 'hint' }, ` ${t('changed_on', date.format(meta.changed))}`)),
          h('div', { class: 'row' },
            button(t('open_work'), () => void open(), { class: 'small', 'aria-label': t('open_work_named', meta.title) }),
            button(t('delete_work'), () => void remove(), { class: 'small danger', 'aria-label': t('delete_work_named', meta.title) })),
        );
      }),
    );
  }

  const title = h('h1', { tabindex: '-1' }, t('title'));
  const drop = h(
    'section',
    { class: 'card drop', 'aria-labelledby': 'begin-title' },
    h('h2', { id: 'begin-title' }, t('begin')),
    h('div', { class: 'row' },
      button(t('from_template'), () => void begin(openTemplate), { class: 'primary' }),
      button(t('open_folder'), () => folder.click()),
      button(t('open_file'), () => file.click())),
    file,
    folder,
    h('p', { class: 'hint' }, t('drop_hint')),
    wrong,
  );
  void draw();
  return { element: h('div', { class: 'start' }, title, h('p', { class: 'lead' }, t('intro')), drop, worksPart, h('p', { class: 'hint' }, t('private_note'))), title, drop: (/** @type {DataTransfer} */ data) => begin(() => openDropped(data)) };
}
