// A record store and cmi5 LMS on loopback: checks every statement with Learning Locker's validation and the order and rules of cmi5.
// It can be told to fail, to be slow, to forget the session.
import { createRequire } from 'node:module';

import { onLoopback } from './loopback.mjs';

const validate = createRequire(import.meta.url)('@learninglocker/xapi-validation').default;

const VERB = 'http://adlnet.gov/expapi/verbs/';
const CMI5 = 'https://w3id.org/xapi/cmi5/context/categories/';
const DEFINED = ['initialized', 'completed', 'passed', 'failed', 'terminated'];

export class FakeStore {
  /** @param {{ cmi5?: boolean, launchData?: object, preferences?: object | null }} [options] */
  constructor({ cmi5 = false, launchData = {}, preferences = null } = {}) {
    this.cmi5 = cmi5;
    this.launchData = {
      contextTemplate: {
        contextActivities: { grouping: [{ id: 'https://lms.example/au/1' }] },
        extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/sessionid': 's-1' },
      },
      launchMode: 'Normal',
      moveOn: 'CompletedAndPassed',
      ...launchData,
    };
    this.preferences = preferences;
    this.actor = { objectType: 'Agent', account: { homePage: 'https://lms.example', name: '17' }, name: 'Ada' };
    this.activityId = 'https://lms.example/activity/77';
    this.registration = '7c6f7c9e-8b3b-4a8e-9b57-0d0b5f4f7f10';
    this.states = new Map();
    this.statements = [];
    this.requests = [];
    this.received = 0; // bytes of bodies
    this.problems = [];
    this.tokens = 0;
    this.fail = []; // statuses to be answered to the next statement requests; 0 hangs up
    this.expired = false;
    this.asked = { launchData: false, preferences: false };
    this.newSession();
  }
  /** A new launch, which abandons the session before: its token is good for nothing then. */
  newSession() {
    this.tokenTaken = false;
    this.sessions = (this.sessions ?? 0) + 1;
    this.asked = { launchData: false, preferences: false };
    this.session = [];
  }

  async listen() {
    const { port, close } = await onLoopback((request, response) => {
      let body = '';
      request.on('data', (part) => (body += part));
      request.on('end', () => this.handle(request, response, body));
    });
    this.url = `http://127.0.0.1:${port}/`;
    this.close = close;
    return this;
  }

  /** The query string of a launch. */
  launch() {
    const shared = { endpoint: `${this.url}xapi/`, actor: JSON.stringify(this.actor), registration: this.registration };
    return new URLSearchParams(
      this.cmi5 ? { ...shared, fetch: `${this.url}fetch?k=${this.sessions}`, activityId: this.activityId } : { ...shared, auth: 'Basic dG9rZW4=', activity_id: this.activityId },
    );
  }

  token() {
    return this.cmi5 ? Buffer.from(`session ${this.sessions}`).toString('base64') : 'dG9rZW4=';
  }
  problem(text) {
    this.problems.push(text);
  }
  handle(request, response, body) {
    const url = new URL(request.url, this.url);
    const say = (status, value = '') => {
      const cors = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*, authorization', 'access-control-allow-methods': '*' };
      response.writeHead(status, { 'content-type': 'application/json', ...cors });
      response.end(typeof value === 'string' ? value : JSON.stringify(value));
    };
    this.requests.push(`${request.method} ${url.pathname}`);
    this.received += Buffer.byteLength(body);
    if (request.method === 'OPTIONS') return say(204);
    if (url.pathname === '/fetch') {
      ++this.tokens;
      if (this.tokenTaken || url.searchParams.get('k') !== String(this.sessions)) return say(200, { 'error-code': '1', 'error-text': 'The token was fetched before.' });
      this.tokenTaken = true;
      return say(200, { 'auth-token': this.token() });
    }
    if (request.headers.authorization !== `Basic ${this.token()}`) return say(/^Basic /.test(request.headers.authorization ?? '') ? 403 : 401, 'no token of this session');
    if (request.headers['x-experience-api-version'] !== '1.0.3') return say(400, 'no version');
    if (this.expired) return say(403, 'the session was abandoned');
    if (url.pathname === '/xapi/activities/state') return this.state(request.method, url.searchParams, body, say);
    if (url.pathname === '/xapi/agents/profile') {
      this.asked.preferences = true;
      return this.preferences ? say(200, this.preferences) : say(404);
    }
    if (url.pathname === '/xapi/statements') return this.take(request.method, url.searchParams, body, say, response);
    return say(404, url.pathname);
  }
  state(method, query, body, say) {
    if (query.get('activityId') !== this.activityId || query.get('registration') !== this.registration) return say(400, 'which state?');
    if (JSON.stringify(JSON.parse(query.get('agent'))) !== JSON.stringify(this.actor)) return say(400, 'whose state?');
    const id = query.get('stateId');
    if (id === 'LMS.LaunchData') {
      if (method !== 'GET') return say(403, '10.2.1.0-5');
      this.asked.launchData = true;
      return say(200, this.launchData);
    }
    if (method === 'GET') return this.states.has(id) ? say(200, this.states.get(id)) : say(404);
    // xAPI by itself knows no sessions that end, and a page that goes cannot say which of its requests arrives first.
    if (this.cmi5 && this.session.includes('terminated')) this.problem('state after terminated');
    this.states.set(id, body);
    return say(204);
  }
  take(method, query, body, say, response) {
    const status = this.fail.shift();
    if (status === 0) return response.destroy();
    if (status) return say(status, 'as told');
    const given = JSON.parse(body);
    const list = Array.isArray(given) ? given : [given];
    if (method === 'PUT' && given.id !== query.get('statementId')) return say(400, 'id');
    for (const statement of list) {
      if (this.statements.some(({ id }) => id === statement.id)) return say(409, 'there already');
    }
    for (const statement of list) {
      const refusal = this.refusal(statement);
      if (refusal) {
        this.problem(`${statement.verb?.id}: ${refusal}`);
        return say(refusal.includes('order') ? 403 : 400, refusal);
      }
      if (!this.cmi5 && statement.verb.id === `${VERB}initialized`) this.session = []; // a page loaded again begins anew
      this.statements.push(statement);
      this.session.push(statement.verb.id.replace(VERB, ''));
    }
    return say(method === 'PUT' ? 204 : 200, method === 'PUT' ? '' : list.map(({ id }) => id));
  }

  /** The rule that a statement breaks, or nothing. */
  refusal(statement) {
    const warnings = validate(statement);
    if (warnings.length > 0) return warnings.map((one) => JSON.stringify(one)).join(' ').slice(0, 300);
    if (!statement.id || !/Z$/.test(statement.timestamp ?? '')) return 'id and timestamp in UTC';
    if (JSON.stringify(statement.actor) !== JSON.stringify(this.actor)) return 'actor as launched';
    if (statement.context?.registration !== this.registration) return 'registration';
    return this.cmi5 ? this.refusalByCmi5(statement) : '';
  }
  refusalByCmi5(statement) {
    const verb = statement.verb.id.replace(VERB, '');
    const has = (category) => (statement.context.contextActivities?.category ?? []).some(({ id }) => id === CMI5 + category);
    const registrationWide = this.statements.filter(({ context }) => context.contextActivities?.category?.some(({ id }) => id === `${CMI5}cmi5`)).map((one) => one.verb.id.replace(VERB, ''));
    if (!this.asked.launchData || !this.asked.preferences) return 'order: LaunchData and preferences come before statements (11.0.0.0-3)';
    if (this.session.includes('terminated')) return 'order: nothing after terminated (8.1.2.0-2)';
    if (this.session.length === 0 && verb !== 'initialized') return 'order: initialized comes first';
    if (statement.context.extensions?.['https://w3id.org/xapi/cmi5/context/extensions/sessionid'] !== 's-1') return 'contextTemplate';
    if (!has('cmi5')) {
      return this.launchData.launchMode !== 'Normal' ? '10.2.2.0-2' : DEFINED.includes(verb) && statement.object.id === this.activityId ? 'a defined verb without its category' : '';
    }
    if (!DEFINED.includes(verb)) return 'category of a verb that is not defined';
    if (statement.object.id !== this.activityId) return 'object is the launched activity';
    if (this.session.includes(verb)) return 'no verb twice in a session (9.3.0.0-2)';
    if (['completed', 'passed'].includes(verb) && registrationWide.includes(verb)) return `${verb} once in a registration`;
    if (verb === 'failed' && registrationWide.includes('passed')) return 'never failed after passed';
    if (verb === 'passed' && this.session.includes('failed')) return 'not both in one session';
    if (this.launchData.launchMode !== 'Normal' && !['initialized', 'terminated'].includes(verb)) return '10.2.2.0-3';
    return this.refusalOfResult(verb, statement, has('moveon'));
  }
  refusalOfResult(verb, { result, context }, moveOn) {
    const decided = ['completed', 'passed', 'failed'].includes(verb);
    if (decided !== moveOn) return 'the moveon category (9.6.2.2-1)';
    if ((decided || verb === 'terminated') && !/^PT/.test(result?.duration ?? '')) return 'duration (9.5.4.1-1)';
    if (verb === 'completed' && result.completion !== true) return 'completion is true';
    if (result?.score && !['passed', 'failed'].includes(verb)) return 'score only with passed and failed';
    const { masteryScore } = this.launchData;
    if (masteryScore === undefined || !result?.score) return '';
    if (context.extensions['https://w3id.org/xapi/cmi5/context/extensions/masteryscore'] !== masteryScore) return 'masteryscore extension';
    if (verb === 'passed' && result.score.scaled < masteryScore) return 'passed below mastery (9.3.4.0-2)';
    if (verb === 'failed' && result.score.scaled >= masteryScore) return 'failed at mastery';
    return '';
  }
}
