import { memberList, newInvitation, departurePlan, type Me } from '@stet/contract';
import { Client } from '../support/client.js';
import { TestDesk, populate } from '../support/desk.js';
import { eventually } from '../support/eventually.js';
import { claimsOf, everybody, personIn, queueTheRest, submit } from '../support/walk.js';

const PASSWORD = 'a password of my own';
const JSON_TYPE = { 'content-type': 'application/json' };
const TEXT = [
  'The harbour wall was built in 1904.',
  'The wall is 412 metres long.',
  'The ferry carries 900 passengers a day.',
].join('\n\n');

describe('who is on a desk', () => {
  let desk: TestDesk;
  let people: Record<string, Client>;
  let visitor: Client;
  const as = (name: string): Client => personIn(people, name);
  const put = (person: Client, path: string, body: object) =>
    person.send<{ code?: string }>('PUT', path, JSON.stringify(body), JSON_TYPE);
  const members = async (who = 'desk') => memberList.parse((await as(who).get('/desks/demo/members')).body);

  async function invite(email: string, roles: string[] = ['checker'], where = 'demo', who = 'desk') {
    const reply = await as(who).post(`/desks/${where}/invitations`, { email, name: 'Nora New', roles });
    expect(reply).toMatchObject({ status: 201 });
    const { id, link } = newInvitation.parse(reply.body);
    return { id, token: new URL(link).hash.slice(1) };
  }
  const open = (token: string) => visitor.post('/invitations/open', { token });
  const accept = (token: string, password = PASSWORD) =>
    visitor.post<Me>('/invitations/accept', { token, password });
  const signIn = (email: string, password: string) => visitor.post('/sessions', { email, password });
  const logged = async (action: string): Promise<number> => {
    const [row]: [{ n: number }] = await desk.source.query(
      'SELECT count(*)::int AS n FROM audit.entry WHERE action = $1',
      [action],
    );
    return row.n;
  };

  beforeAll(async () => {
    desk = await TestDesk.open('postgres');
    people = await everybody(desk);
    visitor = new Client(desk.url);
    await populate(desk.uow, 'other', { zoe: ['admin'], hedda: ['desk_head'], olaf: ['checker'] });
    for (const name of ['zoe', 'hedda', 'olaf']) people[name] = await desk.as(name);
  });
  afterAll(() => desk.close());

  it('an invitation works once, and sets the password', async () => {
    const { token } = await invite('nora@example.org', ['checker', 'editor']);
    expect(await open(token)).toMatchObject({
      status: 200,
      body: { name: 'Nora New', email: 'nora@example.org', roles: ['checker', 'editor'], known: false },
    });
    expect(await accept(token, 'too short')).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/password' }] },
    });
    expect(await accept(token)).toMatchObject({
      status: 201,
      body: { name: 'Nora New', memberships: [{ slug: 'demo', roles: ['checker', 'editor'] }] },
    });
    expect(await accept(token)).toMatchObject({ status: 410, body: { code: 'invitation_used' } });
    expect((await signIn('nora@example.org', PASSWORD)).status).toBe(201);
    expect(await logged('person.joined')).toBe(1);
  });

  it('of two who use one link at once one comes in', async () => {
    const { token } = await invite('twice@example.org');
    const both = await Promise.all([accept(token, `${PASSWORD} 1`), accept(token, `${PASSWORD} 2`)]);
    expect(both.map((reply) => reply.status).toSorted()).toEqual([201, 410]);
  });

  it('a link that was replaced, taken back, run out or made up opens nothing', async () => {
    const first = await invite('late@example.org');
    const second = await invite('late@example.org');
    expect(await open(first.token)).toMatchObject({ status: 410, body: { code: 'invitation_revoked' } });
    expect((await members()).invitations.filter((i) => i.email === 'late@example.org')).toHaveLength(1);
    await desk.source.query('UPDATE stet.invitation SET expires_at = now() WHERE id = $1', [second.id]);
    expect(await accept(second.token)).toMatchObject({ status: 410, body: { code: 'invitation_expired' } });
    const third = await invite('late@example.org');
    expect((await as('desk').send('DELETE', `/invitations/${third.id}`)).status).toBe(204);
    expect(await accept(third.token)).toMatchObject({ status: 410, body: { code: 'invitation_revoked' } });
    expect((await as('desk').send('DELETE', `/invitations/${third.id}`)).status).toBe(404);
    expect(await open('x'.repeat(43))).toMatchObject({ status: 404, body: { code: 'invitation_not_found' } });
    expect((await as('zoe').send('DELETE', `/invitations/${first.id}`)).status).toBe(404);
  });

  it('is no way into an account there is: that is proved with its own password', async () => {
    const { token } = await invite('olaf@demo.stet');
    expect((await open(token)).body).toMatchObject({ known: true });
    expect(await accept(token)).toMatchObject({
      status: 422,
      body: { code: 'wrong_password', errors: [{ pointer: '/password' }] },
    });
    expect((await accept(token, 'password-of-olaf')).body.memberships.map((m) => m.slug)).toEqual([
      'demo',
      'other',
    ]);
    expect((await signIn('olaf@demo.stet', PASSWORD)).status).toBe(401);
    const again = await as('desk').post('/desks/demo/invitations', {
      email: 'olaf@demo.stet',
      name: 'Olaf',
      roles: ['editor'],
    });
    expect(again).toMatchObject({
      status: 409,
      body: { code: 'already_member', errors: [{ pointer: '/email' }] },
    });
  });

  it('guesses at that password are counted', async () => {
    await populate(desk.uow, 'third', { tess: ['checker'] });
    const { token } = await invite('tess@demo.stet');
    const guesses = await Promise.all(
      Array.from({ length: 14 }, (_, i) => accept(token, `guess number ${i}`)),
    );
    expect(guesses.filter((g) => g.status === 422).length).toBeLessThanOrEqual(10);
    expect(await accept(token, 'password-of-tess')).toMatchObject({ status: 429 });
  });

  it('a desk head makes no admins, and the list says so before anybody tries', async () => {
    const list = memberList.parse((await as('hedda').get('/desks/other/members')).body);
    expect(list.invite.find((i) => i.role === 'admin')).toMatchObject({ allowed: false, code: 'admin_only' });
    expect(list.items.find((m) => m.person.name === 'zoe')?.leave).toMatchObject({ code: 'admin_only' });
    const body = { email: 'boss@example.org', name: 'Boss', roles: ['admin'] };
    expect(await as('hedda').post('/desks/other/invitations', body)).toMatchObject({
      status: 403,
      body: { code: 'admin_only', detail: expect.stringMatching(/Only an admin/) },
    });
    expect(await put(as('zoe'), '/desks/other/members/zoe@demo.stet/roles', { roles: [] })).toMatchObject({
      status: 403,
      body: { code: 'last_admin' },
    });
  });

  it('an invitation is worth no more than whoever made it', async () => {
    const { token } = await invite('after@example.org', ['checker'], 'other', 'hedda');
    await put(as('zoe'), '/desks/other/members/hedda@demo.stet/roles', { roles: ['checker'] });
    expect(await accept(token)).toMatchObject({ status: 410, body: { code: 'invitation_revoked' } });
  });

  it('who leaves hands on what they have, as the preview said, keeps their name in the history, and is out', async () => {
    // Chen may not judge the ferry: nothing of it goes there, whoever leaves.
    const conflicts = [{ kind: 'topic', value: 'Ferry' }];
    await put(as('chen'), '/users/me/profile', { conflicts });
    for (const name of ['Nora New', 'olaf']) {
      const person = (await members()).items.find((m) => m.person.name === name);
      await put(as('desk'), `/desks/demo/members/${person?.person.id}/roles`, { roles: ['author'] });
    }
    const twice = (await members()).items.find((m) => m.person.email === 'twice@example.org');
    await put(as('desk'), `/desks/demo/members/${twice?.person.id}/roles`, { roles: [] });
    const article = await submit(as('editor'), TEXT);
    await queueTheRest(people, article);
    const claims = await eventually('the claims are given out', async () => {
      const all = (await claimsOf(as('desk'), article)).filter((c) => c.state !== 'dismissed');
      return all.length > 0 && all.every((c) => c.state === 'assigned') && all;
    });
    for (const { id, assignee } of claims)
      if (assignee?.name !== 'ana') await as('desk').must(id, 'assign', { user: 'ana@demo.stet' });
    const plan = departurePlan.parse(
      (await as('desk').get('/users/ana@demo.stet/departure?desk=demo')).body,
    ).items;
    expect(plan.map((item) => item.claim).toSorted()).toEqual(claims.map((c) => c.id).toSorted());
    const ferry = plan.find((item) => item.exact.includes('ferry'));
    expect(ferry?.to?.name).toBe('ben');
    expect((await as('ben').get('/users/ana@demo.stet/departure?desk=demo')).status).toBe(403);

    expect(await put(as('desk'), '/desks/demo/members/ana@demo.stet/roles', { roles: [] })).toMatchObject({
      status: 200,
    });
    for (const { id } of claims) {
      const now = await eventually('somebody else has it', async () => {
        const claim = await as('desk').claim(id);
        return claim.assignee !== null && claim.assignee.name !== 'ana' && claim;
      });
      if (id === ferry?.claim) expect(now.assignee?.name).toBe('ben');
    }
    expect((await members()).items.map((m) => m.person.name)).not.toContain('ana');
    expect((await as('ana').get('/me')).status).toBe(401);
    expect((await signIn('ana@demo.stet', 'password-of-ana')).status).toBe(401);
    const { body: history } = await as('auditor').get(`/claims/${claims[0]?.id}/assignments`);
    expect(JSON.stringify(history)).toContain('"ana"');
    // Invited again, the same account opens, with the password it had.
    const { token } = await invite('ana@demo.stet');
    expect((await accept(token, 'password-of-ana')).status).toBe(201);
    expect(await logged('person.left')).toBeGreaterThanOrEqual(2);
  });
});
