import { checkerProfile, assignmentHistory, assignmentPage, rebalancePlan } from '@stet/contract';
import type { Client } from '../support/client.js';
import { TestDesk } from '../support/desk.js';
import { eventually } from '../support/eventually.js';
import { assignee, claimsOf, everybody, personIn, queueTheRest, submit } from '../support/walk.js';

const put = (person: Client, path: string, body: object) =>
  person.send<{ code?: string }>('PUT', path, JSON.stringify(body), { 'content-type': 'application/json' });

const TEXT = [
  'The harbour wall was built in 1904.',
  'The wall is 412 metres long.',
  'Repairs cost 2.1 million euros in 2019.',
  'The port handled 31,000 containers last year.',
  'Eleven cracks were found in the wall in May.',
  'The ferry carries 900 passengers a day.',
].join('\n\n');

const GERMAN = [
  'Die Hafenmauer wurde im Jahr 1904 von der Stadt gebaut.',
  'Die Ausbesserung der Mauer hat im vergangenen Jahr 2,1 Millionen Euro gekostet.',
].join('\n\n');

describe('who gets a claim', () => {
  let desk: TestDesk;
  let people: Record<string, Client>;
  const as = (name: string): Client => personIn(people, name);
  const history = async (claim: string) =>
    assignmentHistory.parse((await as('desk').get(`/claims/${claim}/assignments`)).body).items;
  const page = async () => assignmentPage.parse((await as('desk').get('/assignments?desk=demo')).body);

  /** Submits the text and waits until nothing waits for a checker who could have it. */
  async function given(more: object = {}): Promise<string[]> {
    const article = await submit(as('editor'), TEXT, more);
    await queueTheRest(people, article);
    return eventually('the claims are given out', async () => {
      const all = (await claimsOf(as('desk'), article)).filter((c) => c.state !== 'dismissed');
      return all.every((c) => c.state === 'assigned') && all.map((c) => c.id);
    });
  }

  beforeAll(async () => {
    desk = await TestDesk.open('postgres');
    people = await everybody(desk);
  });
  afterAll(() => desk.close());

  it('a profile is the person’s and the desk head’s to see and change', async () => {
    const profile = {
      beats: ['Harbour'],
      languages: ['en', 'de'],
      timeZone: 'Europe/Berlin',
      hours: null,
      limit: 40,
      conflicts: [{ kind: 'topic', value: 'Ferry' }],
    };
    expect((await put(as('ana'), '/users/me/profile', profile)).status).toBe(200);
    const seen = checkerProfile.parse((await as('desk').get('/users/ana@demo.stet/profile?desk=demo')).body);
    expect(seen).toMatchObject({ ...profile, beats: ['harbour'], desk: 'demo', absences: [] });
    expect((await as('ben').get('/users/ana@demo.stet/profile')).status).toBe(403);
    expect((await put(as('ben'), '/users/ana@demo.stet/profile', profile)).status).toBe(403);
    for (const bad of [
      { timeZone: 'Mars/Base' },
      { hours: { monday: [] } },
      { hours: { mon: [{ from: '9', to: '17:00' }] } },
      { limit: -1 },
      { conflicts: [{ kind: 'friend', value: 'x' }] },
    ])
      expect({
        bad,
        status: (await put(as('ana'), '/users/me/profile', { ...profile, ...bad })).status,
      }).toEqual({
        bad,
        status: 400,
      });
  });

  it('rather goes to who knows the beat, never to a declared conflict, and says why', async () => {
    const claims = await given({ beat: 'harbour' });
    const ferry = (await as('desk').claim(claims[5] ?? '')).exact;
    expect(ferry).toContain('ferry');
    const histories = await Promise.all(claims.map(history));
    const anas = histories.map(([one]) => one).filter((one) => one?.person?.name === 'ana');
    expect(anas.length).toBeGreaterThanOrEqual(2);
    for (const one of anas) {
      expect(one?.why).toContainEqual({ code: 'beat', says: 'knows the beat harbour' });
      expect(one?.others.map((o) => o.person?.name).sort()).toEqual(['ben', 'chen']);
    }
    const [last] = await history(claims[5] ?? '');
    expect(last?.person?.name).not.toBe('ana');
    const ana = last?.others.find((o) => o.person?.name === 'ana');
    expect(ana).toMatchObject({ offered: false, why: [{ code: 'conflict_of_interest' }] });
    expect(JSON.stringify(last)).not.toContain('Ferry');

    // Nor may she be given it, or take it.
    const holder = await assignee(as('desk'), claims[5] ?? '');
    expect(await as('desk').act(claims[5] ?? '', 'assign', { user: 'ana@demo.stet' })).toMatchObject({
      status: 403,
      body: { code: 'conflict_of_interest' },
    });
    await as(holder).must(claims[5] ?? '', 'release');
    expect(await as('ana').act(claims[5] ?? '', 'claim')).toMatchObject({
      status: 403,
      body: { code: 'conflict_of_interest' },
    });
    await as(holder).must(claims[5] ?? '', 'claim');
    expect((await history(claims[5] ?? '')).map((a) => [a.how, a.endCause])).toEqual([
      ['policy', 'gave_back'],
      ['taken', null],
    ]);
  });

  it('goes to who reads the language of the article, and says so', async () => {
    const profile = (name: string) => as(name).get<Record<string, unknown>>('/users/me/profile');
    const reading = async (name: string, languages: string[]): Promise<void> => {
      const { person: _, desk: __, absences: ___, ...kept } = (await profile(name)).body;
      expect((await put(as(name), '/users/me/profile', { ...kept, languages })).status).toBe(200);
    };
    for (const name of ['ana', 'chen']) await reading(name, ['en']);
    await reading('ben', ['de']);
    const article = await submit(as('editor'), GERMAN);
    await queueTheRest(people, article);
    const claims = await eventually('the claims are given out', async () => {
      const all = (await claimsOf(as('desk'), article)).filter((c) => c.state !== 'dismissed');
      return all.length > 0 && all.every((c) => c.state === 'assigned') && all;
    });
    for (const claim of claims) {
      const [given] = await history(claim.id);
      expect(given?.person?.name).toBe('ben');
      expect(given?.why).toContainEqual({ code: 'language', says: 'checks texts in de' });
      for (const other of given?.others ?? [])
        expect(other).toMatchObject({ offered: false, why: [{ code: 'language' }] });
    }
    for (const name of ['ana', 'ben', 'chen']) await reading(name, []);
  });

  it('nobody who is away is given anything; a claim that finds nobody waits and is offered again', async () => {
    const until = new Date(Date.now() + 86_400_000).toISOString();
    for (const name of ['ana', 'ben'])
      expect((await as(name).post(`/users/me/absences`, { until })).status).toBe(201);
    expect((await as('ana').post('/users/me/absences', { until: '2020-01-01T00:00:00Z' })).status).toBe(422);
    const claims = await given();
    for (const claim of claims) expect((await history(claim))[0]?.person?.name).toBe('chen');
    const loads = (await page()).people;
    expect(
      loads
        .filter((p) => p.absent)
        .map((p) => p.person.name)
        .sort(),
    ).toEqual(['ana', 'ben']);

    // With nobody left it stays in the queue, and goes out when somebody is back.
    await as('chen').post('/users/me/absences', { until });
    const article = await submit(as('editor'), 'The tower was built in 1871 and is 62 metres high.');
    await queueTheRest(people, article);
    const [lost] = await claimsOf(as('desk'), article);
    await eventually('it is put off', async () => {
      const found: { offer_at: unknown }[] = await desk.source.query(
        'SELECT offer_at FROM stet.claim WHERE id = $1',
        [lost?.id],
      );
      return found[0]?.offer_at;
    });
    expect((await as('desk').claim(lost?.id ?? '')).state).toBe('queued');
    const [absence] = checkerProfile.parse((await as('ben').get('/users/me/profile')).body).absences;
    expect((await as('ben').send('DELETE', `/absences/${absence?.id}`)).status).toBe(200);
    await desk.source.query('UPDATE stet.claim SET offer_at = now() WHERE id = $1', [lost?.id]);
    expect(await assignee(as('desk'), lost?.id ?? '')).toBe('ben');
  });

  it('shares the work out anew: shown first, then done, by the desk head alone', async () => {
    // Everybody is back, so that no sweep moves anything meanwhile; then one of them gets too much.
    await desk.source.query('DELETE FROM stet.absence');
    for (const claim of await given())
      if (
        !(await as('desk').claim(claim)).exact.includes('ferry') &&
        (await assignee(as('desk'), claim)) !== 'ana'
      )
        await as('desk').must(claim, 'assign', { user: 'ana@demo.stet' });
    const less = {
      beats: [],
      languages: [],
      timeZone: 'Europe/Berlin',
      hours: null,
      limit: 2,
      conflicts: [],
    };
    expect((await put(as('ana'), '/users/me/profile', less)).status).toBe(200);
    expect((await as('chen').post('/assignments/rebalance', { desk: 'demo' })).status).toBe(403);
    const dry = rebalancePlan.parse((await as('desk').post('/assignments/rebalance', { desk: 'demo' })).body);
    expect(dry.applied).toBe(false);
    expect(dry.items.length).toBeGreaterThan(0);
    expect(dry.items.map(({ from }) => from.name)).toContain('ana');
    for (const { from, to } of dry.items) expect(to.name).not.toBe(from.name);
    const [one] = dry.items;
    expect((await as('desk').claim(one?.claim ?? '')).assignee?.name).toBe(one?.from.name);
    const done = rebalancePlan.parse(
      (await as('desk').post('/assignments/rebalance', { desk: 'demo', dryRun: false })).body,
    );
    expect(done.items).toEqual(dry.items);
    for (const { claim, to, why } of done.items) {
      expect((await as('desk').claim(claim)).assignee?.name).toBe(to.name);
      expect((await history(claim)).at(-1)).toMatchObject({ how: 'rebalanced', why: [{ says: why }] });
    }
    const after = rebalancePlan.parse(
      (await as('desk').post('/assignments/rebalance', { desk: 'demo' })).body,
    );
    // The worker gives out claims meanwhile; what was just shared out is not what moves next.
    const moved = done.items.map(({ claim }) => claim);
    expect(after.items.filter(({ claim }) => moved.includes(claim))).toEqual([]);
  });

  it('shows this week’s shares', async () => {
    const { people: loads } = await page();
    expect(loads.reduce((sum, p) => sum + p.week.share, 0)).toBeCloseTo(1, 1);
    expect((await as('legal').get('/assignments?desk=nowhere')).status).toBe(404);
  });
});
