import { createToken } from '@stet/application';
import { Client } from '../support/client.js';
import { TestDesk, populate } from '../support/desk.js';
import { claimsOf, sample, submit } from '../support/walk.js';

describe('who may see and do what', () => {
  let desk: TestDesk;
  let visitor: Client;

  beforeAll(async () => {
    desk = await TestDesk.open('postgres');
    await populate(desk.uow, 'other', {
      zoe: ['desk_head', 'admin', 'editor', 'checker', 'auditor', 'legal'],
    });
    visitor = new Client(desk.url);
  });

  afterAll(() => desk.close());

  const signIn = (email: string, password: string) => visitor.post('/sessions', { email, password });

  it('signs in with a password, ends the session for good', async () => {
    const reply = await signIn('ANA@demo.stet', 'password-of-ana');
    expect(reply).toMatchObject({
      status: 201,
      body: { name: 'ana', memberships: [{ slug: 'demo', roles: ['checker'] }] },
    });
    const cookie = reply.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    const ana = visitor.with({ cookie: cookie.split(';')[0] ?? '' });
    expect((await ana.get('/me')).status).toBe(200);
    expect((await ana.send('DELETE', '/sessions/current')).status).toBe(204);
    expect((await ana.get('/me')).status).toBe(401);
  });

  it('answers alike whether the person or the password is wrong, and stops a guesser', async () => {
    const wrong = await signIn('ben@demo.stet', 'no');
    const unknown = await signIn('nobody@demo.stet', 'no');
    const { instance: _a, ...one } = wrong.body as Record<string, unknown>;
    const { instance: _b, ...two } = unknown.body as Record<string, unknown>;
    expect(one).toEqual(two);
    const guesses = await Promise.all(
      Array.from({ length: 20 }, (_, i) => signIn('ben@demo.stet', `guess-${i}`)),
    );
    expect(guesses.filter((g) => g.status === 401).length).toBeLessThanOrEqual(9);
    expect(await signIn('ben@demo.stet', 'password-of-ben')).toMatchObject({
      status: 429,
      body: { code: 'too_many_attempts', retryAfter: 900 },
    });
  });

  it('takes a token for a person, not a made-up one', async () => {
    const token = await desk.uow.run((tx) =>
      createToken(tx, { email: 'chen@demo.stet', name: 'script', expiresAt: null }),
    );
    expect(await visitor.with({ authorization: `Bearer ${token}` }).get('/me')).toMatchObject({
      status: 200,
      body: { name: 'chen' },
    });
    // The scheme's name is written in any case (RFC 9110).
    expect((await visitor.with({ authorization: `bearer ${token}` }).get('/me')).status).toBe(200);
    expect((await visitor.with({ authorization: `Bearer ${token}x` }).get('/me')).status).toBe(401);
    const old = await desk.uow.run((tx) =>
      createToken(tx, { email: 'chen@demo.stet', name: 'old', expiresAt: new Date(0) }),
    );
    expect((await visitor.with({ authorization: `Bearer ${old}` }).get('/me')).status).toBe(401);
  });

  it('refuses what another site sends in a person’s name', async () => {
    const editor = await desk.as('editor');
    const body = { desk: 'demo', content: 'x' };
    const foreign: Record<string, string>[] = [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'none' },
      { origin: 'https://evil.example' },
      { origin: 'null' },
    ];
    for (const headers of foreign) {
      expect(await editor.post('/articles', body, headers)).toMatchObject({
        status: 403,
        body: { code: 'foreign_origin' },
      });
    }
    expect((await editor.post('/articles', body, { 'sec-fetch-site': 'same-origin' })).status).toBe(202);
    expect((await editor.post('/articles', body, { origin: desk.url })).status).toBe(202);
  });

  it('keeps desks apart: what is not theirs does not exist', async () => {
    const editor = await desk.as('editor');
    const article = await submit(editor, sample('harbour.txt'));
    const [claim] = await claimsOf(editor, article);
    if (!claim) throw new Error('no claim');
    const zoe = await desk.as('zoe');
    const version = { 'if-match': `"${claim.version}"` };
    const replies = await Promise.all([
      zoe.get(`/articles/${article}`),
      zoe.get(`/articles/${article}/claims`),
      zoe.get(`/articles/${article}/gate`),
      zoe.get(`/articles/${article}/revisions/1`),
      zoe.get(`/articles/${article}/revisions/1/changes`),
      zoe.get(`/claims/${claim.id}`),
      zoe.post(`/claims/${claim.id}/actions/queue`, {}, version),
      zoe.post(`/claims/${claim.id}/evidence`, { source: 'x', kind: 'primary' }),
      zoe.post(`/claims/${claim.id}/queries`, { question: 'x' }),
      zoe.post(`/articles/${article}/claims`, { block: 0, start: 0, end: 5 }),
      zoe.post(`/articles/${article}/revisions`, { content: 'x' }),
      zoe.post(`/articles/${article}/release`, { revisionHash: '0'.repeat(64) }),
      zoe.post(`/articles/${article}/release-with-override`, { reason: 'because I can' }),
      zoe.get('/dashboard?desk=demo'),
      zoe.get('/me/inbox?desk=demo'),
      zoe.get('/users?desk=demo'),
      zoe.get('/assignments?desk=demo'),
      zoe.get('/events?desk=demo'),
    ]);
    expect(replies.map((r) => r.status)).toEqual(replies.map(() => 404));
    for (const path of ['/articles', '/claims', '/audit', '/jobs', '/assignments']) {
      const { body } = await zoe.get<{ items: { article?: string; id?: string }[] }>(path);
      expect(JSON.stringify(body)).not.toContain(article);
    }
    expect((await zoe.post('/articles', { desk: 'demo', content: 'x' })).body).toMatchObject({
      code: 'unknown_desk',
    });
  });

  it('says why to those who see but may not', async () => {
    const author = await desk.as('author');
    expect(await author.get('/audit')).toMatchObject({
      status: 403,
      body: { detail: expect.stringMatching(/confidential sources/) },
    });
    expect(await author.get('/jobs')).toMatchObject({ status: 403 });
    const auditor = await desk.as('auditor');
    expect(await auditor.post('/articles', { desk: 'demo', content: 'x' })).toMatchObject({
      status: 403,
      body: { code: 'not_yours' },
    });
  });

  it('does not answer to a name that is not of this machine', async () => {
    const { status, body } = await rawGet(`${desk.url}/api/v1/sign-in-options`, 'evil.example');
    expect(status).toBe(403);
    expect(body).toContain('unknown_host');
  });
});

async function rawGet(url: string, host: string): Promise<{ status: number; body: string }> {
  const { request } = await import('node:http');
  return new Promise((resolve, reject) => {
    request(url, { headers: { host } }, (response) => {
      let body = '';
      response.on('data', (bytes: Buffer) => (body += bytes.toString()));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    })
      .on('error', reject)
      .end();
  });
}
