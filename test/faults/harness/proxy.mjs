import { createConnection, createServer } from 'node:net';

/** PostgreSQL's simple query, as the driver sends it. */
const COMMIT = Buffer.from('COMMIT\0');

/**
 * A TCP proxy before PostgreSQL that can cut a connection around COMMIT: `after` lets the statement through and drops
 * the answer, so nobody knows; `before` drops the statement.
 */
export async function openProxy(target) {
  const state = { port: target.port, cut: null, cuts: 0 };
  const sockets = new Set();
  const server = createServer((client) => {
    const upstream = createConnection(state.port, '127.0.0.1');
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        client.destroy();
        upstream.destroy();
      });
    }
    let deaf = false;
    client.on('data', (bytes) => {
      if (state.cut !== null && bytes.includes(COMMIT)) {
        const how = state.cut;
        state.cut = null;
        state.cuts++;
        if (how === 'before') return client.destroy();
        deaf = true;
        upstream.write(bytes);
        return undefined;
      }
      return upstream.write(bytes);
    });
    upstream.on('data', (bytes) => (deaf ? client.destroy() : client.write(bytes)));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: server.address().port,
    state,
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
