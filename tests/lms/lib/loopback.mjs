// A server on loopback that can be closed at any time. Node 18, which is Debian 12's, forgets some connections in
// `closeAllConnections` (a browser's, which it opened ahead and sent nothing on) and then waits for them in `close`.
import { createServer } from 'node:http';

/** @param {import('node:http').RequestListener} handler */
export async function onLoopback(handler) {
  const server = createServer(handler);
  const sockets = new Set();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () =>
    new Promise((resolve) => {
      server.close(resolve); // first, or a connection may come in between
      for (const socket of sockets) socket.destroy();
    });
  return { server, port: server.address().port, close };
}
