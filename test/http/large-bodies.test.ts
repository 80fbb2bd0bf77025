import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { TestDesk } from '../support/desk.js';
import { eventually } from '../support/eventually.js';

const TWELVE_MB = 12 * 1024 * 1024;

describe('bodies that are large', () => {
  let desk: TestDesk;
  const open: Socket[] = [];

  beforeAll(async () => {
    desk = await TestDesk.open('postgres');
  });

  afterAll(async () => {
    for (const socket of open) socket.destroy();
    await desk.close();
  });

  /** Sends the head of a request and as much more as is asked for; gives what is answered so far. */
  async function send(lines: string, body = ''): Promise<{ socket: Socket; answer: () => string }> {
    const { hostname, port } = new URL(desk.url);
    const socket = connect(Number(port), hostname);
    open.push(socket);
    let answer = '';
    socket.on('data', (bytes) => (answer += String(bytes)));
    socket.on('error', () => undefined);
    await once(socket, 'connect');
    socket.write(
      `POST /api/v1/articles HTTP/1.1\r\nHost: ${hostname}:${port}\r\nContent-Type: application/json\r\n${lines}\r\n\r\n${body}`,
    );
    return { socket, answer: () => answer };
  }

  it('are small where nobody says how long they are', async () => {
    const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`;
    const { answer } = await send('Transfer-Encoding: chunked', chunk.repeat(17));
    await eventually('it is refused before its end', async () => answer().includes('length_required'));
    expect(answer()).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer()).toContain('application/problem+json');
  });

  it('are read two at a time: the others are told to come back, and find room when those are gone', async () => {
    const announced = `Content-Length: ${TWELVE_MB}`;
    const six = await Promise.all(Array.from({ length: 6 }, () => send(announced)));
    const away = () => six.filter(({ answer }) => answer().startsWith('HTTP/1.1 429 '));
    await eventually('four of six are sent away', async () => away().length === 4);
    expect(away()[0]?.answer()).toMatch(/retry-after: \d/i);
    for (const { socket } of six) socket.destroy();
    await eventually('there is room again', async () => {
      const { answer } = await send(announced, 'x'.repeat(TWELVE_MB));
      await eventually('it is answered', async () => /^HTTP\/1\.1 \d/.test(answer()));
      return /^HTTP\/1\.1 40[01] /.test(answer());
    });
  });
});
