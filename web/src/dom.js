/** The fixed parts of the page, see index.html. */

/**
 * @param {string} id
 * @returns {HTMLElement}
 */
export function part(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no #${id}.`);
  return element;
}

export const root = document.documentElement;

/**
 * The node of an element of the twin: helpers have the node's id, '~' and a letter.
 * @param {Element} element
 */
export function nodeId(element) {
  return element.id.split('~', 1)[0];
}

/** Whether an element belongs to the twin. @param {Element | null} element */
export function inTwin(element) {
  return element instanceof Element && element.closest('.twin') !== null;
}
