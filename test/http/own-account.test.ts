import { ownSessions } from '@stet/contract';
import { createToken } from '@stet/application';
import { Client } from '../support/client.js';
import { TestDesk } from '../support/desk.js';

const JSON_TYPE = { 'content-type': 'application/json' };

describe('what is a person’s own', () => {
  let desk: TestDesk;
  let visitor: Client;

  beforeAll(async () => {
    desk = await TestDesk.open('postgres');
    visitor = new Client(desk.url);
  });
  afterAll(() => desk.close());

  const put = (person: Client, path: string, body: object) =>
    person.send<{ code?: string; name?: string }>('PUT', path, JSON.stringify(body), JSON_TYPE);
  async function signIn(name: string, password = `password-of-${name}`) {
    const reply = await visitor.post('/sessions', { email: `${name}@demo.stet`, password });
    return {
      ...reply,
      person: visitor.with({ cookie: reply.headers.get('set-cookie')?.split(';')[0] ?? '' }),
    };
  }

  it('a new password ends every other session, and is asked for from then on', async () => {
    const { person: here } = await signIn('ana');
    const { person: elsewhere } = await signIn('ana');
    const next = 'quite another password';
    expect(await put(here, '/me/password', { current: 'not it', next })).toMatchObject({
      status: 422,
      body: { code: 'wrong_password', errors: [{ pointer: '/current' }] },
    });
    expect(await put(here, '/me/password', { current: 'password-of-ana', next: 'short' })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/next' }] },
    });
    const same = 'password-of-ana';
    expect(await put(here, '/me/password', { current: same, next: same })).toMatchObject({
      status: 422,
      body: { code: 'same_password' },
    });
    expect((await elsewhere.get('/me')).status).toBe(200);
    expect((await put(here, '/me/password', { current: 'password-of-ana', next })).status).toBe(204);
    expect((await elsewhere.get('/me')).status).toBe(401);
    expect((await here.get('/me')).status).toBe(200);
    expect((await signIn('ana')).status).toBe(401);
    expect((await signIn('ana', next)).status).toBe(201);
    const [row]: [{ n: number }] = await desk.source.query(
      `SELECT count(*)::int AS n FROM audit.entry WHERE action = 'person.password-changed'`,
    );
    expect(row.n).toBe(1);
  });

  it('an open browser is no proof: guesses at the old password are counted', async () => {
    const { person } = await signIn('ben');
    const tries = await Promise.all(
      Array.from({ length: 14 }, (_, i) =>
        put(person, '/me/password', { current: `guess ${i}`, next: 'long enough to be one' }),
      ),
    );
    expect(tries.filter((t) => t.status === 422).length).toBeLessThanOrEqual(10);
    expect(
      (await put(person, '/me/password', { current: 'password-of-ben', next: 'long enough to be one' }))
        .status,
    ).toBe(429);
  });

  it('the other sessions end at one press', async () => {
    const { person: here } = await signIn('chen');
    const { person: elsewhere } = await signIn('chen');
    expect((await here.send('DELETE', '/me/sessions')).status).toBe(204);
    expect((await elsewhere.get('/me')).status).toBe(401);
    const { items } = ownSessions.parse((await here.get('/me/sessions')).body);
    expect(items).toMatchObject([{ current: true }]);
  });

  it('a name is changed by its owner, not by their program', async () => {
    const editor = await desk.as('editor');
    expect(await put(editor, '/me/name', { name: '  Edda Editor ' })).toMatchObject({
      status: 200,
      body: { name: 'Edda Editor' },
    });
    expect((await editor.get('/me')).body).toMatchObject({ name: 'Edda Editor' });
    expect((await put(editor, '/me/name', { name: ' ' })).status).toBe(400);
    const token = await desk.uow.run((tx) =>
      createToken(tx, { email: 'editor@demo.stet', name: 'cms', expiresAt: null }),
    );
    const program = visitor.with({ authorization: `Bearer ${token}` });
    for (const reply of [
      await put(program, '/me/name', { name: 'Robot' }),
      await put(program, '/me/password', { current: 'x', next: 'long enough to be one' }),
      await program.send('DELETE', '/me/sessions'),
    ])
      expect(reply).toMatchObject({ status: 403, body: { code: 'session_needed' } });
  });
});
