/**
 * Finds the object through which a SCORM package talks to its LMS: upwards through the frames, then through the window that opened
 * this one and its frames, then through the opener of the topmost window. Any of them may belong to another site, where every look
 * throws: each is guarded by itself, so that one closed door does not end the search.
 */

const MOST_FRAMES = 500;

/** @param {any} owner @param {string} name @returns {any} undefined where it may not be read */
function read(owner, name) {
  try {
    return owner[name];
  } catch {
    return undefined;
  }
}

/** @param {any} candidate @param {string} method */
const works = (candidate, method) => candidate !== null && candidate !== undefined && typeof read(candidate, method) === 'function';

/** The API in `window` or one of its ancestors. @param {any} window @param {string} name @param {string} method */
function upwards(window, name, method) {
  let at = window;
  for (let hop = 0; at && hop < MOST_FRAMES; ++hop) {
    const api = read(at, name);
    if (works(api, method)) return api;
    const parent = read(at, 'parent');
    if (!parent || parent === at) return null;
    at = parent;
  }
  return null;
}

/** @param {any} window @param {'scorm12' | 'scorm2004'} edition @returns {any} the API or null */
export function findApi(window, edition) {
  const [name, method] = edition === 'scorm12' ? ['API', 'LMSInitialize'] : ['API_1484_11', 'Initialize'];
  return (
    upwards(window, name, method) ??
    upwards(read(window, 'opener'), name, method) ??
    upwards(read(read(window, 'top'), 'opener'), name, method)
  );
}

/** Whether anybody could hold an API for us at all. @param {any} window */
export const hasCompany = (window) => {
  const parent = read(window, 'parent');
  return (parent !== undefined && parent !== window) || Boolean(read(window, 'opener'));
};

/**
 * The API of the edition the package was made for, or else of the other; some LMSs make theirs only after the page.
 * @param {any} window
 * @param {'scorm12' | 'scorm2004'} preferred
 * @param {{ tries?: number, pause?: number }} [patience]
 * @returns {Promise<{ api: any, edition: 'scorm12' | 'scorm2004' } | null>}
 */
export async function waitForApi(window, preferred, { tries = 50, pause = 100 } = {}) {
  /** @type {('scorm12' | 'scorm2004')[]} */
  const editions = preferred === 'scorm12' ? ['scorm12', 'scorm2004'] : ['scorm2004', 'scorm12'];
  for (let left = tries; ; --left) {
    for (const edition of editions) {
      const api = findApi(window, edition);
      if (api) return { api, edition };
    }
    if (left <= 0) return null;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
