import { policyPreview, type DeskPolicyView } from '@stet/contract';
import type { Client } from '../support/client.js';
import { createToken } from '@stet/application';
import { TestDesk, populate } from '../support/desk.js';
import { stet } from '../support/stet.js';
import { claimsOf, everybody, personIn, sample, submit } from '../support/walk.js';

describe('the policy of a desk, over HTTP and by the command', () => {
  let desk: TestDesk;
  let people: Record<string, Client>;
  const path = '/desks/demo/policy';
  const put = (who: string, body: object) =>
    personIn(people, who).send('PUT', path, JSON.stringify(body), { 'content-type': 'application/json' });

  beforeAll(async () => {
    desk = await TestDesk.open('postgres');
    people = await everybody(desk);
  });
  afterAll(() => desk.close());

  it('is for the desk head and the admin alone', async () => {
    await populate(desk.uow, 'away', { 'far-head': ['desk_head'] });
    for (const who of ['editor', 'ana', 'author', 'legal', 'auditor']) {
      expect({ who, ...(await personIn(people, who).get(path)) }).toMatchObject({ who, status: 403 });
      expect({ who, ...(await put(who, { blind: true })) }).toMatchObject({
        who,
        status: 403,
        body: { code: 'not_yours' },
      });
    }
    expect(await (await desk.as('far-head')).get(path)).toMatchObject({
      status: 404,
      body: { code: 'desk_not_found' },
    });
    expect(await personIn(people, 'desk').get(path)).toMatchObject({ status: 200, body: { blind: false } });
  });

  it.each<[object, number, string, string]>([
    [{ signOffsLow: 0 }, 422, '/signOffsLow', 'out_of_range'],
    [{ signOffsLow: 3 }, 422, '/signOffsNormal', 'fewer_than_lower_risk'],
    [{ signOffsNormal: 4 }, 422, '/signOffsHigh', 'fewer_than_lower_risk'],
    [{ dismissBelowWorth: 0.9 }, 422, '/dismissBelowWorth', 'above_queue'],
    [{ timeZone: 'Mars/Olympus' }, 422, '/timeZone', 'no_time_zone'],
    [{ hours: {} }, 422, '/hours', 'never_at_work'],
    [{ beats: ['food'], beat: 'war' }, 422, '/beat', 'unknown_beat'],
    [{ claimLimit: 0 }, 422, '/claimLimit', 'out_of_range'],
    [{ leaseMinutes: 1 }, 422, '/leaseMinutes', 'out_of_range'],
    [{ leadMinutesHigh: -1 }, 422, '/leadMinutesHigh', 'out_of_range'],
    [{ remindMinutes: [60, 0] }, 422, '/remindMinutes', 'out_of_range'],
    [{ authorMinutes: 1 }, 422, '/authorMinutes', 'out_of_range'],
    [{ languages: ['english'] }, 400, '/languages/0', 'invalid_format'],
    [{ hours: { mon: [{ from: '9', to: '17:00' }] } }, 400, '/hours/mon/0/from', 'invalid_format'],
    [{ colour: 'red' }, 400, '/colour', 'unknown_field'],
  ])('refuses %j', async (change, status, pointer, code) => {
    const before = await personIn(people, 'desk').get(path);
    expect(await put('desk', change)).toMatchObject({
      status,
      body: { errors: expect.arrayContaining([expect.objectContaining({ pointer, code })]) },
    });
    expect((await personIn(people, 'desk').get(path)).body).toEqual(before.body);
  });

  it('changes what is named, and the log says what it was before', async () => {
    const hours = { mon: [{ from: '22:00', to: '06:00' }], tue: [{ from: '09:00', to: '17:00' }] };
    const { body: before } = await personIn(people, 'desk').get<DeskPolicyView>(path);
    const reply = await put('desk', { blind: true, hours, dismissBelowWorth: 0.25 });
    expect(reply).toMatchObject({
      status: 200,
      body: { ...before, blind: true, hours, dismissBelowWorth: 0.25 },
    });
    const { body } = await personIn(people, 'auditor').get<{ items: { action: string }[] }>(
      '/audit?desk=demo',
    );
    expect(body.items.filter((e) => e.action === 'desk.policy')).toMatchObject([
      {
        actor: { name: 'desk' },
        from: { blind: false, hours: null, dismissBelowWorth: String(before.dismissBelowWorth) },
        to: { blind: true, hours, dismissBelowWorth: '0.25' },
      },
    ]);
    await put('desk', { blind: false, hours: null, dismissBelowWorth: before.dismissBelowWorth });
  });

  it('holds for the claims that come after', async () => {
    const token = await desk.uow.run((tx) =>
      createToken(tx, { email: 'desk@demo.stet', name: 'test', expiresAt: null }),
    );
    const run = (...options: string[]) =>
      stet(['desk', 'policy', 'demo', ...options, '--json'], {
        env: { STET_URL: desk.url, STET_TOKEN: token },
      });
    const ran = await run('--sign-offs', '3,3,4', '--legal-from', 'low', '--beats', 'food,local');
    expect({ code: ran.code, err: ran.err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(ran.out)).toMatchObject({
      signOffsLow: 3,
      signOffsNormal: 3,
      signOffsHigh: 4,
      legalFrom: 'low',
      beats: ['food', 'local'],
    });
    const article = await submit(personIn(people, 'editor'), sample('harbour.txt'));
    const claims = await claimsOf(personIn(people, 'desk'), article);
    expect(claims.length).toBeGreaterThan(0);
    for (const claim of claims)
      expect(claim).toMatchObject({ legal: 'required', signOffsRequired: claim.risk === 'high' ? 4 : 3 });
    expect((await run('--sign-offs', '9,1,1')).code).toBe(2);
    expect((await run('--blind', 'perhaps')).code).toBe(2);
  });

  it('shows before it is changed what that does to each open claim: those there are keep what they were born with', async () => {
    const head = personIn(people, 'desk');
    const { body: before } = await head.get<DeskPolicyView>(path);
    const change = { signOffsLow: 1, signOffsNormal: 2, legalFrom: 'high', authorMinutes: 90 };
    const preview = policyPreview.parse((await head.post(`${path}/preview`, change)).body);
    expect(preview.policy).toEqual({ ...before, ...change });
    expect(preview.changed.map(({ setting, holds }) => [setting, holds])).toEqual(
      expect.arrayContaining([
        ['signOffsNormal', 'new_claims'],
        ['authorMinutes', 'next_time'],
      ]),
    );
    const normal = preview.claims.filter((claim) => claim.risk === 'normal');
    expect(normal.length).toBeGreaterThan(0);
    for (const { effects } of normal)
      expect(effects).toEqual([
        { effect: 'keeps_sign_offs', has: 3, newOnes: 2 },
        { effect: 'keeps_legal', has: 'required', newOnes: 'not_needed' },
      ]);
    expect(preview.claims.filter((claim) => claim.risk === 'high')).toEqual([]);
    expect((await head.get(path)).body).toEqual(before);
    expect(await head.post(`${path}/preview`, { signOffsLow: 0 })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/signOffsLow' }] },
    });
    expect((await personIn(people, 'editor').post(`${path}/preview`, change)).status).toBe(403);
  });
});
