// Learning management systems and host pages on loopback, for packages as `defuse export` writes them.
import { execFileSync } from 'node:child_process';
import { createReadStream, existsSync, mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { onLoopback } from '../../lms/lib/loopback.mjs';
import { root, site } from './paths.js';

const command = [process.env.DEFUSE_COMMAND, `${root}build/native/defuse`, `${root}dist/bin/defuse`].find((file) => file && existsSync(file));
const folders = new Map();

/**
 * The folder of a course as a package of a kind.
 * @param {string} kind @param {string} pack its name in content/packs, or a folder @param {...string} options of `defuse export`
 */
export function packageFolder(kind, pack = 'defuse-core', ...options) {
  const key = [kind, pack, ...options].join(' ');
  if (!folders.has(key)) {
    const work = mkdtempSync(path.join(tmpdir(), 'defuse-lms-'));
    const out = path.join(work, kind === 'site' ? 'course' : 'course.zip');
    const schemas = path.join(site, '../schemas');
    const from = path.isAbsolute(pack) ? pack : `${root}content/packs/${pack}`;
    execFileSync(command, ['export', from, '--as', kind, '-o', out, '--site', site, '--schemas', schemas, ...options], { stdio: 'pipe' });
    if (kind !== 'site') execFileSync('/usr/bin/python3', ['-m', 'zipfile', '-e', out, path.join(work, 'course')]);
    folders.set(key, path.join(work, 'course'));
  }
  return folders.get(key);
}

// As Moodle serves packages: no compression, and many types wrong.
export const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.wasm': 'application/octet-stream' };

/**
 * Serves a package under /course/, pages of `pages` by their names, and keeps what is posted to /commit. `state` says how commits are
 * answered: with an error of the server's, late, or as by a system that has ended the session; and with which types files are served.
 * @param {string} folder @param {Record<string, string>} pages
 */
export async function serveCourse(folder, pages) {
  /** @type {any[]} */
  const commits = [];
  const state = { fail: false, late: 0, expired: false, types: TYPES, rules: null };
  const { port, close } = await onLoopback((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    if (pathname === '/commit') {
      let body = '';
      request.on('data', (part) => (body += part));
      request.on('end', () => {
        const refused = state.fail || state.expired;
        if (!refused) commits.push(JSON.parse(body));
        const answer = state.expired ? '{"result":"false","errorCode":101}' : '{"result":"true","errorCode":0}';
        setTimeout(() => response.writeHead(state.fail ? 500 : 200, { 'Content-Type': 'application/json' }).end(answer), state.late);
      });
      return;
    }
    if (pathname === '/rules') {
      let body = '';
      request.on('data', (part) => (body += part));
      request.on('end', () => response.writeHead(204).end(void (state.rules = { ...state.rules, ...JSON.parse(body) })));
      return;
    }
    if (pathname in pages) {
      response.writeHead(200, { 'Content-Type': pathname.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8', 'Cache-Control': 'no-store' });
      response.end(pages[pathname]);
      return;
    }
    const file = pathname.startsWith('/course/') && path.join(folder, path.posix.normalize(`/${pathname.slice('/course/'.length)}`));
    if (!file || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end();
      return;
    }
    response.writeHead(200, { 'Content-Type': state.types[path.extname(file)] ?? 'text/plain' });
    createReadStream(file).pipe(response);
  });
  return { url: `http://127.0.0.1:${port}`, commits, state, pages, close };
}

const frame = (address) => `<iframe id="course" src="${address}" title="Course" width="650" height="666"></iframe>`;
const html = (body) => `<!doctype html><html lang="en"><title>Learning platform</title><body>${body}</body></html>`;

/**
 * A page with scorm-again's interface of an edition, which begins with what was kept. It is more lenient than many systems, so every
 * writing call goes to a strict interface (tests/lms/lib/strict_scorm.mjs) as well, and is refused where that refuses it: suspend data of
 * more than 4,096 characters, for one.
 * @param {'scorm12' | 'scorm2004'} edition @param {{ cmi?: object, rules?: Record<string, string> }} kept @param {string} [address] of the course
 */
export function scormPages(edition, { cmi = {}, rules = {} } = {}, address = '/course/index.html') {
  const again = readFileSync(`${root}tests/lms/node_modules/scorm-again/dist/scorm-again.min.js`, 'utf8');
  const [name, api] = edition === 'scorm12' ? ['API', 'Scorm12API'] : ['API_1484_11', 'Scorm2004API'];
  const start = `
const api = new ${api}({ lmsCommitUrl: '/commit', autocommit: false, logLevel: 5, strict_errors: true, sendFullCommit: true });
api.loadFromJSON(${JSON.stringify(cmi)}, 'cmi');
const strict = new StrictScorm('${edition}', ${JSON.stringify(rules)});
window.refused = strict.problems;
const told = new Map(Object.entries(${JSON.stringify(rules)}));
const keep = () => { // what is new: all of a long course is more than a page may send while it goes
  const news = [...strict.committed].filter(([element, value]) => told.get(element) !== value);
  for (const [element, value] of news) told.set(element, value);
  const body = JSON.stringify(Object.fromEntries(news));
  if (!navigator.sendBeacon('/rules', body)) void fetch('/rules', { method: 'POST', body });
};
let error = '0';
const wrap = (name, own) => (...said) => {
  const also = strict.api[name](...said);
  const result = also === 'true' ? String(own.apply(api, said)) : 'false';
  error = also === 'true' ? String(api.${edition === 'scorm12' ? 'LMSGetLastError' : 'GetLastError'}()) : strict.error;
  if (result === 'false') window.refused.push([name, ...said, error].join(' ').slice(0, 300));
  if (/Commit|Finish|Terminate/.test(name)) keep();
  return result;
};
const reads = (own) => (...said) => {
  const result = own.apply(api, said);
  error = String(api.${edition === 'scorm12' ? 'LMSGetLastError' : 'GetLastError'}());
  return result;
};
window.${name} = new Proxy(api, { get(target, key) {
  if (typeof target[key] !== 'function') return target[key];
  if (/GetLastError$/.test(key)) return () => error;
  if (/GetValue$/.test(key)) return reads(target[key]);
  return /(Initialize|SetValue|Commit|Finish|Terminate)$/.test(key) ? wrap(key, target[key]) : target[key].bind(target);
} });`;
  const strict = readFileSync(`${root}tests/lms/lib/strict_scorm.mjs`, 'utf8').replace('export class StrictScorm', 'class StrictScorm');
  return {
    '/again.js': again,
    '/strict.js': strict,
    '/start.js': start,
    '/lms.html': html(`<script src="/again.js"></script><script src="/strict.js"></script><script src="/start.js"></script>${frame(address)}`),
    '/away.html': html('Away'),
  };
}

/** A page that embeds the course with the helper and keeps its state by posting it. @param {object} options of Defuse.embed */
export function hostPages(helper, options = {}) {
  const start = `
window.heard = [];
window.embedded = Defuse.embed(document.body, { ...${JSON.stringify(options)}, load: () => window.kept ?? null,
  save: (state) => fetch('/commit', { method: 'POST', body: JSON.stringify(state), keepalive: true }).then((r) => { if (!r.ok) throw new Error('not kept'); }),
  on: (message) => window.heard.push(message) });
window.embedded.frame.setAttribute('style', 'width: 650px; height: 666px');`;
  return { '/host.js': start, '/lms.html': html(`<script src="${helper}"></script><script src="/kept.js"></script><script src="/host.js"></script>`), '/kept.js': '', '/away.html': html('Away') };
}

/** A page with the course in a frame, launched with a query. @param {string} query @param {string} [address] of the course */
export const launchPages = (query, address = '/course/index.html') => ({ '/lms.html': html(frame(`${address}?${query}`)), '/away.html': html('Away') });
