import { jest } from '@jest/globals';
import { createServer, type RequestListener, type Server } from 'node:http';
import { gzipSync } from 'node:zlib';
import { openOutbound, openWebhooks, OutboundRefusal, type OutboundRequest } from './index.js';
import { FORBIDDEN } from './testing/forbidden.js';

const ASK: OutboundRequest = { timeoutMs: 4_000, maxBytes: 1024 * 1024, maxRedirects: 5 };

let connections = 0;
let asked: string[] = [];
const servers: Server[] = [];

function open(host: string, port: number, answer: RequestListener): Promise<number> {
  const server = createServer({ maxHeaderSize: 64 * 1024 }, answer);
  servers.push(server);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
}

/** Counts whoever gets through. */
const canary: RequestListener = (_, reply) => reply.end('you should not be here');

let port = 0;
const names: Record<string, readonly string[]> = {
  localhost: ['127.0.0.2', '::1'],
  'localhost.': ['127.0.0.2'],
  'desk.localhost': ['127.0.0.2'],
  'rebound.example': ['127.0.0.2'],
  'six.example': ['::1'],
  'mixed.example': ['93.184.215.14', '127.0.0.2'],
  'metadata.example': ['169.254.169.254'],
  'public.example': ['127.0.0.1'],
};
const lookup = async (name: string): Promise<readonly string[]> => {
  asked.push(name);
  const found = names[name];
  if (!found) throw new Error('ENOTFOUND');
  return found;
};
/** One server of the house that may be asked: 127.0.0.1 on the port; its neighbours on the same port may not. */
const policy = (allow = new Set([`127.0.0.1:${port}`])) => ({ ports: new Set([80, 443, port]), allow });
const none = new Set<string>();
const fetchIt = (path: string, more: Partial<OutboundRequest> = {}) =>
  openOutbound(policy(), lookup)(`http://public.example:${port}${path}`, { ...ASK, ...more });
const fitsAHeader = (address: string): boolean =>
  /^[\x21-\x7e]+$/.test(address) && URL.canParse(address.replaceAll('PORT', '1'));
const codeOf = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'fetched',
    (error: unknown) => (error instanceof OutboundRefusal ? error.code : String(error)),
  );

const house: RequestListener = (request, reply) => {
  const url = new URL(request.url ?? '/', 'http://x');
  const to = url.searchParams.get('to');
  if (url.pathname === '/redirect' && to) return reply.writeHead(302, { location: to }).end();
  const hops = Number(/^\/hops\/(\d+)$/.exec(url.pathname)?.[1] ?? Number.NaN);
  if (hops > 0) return reply.writeHead(301, { location: `/hops/${hops - 1}` }).end();
  switch (url.pathname) {
    case '/bomb':
      return reply
        .writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
        .end(gzipSync(Buffer.alloc(64 * 1024 * 1024)));
    case '/gzip':
      return reply
        .writeHead(200, { 'content-type': 'text/html; charset="utf-8"', 'content-encoding': 'gzip' })
        .end(gzipSync('<p>packed'));
    case '/twice':
      return reply.writeHead(200, { 'content-encoding': 'gzip, gzip' }).end('x');
    case '/endless': {
      const timer = setInterval(() => reply.write(Buffer.alloc(200_000)), 5);
      return void request.on('close', () => clearInterval(timer));
    }
    case '/drip': {
      reply.writeHead(200, { 'content-type': 'text/html' });
      const timer = setInterval(() => reply.write('x'), 20);
      return void request.on('close', () => clearInterval(timer));
    }
    case '/silent':
      return;
    case '/headers':
      return reply.writeHead(200, { 'x-long': 'x'.repeat(40_000) }).end();
    case '/program':
      return reply.writeHead(200, { 'content-type': 'application/x-msdownload' }).end('MZ');
    case '/gone':
      return reply.writeHead(410).end();
    case '/refused':
      return reply.writeHead(500).end();
    default:
      return reply
        .writeHead(200, { 'content-type': 'text/plain' })
        .end(`${request.method} ${request.headers.host}`);
  }
};

beforeAll(async () => {
  port = await open('127.0.0.1', 0, house);
  for (const host of ['127.0.0.2', '::1']) {
    await open(host, port, canary);
    servers.at(-1)?.on('connection', () => connections++);
  }
});
beforeEach(() => {
  connections = 0;
  asked = [];
});
jest.setTimeout(60_000);
afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

it('has a canary that sings', async () => {
  expect(await (await fetch(`http://127.0.0.2:${port}/`)).text()).toContain('should not');
  expect(connections).toBe(1);
});

it(`asks none of ${FORBIDDEN.length} forbidden addresses`, async () => {
  expect(FORBIDDEN.length).toBeGreaterThanOrEqual(70);
  const reached: string[] = [];
  const strict = openOutbound(policy(none), lookup);
  for (const address of FORBIDDEN) {
    const code = await codeOf(strict(address.replaceAll('PORT', String(port)), ASK));
    if (!/_refused$|^bad_url$/.test(code)) reached.push(`${address}: ${code}`);
  }
  expect(reached).toEqual([]);
  expect(connections).toBe(0);
});

it('follows no redirect into the house', async () => {
  const reached: string[] = [];
  const addresses = FORBIDDEN.filter(fitsAHeader);
  expect(addresses.length).toBeGreaterThan(60);
  for (const address of addresses) {
    const to = encodeURIComponent(address.replaceAll('PORT', String(port)));
    const code = await codeOf(fetchIt(`/redirect?to=${to}`));
    const allowed = /127\.0\.0\.1$/.test(new URL(address.replaceAll('PORT', String(port))).hostname);
    if (!(/_refused$/.test(code) || (allowed && code === 'fetched'))) reached.push(`${address}: ${code}`);
  }
  expect(reached).toEqual([]);
  expect(connections).toBe(0);
});

it('looks a name up once and connects to what it judged, whatever the name says next', async () => {
  let asked = 0;
  const rebinding = async () => (asked++ === 0 ? ['127.0.0.1'] : ['127.0.0.2']);
  const door = openOutbound(policy(), rebinding);
  const answer = await door(`http://rebinding.example:${port}/`, ASK);
  expect(answer.body.toString()).toBe(`GET rebinding.example:${port}`);
  expect(asked).toBe(1);
  expect(await codeOf(door(`http://rebinding.example:${port}/`, ASK))).toBe('address_refused');
  expect(connections).toBe(0);
});

it('asks nobody where one address of a name leads into the house', async () => {
  names['mixed.example'] = ['127.0.0.1', '127.0.0.2'];
  expect(await codeOf(openOutbound(policy(), lookup)(`http://mixed.example:${port}/`, ASK))).toBe(
    'address_refused',
  );
  expect(connections).toBe(0);
});

it('judges once more what the socket has reached', async () => {
  let judged = 0;
  // Passes before the connection and not after it, as if the packets had been led elsewhere.
  const turning = new (class extends Set<string> {
    override has = (): boolean => judged++ === 0;
  })();
  expect(await codeOf(openOutbound(policy(turning), lookup)(`http://public.example:${port}/`, ASK))).toBe(
    'address_refused',
  );
  expect(judged).toBe(2);
});

it('follows five redirects and not six', async () => {
  expect((await fetchIt('/hops/5')).url).toBe(`http://public.example:${port}/hops/0`);
  expect(await codeOf(fetchIt('/hops/6'))).toBe('too_many_redirects');
});

it('unpacks what is packed, and stops a bomb on the way', async () => {
  expect(await fetchIt('/gzip')).toMatchObject({ type: 'text/html', charset: 'utf-8' });
  expect((await fetchIt('/gzip')).body.toString()).toBe('<p>packed');
  expect(await codeOf(fetchIt('/bomb'))).toBe('too_large');
  expect(await codeOf(fetchIt('/twice'))).toBe('encoding_refused');
});

it.each([
  ['/endless', {}, 'too_large'],
  ['/drip', { timeoutMs: 400 }, 'too_slow'],
  ['/silent', { timeoutMs: 400 }, 'too_slow'],
  ['/headers', {}, 'unreachable'],
  ['/program', { types: new Set(['text/html']) }, 'type_refused'],
])('gives up on %s', async (path, more, code) => {
  const start = performance.now();
  expect(await codeOf(fetchIt(path, more))).toBe(code);
  expect(performance.now() - start).toBeLessThan(3_000);
});

it('says of a webhook what became of it, and follows it nowhere', async () => {
  const webhooks = openWebhooks(openOutbound(policy(), lookup));
  const post = (path: string) => webhooks.post(`http://public.example:${port}${path}`, 'id', { text: 'x' });
  expect(await post('/taken')).toEqual({ outcome: 'delivered' });
  expect(await post('/gone')).toMatchObject({ outcome: 'gone' });
  for (const path of ['/refused', '/redirect?to=/taken', '/endless', '/headers'])
    expect(await post(path)).toMatchObject({ outcome: 'failed', reason: expect.stringMatching(/\.$/) });
  expect(await webhooks.post(`http://rebound.example:${port}/`, 'id', {})).toMatchObject({
    outcome: 'failed',
  });
  expect(connections).toBe(0);
});
