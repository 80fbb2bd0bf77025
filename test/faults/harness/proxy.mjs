import { createConnection, createServer } from 'node:net';
import { pause } from './random.mjs';

/** PostgreSQL's simple query, as the driver sends it. */
const COMMIT = Buffer.from('COMMIT\0');

/**
 * A TCP proxy before PostgreSQL that can cut a connection around COMMIT: `after` lets the statement through and drops
 * the answer, so nobody knows; `before` drops the statement. `delay`: milliseconds that each question is held back.
 */
export async function openProxy(target) {
  const state = { port: target.port, cut: null, cuts: 0, delay: 0 };
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
    let held = null;
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
      if (state.delay === 0 && held === null) return upstream.write(bytes);
      // In order: what is written later waits behind.
      const mine = (held ?? Promise.resolve())
        .then(() => pause(state.delay))
        .then(() => upstream.write(bytes))
        .then(() => held === mine && (held = null));
      held = mine;
      return undefined;
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
