/** The workshop's words (web/workshop/strings.def) in the language that the course is shown in, or the browser's. */
import { read, write } from '../../src/local.js';

const LANGUAGE = 'defuse.workshop.language';

/** The languages that there are words in. @type {Record<string, string>} */
export const LANGUAGES = { en: 'English', de: 'Deutsch' };

/** @type {{ choice: string, words: Record<string, string[]> }} */
let table = { choice: '', words: {} };
let current = 'en';

export const language = () => current;

function wanted() {
  const asked = new URLSearchParams(location.search).get('lang') || read(LANGUAGE) || /^language=(.+)$/m.exec(read('defuse.settings'))?.[1];
  for (const tag of [asked, ...navigator.languages]) {
    if (!tag) continue;
    if (tag in LANGUAGES || /^en-X[AB]$/.test(tag)) return tag;
    const short = tag.split('-')[0];
    if (short in LANGUAGES) return short;
  }
  return 'en';
}

export async function loadWords() {
  current = wanted();
  const response = await fetch(`lang/${current}.json?v=${DEFUSE_WORKSHOP_WORDS}`);
  if (!response.ok) throw new Error(`lang/${current}.json: ${response.status}`);
  table = await response.json();
  document.documentElement.lang = current;
}

/** @param {string} tag */
export function chooseLanguage(tag) {
  write(LANGUAGE, tag);
  const query = new URLSearchParams(location.search);
  query.delete('lang');
  const rest = query.toString();
  history.replaceState(null, '', `${location.pathname}${rest && `?${rest}`}${location.hash}`);
  location.reload();
}

/** @param {string} key @param {...(string | number)} values for {0}, {1} */
export function t(key, ...values) {
  const forms = table.words[key] ?? [key];
  const count = values.find((value) => typeof value === 'number');
  const form = forms.length > 1 ? Number(table.choice[Math.min(Number(count ?? 2), 199)] ?? 1) : 0;
  return (forms[form] ?? forms[0]).replace(/\{(\d)\}/g, (_, place) => String(values[Number(place)] ?? ''));
}
