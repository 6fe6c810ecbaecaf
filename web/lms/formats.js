/** Values as the standards write them, in the forms that strict and lenient LMSs both take. */

/** @param {number} n @param {number} width */
const padded = (n, width) => String(n).padStart(width, '0');

/** Hundredths of a second, rounded, never negative. @param {number} ms */
const hundredths = (ms) => Math.max(0, Math.round(ms / 10));

/** SCORM 1.2: HHHH:MM:SS.ss. @param {number} ms */
export function timespan12(ms) {
  const all = Math.min(hundredths(ms), 9999 * 360000);
  const seconds = Math.floor(all / 100);
  return `${padded(Math.floor(seconds / 3600), 4)}:${padded(Math.floor(seconds / 60) % 60, 2)}:${padded(seconds % 60, 2)}.${padded(all % 100, 2)}`;
}

/** SCORM 1.2: the time of the day, HH:MM:SS, where the learner is. @param {number} ms */
export function time12(ms) {
  const date = new Date(ms);
  return `${padded(date.getHours(), 2)}:${padded(date.getMinutes(), 2)}:${padded(date.getSeconds(), 2)}`;
}

/** ISO 8601 with at most two decimals: PT1H2M3.5S. @param {number} ms */
export function duration(ms) {
  const all = hundredths(ms);
  const hours = Math.floor(all / 360000);
  const minutes = Math.floor(all / 6000) % 60;
  const seconds = (all % 6000) / 100;
  return `PT${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}${seconds || (!hours && !minutes) ? `${seconds}S` : ''}`;
}

/** ISO 8601 in UTC with two decimals. With none a zone is refused by some, with three the whole by others. @param {number} ms */
export const timestamp = (ms) => `${new Date(ms).toISOString().slice(0, -2)}Z`;

/** Milliseconds of either form; 0 for anything else. @param {string} text */
export function milliseconds(text) {
  const old = /^(\d{2,4}):(\d{2}):(\d{2}(?:\.\d{1,2})?)$/.exec(text);
  if (old) return Math.round((Number(old[1]) * 3600 + Number(old[2]) * 60 + Number(old[3])) * 1000);
  const iso = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(text);
  if (!iso) return 0;
  const [days, hours, minutes, seconds] = iso.slice(1).map((part) => Number(part ?? 0));
  return Math.round((days * 86400 + hours * 3600 + minutes * 60 + seconds) * 1000);
}

/** A share of `whole` as text: at most four decimals of 1, two of 100. @param {number} share @param {1 | 100} whole */
export const decimal = (share, whole) => String(Number(((share * whole) / 10000).toFixed(whole === 1 ? 4 : 2)));

/** A share from such a text; undefined for anything else. @param {string} text @param {1 | 100} whole */
export function share(text, whole) {
  const value = text.trim() === '' ? NaN : Number(text);
  return Number.isFinite(value) ? Math.round((Math.min(Math.max(value, 0), whole) / whole) * 10000) : undefined;
}

/** The first `most` characters, without half a surrogate pair. @param {string} text @param {number} most */
export function clipped(text, most) {
  if (text.length <= most) return text;
  const cut = /[\uD800-\uDBFF]$/.test(text.slice(0, most)) ? most - 1 : most;
  return text.slice(0, cut);
}
