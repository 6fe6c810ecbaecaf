/** Whether the network is there. Some LMSs say "stored" without one, so it is looked at with a file of our own. */

/** @param {string} url a small file beside the page */
async function fetched(url) {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), 2000);
  try {
    await fetch(`${url}?t=${Date.now()}`, { method: 'HEAD', cache: 'no-store', signal: stop.signal });
    return true; // whatever it answered, somebody did
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}

/** @param {string} url @param {number} [pause] between tries @returns {Promise<boolean>} within seven seconds */
export async function probe(url, pause = 500) {
  if (navigator.onLine === false) return false;
  for (let left = 2; ; --left) {
    if (await fetched(url)) return true;
    if (left === 0) return false;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/** @param {EventTarget} window @param {(online: boolean) => void} heard */
export function watchNetwork(window, heard) {
  window.addEventListener('online', () => heard(true));
  window.addEventListener('offline', () => heard(false));
}
