// A server on loopback that can be closed at any time.
import { createServer } from 'node:http';

import { closable } from '../../../scripts/lib/closable.mjs';

/** @param {import('node:http').RequestListener} handler */
export async function onLoopback(handler) {
  const server = createServer(handler);
  const close = closable(server);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, port: server.address().port, close };
}
