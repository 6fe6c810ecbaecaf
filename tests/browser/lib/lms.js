// Learning management systems and host pages on loopback, for packages as `defuse export` writes them.
import { execFileSync } from 'node:child_process';
import { createReadStream, existsSync, mkdtempSync, readFileSync, statSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { root, site } from './paths.js';

const command = [process.env.DEFUSE_COMMAND, `${root}build/native/defuse`, `${root}dist/bin/defuse`].find((file) => file && existsSync(file));
const folders = new Map();

/** The folder of the default course as a package of a kind. @param {string} kind @param {...string} options of `defuse export` */
export function packageFolder(kind, ...options) {
  const key = [kind, ...options].join(' ');
  if (!folders.has(key)) {
    const work = mkdtempSync(path.join(tmpdir(), 'defuse-lms-'));
    const out = path.join(work, kind === 'site' ? 'course' : 'course.zip');
    const schemas = path.join(site, '../schemas');
    execFileSync(command, ['export', `${root}content/packs/defuse-core`, '--as', kind, '-o', out, '--site', site, '--schemas', schemas, ...options]);
    if (kind !== 'site') execFileSync('/usr/bin/python3', ['-m', 'zipfile', '-e', out, path.join(work, 'course')]);
    folders.set(key, path.join(work, 'course'));
  }
  return folders.get(key);
}

// As Moodle serves packages: no compression, and many types wrong.
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.wasm': 'application/octet-stream' };

/**
 * Serves a package under /course/, pages of `pages` by their names, and keeps what is posted to /commit.
 * @param {string} folder @param {Record<string, string>} pages
 */
export async function serveCourse(folder, pages) {
  /** @type {any[]} */
  const commits = [];
  const state = { fail: false };
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    if (pathname === '/commit') {
      let body = '';
      request.on('data', (part) => (body += part));
      request.on('end', () => {
        if (!state.fail) commits.push(JSON.parse(body));
        response.writeHead(state.fail ? 500 : 200, { 'Content-Type': 'application/json' }).end('{"result":"true","errorCode":0}');
      });
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
    response.writeHead(200, { 'Content-Type': TYPES[path.extname(file)] ?? 'text/plain' });
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => new Promise((resolve) => server.close(resolve) && server.closeAllConnections());
  return { url: `http://127.0.0.1:${server.address().port}`, commits, state, pages, close };
}

const frame = (address) => `<iframe id="course" src="${address}" title="Course" width="650" height="666"></iframe>`;
const html = (body) => `<!doctype html><html lang="en"><title>Learning platform</title><body>${body}</body></html>`;

/** A page with scorm-again's interface of an edition, which begins with what was kept. @param {'scorm12' | 'scorm2004'} edition */
export function scormPages(edition, kept = {}) {
  const again = readFileSync(`${root}tests/lms/node_modules/scorm-again/dist/scorm-again.min.js`, 'utf8');
  const [name, api] = edition === 'scorm12' ? ['API', 'Scorm12API'] : ['API_1484_11', 'Scorm2004API'];
  const start = `
const api = new ${api}({ lmsCommitUrl: '/commit', autocommit: false, logLevel: 5, strict_errors: true, sendFullCommit: true });
api.loadFromJSON(${JSON.stringify(kept)}, 'cmi');
window.refused = [];
const wrap = (own) => (...said) => {
  const result = own.apply(api, said);
  const error = api.${edition === 'scorm12' ? 'LMSGetLastError' : 'GetLastError'}();
  if (result === 'false') window.refused.push([...said, error]);
  return result;
};
window.${name} = new Proxy(api, { get: (target, key) => (/(Initialize|SetValue|Commit|Finish|Terminate)$/.test(key) ? wrap(target[key]) : typeof target[key] === 'function' ? target[key].bind(target) : target[key]) });`;
  return {
    '/again.js': again,
    '/start.js': start,
    '/lms.html': html(`<script src="/again.js"></script><script src="/start.js"></script>${frame('/course/index.html')}`),
    '/away.html': html('Away'),
  };
}

/** A page that embeds the course with the helper and keeps its state by posting it. @param {object} options of Defuse.embed */
export function hostPages(helper, options = {}) {
  const start = `
window.heard = [];
Defuse.embed(document.body, { ...${JSON.stringify(options)}, load: () => window.kept ?? null,
  save: (state) => fetch('/commit', { method: 'POST', body: JSON.stringify(state), keepalive: true }).then((r) => { if (!r.ok) throw new Error('not kept'); }),
  on: (message) => window.heard.push(message) }).frame.setAttribute('style', 'width: 650px; height: 666px');`;
  return { '/host.js': start, '/lms.html': html(`<script src="${helper}"></script><script src="/kept.js"></script><script src="/host.js"></script>`), '/kept.js': '' };
}

/** A page with the course in a frame, launched with a query. @param {string} query */
export const launchPages = (query) => ({ '/lms.html': html(frame(`/course/index.html?${query}`)), '/away.html': html('Away') });
