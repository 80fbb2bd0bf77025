import { newToken, ownTokens } from '@stet/contract';
import { Client } from '../support/client.js';
import { TestDesk } from '../support/desk.js';

/** A4: a token is shown once, kept as a hash, does what its scope says and ends when it is told to. */
let desk: TestDesk;
let ana: Client;
beforeAll(async () => {
  desk = await TestDesk.open('postgres');
  ana = await desk.as('ana');
});
afterAll(() => desk.close());

const by = (token: string): Client => new Client(desk.url, { authorization: `Bearer ${token}` });
const make = async (scope: 'read' | 'write', name = 'a script'): Promise<string> => {
  const reply = await ana.post('/me/tokens', { name, scope, days: 30 });
  expect(reply.status).toBe(201);
  return newToken.parse(reply.body).token;
};
const listed = async (who = ana) => ownTokens.parse((await who.get('/me/tokens')).body).items;

it('is shown once, and lies in the database as a hash alone', async () => {
  const token = await make('write');
  expect(token).toMatch(/^stet_pat_[A-Za-z0-9_-]{43}$/);
  expect(JSON.stringify(await listed())).not.toContain(token);
  const rows: { row: string }[] = await desk.source.query('SELECT t::text AS row FROM stet.api_token t');
  expect(rows.some(({ row }) => row.includes(token.slice(9)))).toBe(false);
});

it('is not kept with the answer to an Idempotency-Key', async () => {
  const key = { 'idempotency-key': 'make-me-a-token' };
  const asked = { name: 'twice', scope: 'read', days: 1 };
  const [one, two] = [await ana.post('/me/tokens', asked, key), await ana.post('/me/tokens', asked, key)];
  expect([one.status, two.status]).toEqual([201, 201]);
  expect(newToken.parse(two.body).token).not.toBe(newToken.parse(one.body).token);
});

it('of scope read changes nothing at all', async () => {
  const reader = by(await make('read', 'reader'));
  expect((await reader.get('/me')).status).toBe(200);
  for (const [method, path] of [
    ['POST', '/articles'],
    ['POST', '/me/notifications/read'],
    ['DELETE', '/sessions/current'],
    ['PUT', '/me/notification-settings'],
  ] as const)
    expect(await reader.send(method, path, '{}', { 'content-type': 'application/json' })).toMatchObject({
      status: 403,
      body: { code: 'read_only_token' },
    });
  const writer = by(await make('write', 'writer'));
  expect((await writer.post('/me/notifications/read', {})).status).toBe(200);
});

it('makes and ends no token and no session: its thief does not outlive it', async () => {
  const thief = by(await make('write', 'stolen'));
  const [any] = await listed();
  for (const reply of [
    await thief.post('/me/tokens', { name: 'mine', scope: 'write', days: 366 }),
    await thief.send('DELETE', `/me/tokens/${any?.id}`),
    await thief.send('DELETE', `/me/sessions/${any?.id}`),
  ])
    expect(reply).toMatchObject({ status: 403, body: { code: 'session_needed' } });
});

it('is listed to its owner alone, with when it was used, and revoked by them alone', async () => {
  const token = await make('read', 'to be revoked');
  await by(token).get('/me');
  const found = (await listed()).find((t) => t.name === 'to be revoked');
  expect(found).toMatchObject({ scope: 'read', lastUsedAt: expect.any(String) });
  const ben = await desk.as('ben');
  expect(await listed(ben)).toEqual([]);
  expect((await ben.send('DELETE', `/me/tokens/${found?.id}`)).status).toBe(404);
  expect((await by(token).get('/me')).status).toBe(200);
  expect((await ana.send('DELETE', `/me/tokens/${found?.id}`)).status).toBe(204);
  expect((await by(token).get('/me')).status).toBe(401);
  expect((await listed()).map((t) => t.name)).not.toContain('to be revoked');
});

it.each([
  ['when its time is over', `expires_at = now() - interval '1 second'`],
  ['when it is revoked', 'revoked_at = now()'],
])('ends %s', async (name, what) => {
  const token = await make('read', name);
  await desk.source.query(`UPDATE stet.api_token SET ${what} WHERE name = $1`, [name]);
  expect((await by(token).get('/me')).status).toBe(401);
});

it.each([
  { name: '', scope: 'read', days: 1 },
  { name: 'x', scope: 'admin', days: 1 },
  { name: 'x', scope: 'read', days: 0 },
  { name: 'x', scope: 'read', days: 3650 },
  { name: 'x', scope: 'read' },
])('is not made of %j', async (body) => {
  expect((await ana.post('/me/tokens', body)).status).toBe(400);
});
