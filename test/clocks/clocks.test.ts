import { answerQuery, queryAuthor, releaseWithOverride } from '@stet/application';
import { CLOCK_STATES, clockState } from '@stet/domain';
import { sweepClocks } from '@stet/jobs';
import {
  checkInvariants,
  claimsOfArticle,
  dashboardView,
  desksOf,
  read,
  readSnapshot,
} from '@stet/persistence';
import { UseCaseDesk } from '../support/use-case-desk.js';

const MINUTE = 60_000;

/** No worker runs here: whatever rings is rung by the sweep that a test calls. */
let desk: UseCaseDesk;

beforeAll(async () => {
  desk = await UseCaseDesk.open({
    ana: ['checker'],
    ben: ['checker'],
    ed: ['editor'],
    hed: ['desk_head'],
    wri: ['author'],
  });
});
afterAll(() => desk.close());

const LINES = ['one has 14,300 inhabitants', 'two is 400 metres long', 'three opened in 1987'];
// Of normal risk and out in three hours: due in 150 minutes, reminders at 90 and 135.
const inThreeHours = async (): Promise<Date> =>
  new Date((await desk.run((tx) => tx.clock())).getTime() + 180 * MINUTE);

interface Told {
  readonly who: string;
  readonly kind: string;
  readonly text: string;
}

/** An article of three claims, the first two in Ana's hands. */
async function begin() {
  const article = await desk.article('wri', LINES, [], await inThreeHours());
  const ids = (await desk.claims(article)).map((c) => c.id);
  const [one = '', two = '', three = ''] = ids;
  for (const claim of [one, two]) await desk.assign('ed', claim, 'ana');
  return { article, one, two, three };
}

/** Lets time pass for one article: everything that has a time lies so many minutes further back. */
async function letPass(article: string, minutes: number): Promise<void> {
  const back = (column: string): string => `${column} = ${column} - make_interval(mins => ${minutes})`;
  const columns = [
    'due_at',
    'at_risk_at',
    'clock_stopped_at',
    'answer_due_at',
    'remind_at',
    'escalated_at',
    'snoozed_until',
  ];
  await desk.source.query(`UPDATE stet.claim SET ${columns.map(back).join(', ')} WHERE article_id = $1`, [
    article,
  ]);
  await desk.source.query(`UPDATE stet.article SET ${back('publish_at')} WHERE id = $1`, [article]);
}

const told = (article: string): Promise<Told[]> =>
  desk.source.query(
    `SELECT p.name AS who, n.kind, n.text FROM stet.notification n JOIN stet.person p ON p.id = n.person_id
      WHERE n.article_id = $1 AND n.kind IN ('due_soon', 'late') ORDER BY n.at, p.name, n.text`,
    [article],
  );
const kindsTold = async (article: string): Promise<string[]> =>
  (await told(article)).map(({ who, kind }) => `${who} ${kind}`);
const sweep = () => sweepClocks(desk.uow);
const claimOf = async (id: string) => {
  const claim = await desk.run((tx) => tx.claims.byId(id));
  if (!claim) throw new Error('no such claim');
  return claim;
};
const ask = (claim: string) =>
  desk.run((tx) =>
    queryAuthor(tx, desk.as('ana'), { claim, expectedVersion: null, question: 'Who counted?' }),
  );
const broken = async () => (await readSnapshot(desk.source, checkInvariants)).map((v) => v.id);

describe('the clocks of a desk', () => {
  it('remind who has a claim, or the desk head; escalate when it is late; and ring for nothing twice', async () => {
    const { article, one } = await begin();
    await letPass(article, 89);
    await sweep();
    expect(await told(article)).toEqual([]);
    await letPass(article, 2);
    await Promise.all([sweep(), sweep(), sweep()]);
    expect(
      (await told(article)).map(({ who, kind, text }) => [who, kind, text.replace(/ in .*/, '')]),
    ).toEqual([
      ['ana', 'due_soon', '2 claims of “Untitled” (1, 2) are due'],
      ['hed', 'due_soon', 'Claim 3 of “Untitled” is due'],
    ]);
    await sweep();
    await letPass(article, 60);
    await Promise.all([sweep(), sweep()]);
    // Of the reminder that was missed nobody hears any more: it is late.
    expect((await kindsTold(article)).slice(2)).toEqual(['ana late', 'hed late']);
    expect((await told(article))[3]?.text).toBe('3 claims of “Untitled” (1, 2, 3) are late.');
    expect(await claimOf(one)).toMatchObject({ state: 'assigned', version: 3, remindAt: null });
    expect((await claimOf(one)).escalatedAt).not.toBeNull();
    const entries: object[] = await desk.source.query(
      `SELECT FROM audit.entry WHERE article = $1 AND action = 'claim.escalated'`,
      [article],
    );
    expect(entries).toHaveLength(3);
    await desk.act('ana', one, 'start');
    await sweep();
    await letPass(article, 30);
    await sweep();
    expect(await kindsTold(article)).toHaveLength(4);
    expect(await broken()).toEqual([]);
  });

  it('stand still while the author is asked, and go on with what was left', async () => {
    const { article, one, two, three } = await begin();
    await desk.act('ana', one, 'start');
    for (const other of [two, three])
      await desk.run((tx) => tx.claims.setClock(other, { remindAt: null, escalatedAt: new Date() }));
    await letPass(article, 30);
    await ask(one);
    const asked = await claimOf(one);
    expect(asked.answerDueAt?.getTime()).toBe(asked.dueAt?.getTime());
    await letPass(article, 61);
    await sweep();
    expect(await kindsTold(article)).toEqual(['wri due_soon']);
    await letPass(article, 9);
    await sweep();
    const query = await desk.run((tx) => tx.claims.openQuery(one));
    await desk.run((tx) =>
      answerQuery(tx, desk.as('wri'), { query: query?.id ?? '', answer: 'The harbour master.' }),
    );
    const answered = await claimOf(one);
    expect(answered).toMatchObject({ state: 'checking', clockStoppedAt: null, answerDueAt: null });
    // 120 minutes were left of 150; 70 went by; but at 80 minutes from now the article is out.
    expect(answered.pausedMinutes).toBeGreaterThanOrEqual(70);
    const { publishAt } = (await desk.run((tx) => tx.articles.byId(article))) ?? {};
    expect(answered.dueAt).toEqual(publishAt);
    expect(await kindsTold(article)).toEqual(['wri due_soon']);
    expect(await broken()).toEqual([]);
  });

  it('take a claim back from an author who does not answer, and tell checker and desk head once', async () => {
    const { article, one } = await begin();
    await desk.act('ana', one, 'start');
    await ask(one);
    await letPass(article, 121);
    await Promise.all([sweep(), sweep()]);
    await sweep();
    const back = await claimOf(one);
    expect(back).toMatchObject({ state: 'checking', stateReason: 'answer_late', assignee: desk.idOf('ana') });
    expect(back.leaseExpiresAt?.getTime()).toBeGreaterThan(Date.now());
    expect(await desk.run((tx) => tx.claims.openQuery(one))).toBeNull();
    const late = (await told(article)).filter((n) => n.kind === 'late');
    expect(late.map(({ who, text }) => [who, text])).toEqual(
      ['ana', 'hed'].map((who) => [
        who,
        'Claim 1 of “Untitled” came back without an answer: the author’s time for it ran out.',
      ]),
    );
    expect(await broken()).toEqual([]);
  });

  it('go on when the checker waits no longer', async () => {
    const { article, one } = await begin();
    await desk.act('ana', one, 'start');
    await ask(one);
    await letPass(article, 20);
    await expect(desk.act('ben', one, 'stop-waiting')).rejects.toMatchObject({ code: 'not_yours' });
    const back = await desk.act('ana', one, 'stop-waiting');
    expect(back).toMatchObject({ state: 'checking', clockStoppedAt: null });
    expect(Math.round(back.pausedMinutes)).toBe(20);
    expect(await desk.run((tx) => tx.claims.openQuery(one))).toBeNull();
    expect(await broken()).toEqual([]);
  });

  it('are silent about what is set aside, whose due time stays', async () => {
    const { article, one, two, three } = await begin();
    for (const other of [two, three])
      await desk.run((tx) => tx.claims.setClock(other, { remindAt: null, escalatedAt: new Date() }));
    const before = await claimOf(one);
    await letPass(article, 80);
    const until = new Date((await desk.run((tx) => tx.clock())).getTime() + 30 * MINUTE);
    const aside = await desk.act('ana', one, 'snooze', { until, reason: 'The archive opens at ten.' });
    expect(aside.dueAt?.getTime()).toBe((before.dueAt?.getTime() ?? 0) - 80 * MINUTE);
    await letPass(article, 20);
    await sweep();
    expect(await told(article)).toEqual([]);
    await letPass(article, 11);
    await sweep();
    expect(await kindsTold(article)).toEqual(['ana due_soon']);
    await letPass(article, 40);
    await sweep();
    expect(await kindsTold(article)).toEqual(['ana due_soon', 'ana late', 'hed late']);
  });

  it('ring for nothing once the article is out', async () => {
    const { article, one } = await begin();
    await desk.run((tx) =>
      releaseWithOverride(tx, desk.as('ed'), { article, reason: 'It is on the wire already.' }),
    );
    await letPass(article, 400);
    await sweep();
    await sweep();
    expect(await told(article)).toEqual([]);
    expect((await claimOf(one)).remindAt).toBeNull();
  });

  it('read alike in the views and in the domain, whatever the times are', async () => {
    const { article, one } = await begin();
    const [desks] = await read(desk.source, (sql) => desksOf(sql, desk.idOf('hed')));
    if (!desks) throw new Error('no desk');
    const times = ['NULL', `now() - interval '1 minute'`, `now() + interval '1 minute'`];
    const seen = new Set<string>();
    for (const due of times)
      for (const risky of times)
        for (const stopped of times)
          for (const blocker of ['NULL', `'in_check'`]) {
            await desk.source.query(
              `UPDATE stet.claim SET due_at = ${due}, at_risk_at = ${risky}, clock_stopped_at = ${stopped},
                      answer_due_at = ${stopped}, blocker = ${blocker} WHERE id = $1`,
              [one],
            );
            const { row, now, tiles } = await read(desk.source, async (sql) => ({
              row: (await claimsOfArticle(sql, desk.idOf('hed'), article, { limit: 9, cursor: undefined }))
                .items[0],
              now: (await sql<{ now: Date }>('SELECT now()'))[0]?.now.getTime() ?? 0,
              tiles: (await dashboardView(sql, desk.idOf('hed'), desks)).tiles,
            }));
            if (!row) throw new Error('no row');
            const held = { ...row, blocker: blocker === 'NULL' ? null : {} };
            expect({ due, risky, stopped, clock: row.clock }).toEqual({
              due,
              risky,
              stopped,
              clock: clockState(held, now),
            });
            expect(row.overdue).toBe(row.clock === 'late');
            expect(tiles.overdue >= 1 || row.clock !== 'late').toBe(true);
            expect(tiles.atRisk >= 1 || row.clock !== 'at_risk').toBe(true);
            seen.add(row.clock);
          }
    expect([...seen].sort()).toEqual([...CLOCK_STATES].sort());
    await desk.source.query(
      `UPDATE stet.claim SET due_at = now(), blocker = 'not_started', clock_stopped_at = NULL, answer_due_at = NULL WHERE id = $1`,
      [one],
    );
  });

  it('are what I-26 looks at', async () => {
    const { article, one } = await begin();
    await desk.act('ana', one, 'start');
    await ask(one);
    const breakIt = async (wrong: string, right: string): Promise<string[]> => {
      await desk.source.query(`UPDATE stet.claim SET ${wrong} WHERE id = $1`, [one]);
      const found = await broken();
      await desk.source.query(`UPDATE stet.claim SET ${right} WHERE id = $1`, [one]);
      return found;
    };
    expect(await broken()).toEqual([]);
    const still = 'clock_stopped_at = now(), answer_due_at = now()';
    expect(await breakIt('clock_stopped_at = NULL, answer_due_at = NULL', still)).toEqual(['I-26']);
    expect(await breakIt('remind_at = NULL', 'remind_at = now()')).toEqual(['I-26']);
    expect(await breakIt(`remind_at = now() - interval '6 minutes'`, 'remind_at = now()')).toEqual(['I-26']);
    await desk.source.query('UPDATE stet.author_query SET closed_at = now() WHERE claim_id = $1', [one]);
    expect(await broken()).toEqual(['I-26']);
    await desk.source.query('UPDATE stet.author_query SET closed_at = NULL WHERE claim_id = $1', [one]);
    expect(await broken()).toEqual([]);
    await letPass(article, 1);
  });
});
