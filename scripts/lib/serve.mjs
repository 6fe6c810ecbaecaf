// serve.mjs FOLDER : a static server for one folder on 127.0.0.1, port 8080 or PORT. It sends the compressed copies that
// lie beside the files, the headers a careful host would send, and 304 to whoever has the file already. scripts/dev has it
// `live`: nothing is kept by the browser, and pages load themselves again when told.
import { createHash } from 'node:crypto';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { closable } from './closable.mjs';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
};
const POLICY = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' blob:; media-src 'self' blob:";
const CODINGS = [
  ['br', '.br'],
  ['gzip', '.gz'],
];

/** The codings a request accepts, by its Accept-Encoding header. */
function accepted(header = '') {
  const names = new Set();
  for (const part of header.toLowerCase().split(',')) {
    const [name, ...parameters] = part.trim().split(';');
    const refused = parameters.some((p) => /^\s*q=0(\.0*)?\s*$/.test(p));
    if (name && !refused) names.add(name.trim());
  }
  return names;
}

const etags = new Map();
/** A tag from the content, remembered while the file is unchanged. */
function etag(file, info) {
  const key = `${file}:${info.size}:${info.mtimeMs}`;
  if (!etags.has(key)) etags.set(key, `"${createHash('sha256').update(readFileSync(file)).digest('base64url').slice(0, 22)}"`);
  return etags.get(key);
}

const fileInfo = (file) => stat(file).then((info) => (info.isFile() ? info : null), () => null);

/** The file a path names, inside the root and nowhere else; null where there is none. */
async function locate(root, pathname) {
  let name;
  try {
    name = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (name.includes('\0') || name.includes('\\')) return null;
  let file = path.join(root, path.posix.normalize(`/${name}`));
  if (name.endsWith('/')) file = path.join(file, 'index.html');
  const real = await realpath(file).catch(() => null);
  return real && real.startsWith(root + path.sep) ? real : null;
}

function refuse(response, status, text) {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${text}\n`);
}

// In the page while it is being developed: no service worker stands between, and the server says when to load again.
const LIVE_SCRIPT = `navigator.serviceWorker?.getRegistrations().then((all) => all.forEach((one) => one.unregister()));
new EventSource('/__live').addEventListener('reload', () => location.reload());
`;

/** Pages that wait to be told; adds what only exists while developing. @returns whether the request was one of these */
function answerLive(waiting, pathname, response) {
  if (pathname === '/__live') {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    response.write(':\n\n');
    waiting.add(response);
    response.on('close', () => waiting.delete(response));
  } else if (pathname === '/__live.js') {
    response.writeHead(200, { 'Content-Type': TYPES['.js'], 'Cache-Control': 'no-store' });
    response.end(LIVE_SCRIPT);
  } else if (pathname === '/sw.js') {
    refuse(response, 404, 'There is no service worker while the course is being developed.');
  } else {
    return false;
  }
  return true;
}

async function sendLive(file, response) {
  let content = await readFile(file);
  if (path.extname(file) === '.html') content = String(content).replace('<head>', '<head><script src="/__live.js"></script>');
  response.writeHead(200, { 'Content-Type': TYPES[path.extname(file)] ?? 'application/octet-stream', 'Cache-Control': 'no-store' });
  response.end(content);
}

/** One range inside the file, its end included; null for anything else, which may be answered with the whole. */
function wantedRange(header = '', size = 0) {
  const [, start, end] = (/^bytes=(\d+)-(\d+)$/.exec(header) ?? []).map(Number);
  return start <= end && end < size ? { start, end } : null;
}

async function answer(root, request, response, waiting, policy) {
  if (policy) response.setHeader('Content-Security-Policy', policy);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return refuse(response, 405, 'Only GET and HEAD are answered.');
  }
  const url = new URL(request.url, 'http://localhost');
  if (waiting && answerLive(waiting, url.pathname, response)) return undefined;
  const file = await locate(root, url.pathname);
  const info = file && (await fileInfo(file));
  if (!info) return refuse(response, 404, 'There is nothing at this address.');
  if (waiting) return sendLive(file, response);

  let sent = file;
  let sentInfo = info;
  const names = accepted(request.headers['accept-encoding']);
  for (const [coding, suffix] of CODINGS) {
    const packed = names.has(coding) && (await fileInfo(file + suffix));
    // A copy older than its file is a leftover (by more than what copying rounds away).
    if (packed && packed.mtimeMs + 2000 >= info.mtimeMs) {
      response.setHeader('Content-Encoding', coding);
      [sent, sentInfo] = [file + suffix, packed];
      break;
    }
  }
  response.setHeader('Vary', 'Accept-Encoding');
  response.setHeader('Content-Type', TYPES[path.extname(file)] ?? 'application/octet-stream');
  // An address with the content's hash in it never changes its content; anything else is asked for again.
  response.setHeader('Cache-Control', url.searchParams.has('v') ? 'public, max-age=31536000, immutable' : 'no-cache');
  const tag = etag(sent, sentInfo);
  response.setHeader('ETag', tag);
  if ((request.headers['if-none-match'] ?? '').split(/\s*,\s*/).some((t) => t.replace(/^W\//, '') === tag)) {
    response.writeHead(304);
    return response.end();
  }
  const range = sent === file ? wantedRange(request.headers.range, sentInfo.size) : null;
  if (range) response.setHeader('Content-Range', `bytes ${range.start}-${range.end}/${sentInfo.size}`);
  response.setHeader('Content-Length', range ? range.end - range.start + 1 : sentInfo.size);
  response.writeHead(range ? 206 : 200);
  if (request.method === 'HEAD') return response.end();
  const stream = createReadStream(sent, range ?? {});
  stream.on('error', () => response.destroy());
  stream.pipe(response);
}

/**
 * @param {string} folder @param {{live?: boolean, policy?: string, port?: string}} [options] an empty policy is none; port 0 is any that is free
 * @returns {Promise<{address: string, reload: () => void, close: () => Promise<void>}>} `reload` tells live pages to load again
 */
export async function serve(folder, { live = false, policy = POLICY, port: wanted = process.env.PORT || '8080' } = {}) {
  const root = await realpath(folder);
  const waiting = live ? new Set() : null;
  if (!/^\d+$/.test(wanted) || Number(wanted) > 65535) {
    console.error(`error: PORT is "${wanted}", which is no port number.`);
    process.exit(1);
  }
  statSync(path.join(root, 'index.html'));
  const server = http.createServer((request, response) => {
    answer(root, request, response, waiting, policy).catch(() => {
      if (!response.headersSent) refuse(response, 500, 'The server failed on this address.');
      else response.destroy();
    });
  });
  const close = closable(server);
  server.on('error', (error) => {
    const why = {
      EADDRINUSE: `Port ${wanted} is in use: stop what uses it, or choose another with PORT=8081.`,
      EACCES: `Port ${wanted} may not be used by this user: choose another with PORT=8081.`,
    };
    console.error(`error: ${why[error.code] ?? `The server could not start (${error.message}).`}`);
    process.exit(1);
  });
  await new Promise((resolve) => server.listen(Number(wanted), '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${server.address().port}/`;
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(0));
  return {
    address,
    reload: () => waiting?.forEach((page) => page.write('event: reload\ndata:\n\n')),
    close,
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const { address } = await serve(process.argv[2]);
    console.log(`Defuse is at ${address}  (Ctrl+C stops it)`);
  } catch (error) {
    console.error(`error: ${error.message}`);
    process.exit(1);
  }
}
