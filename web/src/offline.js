/** Keeps the course on this device (src/sw.js) and tells the engine when a newer version waits. Only the site's own build does so. */

import { isExported } from './package.js';

/** @typedef {import('./engine.js').Engine} Engine */

/** @type {ServiceWorkerRegistration | undefined} */
let registration;

/** The newer version takes over, and this page is loaded again with it. */
export function loadUpdate() {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  registration?.waiting?.postMessage('take-over');
}

/** Browsers fetch what is said of an application, and its picture, as soon as they read of it: so not before there is a course to see. */
function offerInstalling() {
  const link = document.createElement('link');
  link.rel = 'manifest';
  link.href = DEFUSE_MANIFEST_URL;
  document.head.append(link);
}

/** @param {Engine} engine */
export async function keepOffline(engine) {
  // Not in an LMS or a sandboxed frame, which may refuse it and have versions of their own.
  if (!DEFUSE_OFFLINE || isExported || !('serviceWorker' in navigator) || parent !== window) return;
  offerInstalling();
  try {
    registration = await navigator.serviceWorker.register('sw.js', { updateViaCache: 'none' });
  } catch {
    return; // http without TLS, a private window, storage refused: the course works with a network as ever
  }
  if (!registration) return; // a browser that blocks workers without saying so
  const tell = () => {
    if (registration?.waiting && navigator.serviceWorker.controller) engine.call('update_ready');
  };
  tell();
  registration.addEventListener('updatefound', () => registration?.installing?.addEventListener('statechange', tell));
  navigator.serviceWorker.ready.then(() => engine.call('works_offline'), () => {});
}
