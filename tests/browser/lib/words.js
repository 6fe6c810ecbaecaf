// The interface's words, read from where the course has them, so that a better wording breaks no test.
import { readFileSync } from 'node:fs';

import { root } from './paths.js';

const words = new Map();
for (const [, key, text] of readFileSync(`${root}src/app/strings.def`, 'utf8').matchAll(/^DEFUSE_STRING\((\w+), "((?:[^"\\]|\\.)*)"\)/gm)) {
  words.set(key, JSON.parse(`"${text}"`));
}

const forms = new Map();
for (const [, key, one, other] of readFileSync(`${root}src/app/strings.def`, 'utf8').matchAll(/^DEFUSE_PLURAL\((\w+), "((?:[^"\\]|\\.)*)", "((?:[^"\\]|\\.)*)"\)/gm)) {
  forms.set(key, [JSON.parse(`"${one}"`), JSON.parse(`"${other}"`)]);
}

/** The words of `key` for so many. */
export function counted(key, count) {
  return forms.get(key)[count === 1 ? 0 : 1].replace('{0}', String(count));
}

/** The words of `key`, with {0}, {1} filled in. */
export function tr(key, ...values) {
  const text = words.get(key);
  if (text === undefined) throw new Error(`src/app/strings.def has no ${key}.`);
  return text.replace(/\{(\d)\}/g, (whole, n) => (values[n] === undefined ? whole : String(values[n])));
}

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A pattern that the words of `key` match whatever is filled in. */
export function pattern(key) {
  return new RegExp(`^${tr(key).split(/\{\d\}/).map(escaped).join('(.*)')}$`, 's');
}
