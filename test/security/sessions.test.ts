import { ownSessions } from '@stet/contract';
import { setPassword } from '@stet/application';
import { Argon2PasswordHash } from '@stet/persistence';
import { createHash } from 'node:crypto';
import { Client, type Reply } from '../support/client.js';
import { TestDesk } from '../support/desk.js';

/** A3: a session cannot be planted, found in the database, kept after its end, or ended by another. */
let desk: TestDesk;
let visitor: Client;
beforeAll(async () => {
  desk = await TestDesk.open('postgres');
  visitor = new Client(desk.url);
});
afterAll(() => desk.close());

const cookieOf = (reply: Reply): string => reply.headers.get('set-cookie')?.split(';')[0] ?? '';
const hashOf = (cookie: string): Buffer =>
  createHash('sha256')
    .update(cookie.split('=')[1] ?? '')
    .digest();

async function signIn(name: string, headers: Record<string, string> = {}): Promise<string> {
  const reply = await visitor
    .with(headers)
    .post('/sessions', { email: `${name}@demo.stet`, password: `password-of-${name}` });
  expect(reply.status).toBe(201);
  return cookieOf(reply);
}
const status = async (cookie: string): Promise<number> => (await visitor.with({ cookie }).get('/me')).status;
const sessions = async (cookie: string) =>
  ownSessions.parse((await visitor.with({ cookie }).get('/me/sessions')).body).items;
const change = (cookie: string, what: string) =>
  desk.source.query(`UPDATE stet.session SET ${what} WHERE token_hash = $1`, [hashOf(cookie)]);

it('is 256 random bits in a cookie that no script reads and no other site sends', async () => {
  const reply = await visitor.post('/sessions', { email: 'ana@demo.stet', password: 'password-of-ana' });
  const cookie = reply.headers.get('set-cookie') ?? '';
  expect(cookie).toMatch(/^stet_session=[A-Za-z0-9_-]{43};/);
  for (const part of ['HttpOnly', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(part);
  expect(await signIn('ana')).not.toBe(cookieOf(reply));
});

it('lies in the database as a hash alone', async () => {
  const cookie = await signIn('ana');
  const secret = cookie.split('=')[1] ?? '';
  const rows: { row: string }[] = await desk.source.query('SELECT s::text AS row FROM stet.session s');
  expect(rows.some(({ row }) => row.includes(secret))).toBe(false);
  expect(rows.some(({ row }) => row.includes(hashOf(cookie).toString('hex')))).toBe(true);
});

it('is never one that the browser brought along', async () => {
  const planted = `stet_session=${'x'.repeat(43)}`;
  const cookie = await signIn('ana', { cookie: planted });
  expect(cookie).not.toBe(planted);
  expect(await status(planted)).toBe(401);
});

it('is another after each sign-in, and the one before is over', async () => {
  const before = await signIn('ana');
  const after = await signIn('ana', { cookie: before });
  expect(after).not.toBe(before);
  expect(await status(before)).toBe(401);
  expect(await status(after)).toBe(200);
  // Somebody else at the same browser ends it likewise.
  await signIn('ben', { cookie: after });
  expect(await status(after)).toBe(401);
});

it('is listed to its owner, and ended by them alone', async () => {
  const [one, two] = [await signIn('chen', { 'user-agent': 'A laptop' }), await signIn('chen')];
  const listed = await sessions(one);
  expect(listed.filter((s) => s.current)).toHaveLength(1);
  expect(listed.find((s) => s.current)).toMatchObject({ agent: 'A laptop' });
  expect(JSON.stringify(listed)).not.toContain(two.split('=')[1]);
  const other = listed.find((s) => !s.current)?.id ?? '';
  const stranger = visitor.with({ cookie: await signIn('ben') });
  expect((await stranger.send('DELETE', `/me/sessions/${other}`)).status).toBe(404);
  expect((await stranger.get<object>('/me/sessions')).body).not.toMatchObject({ items: listed });
  const owner = visitor.with({ cookie: one });
  expect((await owner.send('DELETE', `/me/sessions/${other}`)).status).toBe(204);
  expect((await owner.send('DELETE', `/me/sessions/${other}`)).status).toBe(404);
  expect([await status(one), await status(two)]).toEqual([200, 401]);
});

it.each([
  ['after 12 idle hours', `last_seen_at = now() - interval '12 hours 1 minute'`],
  ['seven days after it began, however busy', `expires_at = now() - interval '1 second'`],
  ['when it is revoked', 'revoked_at = now()'],
])('ends %s', async (_, what) => {
  const cookie = await signIn('legal');
  expect(await status(cookie)).toBe(200);
  await change(cookie, what);
  expect(await status(cookie)).toBe(401);
});

it('lasts seven days and no longer', async () => {
  const cookie = await signIn('legal');
  const [row]: { days: number }[] = await desk.source.query(
    `SELECT extract(epoch FROM expires_at - created_at)::float8 / 86400 AS days FROM stet.session WHERE token_hash = $1`,
    [hashOf(cookie)],
  );
  expect(row?.days).toBeCloseTo(7, 3);
});

it('ends with the account, and with a new password', async () => {
  const cookie = await signIn('auditor');
  await desk.source.query(`UPDATE stet.person SET disabled_at = now() WHERE email = 'auditor@demo.stet'`);
  expect(await status(cookie)).toBe(401);
  await desk.source.query(`UPDATE stet.person SET disabled_at = NULL WHERE email = 'auditor@demo.stet'`);
  expect(await status(cookie)).toBe(200);
  await desk.uow.run((tx) =>
    setPassword(tx, new Argon2PasswordHash(), 'auditor@demo.stet', 'another-password'),
  );
  expect(await status(cookie)).toBe(401);
});

it('gives and takes what the roles of this moment allow', async () => {
  const cookie = await signIn('editor2');
  const client = visitor.with({ cookie });
  expect((await client.get('/dashboard?desk=demo')).status).toBe(200);
  const out = `DELETE FROM stet.membership WHERE person_id = (SELECT id FROM stet.person WHERE email = 'editor2@demo.stet')`;
  await desk.source.query(out);
  expect((await client.get('/dashboard?desk=demo')).status).toBe(404);
});
