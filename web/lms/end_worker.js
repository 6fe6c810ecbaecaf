/** The worker of held_end.js. Bundled as a script of its own. */
import { HeldEnds } from './held_end.js';

const ends = new HeldEnds({
  send: ({ url, headers, body }) => fetch(url, { method: 'POST', headers, body, keepalive: true, cache: 'no-store' }).catch(() => {}),
});

const scope = /** @type {any} */ (globalThis);
scope.onconnect = (/** @type {MessageEvent} */ { ports: [port] }) => {
  port.onmessage = ({ data }) => ends.hear(data, (answer) => port.postMessage(answer));
};
