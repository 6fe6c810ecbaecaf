/** Elements with text, never with markup, and what is said aloud. */

/** @typedef {Node | string | null | undefined | false} Child */

/**
 * @param {string} tag
 * @param {Record<string, any>} [properties] attributes; `on...` are listeners; false and null leave an attribute out
 * @param {...(Child | Child[])} children
 * @returns {any}
 */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name === 'value') /** @type {any} */ (element).value = value;
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, String(value));
  }
  fill(element, ...children);
  return element;
}

/** @param {Element} element @param {...(Child | Child[])} children */
export function fill(element, ...children) {
  element.replaceChildren(...children.flat().filter((child) => child !== null && child !== undefined && child !== false).map((child) => /** @type {Node | string} */ (child)));
}

/** @param {string} id @returns {HTMLElement} */
export function part(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}.`);
  return found;
}

/** @param {string} text @param {'polite' | 'assertive'} [how] */
export function say(text, how = 'polite') {
  const region = part(how);
  region.textContent = '';
  setTimeout(() => (region.textContent = text), 60);
}

/** @param {string} text @param {() => void} press @param {Record<string, any>} [more] */
export const button = (text, press, more = {}) => h('button', { type: 'button', onclick: press, ...more }, text);

let lastId = 0;
export const freshId = () => `w${++lastId}`;

/** A native control with its label before it. @param {string} label @param {HTMLElement} control */
export function labelled(label, control) {
  control.id ||= freshId();
  return h('div', { class: 'field' }, h('label', { for: control.id }, label), control);
}

/** @param {string} name @param {string | Uint8Array} bytes @param {string} type */
export function saveFile(name, bytes, type) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([/** @type {BlobPart} */ (bytes)], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
