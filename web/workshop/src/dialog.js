/** Questions on top of the page. The native dialog keeps the focus in and gives it back. */
import { button, fill, h, labelled } from './dom.js';
import { t } from './words.js';

/**
 * @param {string} title @param {HTMLElement[]} body @param {string} verb @param {{ danger?: boolean, act?: () => string | void }} [how]
 *   `act` may say what is wrong; the dialog then stays
 * @returns {Promise<boolean>} whether it was done
 */
export function ask(title, body, verb, { danger = false, act = () => {} } = {}) {
  return new Promise((resolve) => {
    const wrong = h('p', { class: 'wrong', role: 'alert' });
    const finish = () => {
      const why = act();
      if (why) return fill(wrong, why);
      done = true;
      dialog.close();
    };
    let done = false;
    const dialog = h(
      'dialog',
      { 'aria-labelledby': 'dialog-title' },
      h('h2', { id: 'dialog-title' }, title),
      ...body,
      wrong,
      h('div', { class: 'row' }, button(verb, finish, { class: danger ? 'danger' : 'primary' }), button(t('cancel'), () => dialog.close())),
    );
    dialog.addEventListener('keydown', (/** @type {KeyboardEvent} */ event) => {
      if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
      event.preventDefault(); // or it would press what has the focus once this is closed
      finish();
    });
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(done);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

/** @param {string} title @param {string} label @param {string} value @param {string} verb @param {(value: string) => string | void} act */
export function askText(title, label, value, verb, act, hint = '') {
  const field = h('input', { type: 'text', value, autocomplete: 'off', spellcheck: 'false' });
  const body = [labelled(label, field)];
  if (hint) body.push(h('p', { class: 'hint' }, hint));
  return ask(title, body, verb, { act: () => act(field.value.trim()) });
}
