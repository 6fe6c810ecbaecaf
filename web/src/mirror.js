/**
 * Applies the twin's patches to the page. All decisions are made in C++ (src/semantics/diff.h lists the operations); here text goes in
 * as text, and what the reader is doing (focus, composition) is left alone.
 */
import { findBar } from './canvas.js';
import { inTwin, part, root } from './dom.js';
import { announce } from './live.js';
import { showMedium } from './media.js';
import { isPreview } from './preview.js';

/** @typedef {(string | number | null)[]} Operation */

/** Set as properties: the attributes alone only say what was true at first. */
const PROPERTIES = new Set(['checked', 'disabled', 'selected']);

/** @type {Map<string, HTMLElement>} */
const elements = new Map();
/** @type {HTMLElement | null} */
let composing = null;
/** The value that arrived during composition. @type {string | null} */
let held = null;
/** Set when an operation moves the focus. */
let focusMoved = false;
/** A dialog has just been opened. */
let opened = false;
/** Has the focus again once the open dialog is gone. @type {HTMLElement | null} */
let opener = null;

/** @param {unknown} id */
function find(id) {
  const element = elements.get(String(id));
  if (!element) throw new Error(`The page has no element ${id}.`);
  return element;
}

/** @param {HTMLElement} element */
function forget(element) {
  for (const child of element.querySelectorAll('[id]')) elements.delete(child.id);
  elements.delete(element.id);
  element.remove();
}

/** @param {HTMLElement} element @param {unknown} parent @param {unknown} before */
function place(element, parent, before) {
  find(parent).insertBefore(element, before === null ? null : find(before));
}

/** @param {any} element @param {string} name @param {string | null} value */
function setAttribute(element, name, value) {
  if (PROPERTIES.has(name)) element[name] = value !== null;
  else if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
  if (name === 'data-media') showMedium(element, value);
}

/** @param {any} element @param {string} value */
function setValue(element, value) {
  if (element === composing) held = value;
  else if (element.value !== value) element.value = value;
}

/** @param {HTMLElement} element @param {number[]} rect */
function setRect(element, rect) {
  const style = element.style;
  if (rect.length === 0) return element.removeAttribute('style');
  const [x, y, width, height] = rect;
  style.position = 'absolute';
  style.left = `${x}px`;
  style.top = `${y}px`;
  style.width = `${width}px`;
  style.height = `${height}px`;
}

/** The preview beside an editor takes neither the focus nor the word from it. */
const isLookedAt = () => isPreview && !document.hasFocus();

/** Headings and landmarks take the focus only when they are sent it. @param {HTMLElement} element @param {FocusOptions} [options] */
export function sendFocus(element, options) {
  if (isLookedAt()) return;
  if (element.tabIndex < 0 && !element.hasAttribute('tabindex')) {
    element.tabIndex = -1;
    element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
  }
  element.focus(options);
}

/** @type {Record<string, (operation: any[]) => void>} */
const operations = {
  '+'([, id, tag, parent, before]) {
    const element = document.createElement(tag);
    element.id = id;
    elements.set(id, element);
    place(element, parent, before);
  },
  '-'([, id]) {
    forget(find(id));
  },
  '>'([, id, parent, before]) {
    place(find(id), parent, before);
  },
  a([, id, name, value]) {
    setAttribute(find(id), name, value);
  },
  t([, id, text]) {
    find(id).textContent = text;
  },
  r([, id, ...rect]) {
    setRect(find(id), rect);
  },
  v([, id, value]) {
    setValue(find(id), value);
  },
  title([, text]) {
    document.title = text;
  },
  lang([, tag]) {
    root.lang = tag;
  },
  height([, height]) {
    part('sheet').style.height = `${height}px`;
  },
  screen() {
    part('scroller').scrollTop = 0;
    scrollTo(0, 0);
  },
  modal([, id]) {
    part('shell').inert = id !== null;
    root.toggleAttribute('data-modal', id !== null);
    if (id !== null) {
      opened = true;
      opener = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    } else {
      if (opener?.isConnected) sendFocus(opener);
      focusMoved = document.activeElement === opener;
      opener = null;
    }
  },
  focus([, id]) {
    const element = find(id);
    if (element.closest('[inert]')) {
      opener = element; // it was pressed, and opened the dialog
      return;
    }
    sendFocus(element);
    focusMoved = document.activeElement === element;
  },
  say([, politeness, text, lang]) {
    if (!isLookedAt()) announce(politeness, text, lang);
  },
};

/** The focus must not get lost with an element, nor stay under a dialog: the dialog's or the screen's heading takes it. */
function keepFocus(/** @type {Element | null} */ before) {
  if (focusMoved || isLookedAt()) return;
  if (before instanceof HTMLElement) {
    const usable = before.isConnected && !before.matches(':disabled') && !before.closest('[inert]');
    if (usable && document.activeElement === before) return;
    if (usable) return before.focus({ preventScroll: true });
  } else if (!opened) {
    return;
  }
  const heading = document.querySelector('.twin dialog[aria-modal="true"] :is(h1, h2), .twin h1');
  if (heading instanceof HTMLElement) sendFocus(heading, { preventScroll: true });
}

/** @param {string} json */
export function applyPatch(json) {
  const active = inTwin(document.activeElement) ? document.activeElement : null;
  focusMoved = false;
  opened = false;
  for (const operation of /** @type {Operation[]} */ (JSON.parse(json))) {
    const apply = operations[String(operation[0])];
    if (!apply) throw new Error(`Unknown operation ${operation[0]}.`);
    apply(operation);
  }
  keepFocus(active);
  findBar();
}

export function startMirror() {
  elements.set('page', part('page'));
  elements.set('fixed', part('fixed'));
  addEventListener('compositionstart', (event) => {
    composing = event.target instanceof HTMLElement ? event.target : null;
    held = null;
  });
  addEventListener('compositionend', () => {
    const element = composing;
    composing = null;
    if (element && held !== null) setValue(element, held);
  });
}
