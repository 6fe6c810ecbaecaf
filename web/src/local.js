/** Settings and a few words about this browser, in localStorage. It may be refused (private windows, embedded pages, policies). */

const SETTINGS = 'defuse.settings';
const DEVICE = 'defuse.device';

/** @param {string} key @returns {string} */
export function read(key) {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

/** @param {string} key @param {string} text */
export function write(key, text) {
  try {
    localStorage.setItem(key, text);
  } catch {
    // Kept for this visit alone; records tell the learner when nothing can be stored.
  }
}

export const loadSettings = () => read(SETTINGS);
export const keepSettings = (/** @type {string} */ text) => write(SETTINGS, text);

function freshDevice() {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return `d${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('').slice(0, 15)}`;
}

let device = '';

/** A random name of this browser profile; it says nothing about the person. */
export function deviceId() {
  if (!device) device = read(DEVICE);
  if (!/^d[0-9a-f]{15}$/.test(device)) device = freshDevice();
  return device;
}

/** Written once there is a record that bears it, so that nothing is left behind by only looking. */
export function keepDevice() {
  if (read(DEVICE) !== deviceId()) write(DEVICE, deviceId());
}

/** Takes away all that Defuse has written here. @returns the name of this browser from now on */
export function eraseLocal() {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith('defuse.')) localStorage.removeItem(key);
  } catch {
    // Then nothing was written either.
  }
  device = freshDevice();
  return device;
}
