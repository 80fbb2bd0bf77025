import { createServer } from 'node:net';
import { gzipSync } from 'node:zlib';

const KILOBYTES = Buffer.alloc(64 * 1024, 'x');
const head = (status, lines = []) => `HTTP/1.1 ${status}\r\n${[...lines, ''].join('\r\n')}\r\n`;

/** Writes the same again and again, as fast as the other side takes it. */
function pour(socket, bytes, state) {
  const more = () => {
    while (!socket.destroyed && socket.write(bytes)) state.poured += bytes.length;
    if (!socket.destroyed) socket.once('drain', more);
  };
  more();
}

function drip(socket, text) {
  let at = 0;
  const timer = setInterval(() => {
    if (socket.destroyed || at >= text.length) return clearInterval(timer);
    return socket.write(text[at++]);
  }, 1_000);
}

/** What a receiver of webhooks may do to whoever writes to it, by the path it is asked for. */
const KINDS = {
  good: (socket) => socket.end(head('200 OK', ['content-length: 0', 'connection: close'])),
  'never answers': () => undefined,
  'one byte a second': (socket) => drip(socket, head('200 OK', ['content-length: 500']) + 'x'.repeat(500)),
  'a body that never ends': (socket) => {
    socket.write(head('200 OK', ['content-length: 1000']));
    socket.write('x');
  },
  'always 500': (socket) =>
    socket.end(head('500 Internal Server Error', ['content-length: 0', 'connection: close'])),
  gone: (socket) => socket.end(head('410 Gone', ['content-length: 0', 'connection: close'])),
  'a redirect to itself': (socket, { path }) =>
    socket.end(head('302 Found', [`location: ${path}`, 'content-length: 0', 'connection: close'])),
  'a redirect into the house': (socket) =>
    socket.end(
      head('302 Found', [
        'location: http://169.254.169.254/latest',
        'content-length: 0',
        'connection: close',
      ]),
    ),
  'ten gigabytes': (socket, state) => {
    socket.write(head('200 OK', ['content-length: 10737418240']));
    pour(socket, KILOBYTES, state);
  },
  'a bomb, packed': (socket, state) => {
    const bomb = gzipSync(Buffer.alloc(50_000_000));
    socket.write(head('200 OK', ['content-encoding: gzip', `content-length: ${bomb.length}`]));
    state.poured += bomb.length;
    socket.end(bomb);
  },
  'headers without an end': (socket, state) => {
    socket.write('HTTP/1.1 200 OK\r\n');
    pour(socket, Buffer.from(`x-more: ${'y'.repeat(1000)}\r\n`), state);
  },
  'no HTTP at all': (socket) => socket.end('220 mail.example ESMTP\r\n\0\0\0'),
  'breaks off': (socket) => {
    socket.write('HTTP/1.1 200 OK\r\ncontent-le');
    setTimeout(() => socket.resetAndDestroy(), 50);
  },
};
export const HOSTILE_KINDS = Object.keys(KINDS).filter((name) => name !== 'good');

/** A host with one receiver a kind. `calls`: of each kind, how often it was asked, how long the longest stayed and how much was poured into it. */
export async function openReceivers() {
  const calls = new Map(
    Object.keys(KINDS).map((name) => [name, { asked: 0, longest: 0, poured: 0, ids: [] }]),
  );
  const server = createServer((socket) => {
    let text = '';
    socket.on('error', () => undefined);
    socket.on('data', (bytes) => {
      if (text === null) return;
      text += bytes.toString('latin1');
      const end = text.indexOf('\r\n\r\n');
      const length = Number(/content-length: (\d+)/i.exec(text)?.[1] ?? 0);
      if (end < 0 || text.length < end + 4 + length) return;
      const path = text.split(' ')[1];
      const name = decodeURIComponent(path.slice(1));
      const of = calls.get(name);
      if (!of) return void socket.destroy();
      of.asked++;
      of.ids.push(/webhook-id: (\S+)/i.exec(text)?.[1]);
      text = null;
      const asked = performance.now();
      socket.on('close', () => (of.longest = Math.max(of.longest, performance.now() - asked)));
      KINDS[name](socket, Object.assign(of, { path }));
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  return {
    allow: `127.0.0.1:${port}`,
    urlOf: (name) => `http://127.0.0.1:${port}/${encodeURIComponent(name)}`,
    calls,
    close: () => server.close(),
  };
}
