/**
 * The service worker of the site: after one visit the whole course works without a network. One version is one list of files, each
 * with the hash of its bytes. A version is kept only when every file has arrived as listed, and a page gets all its files from one
 * version; so a broken or half-uploaded update changes nothing.
 */

/** @typedef {{ version: string, files: Record<string, string> }} Release path relative to the site -> SHA-256 in hexadecimal */

/** @type {Release} */
const release = DEFUSE_RELEASE;
const PREFIX = 'defuse-';
const worker = /** @type {any} */ (self); // the page's types know no workers
const cacheName = PREFIX + release.version;
const page = () => new URL('index.html', worker.registration.scope).href;

/** @param {ArrayBuffer} bytes */
async function hashOf(bytes) {
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...sum].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** @param {Cache} cache @param {string} path @param {string} hash */
async function keepFile(cache, path, hash) {
  // What is named by its hash may come from the browser's own cache; the page itself may be an old copy there.
  const response = await fetch(path, { cache: path.includes('?v=') ? 'default' : 'no-cache' });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  const bytes = await response.clone().arrayBuffer();
  if ((await hashOf(bytes)) !== hash) throw new Error(`${path} is not the file of version ${release.version}`);
  await cache.put(new URL(path, worker.registration.scope).href, response);
}

async function install() {
  const cache = await caches.open(cacheName);
  try {
    await Promise.all(Object.entries(release.files).map(([path, hash]) => keepFile(cache, path, hash)));
  } catch (error) {
    await caches.delete(cacheName);
    throw error;
  }
}

async function dropOthers() {
  for (const name of await caches.keys()) if (name.startsWith(PREFIX) && name !== cacheName) await caches.delete(name);
  await worker.clients.claim();
}

/** @param {Request} request */
async function answer(request) {
  const cache = await caches.open(cacheName);
  const { pathname } = new URL(request.url);
  const scope = new URL(worker.registration.scope).pathname;
  const wantsPage = request.mode === 'navigate' && (pathname === scope || pathname === `${scope}index.html`);
  const kept = wantsPage ? await cache.match(page()) : await cache.match(request.url);
  return kept ?? fetch(request);
}

worker.addEventListener('install', (/** @type {any} */ event) => event.waitUntil(install()));
worker.addEventListener('activate', (/** @type {any} */ event) => event.waitUntil(dropOthers()));
worker.addEventListener('fetch', (/** @type {any} */ event) => {
  const inScope = event.request.url.startsWith(worker.registration.scope);
  if (event.request.method === 'GET' && inScope) event.respondWith(answer(event.request));
});
worker.addEventListener('message', (/** @type {any} */ event) => {
  if (event.data === 'take-over') worker.skipWaiting();
});
