/**
 * Finds out what the course talks to: a cmi5 launch, a SCORM API, a launch of the Experience API, a host page, or nobody. What the
 * package was made for is looked for first and waited for; the rest is found where it is there.
 */
import { connectCmi5 } from './cmi5.js';
import { hasCompany, waitForApi } from './find_api.js';
import { connectHost } from './host.js';
import { ScormAdapter } from './scorm.js';
import { connectXapi } from './xapi.js';

/**
 * @typedef {import('./types.js').Adapter} Adapter
 * @typedef {'site' | 'scorm12' | 'scorm2004-3' | 'scorm2004-4' | 'cmi5' | 'xapi'} PackageKind
 */

/** @type {Adapter} */
const NOBODY = { launch: { profile: 'none' }, commit: () => Promise.resolve({ answer: 'stored' }) };

/**
 * @param {object} options
 * @param {PackageKind} options.kind what the package was exported as
 * @param {string[]} [options.hosts] host pages that may embed it, see connectHost
 * @param {string} options.language of the pack's texts
 * @param {import('./types.js').Listener} options.onCall
 * @param {import('./held_end.js').Holder | null} [options.holder] of ends of cmi5 sessions
 * @param {any} [options.window]
 * @param {{ tries?: number, pause?: number }} [options.patience] with an API that is not there yet
 * @returns {Promise<Adapter>} never rejects; `problem` says what went wrong
 */
export async function connect({ kind, hosts = ['self'], language, onCall, holder, window = globalThis, patience }) {
  const query = new URLSearchParams(window.location.search);
  const page = { language, navigate: (/** @type {string} */ url) => window.location.assign(url) };
  try {
    if (query.has('fetch') && query.has('endpoint') && query.has('activityId')) return await connectCmi5(query, { ...page, holder }, onCall);
    const isScorm = kind.startsWith('scorm');
    const preferred = kind === 'scorm12' ? 'scorm12' : 'scorm2004';
    // Where nothing says that there must be an API, one look has to do.
    const found = hasCompany(window) || isScorm ? await waitForApi(window, preferred, isScorm ? patience : { tries: 0 }) : null;
    if (found) return new ScormAdapter(found.api, found.edition, onCall);
    if (query.has('endpoint') && query.has('actor')) return await connectXapi(query, page, onCall);
    const host = await connectHost(window, { hosts }, onCall);
    if (host) return host;
    return kind === 'site' ? NOBODY : { ...NOBODY, problem: 'No learning management system was found. You can go on; what you do is not reported to anybody.' };
  } catch (error) {
    return { ...NOBODY, problem: `The learning management system could not be reached: ${error instanceof Error ? error.message : error}.` };
  }
}
