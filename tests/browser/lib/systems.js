// Learning management systems and a host page of each kind that a course can be exported for, as stand-ins. Each begins with what was
// kept, and says what it knows and what it had to refuse.
import { expect } from '@playwright/test';

import { FakeStore } from '../../lms/lib/record_store.mjs';
import { hostPages, launchPages, packageFolder, scormPages, serveCourse } from './lms.js';
import { ready } from './page.js';
import { tr } from './words.js';

/**
 * @typedef {object} Told one answer, as a report has it
 * @property {string} id @property {string} type @property {string} response @property {string} result
 * @property {string[]} correct @property {string} latency @property {string} [description] @property {string} [practice]
 *
 * @typedef {object} Last what the system knows
 * @property {string} [status] @property {string} [success] @property {any} [score] @property {string} [suspend] @property {string} [location]
 * @property {string} [exit] @property {boolean} [ended]
 *
 * @typedef {object} Options
 * @property {any} [kept] by an earlier system of the kind
 * @property {string} [pack]
 * @property {string[]} [export] options of `defuse export`
 * @property {object} [embed] options of Defuse.embed
 * @property {string} [site] the host name of the page around the course, which is on 127.0.0.1
 * @property {object} [launchData] of cmi5
 * @property {string} [query] of the course's address, besides what the system puts there
 *
 * @typedef {{ kind: string, url: string, server: any, last: () => Last, told: () => Told[], sent?: () => object, wrong: (page: any) => Promise<any[]>, kept: () => any, close: () => Promise<unknown> }} System
 */

const pageUrl = (server, site) => `${server.url.replace('127.0.0.1', site ?? '127.0.0.1')}/lms.html`;

/** Of a strict interface's elements. */
function interactionsOf(rules, edition) {
  const response = edition === 'scorm12' ? 'student_response' : 'learner_response';
  const list = [];
  for (let n = 0; rules[`cmi.interactions.${n}.id`] !== undefined; ++n) {
    const field = (name) => rules[`cmi.interactions.${n}.${name}`] ?? '';
    const correct = [];
    while (field(`correct_responses.${correct.length}.pattern`)) correct.push(field(`correct_responses.${correct.length}.pattern`));
    list.push({
      id: field('id'),
      type: field('type'),
      response: field(response),
      result: field('result').replace('incorrect', 'wrong'),
      correct,
      latency: field('latency'),
      description: field('description'),
      practice: field('objectives.0.id'),
    });
  }
  return list;
}

async function scorm(kind, { kept, pack, export: options = [], query = '' } = {}) {
  const edition = kind === 'scorm12' ? 'scorm12' : 'scorm2004';
  const server = await serveCourse(packageFolder(kind, pack, ...options), scormPages(edition, kept, `/course/index.html?${query}`));
  server.state.rules = kept?.rules ?? null;
  const cmi = () => server.commits.at(-1)?.cmi ?? {};
  const rules = () => server.state.rules ?? {};
  // Its page begins with what it knows by then, also when it is loaded again.
  const first = server.pages['/start.js'];
  Object.defineProperty(server.pages, '/start.js', {
    get: () => (server.commits.length > 0 ? scormPages(edition, { cmi: cmi(), rules: rules() })['/start.js'] : first),
  });
  return {
    kind,
    server,
    url: pageUrl(server),
    last() {
      const { core } = cmi();
      const shared = { suspend: cmi().suspend_data };
      if (edition === 'scorm12') return { ...shared, status: core?.lesson_status, score: core?.score?.raw, location: core?.lesson_location, exit: core?.exit };
      const { completion_status: status, success_status: success, score, location, exit } = cmi();
      return { ...shared, status, success, score: score?.raw, location, exit };
    },
    told: () => interactionsOf(rules(), edition),
    wrong: (page) => page.evaluate(() => window.refused),
    kept: () => ({ cmi: cmi(), rules: rules() }),
    close: server.close,
  };
}

/** The words of one language. */
const said = (map) => Object.values(map ?? {})[0] ?? '';

async function store(kind, { kept, pack, export: options = [], site, launchData = {}, query = '' } = {}) {
  const cmi5 = kind === 'cmi5';
  const records = kept ?? (await new FakeStore({ cmi5, launchData }).listen());
  if (kept) records.newSession();
  const server = await serveCourse(packageFolder(kind, pack, ...options), {});
  Object.assign(server.pages, launchPages(`${records.launch()}&${query}`, `${server.url}/course/index.html`));
  const verbs = () => records.statements.map(({ verb }) => verb.id.split('/').at(-1));
  return {
    kind,
    server,
    url: pageUrl(server, site),
    last() {
      const { completion: status, success, score, suspendData: suspend, location } = JSON.parse(records.states.get('defuse.state') ?? '{}');
      return { status, success, score, suspend, location, ended: records.session.includes('terminated'), verbs: verbs() };
    },
    sent: () => ({ statements: records.statements.length, requests: records.requests.length, bytes: records.received }),
    told: () =>
      records.statements
        .filter(({ verb }) => verb.id.endsWith('/answered'))
        .map(({ object, result, context }) => ({
          id: decodeURIComponent(object.id.split('/').at(-1)),
          type: object.definition.interactionType,
          response: result.response,
          result: result.success === undefined ? 'neutral' : result.success ? 'correct' : 'wrong',
          correct: object.definition.correctResponsesPattern ?? [],
          latency: result.duration ?? '',
          description: said(object.definition.description),
          practice: context.contextActivities?.other?.[0]?.id ?? '',
        })),
    wrong: async () => records.problems,
    kept: () => records,
    close: server.close,
  };
}

async function host(kind, { kept, pack, export: options = [], embed = {}, site, query = '' } = {}) {
  const server = await serveCourse(packageFolder('site', pack, '--host', '*', ...options), {});
  const pages = hostPages(`${server.url}/course/embed/defuse-embed.js`, { src: `${server.url}/course/index.html?${query}`, ...embed });
  Object.assign(server.pages, pages);
  Object.defineProperty(server.pages, '/kept.js', {
    get: () => `window.kept = ${JSON.stringify(server.commits.at(-1) ?? kept ?? null)};`,
  });
  const state = () => JSON.parse(server.commits.at(-1) ?? '{}');
  return {
    kind,
    server,
    url: pageUrl(server, site),
    last() {
      const { completion: status, success, score, suspendData: suspend, location } = state();
      return { status, success, score, suspend, location };
    },
    told: () => [],
    wrong: (page) => page.evaluate(() => window.heard.filter(({ type }) => type === 'error')),
    kept: () => server.commits.at(-1),
    close: server.close,
  };
}

/** Begins each kind. @type {Record<string, (options?: Options) => Promise<System>>} */
export const FORMS = Object.fromEntries(
  Object.entries({ scorm12: scorm, 'scorm2004-3': scorm, 'scorm2004-4': scorm, cmi5: store, xapi: store, 'a host page': host }).map(([kind, begin]) => [
    kind,
    (options) => begin(kind, options),
  ]),
);

/** Opens the system's page and gives the course's frame once it has heard of the system. */
export async function opened(page, system) {
  await page.goto(system.url);
  return courseIn(page);
}

export async function courseIn(page) {
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  await ready(frame);
  await expect(frame.getByText(tr('lms_starting'))).toHaveCount(0);
  return frame;
}

export const savedLine = (frame) => frame.getByText(tr('lms_saved'), { exact: true }).or(frame.getByText(tr('lms_saved_host'), { exact: true }));
export const scored = (raw) => Number(raw) > 0;
