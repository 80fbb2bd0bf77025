import { afterEach, describe, expect, it } from '@jest/globals';
import { extractArticle, reanchor } from '@stet/extraction';
import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { ModelExtractor } from './model-extractor.js';

const TEXT = 'Harbour\n\nThe wall was rebuilt in 1954 by 120 masons.\n';
const OFFLINE = {
  extract: async (source: string) => extractArticle(source, 'text'),
  reanchor: async (...question: Parameters<typeof reanchor>) => reanchor(...question),
};

const said = (claims: unknown): string =>
  JSON.stringify({ choices: [{ message: { content: JSON.stringify({ claims }) } }] });

describe('a model behind the extractor port', () => {
  let server: Server | undefined;
  const lines: string[] = [];
  const log = {
    info: (_: unknown, line?: string) => lines.push(line ?? ''),
    warn: (detail: { reason?: string }) => lines.push(detail.reason ?? ''),
  };
  afterEach(() => {
    server?.closeAllConnections();
    server?.close();
    lines.length = 0;
  });

  async function ask(answer: (response: ServerResponse) => void, limitMs = 5_000) {
    server = createServer((_, response) => answer(response)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const endpoint = { url: `http://127.0.0.1:${port}/v1`, key: 'secret-key', model: 'test' };
    const extractor = new ModelExtractor(OFFLINE, endpoint, log, limitMs);
    return extractor.extract(TEXT, 'text', undefined);
  }
  const engines = (text: Awaited<ReturnType<typeof ask>>) =>
    new Set(text.claims.map((c) => c.engine ?? 'stet'));

  it('marks claims whose words stand in the text', async () => {
    const text = await ask((response) =>
      response.end(said([{ block: 1, exact: 'The wall was rebuilt in 1954' }])),
    );
    expect(engines(text)).toContain('model:test');
  });

  it('does not get a lie about a span past the text', async () => {
    const text = await ask((response) => response.end(said([{ block: 1, exact: 'The wall fell in 1954' }])));
    expect(engines(text)).toEqual(new Set(['stet']));
  });

  it.each<[string, (response: ServerResponse) => void, string]>([
    ['never answers', () => undefined, 'no answer in time'],
    ['answers with an error', (r) => r.writeHead(500).end('down'), 'the model answered 500'],
    ['answers with nonsense', (r) => r.end('<html>'), 'its answer is not the JSON asked for'],
    ['answers with another shape', (r) => r.end('{"choices":[]}'), 'its answer is not the JSON asked for'],
    [
      'sends somebody elsewhere',
      (r) => r.writeHead(302, { location: 'http://127.0.0.1:9/' }).end(),
      'it cannot be reached',
    ],
    ['streams without end', (r) => pour(r), 'the model answered too much'],
  ])('stands aside when it %s', async (_, answer, reason) => {
    const text = await ask(answer, 1_500);
    expect(engines(text)).toEqual(new Set(['stet']));
    expect(text.claims.length).toBeGreaterThan(0);
    expect(lines).toEqual([reason]);
  });
});

/** Writes as fast as it is read. */
function pour(response: ServerResponse): void {
  const chunk = 'x'.repeat(65_536);
  const more = (): void => {
    while (!response.destroyed && response.write(chunk));
    response.once('drain', more);
  };
  more();
}
