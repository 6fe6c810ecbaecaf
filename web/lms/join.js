/**
 * The join between the course and whoever it was opened by: what the adapters, the page and the network say goes to the engine by
 * `tell`, and its commits go to the adapter. Bundled as a script of its own.
 */
import { connect } from './connect.js';
import { endHolder } from './held_end.js';
import { launchText } from './launch.js';
import { probe, watchNetwork } from './network.js';
import { watchPage } from './page_events.js';
import { claimTab } from './tabs.js';

/** @typedef {(name: string, ...values: (string | number | boolean)[]) => void} Tell see src/platform/web/exports.cpp */

/**
 * @typedef {object} Link
 * @property {() => void} begin tells the engine what was found, and what the page does from then on
 * @property {(json: string) => void} commit does all that must happen before it returns when the page is being left
 * @property {() => void} probe
 * @property {(key: string) => void} claim this tab saves now
 * @property {(pack: string, title: string) => void} ready
 */

/** A file of the package that is there for certain, and small. */
const PROBED = 'icons/defuse.svg';

/** @param {import('./types.js').HostWish} wish */
const valueOf = (wish) => (wish.type === 'mute' ? String(Number(wish.on)) : wish.type === 'locale' ? wish.tag : '');

/**
 * @param {object} options
 * @param {import('./connect.js').PackageKind} options.kind
 * @param {string[]} options.hosts
 * @param {string} options.language of the pack's texts
 * @param {string} options.rules as the package has them
 * @param {Tell} options.tell
 * @returns {Promise<Link>}
 */
export async function join({ kind, hosts, language, rules, tell }) {
  // Adapters are called by the engine, and may not call it back before they have returned.
  const later = (/** @type {Parameters<Tell>} */ ...message) => queueMicrotask(() => tell(...message));
  const adapter = await connect({
    kind,
    hosts,
    language,
    holder: new URLSearchParams(location.search).has('fetch') ? endHolder(DEFUSE_LMS_END_URL) : null,
    onCall: ({ name, argument = '', result, error = '', took }) => later('lms_called', name, argument, result, error, took),
  });
  const found = adapter.launch.profile !== 'none';
  return {
    begin() {
      tell('lms_launched', launchText(adapter.launch), rules, adapter.problem ?? '');
      if (!found) return;
      watchPage(window, {
        hidden: () => tell('page_hidden'),
        shown: () => tell('page_shown'),
        leaving: (mayReturn) => tell('page_left', mayReturn),
      });
      watchNetwork(window, (online) => tell('network', online));
      adapter.onWish?.((wish) => tell('host_wished', wish.type, valueOf(wish)));
    },
    commit(json) {
      /** @type {import('./types.js').Commit} */
      const commit = JSON.parse(json);
      adapter.commit(commit).then(({ answer, error = '' }) => tell('lms_committed', commit.number, answer, error));
    },
    probe: () => void probe(PROBED).then((online) => tell('network', online)),
    claim: (key) => void (found && claimTab(key, () => tell('other_tab'))),
    ready(pack, title) {
      adapter.tellReady?.(pack, title);
      if (adapter.launch.profile !== 'host') return;
      const sheet = /** @type {HTMLElement} */ (document.getElementById('sheet'));
      new ResizeObserver(() => adapter.tellHeight?.(sheet.offsetHeight)).observe(sheet);
      addEventListener('error', ({ message }) => adapter.tellError?.(message));
    },
  };
}
