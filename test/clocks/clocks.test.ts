import { answerQuery, releaseWithOverride } from '@stet/application';
import type { UseCaseDesk } from '../support/use-case-desk.js';
import { ClockDesk, MINUTE } from './clock-desk.js';

let clocks: ClockDesk;
let desk: UseCaseDesk;

beforeAll(async () => {
  clocks = await ClockDesk.open();
  desk = clocks.desk;
});
afterAll(() => clocks.close());

describe('the clocks of a desk', () => {
  it('remind who has a claim, or the desk head; escalate when it is late; and ring for nothing twice', async () => {
    const { article, one } = await clocks.begin();
    await clocks.letPass(article, 89);
    await clocks.sweep();
    expect(await clocks.told(article)).toEqual([]);
    await clocks.letPass(article, 2);
    await Promise.all([clocks.sweep(), clocks.sweep(), clocks.sweep()]);
    expect(
      (await clocks.told(article)).map(({ who, kind, text }) => [who, kind, text.replace(/ in .*/, '')]),
    ).toEqual([
      ['ana', 'due_soon', '2 claims of “Untitled” (1, 2) are due'],
      ['hed', 'due_soon', 'Claim 3 of “Untitled” is due'],
    ]);
    await clocks.sweep();
    await clocks.letPass(article, 60);
    await Promise.all([clocks.sweep(), clocks.sweep()]);
    // Of the reminder that was missed nobody hears any more: it is late.
    expect((await clocks.kindsTold(article)).slice(2)).toEqual(['ana late', 'hed late']);
    expect((await clocks.told(article))[3]?.text).toBe('3 claims of “Untitled” (1, 2, 3) are late.');
    expect(await clocks.claimOf(one)).toMatchObject({ state: 'assigned', version: 3, remindAt: null });
    expect((await clocks.claimOf(one)).escalatedAt).not.toBeNull();
    const entries: object[] = await desk.source.query(
      `SELECT FROM audit.entry WHERE article = $1 AND action = 'claim.escalated'`,
      [article],
    );
    expect(entries).toHaveLength(3);
    await desk.act('ana', one, 'start');
    await clocks.sweep();
    await clocks.letPass(article, 30);
    await clocks.sweep();
    expect(await clocks.kindsTold(article)).toHaveLength(4);
    expect(await clocks.broken()).toEqual([]);
  });

  it('stand still while the author is asked, and go on with what was left', async () => {
    const { article, one, two, three } = await clocks.begin();
    await desk.act('ana', one, 'start');
    for (const other of [two, three]) await clocks.silence(other);
    await clocks.letPass(article, 30);
    await clocks.ask(one);
    const asked = await clocks.claimOf(one);
    expect(asked.answerDueAt?.getTime()).toBe(asked.dueAt?.getTime());
    await clocks.letPass(article, 61);
    await clocks.sweep();
    expect(await clocks.kindsTold(article)).toEqual(['wri due_soon']);
    await clocks.letPass(article, 9);
    await clocks.sweep();
    const query = await desk.run((tx) => tx.claims.openQuery(one));
    await desk.run((tx) =>
      answerQuery(tx, desk.as('wri'), { query: query?.id ?? '', answer: 'The harbour master.' }),
    );
    const answered = await clocks.claimOf(one);
    expect(answered).toMatchObject({ state: 'checking', clockStoppedAt: null, answerDueAt: null });
    // 120 minutes were left of 150; 70 went by; but at 80 minutes from now the article is out.
    expect(answered.pausedMinutes).toBeGreaterThanOrEqual(70);
    const { publishAt } = (await desk.run((tx) => tx.articles.byId(article))) ?? {};
    expect(answered.dueAt).toEqual(publishAt);
    expect(await clocks.kindsTold(article)).toEqual(['wri due_soon']);
    expect(await clocks.broken()).toEqual([]);
  });

  it('take a claim back from an author who does not answer, and tell checker and desk head once', async () => {
    const { article, one } = await clocks.begin();
    await desk.act('ana', one, 'start');
    await clocks.ask(one);
    await clocks.letPass(article, 121);
    await Promise.all([clocks.sweep(), clocks.sweep()]);
    await clocks.sweep();
    const back = await clocks.claimOf(one);
    expect(back).toMatchObject({ state: 'checking', stateReason: 'answer_late', assignee: desk.idOf('ana') });
    expect(back.leaseExpiresAt?.getTime()).toBeGreaterThan(Date.now());
    expect(await desk.run((tx) => tx.claims.openQuery(one))).toBeNull();
    const late = (await clocks.told(article)).filter((n) => n.kind === 'late');
    expect(late.map(({ who, text }) => [who, text])).toEqual(
      ['ana', 'hed'].map((who) => [
        who,
        'Claim 1 of “Untitled” came back without an answer: the author’s time for it ran out.',
      ]),
    );
    expect(await clocks.broken()).toEqual([]);
  });

  it('go on when the checker waits no longer', async () => {
    const { article, one } = await clocks.begin();
    await desk.act('ana', one, 'start');
    await clocks.ask(one);
    await clocks.letPass(article, 20);
    await expect(desk.act('ben', one, 'stop-waiting')).rejects.toMatchObject({ code: 'not_yours' });
    const back = await desk.act('ana', one, 'stop-waiting');
    expect(back).toMatchObject({ state: 'checking', clockStoppedAt: null });
    expect(Math.round(back.pausedMinutes)).toBe(20);
    expect(await desk.run((tx) => tx.claims.openQuery(one))).toBeNull();
    expect(await clocks.broken()).toEqual([]);
  });

  it('are silent about what is set aside, whose due time stays', async () => {
    const { article, one, two, three } = await clocks.begin();
    for (const other of [two, three]) await clocks.silence(other);
    const before = await clocks.claimOf(one);
    await clocks.letPass(article, 80);
    const until = new Date((await clocks.now()).getTime() + 30 * MINUTE);
    const aside = await desk.act('ana', one, 'snooze', { until, reason: 'The archive opens at ten.' });
    expect(aside.dueAt?.getTime()).toBe((before.dueAt?.getTime() ?? 0) - 80 * MINUTE);
    await clocks.letPass(article, 20);
    await clocks.sweep();
    expect(await clocks.told(article)).toEqual([]);
    await clocks.letPass(article, 11);
    await clocks.sweep();
    expect(await clocks.kindsTold(article)).toEqual(['ana due_soon']);
    await clocks.letPass(article, 40);
    await clocks.sweep();
    expect(await clocks.kindsTold(article)).toEqual(['ana due_soon', 'ana late', 'hed late']);
  });

  it('ring for nothing once the article is out', async () => {
    const { article, one } = await clocks.begin();
    await desk.run((tx) =>
      releaseWithOverride(tx, desk.as('ed'), { article, reason: 'It is on the wire already.' }),
    );
    await clocks.letPass(article, 400);
    await clocks.sweep();
    await clocks.sweep();
    expect(await clocks.told(article)).toEqual([]);
    expect((await clocks.claimOf(one)).remindAt).toBeNull();
  });

  it('are wound again by a new text', async () => {
    const { article, one } = await clocks.begin();
    await desk.source.query('UPDATE stet.claim SET remind_at = NULL WHERE id = $1', [one]);
    expect(await clocks.broken()).toEqual(['I-26']);
    const lines = (await desk.claims(article)).map((c) => c.exact);
    await desk.revise('ed', article, [...lines, 'four cost 2.1 million euros']);
    expect((await clocks.claimOf(one)).remindAt).toEqual((await clocks.claimOf(one)).atRiskAt);
    expect(await clocks.broken()).toEqual([]);
  });
});
