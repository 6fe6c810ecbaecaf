/** cmi5 and plain launches of the Experience API ("Tin Can") as one adapter. */
import { share } from './formats.js';
import { RecordStore } from './record_store.js';
import { statement, uuid } from './statements.js';

/**
 * @typedef {import('./types.js').Commit} Commit
 * @typedef {import('./types.js').Answered} Answered
 * @typedef {import('./types.js').Launch} Launch
 * @typedef {import('./types.js').Listener} Listener
 * @typedef {import('./statements.js').Frame} Frame
 */

const STATE = 'defuse.state';

/** @param {string} text @returns {any} null where it is no JSON */
export function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Old LMSs send lists where an actor has one value. @param {any} actor */
export function plainActor(actor) {
  if (typeof actor !== 'object' || actor === null) return null;
  const single = Object.fromEntries(Object.entries(actor).map(([name, value]) => [name, Array.isArray(value) && name !== 'member' ? value[0] : value]));
  const account = /** @type {any} */ (single.account);
  if (account?.accountServiceHomePage) single.account = { homePage: account.accountServiceHomePage, name: account.accountName };
  return single;
}

export class XapiAdapter {
  /** @param {RecordStore} store @param {Frame} frame @param {{ navigate: (url: string) => void, returnUrl?: string }} page */
  constructor(store, frame, { navigate, returnUrl }) {
    this.store = store;
    this.frame = frame;
    this.navigate = navigate;
    this.returnUrl = returnUrl;
    /** @type {Launch} */
    this.launch = { profile: 'none' };
    /** @type {string | undefined} */
    this.problem = undefined;
    this.ended = false;
    /** The newest state that the store has not taken yet. @type {string | null} */
    this.state = null;
    /** What the state said at the start. A review says nothing of status, and does not take it away. @type {Partial<Launch> & { totalTime: number }} */
    this.kept = { totalTime: 0 };
  }

  stateQuery(id = STATE) {
    const { actor, activityId, registration } = this.frame;
    return { stateId: id, activityId, agent: JSON.stringify(actor), ...(registration ? { registration } : {}) };
  }

  /** What we kept at the last time. @returns {Promise<Partial<Launch> | null>} null where the store did not answer */
  async readState() {
    const { status, text } = await this.store.request('GET', 'activities/state', this.stateQuery());
    if (status === 404) return {};
    if (status !== 200) return null;
    const state = parsed(text);
    if (typeof state !== 'object' || state === null || state.format !== 1) return {};
    const word = (/** @type {unknown} */ value) => (typeof value === 'string' ? value : undefined);
    this.kept = {
      resumed: true,
      completion: /** @type {any} */ (word(state.completion)),
      success: /** @type {any} */ (word(state.success)),
      score: Number.isInteger(state.score) ? state.score : undefined,
      location: word(state.location),
      suspendData: word(state.suspendData),
      totalTime: Number(state.totalTime) || 0,
    };
    return this.kept;
  }

  /** @param {Commit} commit */
  rememberState(commit) {
    if (commit.suspendData === undefined && commit.location === undefined) return;
    const { kept } = this;
    const { completion = kept.completion, success = kept.success, score = kept.score, location = kept.location } = commit;
    const { suspendData = kept.suspendData } = commit;
    const totalTime = kept.totalTime + commit.sessionTime;
    this.state = JSON.stringify({ format: 1, completion, success, score, location, suspendData, totalTime });
  }

  /** @param {{ last?: boolean }} [options] @returns {Promise<Answered>} */
  async writeState(options) {
    const state = this.state;
    if (state === null) return { answer: 'stored' };
    const { status, text } = await this.store.request('PUT', 'activities/state', this.stateQuery(), { body: state, ...options });
    if (status >= 200 && status < 300) {
      if (this.state === state) this.state = null;
      return { answer: 'stored' };
    }
    if (status === 0) return { answer: 'unreachable', error: text };
    return { answer: status === 401 || status === 403 ? 'expired' : 'failed', error: `${status} ${text.slice(0, 200)}` };
  }

  /** @param {Commit} commit @returns {Promise<Answered>} */
  async commit(commit) {
    if (this.ended) return { answer: 'expired' };
    this.store.add((commit.statements ?? []).map((wish) => statement(this.frame, wish, uuid())));
    this.rememberState(commit);
    if (commit.finish) return this.finish(commit);
    const said = await this.store.flush();
    if (said.answer !== 'stored') return said;
    return this.writeState();
  }

  /** Both requests are on their way before this gives back control. @param {Commit} commit @returns {Promise<Answered>} */
  async finish(commit) {
    this.ended = true;
    const state = this.writeState({ last: true }); // first: after the end nothing may be written
    const statements = this.store.flushLast();
    const answers = await Promise.all([state, statements]);
    if (commit.leave && this.returnUrl) this.navigate(this.returnUrl);
    return answers.find(({ answer }) => answer !== 'stored') ?? answers[1];
  }
}

/**
 * A launch by the older agreement: everything is in the address.
 * @param {URLSearchParams} query
 * @param {{ language: string, navigate: (url: string) => void }} page
 * @param {Listener} listener
 * @returns {Promise<XapiAdapter>}
 */
export async function connectXapi(query, page, listener) {
  const actor = plainActor(parsed(query.get('actor') ?? ''));
  const frame = {
    cmi5: false,
    actor: actor ?? {},
    activityId: query.get('activity_id') ?? '',
    registration: query.get('registration') ?? '',
    platform: query.get('activity_platform') ?? undefined,
    language: page.language,
  };
  const store = new RecordStore({ endpoint: query.get('endpoint') ?? '', authorization: query.get('auth') ?? '', listener });
  const adapter = new XapiAdapter(store, frame, page);
  if (!actor || !frame.activityId) {
    adapter.problem = 'The launch does not say who is learning what. Please open the course from your learning management system.';
    return adapter;
  }
  const state = await adapter.readState();
  if (!state) {
    adapter.problem = 'The record store did not answer. Please open the course from your learning management system again.';
    return adapter;
  }
  adapter.launch = {
    profile: 'xapi',
    learnerId: JSON.stringify(actor),
    learnerName: typeof actor.name === 'string' ? actor.name : '',
    attempt: frame.registration,
    language: query.get('Accept-Language') ?? '',
    mastery: share(query.get('mastery') ?? '', 1),
    ...state,
  };
  return adapter;
}
