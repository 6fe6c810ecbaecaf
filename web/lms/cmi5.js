/** A cmi5 launch: token, launch data, learner's preferences, and then as any record store. */
import { share } from './formats.js';
import { RecordStore } from './record_store.js';
import { tabMemory, TabSession } from './tab_session.js';
import { parsed, XapiAdapter } from './xapi.js';

/** @typedef {import('./types.js').Listener} Listener */

const AGAIN = 'Please close this page and open the course from your learning management system again.';

/**
 * @param {string} url @param {TabSession} session @param {Listener} listener
 * @returns {Promise<{ token: string } | { problem: string }>}
 */
async function fetchToken(url, session, listener) {
  if (session.known.token) return { token: session.known.token };
  const before = performance.now();
  let result = '';
  let error = '0';
  try {
    const response = await fetch(url, { method: 'POST', cache: 'no-store' });
    const body = parsed(await response.text());
    result = String(response.status);
    if (typeof body?.['auth-token'] === 'string') {
      session.remember({ token: body['auth-token'] });
      return { token: body['auth-token'] };
    }
    error = `${body?.['error-code'] ?? ''} ${body?.['error-text'] ?? 'no token'}`.trim();
  } catch (thrown) {
    error = thrown instanceof Error ? thrown.message : String(thrown);
  } finally {
    listener({ name: 'POST fetch (auth-token)', result, error, took: Math.round(performance.now() - before) });
  }
  return { problem: `The learning management system did not let this page in (${error}). ${AGAIN}` };
}

/**
 * Whether the session of a page that is loaded again is still open.
 * @param {TabSession} session @param {import('./held_end.js').Holder | null} holder
 */
async function takeBack(session, holder) {
  if (!session.known.ended) return true;
  const held = (await holder?.back(session.key)) ?? false;
  if (held) session.remember({ ended: false });
  return held;
}

/** @param {string | undefined} mode */
const modeOf = (mode) => (mode === 'Browse' ? 'browse' : mode === 'Review' ? 'review' : 'normal');

/**
 * @param {URLSearchParams} query
 * @param {{ language: string, navigate: (url: string) => void, memory?: import('./tab_session.js').Memory, holder?: import('./held_end.js').Holder | null }} page
 * @param {Listener} listener
 * @returns {Promise<XapiAdapter>}
 */
export async function connectCmi5(query, page, listener) {
  const registration = query.get('registration') ?? '';
  const activityId = query.get('activityId') ?? '';
  const actor = parsed(query.get('actor') ?? '');
  const frame = { cmi5: true, actor: actor ?? {}, activityId, registration, language: page.language };
  const access = { endpoint: query.get('endpoint') ?? '', authorization: '', listener };
  const failed = (/** @type {string} */ problem) => {
    const adapter = new XapiAdapter(new RecordStore(access), frame, page);
    adapter.problem = problem;
    return adapter;
  };
  if (!actor || !activityId || !registration) return failed(`The launch is incomplete. ${AGAIN}`);

  const fetchUrl = query.get('fetch') ?? '';
  const session = new TabSession(registration, fetchUrl, page.memory ?? tabMemory);
  const holder = page.holder ?? null;
  const open = await takeBack(session, holder);
  const token = await fetchToken(fetchUrl, session, listener);
  if ('problem' in token) return failed(token.problem);
  const store = new RecordStore({ ...access, authorization: `Basic ${token.token}` });

  const scout = new XapiAdapter(store, frame, page);
  const launchData = await store.request('GET', 'activities/state', scout.stateQuery('LMS.LaunchData'));
  const data = parsed(launchData.text);
  if (launchData.status !== 200 || typeof data !== 'object' || data === null) {
    return failed(`The learning management system did not say how the course was launched (${launchData.status}). ${AGAIN}`);
  }
  // No statement is taken before this was asked, even where there are no preferences.
  const preferences = await store.request('GET', 'agents/profile', { profileId: 'cmi5LearnerPreferences', agent: JSON.stringify(actor) });
  const wishes = preferences.status === 200 ? parsed(preferences.text) : null;

  const mastery = typeof data.masteryScore === 'number' ? share(String(data.masteryScore), 1) : undefined;
  const adapter = new XapiAdapter(
    store,
    { ...frame, contextTemplate: data.contextTemplate, mastery },
    { navigate: page.navigate, returnUrl: typeof data.returnURL === 'string' ? data.returnURL : undefined, session, holder },
  );
  const state = await adapter.readState();
  if (!state) return failed(`The learning management system did not give back what it had kept. ${AGAIN}`);
  adapter.ended = !open;
  adapter.launch = {
    profile: 'cmi5',
    continued: Boolean(session.known.begun),
    sessionTime: session.known.time,
    mode: modeOf(data.launchMode),
    mastery,
    learnerId: JSON.stringify(actor),
    learnerName: typeof actor.name === 'string' ? actor.name : '',
    attempt: registration,
    language: typeof wishes?.languagePreference === 'string' ? wishes.languagePreference.split(',')[0].trim() : '',
    audio: wishes?.audioPreference === 'off' ? false : wishes?.audioPreference === 'on' ? true : undefined,
    launchData: typeof data.launchParameters === 'string' ? data.launchParameters : '',
    ...state,
  };
  return adapter;
}
