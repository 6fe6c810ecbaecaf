/**
 * The two permanent live regions. Each sentence is a paragraph of its own, so that the same one can be said twice and several are
 * read in order; it goes away once it has had time to be read.
 */
import { part } from './dom.js';

const STAYS_MS = 6000;

/** @param {string} politeness "polite" or "assertive" @param {string} text @param {string} [lang] where it is not the page's */
export function announce(politeness, text, lang = '') {
  const sentence = document.createElement('p');
  sentence.textContent = text;
  if (lang) sentence.lang = lang;
  part(politeness === 'assertive' ? 'assertive' : 'polite').append(sentence);
  setTimeout(() => sentence.remove(), STAYS_MS);
}
