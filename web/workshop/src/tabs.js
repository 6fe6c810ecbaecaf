/** Panels behind tabs: arrow keys choose, Tab goes on into the panel. */
import { fill, freshId, h } from './dom.js';

/** @typedef {{ name: string, title: string, panel: HTMLElement, refresh: () => void }} Tab */

/** @param {string} label @param {Tab[]} tabs @param {string} first */
export function makeTabs(label, tabs, first) {
  const list = h('div', { role: 'tablist', 'aria-label': label });
  const buttons = tabs.map((one) => {
    const id = freshId();
    one.panel.id = freshId();
    one.panel.setAttribute('role', 'tabpanel');
    one.panel.setAttribute('aria-labelledby', id);
    return h('button', { type: 'button', role: 'tab', id, 'aria-controls': one.panel.id, onclick: () => choose(one.name) }, one.title);
  });

  /** @param {string} name @param {boolean} [focus] */
  function choose(name, focus = false) {
    tabs.forEach((one, n) => {
      const on = one.name === name;
      buttons[n].setAttribute('aria-selected', String(on));
      buttons[n].tabIndex = on ? 0 : -1;
      one.panel.hidden = !on;
      if (on && focus) buttons[n].focus();
    });
    tabs.find((one) => one.name === name)?.refresh();
  }

  list.addEventListener('keydown', (/** @type {KeyboardEvent} */ event) => {
    const at = buttons.findIndex((one) => one === document.activeElement);
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -at, End: tabs.length - 1 - at }[event.key];
    if (at < 0 || step === undefined) return;
    event.preventDefault();
    choose(tabs[(at + step + tabs.length) % tabs.length].name, true);
  });
  fill(list, ...buttons);
  choose(first);
  return { element: h('div', { class: 'tabs' }, list, ...tabs.map((one) => one.panel)), choose };
}
