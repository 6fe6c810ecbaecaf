/**
 * What the learner does with the twin, told to the engine. Nothing here prevents Tab, takes keys from fields or moves the focus but
 * inside a list of tabs, as is the custom there.
 */
import { inTwin, nodeId, part, root } from './dom.js';
import { handFile } from './library.js';

/** @typedef {import('./engine.js').Engine} Engine */

/** The last thing the reader touched: a focus ring is drawn for the keyboard's sake. */
let byKeyboard = true;

/** @param {Element} element */
function isText(element) {
  return element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type === 'text');
}

/** @param {Engine} engine @param {HTMLInputElement} input */
async function readFile(engine, input) {
  const file = input.files?.[0];
  if (!file) return;
  await handFile(engine, file);
  input.value = ''; // the same file may be chosen again
}

/** @param {Engine} engine @param {MouseEvent} event */
function onClick(engine, event) {
  const target = event.target instanceof Element ? event.target.closest('button, a') : null;
  if (!target || !inTwin(target)) return;
  const elsewhere = event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  if (target instanceof HTMLAnchorElement) {
    if (elsewhere) return; // a new tab or window is the browser's
    event.preventDefault();
    if (target.getAttribute('aria-disabled') === 'true') return;
  }
  engine.call('activate', nodeId(target));
}

/** @param {Engine} engine @param {Event} event */
function onChange(engine, event) {
  const control = event.target;
  if (!(control instanceof Element) || !inTwin(control)) return;
  if (control instanceof HTMLInputElement && control.type === 'file') {
    readFile(engine, control).catch(() => {});
  } else if (control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio')) {
    engine.call('set_value', nodeId(control), String(control.checked));
  } else if (control instanceof HTMLSelectElement) {
    engine.call('set_value', nodeId(control), control.value);
  }
}

/** @param {Engine} engine @param {Event} event */
function onInput(engine, event) {
  const control = event.target;
  if (!(control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) || !inTwin(control)) return;
  if (isText(control) || control.type === 'range') engine.call('set_value', nodeId(control), control.value);
}

/** @param {Engine} engine */
function tellFocus(engine) {
  const active = document.activeElement;
  if (active && inTwin(active)) engine.call('focus', nodeId(active), byKeyboard || isText(active));
  else engine.call('focus', '', false);
}

/** Arrow keys among tabs. @param {KeyboardEvent} event */
function moveInTabs(event) {
  const list = event.target instanceof Element ? event.target.closest('[role="tablist"]') : null;
  if (!list) return;
  const tabs = /** @type {HTMLElement[]} */ ([...list.querySelectorAll('[role="tab"]')]);
  const at = tabs.findIndex((tab) => tab === event.target);
  const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: tabs.length - 1 }[event.key];
  if (to === undefined || at < 0) return;
  event.preventDefault();
  tabs[(to + tabs.length) % tabs.length].focus();
}

/** Scrolling by key while nothing has the focus: only the window's own scroller would hear it. @param {KeyboardEvent} event */
function scrollByKey(event) {
  if (document.activeElement !== document.body || root.dataset.view !== 'canvas') return;
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const scroller = part('scroller');
  const page = scroller.clientHeight * 0.85;
  const all = scroller.scrollHeight;
  const key = event.key === ' ' ? (event.shiftKey ? 'PageUp' : 'PageDown') : event.key;
  const top = { ArrowDown: 48, ArrowUp: -48, PageDown: page, PageUp: -page, Home: -all, End: all }[key];
  if (top !== undefined) scroller.scrollBy({ top });
}

/** @param {Engine} engine @param {KeyboardEvent} event */
function onKey(engine, event) {
  if (!byKeyboard && !['Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) {
    byKeyboard = true;
    tellFocus(engine); // what was pressed with the pointer has the focus: its ring is drawn from now on
  }
  moveInTabs(event);
  scrollByKey(event);
  if (event.key !== 'Escape' || event.isComposing) return;
  const cancel = document.querySelector('.twin dialog[aria-modal="true"] button[id$=".cancel"]');
  if (cancel instanceof HTMLElement) cancel.click();
}

/**
 * Pictures that are dragged on: the pointer is told to the engine in window coordinates, as the canvas would.
 * @param {Engine} engine @param {PointerEvent} event
 */
function onDrag(engine, event) {
  const surface = event.target instanceof HTMLElement ? event.target.closest('[data-drag]') : null;
  if (!(surface instanceof HTMLElement) || !event.isPrimary || root.dataset.view !== 'canvas') return;
  const canvas = part('canvas').getBoundingClientRect();
  const x = event.clientX - canvas.left;
  const y = event.clientY - canvas.top;
  if (event.type === 'pointerdown') {
    if (event.button !== 0) return;
    surface.setPointerCapture(event.pointerId);
    event.preventDefault(); // no selection, no loss of focus
  }
  const down = (event.buttons & 1) !== 0 && event.type !== 'pointerup' && event.type !== 'pointercancel';
  engine.call('pointer', x, y, down);
  const gone = event.type === 'pointerleave' || (!down && event.pointerType === 'touch');
  if (gone) engine.call('pointer', -1, -1, false);
}

/** @param {Engine} engine */
export function listen(engine) {
  addEventListener('click', (event) => onClick(engine, event));
  addEventListener('change', (event) => onChange(engine, event));
  addEventListener('input', (event) => onInput(engine, event));
  addEventListener('focusin', () => tellFocus(engine));
  addEventListener('focusout', (event) => {
    if (!inTwin(/** @type {Element | null} */ (event.relatedTarget))) engine.call('focus', '', false);
  });
  addEventListener('keydown', (event) => onKey(engine, event), { capture: true });
  addEventListener('pointerdown', () => (byKeyboard = false), { capture: true });
  for (const type of ['pointerdown', 'pointermove', 'pointerup', 'pointercancel']) {
    addEventListener(type, (event) => onDrag(engine, /** @type {PointerEvent} */ (event)));
  }
  part('page').addEventListener('pointerleave', (event) => onDrag(engine, event), { capture: true });
  // After a tap nothing hovers.
  part('canvas').addEventListener('click', (event) => {
    if (/** @type {PointerEvent} */ (event).pointerType === 'touch') engine.call('pointer', -1, -1, false);
  });
  tellFocus(engine);
}
