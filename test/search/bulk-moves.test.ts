import { PERSON_ACTIONS, type BulkResult } from '@stet/contract';
import { isBulkAction } from '@stet/domain';
import type { Client } from '../support/client.js';
import { TestDesk } from '../support/desk.js';
import { assignee, claimsOf, everybody, evidence, personIn, secondChecker, submit } from '../support/walk.js';
import { ACTION_BODIES } from '../http/authorization/action-bodies.js';

const TEXT = ['12', '13', '14', '15']
  .map((n) => `The council of Ostrey spent ${n} million euros on jetty ${n} in 20${n}.`)
  .join('\n\n');

describe('one move of many claims', () => {
  let desk: TestDesk;
  let people: Record<string, Client>;
  let claims: string[];
  const as = (name: string): Client => personIn(people, name);
  const named = (ids: readonly string[]) =>
    Promise.all(ids.map(async (id) => ({ id, version: (await as('desk').claim(id)).version })));
  const bulk = async (who: string, body: object, key?: string) =>
    as(who).post<BulkResult>('/desks/demo/bulk-moves', body, key ? { 'idempotency-key': key } : {});
  const entriesOf = async (claim: string, action: string): Promise<number> => {
    const [row]: [{ n: number }] = await desk.source.query(
      'SELECT count(*)::int AS n FROM audit.entry WHERE claim = $1 AND action = $2',
      [claim, action],
    );
    return row.n;
  };

  beforeAll(async () => {
    desk = await TestDesk.open('postgres');
    people = await everybody(desk);
    const article = await submit(as('author'), `Jetties\n\n${TEXT}\n`);
    const found = await claimsOf(as('desk'), article);
    for (const claim of found) if (claim.state === 'extracted') await as('editor2').must(claim.id, 'queue');
    claims = found.filter((c) => c.exact.includes('jetty')).map((c) => c.id);
    expect(claims.length).toBeGreaterThanOrEqual(4);
    for (const claim of claims) await assignee(as('desk'), claim);
    // One is ana's and proposed; the others are in ben's hands.
    for (const [i, claim] of claims.entries())
      await as('desk').must(claim, 'assign', { user: i === 0 ? 'ana@demo.stet' : 'ben@demo.stet' });
    await as('ana').must(claims[0] ?? '', 'start');
    await evidence(as('ana'), claims[0] ?? '');
    await as('ana').must(claims[0] ?? '', 'propose', { verdict: 'accurate' });
    // The worker's own move is over, so that versions stay as they were seen.
    await secondChecker(as('desk'), claims[0] ?? '');
  });
  afterAll(() => desk.close());

  it('says for each what would come of it, and changes nothing', async () => {
    const before = await named(claims);
    const { status, body } = await bulk('desk', {
      action: 'assign',
      input: { user: 'chen@demo.stet' },
      claims: before,
      dryRun: true,
    });
    expect(status).toBe(200);
    expect(body.applied).toBe(false);
    expect(body.items.map((item) => [item.claim, item.outcome, item.code])).toEqual(
      claims.map((id, i) => (i === 0 ? [id, 'refused', 'wrong_state'] : [id, 'would', null])),
    );
    expect(body.items[1]).toMatchObject({ from: 'assigned', to: 'assigned' });
    expect(await named(claims)).toEqual(before);
  });

  it('refuses one by one what the single move would refuse: stale, of another, unknown', async () => {
    const [first, second] = await named(claims.slice(1, 3));
    const nowhere = { id: '00000000-0000-7000-8000-000000000000', version: 1 };
    const asked = [{ id: first?.id, version: 1 }, second, nowhere];
    const chen = await bulk('chen', { action: 'release', input: {}, claims: asked, dryRun: true });
    expect(chen.body.items.map((item) => item.code)).toEqual([
      'stale_version',
      'not_yours',
      'claim_not_found',
    ]);
    const stranger = await bulk('desk', {
      action: 'assign',
      input: { user: 'nobody@demo.stet' },
      claims: [second],
      dryRun: true,
    });
    expect(stranger.body.items[0]).toMatchObject({ outcome: 'refused', code: 'unknown_person' });
  });

  it('makes each move on its own, with an entry each; sent again it makes none twice', async () => {
    const asked = {
      action: 'assign',
      input: { user: 'chen@demo.stet' },
      claims: await named(claims),
      dryRun: false,
    };
    const entries = await Promise.all(claims.map((id) => entriesOf(id, 'claim.assign')));
    const made = await bulk('desk', asked, 'bulk-1');
    const outcomes = claims.map((_, i) => (i === 0 ? 'refused' : 'done'));
    expect(made.body.items.map((item) => item.outcome)).toEqual(outcomes);
    const again = await bulk('desk', asked, 'bulk-1');
    expect(again.body.items.map((item) => item.outcome)).toEqual(outcomes);
    for (const [i, claim] of claims.entries())
      expect(await entriesOf(claim, 'claim.assign')).toBe((entries[i] ?? 0) + (i === 0 ? 0 : 1));
    expect((await as('desk').claim(claims[1] ?? '')).assignee?.name).toBe('chen');
    const other = await bulk('desk', { ...asked, input: { user: 'ben@demo.stet' } }, 'bulk-1');
    expect(other.body.items[1]).toMatchObject({ outcome: 'refused', code: 'idempotency_mismatch' });
  });

  it('does in the end what it said it would: hand over, snooze, send back', async () => {
    const until = new Date(Date.now() + 3_600_000).toISOString();
    for (const [who, action, input] of [
      ['chen', 'hand-over', { user: 'ben@demo.stet' }],
      ['ben', 'snooze', { until, reason: 'After lunch.' }],
      ['editor', 'send-back', { reason: 'The page of the register is missing.' }],
    ] as const) {
      const asked = { action, input, claims: await named(claims) };
      const said = await bulk(who, { ...asked, dryRun: true });
      const done = await bulk(who, { ...asked, dryRun: false });
      const plain = ({ items }: BulkResult) =>
        items.map(({ outcome, code, to }) => ({ ok: outcome !== 'refused', code, to }));
      expect(plain(done.body)).toEqual(plain(said.body));
      expect(done.body.items.some((item) => item.outcome === 'done')).toBe(true);
    }
  });

  it('never proposes, signs off, rules or clears in bulk', async () => {
    const asked = await named(claims);
    for (const action of PERSON_ACTIONS.filter((a) => !isBulkAction(a))) {
      const input = ACTION_BODIES[action]({
        desk: 'demo',
        article: '',
        claim: claims[0] ?? '',
        otherClaim: claims[1] ?? '',
        query: '',
        checker: '',
      });
      expect(await bulk('desk', { action, input, claims: asked, dryRun: false })).toMatchObject({
        status: 403,
        body: { code: 'one_by_one' },
      });
    }
  });

  it('says what is wrong with the request', async () => {
    const [one] = await named(claims.slice(0, 1));
    for (const body of [
      { action: 'queue', claims: [], dryRun: true },
      { action: 'queue', claims: [one, one], dryRun: true },
      { action: 'dismiss', claims: [one], dryRun: true },
      { action: 'vanish', claims: [one], dryRun: true },
      { action: 'queue', claims: [one] },
    ])
      expect(await bulk('desk', body)).toMatchObject({ status: 400, body: { code: 'invalid_request' } });
  });
});
