// Small servers beside scripts/serve: a plain one in a sub-folder, and pages that embed the course.
import { createReadStream, existsSync, statSync } from 'node:fs';
import path from 'node:path';

import { onLoopback } from '../../lms/lib/loopback.mjs';

/**
 * Serves a folder under `prefix` as a careless host does: no headers but a type for pages, and the wrong one for the engine.
 * @param {string} folder @param {string} prefix such as /training/it/ @param {Record<string, string>} types of further endings
 */
export function servePlainly(folder, prefix, types = {}) {
  return onLoopback((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const file = pathname.startsWith(prefix) && path.join(folder, path.posix.normalize(`/${pathname.slice(prefix.length) || 'index.html'}`));
    if (!file || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    if (file.endsWith('.html')) response.setHeader('Content-Type', 'text/html');
    if (file.endsWith('.wasm')) response.setHeader('Content-Type', 'text/plain');
    const type = types[path.extname(file)];
    if (type) response.setHeader('Content-Type', type);
    createReadStream(file).pipe(response);
  });
}

/** Serves one page, whatever is asked for. @param {string} html */
export function servePage(html) {
  return onLoopback((_, response) => response.setHeader('Content-Type', 'text/html; charset=utf-8').end(html));
}
