import { connect } from 'node:net';
import type { Problem } from '@stet/contract';
import { problem as problemSchema } from '@stet/contract';
import type { Client, Reply } from '../support/client.js';
import { TestDesk } from '../support/desk.js';
import { sample, submit } from '../support/walk.js';

const JSON_TYPE = { 'content-type': 'application/json' };

describe('bad input is named, never swallowed and never a 500', () => {
  let desk: TestDesk;
  let editor: Client;

  beforeAll(async () => {
    desk = await TestDesk.open('postgres');
    editor = await desk.as('editor');
  });

  afterAll(() => desk.close());

  const articles = async (): Promise<number> =>
    (await editor.get<{ items: unknown[] }>('/articles?limit=200')).body.items.length;

  const expectProblem = (reply: Reply<unknown>, status: number, code: string): Problem => {
    expect(reply.headers.get('content-type')).toContain('application/problem+json');
    const problem = problemSchema.parse(reply.body);
    expect(problem).toMatchObject({ status, code });
    expect(reply.status).toBe(status);
    return problem;
  };

  const article = { desk: 'demo', content: 'One sentence of 12 words.' };

  it.each([
    ['an empty article', { ...article, content: '' }, 400, 'invalid_request', '/content'],
    ['white space alone', { ...article, content: ' \n\t ' }, 400, 'invalid_request', '/content'],
    ['a NUL', { ...article, content: 'a\u0000b' }, 400, 'invalid_request', '/content'],
    [
      'control characters',
      { ...article, content: 'PK\u0003\u0004\u0001' },
      400,
      'invalid_request',
      '/content',
    ],
    ['half a surrogate pair', { ...article, content: 'a\ud800b' }, 400, 'invalid_request', '/content'],
    ['no content', { desk: 'demo' }, 400, 'invalid_request', '/content'],
    ['an unknown field', { ...article, colour: 'red' }, 400, 'invalid_request', '/colour'],
    ['an unknown format', { ...article, format: 'pdf' }, 400, 'invalid_request', '/format'],
    ['an unknown desk', { ...article, desk: 'nowhere' }, 422, 'unknown_desk', '/desk'],
    [
      'a past publish time',
      { ...article, publishAt: '2020-01-01T00:00:00Z' },
      422,
      'publish_time_past',
      '/publishAt',
    ],
    ['no time at all', { ...article, publishAt: 'tomorrow' }, 400, 'invalid_request', '/publishAt'],
    [
      'a stranger as author',
      { ...article, authors: ['who@else.where'] },
      422,
      'unknown_person',
      '/authors/0',
    ],
    ['more than 2 MiB', { ...article, content: 'é'.repeat(1_100_000) }, 413, 'article_too_large', '/content'],
    ['another shape', [1, 2, 3], 400, 'invalid_request', ''],
  ])('%s', async (_, body, status, code, pointer) => {
    const before = await articles();
    const problem = expectProblem(await editor.post('/articles', body), status, code);
    expect(problem.errors?.[0]?.pointer).toBe(pointer);
    expect(await articles()).toBe(before);
  });

  it('names a prototype key as what it is not', async () => {
    const reply = await editor.send(
      'POST',
      '/articles',
      '{"desk":"demo","content":"x","__proto__":{"a":1}}',
      JSON_TYPE,
    );
    expectProblem(reply, 400, 'malformed_json');
  });

  it.each([5_000, 50_000])('JSON nested %i levels deep', async (levels) => {
    const reply = await editor.send('POST', '/articles', '['.repeat(levels) + ']'.repeat(levels), JSON_TYPE);
    expectProblem(reply, 400, 'json_too_deep');
  });

  it('JSON that is none, bytes that are no UTF-8, another media type', async () => {
    expectProblem(await editor.send('POST', '/articles', '{"desk":', JSON_TYPE), 400, 'malformed_json');
    const bytes = Buffer.concat([Buffer.from('{"desk":"'), Buffer.from([0xff, 0xfe]), Buffer.from('"}')]);
    expectProblem(await editor.send('POST', '/articles', bytes, JSON_TYPE), 400, 'invalid_utf8');
    expectProblem(
      await editor.send('POST', '/articles', '<x/>', { 'content-type': 'application/xml' }),
      415,
      'unsupported_media_type',
    );
  });

  it('a body of 100 MB is refused before it is read', async () => {
    const { hostname, port } = new URL(desk.url);
    const socket = connect(Number(port), hostname);
    // Announced, and never sent: the answer comes all the same.
    socket.write(
      `POST /api/v1/articles HTTP/1.1\r\nHost: ${hostname}:${port}\r\nContent-Type: application/json\r\nContent-Length: ${100 * 1024 * 1024}\r\n\r\n`,
    );
    let answer = '';
    for await (const bytes of socket) {
      answer += String(bytes);
      if (answer.includes('body_too_large')) break;
    }
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain('application/problem+json');
    expect((await editor.get('/me')).status).toBe(200);
  });

  it('an article of 1 MB is taken and split', async () => {
    const long = Array.from(
      { length: 9_000 },
      (_, i) =>
        `In ${1900 + (i % 100)} the town of Eastcliff built ${i} houses on the northern shore of the bay, says its own register.`,
    );
    const content = long.join(' ').slice(0, 1_000_000);
    const id = await submit(editor, content.slice(0, 60_000));
    expect((await editor.get(`/articles/${id}`)).body).toMatchObject({ state: 'in_review' });
    expect((await editor.post('/articles', { desk: 'demo', content })).status).toBe(202);
  });

  it('a form with a file is an article too', async () => {
    const form = new FormData();
    form.set('desk', 'demo');
    form.set(
      'file',
      new Blob(['# Bread\n\nA loaf cost 4 pence in 1820 in the town of Eastcliff.'], {
        type: 'text/markdown',
      }),
      'bread.md',
    );
    const reply = await editor.send<{ id: string }>('POST', '/articles', form);
    expect(reply.status).toBe(202);
    const broken = new FormData();
    broken.set('desk', 'demo');
    broken.set('file', new Blob([new Uint8Array([0xff, 0xd8, 0xff, 0xe0])]), 'photo.txt');
    expectProblem(await editor.send('POST', '/articles', broken), 400, 'invalid_utf8');
  });

  it.each([
    ['that is none', 'multipart/form-data; boundary=x', 'rubbish'],
    ['without a boundary', 'multipart/form-data', 'rubbish'],
    [
      'that ends early',
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="desk"\r\n\r\nde',
    ],
    [
      'whose file ends early',
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nde',
    ],
  ])('a form %s', async (_, type, body) => {
    const before = await articles();
    const reply = await editor.send('POST', '/articles', body, { 'content-type': type });
    expectProblem(reply, 400, 'malformed_form');
    expect(await articles()).toBe(before);
  });

  it('the same submission twice is one article with a key, and two without', async () => {
    const body = { ...article, content: sample('harbour.txt') };
    const key = { 'idempotency-key': 'submission-1' };
    const first = await editor.post<{ id: string }>('/articles', body, key);
    const again = await editor.post<{ id: string }>('/articles', body, key);
    expect(again).toMatchObject({ status: 202, body: first.body });
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expectProblem(
      await editor.post('/articles', { ...body, title: 'Other' }, key),
      422,
      'idempotency_mismatch',
    );
    expectProblem(
      await editor.post('/articles', body, { 'idempotency-key': 'with space' }),
      400,
      'bad_idempotency_key',
    );
    const other = await editor.post<{ id: string }>('/articles', body);
    expect(other.body.id).not.toBe(first.body.id);
  });

  it('many at once with one key are one article', async () => {
    const body = { ...article, title: 'Race', externalId: 'race-1' };
    const replies = await Promise.all(
      Array.from({ length: 8 }, () =>
        editor.post<{ id?: string; code?: string }>('/articles', body, { 'idempotency-key': 'race' }),
      ),
    );
    expect(new Set(replies.filter((r) => r.status === 202).map((r) => r.body.id)).size).toBe(1);
    for (const reply of replies.filter((r) => r.status !== 202))
      expect(reply.body.code).toBe('idempotency_running');
    const found = await editor.get<{ items: unknown[] }>('/articles?externalId=race-1');
    expect(found.body.items).toHaveLength(1);
    expectProblem(await editor.post('/articles', body), 409, 'duplicate_external_id');
  });

  it('addresses that lead nowhere, and parameters that mean nothing', async () => {
    expectProblem(await editor.get('/articles/not-an-id'), 404, 'article_not_found');
    expectProblem(await editor.get('/claims/01a20e5a-9f7d-72e7-94c7-0de07422547f'), 404, 'claim_not_found');
    expectProblem(await editor.get('/nothing/here'), 404, 'no_such_route');
    expectProblem(await editor.get('/claims?state=sleeping'), 400, 'invalid_request');
    expectProblem(await editor.get('/claims?limit=201'), 400, 'invalid_request');
    expectProblem(await editor.get('/claims?limit=1&limit=2'), 400, 'invalid_request');
    expectProblem(await editor.get('/claims?cursor=rubbish'), 422, 'bad_cursor');
    expectProblem(await editor.get('/articles?desk=%00'), 400, 'not_text');
  });

  it('acting needs the version that was seen', async () => {
    // So that the triage leaves some claims of the sample to a person.
    await desk.source.query(`UPDATE stet.desk SET policy = policy || '{"queueFromWorth": 0.78}'`);
    const id = await submit(editor, sample('harbour.txt'));
    const { body } = await editor.get<{ items: { id: string; version: number; state: string }[] }>(
      `/articles/${id}/claims`,
    );
    const claim = body.items.find((c) => c.state === 'extracted');
    if (!claim) throw new Error('the sample lost its doubtful claim');
    const act = (headers: Record<string, string>) =>
      editor.post(`/claims/${claim.id}/actions/queue`, {}, headers);
    expectProblem(await act({}), 428, 'if_match_required');
    expectProblem(await act({ 'if-match': 'yesterday' }), 400, 'bad_if_match');
    expect(expectProblem(await act({ 'if-match': '"99"' }), 412, 'stale_version').currentVersion).toBe(
      claim.version,
    );
    expectProblem(
      await editor.post(`/claims/${claim.id}/actions/fly`, {}, { 'if-match': '"1"' }),
      404,
      'no_such_action',
    );
    expectProblem(
      await editor.post(`/claims/${claim.id}/actions/dismiss`, {}, { 'if-match': '"1"' }),
      400,
      'invalid_request',
    );
    const race = await Promise.all(
      Array.from({ length: 6 }, () => act({ 'if-match': `"${claim.version}"` })),
    );
    expect(race.filter((r) => r.status === 200)).toHaveLength(1);
    for (const reply of race.filter((r) => r.status !== 200)) expectProblem(reply, 412, 'stale_version');
  });
});
