// Servers that can be closed at any time. Node 18, which is Debian 12's, forgets some connections in `closeAllConnections` (ones
// opened ahead with nothing sent on them, and some that streams go out by) and then waits for them in `close`.

/** @param {import('node:http').Server} server before it listens @returns {() => Promise<void>} closes it with all its connections */
export function closable(server) {
  const sockets = new Set();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  return () =>
    new Promise((resolve) => {
      server.close(() => resolve()); // first, or a connection may come in between
      for (const socket of sockets) socket.destroy();
    });
}
