/** A record store over HTTP: requests, and a queue of statements that keeps their order and their ids. */

/**
 * @typedef {import('./types.js').Answered} Answered
 * @typedef {import('./types.js').Listener} Listener
 * @typedef {{ endpoint: string, authorization: string, listener: Listener }} Access
 */

/** What a browser sends after the page is gone has room for 64 KiB in all. */
const LAST_BYTES = 60_000;
const PATIENCE = 20_000;

export class RecordStore {
  /** @param {Access} access */
  constructor({ endpoint, authorization, listener }) {
    this.endpoint = endpoint.endsWith('/') ? endpoint : `${endpoint}/`;
    this.authorization = authorization;
    this.listener = listener;
    /** Statements not yet taken, oldest first. @type {{ id: string }[]} */
    this.queue = [];
    /** The first of the queue while it is being sent. @type {{ id: string } | null} */
    this.sending = null;
    /** @type {Promise<Answered> | null} */
    this.flushing = null;
  }

  /** @param {string} resource @param {Record<string, string>} [query] */
  address(resource, query = {}) {
    const search = new URLSearchParams(query).toString();
    return `${this.endpoint}${resource}${search && `?${search}`}`;
  }

  /** @param {boolean} hasBody @returns {Record<string, string>} */
  headers(hasBody) {
    return { Authorization: this.authorization, 'X-Experience-API-Version': '1.0.3', ...(hasBody ? { 'Content-Type': 'application/json' } : {}) };
  }

  /** The request that brings these statements, for somebody else to send. @param {{ id: string }[]} statements */
  post(statements) {
    return { url: this.address('statements'), headers: this.headers(true), body: JSON.stringify(statements) };
  }

  /**
   * @param {string} method @param {string} resource @param {Record<string, string>} query
   * @param {{ body?: string, last?: boolean, headers?: Record<string, string> }} [options]
   * @returns {Promise<{ status: number, text: string }>} status 0 where nobody answered
   */
  async request(method, resource, query, { body, last = false, headers = {} } = {}) {
    const before = performance.now();
    const stop = new AbortController();
    const timer = last ? undefined : setTimeout(() => stop.abort(), PATIENCE);
    let status = 0;
    let text = '';
    try {
      const response = await fetch(this.address(resource, query), {
        method,
        headers: { ...this.headers(body !== undefined), ...headers },
        body,
        cache: 'no-store',
        keepalive: (body?.length ?? 0) < LAST_BYTES,
        ...(last ? {} : { signal: stop.signal }),
      });
      status = response.status;
      text = await response.text();
    } catch (error) {
      text = error instanceof Error ? error.message : String(error);
    } finally {
      clearTimeout(timer);
    }
    const isNew = status === 404 && method === 'GET'; // nothing was kept yet
    this.listener({
      name: `${method} ${resource}`,
      argument: query.stateId ?? query.profileId ?? summary(body),
      result: status === 0 ? text : String(status),
      error: status === 0 || (status >= 400 && !isNew) ? `${status} ${text.slice(0, 200)}` : '0',
      took: Math.round(performance.now() - before),
    });
    return { status, text };
  }

  /** @param {{ id: string }[]} statements */
  add(statements) {
    this.queue.push(...statements);
  }

  /** Sends what is queued, one after the other. @returns {Promise<Answered>} */
  flush() {
    this.flushing ??= this.sendAll().finally(() => (this.flushing = null));
    return this.flushing;
  }

  /** @returns {Promise<Answered>} */
  async sendAll() {
    while (this.queue.length > 0) {
      const first = this.queue[0];
      this.sending = first;
      const { status, text } = await this.request('PUT', 'statements', { statementId: first.id }, { body: JSON.stringify(first) });
      this.sending = null;
      const answer = answerOf(status, text);
      // 409: it is there already. What the store refuses for good would block all behind it, so it is dropped, and logged.
      const refused = status >= 400 && status < 500 && answer.answer === 'stored';
      if (answer.answer !== 'stored' && !refused) return answer;
      if (this.queue[0] === first) this.queue.shift();
    }
    return { answer: 'stored' };
  }

  /** All that is left in one request, for a page that is going. What is being sent arrives by itself. @returns {Promise<Answered>} */
  async flushLast() {
    const rest = this.queue.filter((one) => one !== this.sending);
    this.queue = [];
    if (rest.length === 0) return { answer: 'stored' };
    const bodies = rest.map((one) => JSON.stringify(one));
    // Answers give way to what ends the session, where there is no room for all.
    let room = LAST_BYTES;
    let from = bodies.length;
    while (from > 0 && room - bodies[from - 1].length > 0) room -= bodies[--from].length + 1;
    const { status, text } = await this.request('POST', 'statements', {}, { body: `[${bodies.slice(from).join(',')}]`, last: true });
    return answerOf(status, text);
  }
}

/** What statements say, without who is learning: verbs and the last parts of what they are about. @param {string} [body] */
function summary(body) {
  if (body === undefined) return '';
  const last = (/** @type {string} */ iri) => /[^/:]*$/.exec(iri)?.[0] ?? '';
  return [JSON.parse(body)].flat().map(({ verb, object }) => `${last(verb.id)} ${last(object.id)}`).join(', ');
}

/** @param {number} status @param {string} text @returns {Answered} */
export function answerOf(status, text) {
  if (status === 0) return { answer: 'unreachable', error: text };
  if (status === 401 || status === 403) return { answer: 'expired', error: `${status} ${text.slice(0, 200)}` };
  if (status === 429 || status >= 500) return { answer: 'failed', error: `${status} ${text.slice(0, 200)}` };
  return { answer: 'stored' };
}
