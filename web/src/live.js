/**
 * The two permanent live regions. Each sentence is a paragraph of its own, so that the same one can be said twice and several are
 * read in order; it goes away once it has had time to be read.
 */
import { part } from './dom.js';

const STAYS_MS = 6000;

/** @param {string} politeness "polite" or "assertive" @param {string} text */
export function announce(politeness, text) {
  const sentence = document.createElement('p');
  sentence.textContent = text;
  part(politeness === 'assertive' ? 'assertive' : 'polite').append(sentence);
  setTimeout(() => sentence.remove(), STAYS_MS);
}
