import { draft as draftSchema, inbox as inboxSchema, notificationPage } from '@stet/contract';
import type { Client } from '../support/client.js';
import { TestDesk } from '../support/desk.js';
import { eventually } from '../support/eventually.js';
import {
  assignee,
  claimsOf,
  everybody,
  evidence,
  personIn,
  queueTheRest,
  secondChecker,
  submit,
} from '../support/walk.js';

const TEXT = [
  'The harbour wall was built in 1904.',
  'The wall is 412 metres long.',
  'Repairs cost 2.1 million euros in 2019.',
  'The port handled 31,000 containers last year.',
  'Eleven cracks were found in the wall in May.',
].join('\n\n');
const inMinutes = (n: number): string => new Date(Date.now() + n * 60_000).toISOString();

describe('a claim in somebody’s hands', () => {
  let desk: TestDesk;
  let people: Record<string, Client>;
  let claims: string[];
  const as = (name: string): Client => personIn(people, name);
  const claimAt = (n: number): string => claims[n] ?? '';
  const saveDraft = (who: string, claim: string, fields: object) =>
    as(who).send('PUT', `/claims/${claim}/draft`, JSON.stringify({ fields }), {
      'content-type': 'application/json',
    });
  const draftOf = async (who: string, claim: string) =>
    draftSchema.parse((await as(who).get(`/claims/${claim}/draft`)).body).fields;

  beforeAll(async () => {
    desk = await TestDesk.open('postgres');
    people = await everybody(desk);
    const article = await submit(as('editor'), TEXT, { authors: ['author@demo.stet'] });
    await queueTheRest(people, article);
    claims = (await claimsOf(as('desk'), article)).map((c) => c.id);
    for (const claim of claims) await assignee(as('desk'), claim);
  });
  afterAll(() => desk.close());

  it('goes back to the queue when the time runs out, says so, and keeps what was typed', async () => {
    const claim = claimAt(0);
    const holder = await assignee(as('desk'), claim);
    const { leaseToken } = await as(holder).must(claim, 'start');
    await evidence(as(holder), claim);
    expect((await saveDraft(holder, claim, { note: 'half a thought', verdict: 'accurate' })).status).toBe(
      200,
    );
    expect((await saveDraft(holder, claim, { note: 'x\u0000' })).status).toBe(400);
    await desk.source.query(
      `UPDATE stet.claim SET lease_expires_at = now() - interval '1 second' WHERE id = $1`,
      [claim],
    );
    const late = await as(holder).act(claim, 'propose', { verdict: 'accurate', leaseToken });
    expect([409, 403]).toContain(late.status);
    await eventually('it is somebody else’s', async () => {
      const now = await as('desk').claim(claim);
      return now.state === 'assigned' && now.assignee?.name !== holder;
    });
    expect((await as(holder).act(claim, 'propose', { verdict: 'accurate', leaseToken })).status).toBe(403);
    expect(await draftOf(holder, claim)).toEqual({ note: 'half a thought', verdict: 'accurate' });
    expect(await draftOf(await assignee(as('desk'), claim), claim)).toEqual({});
    const told = notificationPage.parse((await as(holder).get('/me/notifications')).body).items;
    expect(told.filter((n) => n.kind === 'lease_expired' && n.claim === claim)).toHaveLength(1);
  });

  it('is held longer on request, under the same token', async () => {
    const claim = claimAt(1);
    const holder = await assignee(as('desk'), claim);
    await desk.source.query(
      `UPDATE stet.claim SET lease_expires_at = now() + interval '1 minute' WHERE id = $1`,
      [claim],
    );
    const before = await as(holder).claim(claim);
    const after = await as(holder).must(claim, 'extend', { leaseToken: before.leaseToken });
    expect(after.leaseToken).toBe(before.leaseToken);
    expect(Date.parse(after.leaseExpiresAt ?? '')).toBeGreaterThan(
      Date.parse(before.leaseExpiresAt ?? '') + 3_600_000,
    );
    expect((await as('desk').act(claim, 'extend')).status).toBe(403);
  });

  it('is set aside with a reason, not past its due time, and is then out of the way', async () => {
    const claim = claimAt(1);
    const holder = await assignee(as('desk'), claim);
    const reason = 'The archive opens at ten.';
    const refused = (until: string) => as(holder).act(claim, 'snooze', { until, reason });
    expect(await refused(inMinutes(-1))).toMatchObject({ status: 422, body: { code: 'snooze_past' } });
    expect(await refused(inMinutes(8 * 60))).toMatchObject({
      status: 422,
      body: { code: 'snooze_past_due' },
    });
    expect((await as(holder).act(claim, 'snooze', { until: inMinutes(30) })).status).toBe(400);
    const until = inMinutes(30);
    const aside = await as(holder).must(claim, 'snooze', { until, reason });
    expect(aside).toMatchObject({ state: 'assigned', snoozedUntil: until, snoozeReason: reason });
    expect(Date.parse(aside.leaseExpiresAt ?? '')).toBeGreaterThan(Date.parse(until));
    const piles = inboxSchema.parse((await as(holder).get('/me/inbox')).body);
    expect(piles.snoozed.map((c) => c.id)).toEqual([claim]);
    expect(piles.toCheck.map((c) => c.id)).not.toContain(claim);
    expect(await as(holder).must(claim, 'start')).toMatchObject({ snoozedUntil: null, snoozeReason: null });
  });

  it('is handed over by its checker, who then is too late to act', async () => {
    const claim = claimAt(1);
    const holder = (await as('desk').claim(claim)).assignee?.name ?? '';
    const other = ['ana', 'ben', 'chen'].find((name) => name !== holder) ?? '';
    const { leaseToken } = await as(holder).claim(claim);
    const give = (user: string) => as(holder).act(claim, 'hand-over', { user, leaseToken });
    expect(await give(`${holder}@demo.stet`)).toMatchObject({ status: 422, body: { code: 'same_person' } });
    expect(await give('author@demo.stet')).toMatchObject({ status: 422, body: { code: 'not_a_checker' } });
    expect(await give(`${other}@demo.stet`)).toMatchObject({ status: 200, body: { state: 'assigned' } });
    expect((await as(holder).act(claim, 'start', { leaseToken })).status).toBe(403);
    expect((await as(other).act(claim, 'start', { leaseToken })).status).toBe(409);
    await as(other).must(claim, 'start');
  });

  it('finds another when its checker is away: to check, to wait for the author, to sign', async () => {
    const all = [claimAt(2), claimAt(3), claimAt(4)];
    const [held, asked, proposed] = all;
    if (!held || !asked || !proposed) throw new Error('too few claims');
    for (const claim of all) await as('desk').must(claim, 'assign', { user: 'ana@demo.stet' });
    await as('ana').must(asked, 'start');
    await as('ana').must(asked, 'query-author', { question: 'Who counted?' });
    await as('desk').must(proposed, 'assign', { user: 'ben@demo.stet' });
    await as('ben').must(proposed, 'start');
    await evidence(as('ben'), proposed);
    await as('ben').must(proposed, 'propose', { verdict: 'accurate' });
    await secondChecker(as('desk'), proposed);
    await as('desk').must(proposed, 'assign-second', { user: 'ana@demo.stet' });
    await as('ana').post('/users/me/absences', { until: inMinutes(60) });
    await eventually('everything has left her hands', async () => {
      const now = await Promise.all(all.map((claim) => as('desk').claim(claim)));
      return (
        now[0]?.state === 'assigned' &&
        now[0].assignee?.name !== 'ana' &&
        now[1]?.state === 'awaiting_author' &&
        now[1].assignee?.name !== 'ana' &&
        now[2]?.secondChecker?.name === 'chen'
      );
    });
    // The author's answer comes to who has it now.
    const [query] = (await as('author').claim(asked)).queries;
    await as('author').post(`/queries/${query?.id}/answers`, { answer: 'The harbour master.' });
    const answered = await as('desk').claim(asked);
    expect(answered.state).toBe('checking');
    expect(answered.assignee?.name).not.toBe('ana');
  });
});
