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
/** What ends a session: after these nothing more may be said in it. @type {string[]} */
const ENDS = ['failed', 'terminated'];

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

/** In milliseconds, and too short to be noticed by who leaves. */
const HEAD_START = 100;

/**
 * Of two requests the second may arrive first, and a page that is going cannot wait for an answer: it can only send the second later. The
 * browser sends the first meanwhile.
 */
function headStart() {
  for (const end = performance.now() + HEAD_START; performance.now() < end; );
}

export class XapiAdapter {
  /**
   * @param {RecordStore} store @param {Frame} frame
   * @param {{ navigate: (url: string) => void, returnUrl?: string, session?: import('./tab_session.js').TabSession, holder?: import('./held_end.js').Holder | null }} page
   */
  constructor(store, frame, { navigate, returnUrl, session, holder }) {
    this.store = store;
    this.frame = frame;
    this.navigate = navigate;
    this.returnUrl = returnUrl;
    this.session = session;
    this.holder = holder;
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
    const before = this.session?.known.time ?? 0; // of this session; counted by the commits
    this.kept = {
      resumed: true,
      completion: /** @type {any} */ (word(state.completion)),
      success: /** @type {any} */ (word(state.success)),
      score: Number.isInteger(state.score) ? state.score : undefined,
      location: word(state.location),
      suspendData: word(state.suspendData),
      totalTime: Math.max(0, (Number(state.totalTime) || 0) - before),
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
    const held = commit.finish && !commit.leave && this.holder ? ENDS : [];
    this.rememberState(commit);
    this.session?.remember({ time: commit.sessionTime });
    this.store.add(this.made(commit, (verb) => !held.includes(verb)));
    if (commit.finish) return this.finish(commit, held);
    const said = await this.store.flush();
    if (said.answer !== 'stored') return said;
    this.session?.remember({ begun: true });
    return this.writeState();
  }

  /** @param {Commit} commit @param {(verb: string) => boolean} which */
  made(commit, which) {
    return (commit.statements ?? []).filter(({ verb }) => which(verb)).map((wish) => statement(this.frame, wish, uuid()));
  }

  /**
   * All requests are on their way before this gives back control, but for the last statements where they are held back.
   * @param {Commit} commit @param {string[]} held verbs @returns {Promise<Answered>}
   */
  async finish(commit, held) {
    this.ended = true;
    this.session?.remember({ begun: true, ended: true });
    const mayBeOvertaken = this.frame.cmi5 && held.length === 0 && this.state !== null;
    const state = this.writeState({ last: true }); // first: after the end nothing may be written
    if (mayBeOvertaken) headStart();
    const last = this.made(commit, (verb) => held.includes(verb));
    if (this.session && last.length > 0) this.holder?.hold(this.session.key, this.store.post(last));
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
