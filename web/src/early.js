/**
 * A lesson opened by its address can be read before the engine has come: the build wrote down its first page (src/platform/headless/
 * prerender_main.cpp), as operations of src/semantics/diff.h. Text goes in as text.
 */
import { isKept, isOpaque } from './boot.js';
import { part, root } from './dom.js';
import { read } from './local.js';
import { CHOSEN } from './library.js';
import { isExported } from './package.js';
import { isPreview } from './preview.js';

/** @typedef {(string | null)[]} Operation */

/** The lesson that is looked at now, where it is one of the site's own pack; else ''. */
function lesson() {
  const id = /^#\/lesson\/([\w-]+)$/.exec(location.hash)?.[1] ?? '';
  // With the service worker the engine is here at once; other packs have other lessons, and frames without an origin may fetch nothing.
  const other = isExported || isPreview || read(CHOSEN) || new URLSearchParams(location.search).has('pack');
  return DEFUSE_LESSONS.ids.includes(id) && !isOpaque && !isKept && !other ? id : '';
}

/** @param {Operation[]} operations */
function built(operations) {
  const page = document.createDocumentFragment();
  const fixed = document.createDocumentFragment(); // what stays in place in the picture: above all else here
  /** @type {Map<string, HTMLElement>} */
  const elements = new Map();
  /** @type {Record<string, (element: HTMLElement, ...values: (string | null)[]) => void>} */
  const effects = {
    a: (element, name, value) => element.setAttribute(String(name), value ?? ''),
    t: (element, text) => (element.textContent = text),
  };
  for (const [name, id, ...values] of operations) {
    const element = elements.get(String(id));
    if (name === '+') {
      const made = document.createElement(String(values[0]));
      made.id = String(id);
      elements.set(made.id, made);
      // The order of a first patch is that of the page.
      (elements.get(String(values[1])) ?? (values[1] === 'fixed' ? fixed : page)).append(made);
    } else if (element) {
      effects[String(name)]?.(element, ...values);
    }
  }
  page.prepend(fixed);
  return page;
}

async function show() {
  const id = lesson();
  if (!id) return;
  const response = await fetch(`lessons/${id}.json?v=${DEFUSE_LESSONS.version}`);
  const operations = /** @type {Operation[]} */ (await response.json());
  if (root.dataset.state !== 'boot' || lesson() !== id) return;
  part('first').replaceChildren(built(operations));
  scrollTo(0, 0);
}

/** For as long as the engine is on its way. */
export function showLessons() {
  const tell = () => {
    if (root.dataset.state === 'boot') show().catch(() => {}); // the engine comes anyway
  };
  addEventListener('hashchange', tell);
  tell();
}
