/** The text that tells the course what the LMS said: see lms::launch_from_text. */

/** @param {string} name */
const kebab = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** encodeURIComponent refuses half surrogate pairs, and LMSs hand over anything. @param {string} text */
const encoded = (text) => encodeURIComponent(text.replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]|[\uD800-\uDFFF]/g, (found) => (found.length === 2 ? found : '\uFFFD')));

/** @param {import('./types.js').Launch} launch */
export function launchText(launch) {
  return Object.entries(launch)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `${kebab(name)}=${encoded(typeof value === 'boolean' ? String(Number(value)) : String(value))}\n`)
    .join('');
}
