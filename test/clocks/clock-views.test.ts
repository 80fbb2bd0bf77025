import { rescheduleArticle } from '@stet/application';
import { CLOCK_STATES, clockState } from '@stet/domain';
import { claimsOfArticle, dashboardView, desksOf, read } from '@stet/persistence';
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
  it('go by a new publish time at once', async () => {
    const { article, one, two } = await clocks.begin();
    const reschedule = (who: string, publishAt: Date | null) =>
      desk.run((tx) => rescheduleArticle(tx, desk.as(who), { article, publishAt }));
    const now = await clocks.now();
    const soon = new Date(now.getTime() + 20 * MINUTE);
    for (const who of ['ana', 'wri'])
      await expect(reschedule(who, soon)).rejects.toMatchObject({ code: 'not_yours' });
    await expect(reschedule('ed', new Date(now.getTime() - MINUTE))).rejects.toMatchObject({
      code: 'publish_time_past',
    });
    await desk.act('ana', two, 'start');
    await clocks.ask(two);
    await reschedule('ed', soon);
    const late = await clocks.claimOf(one);
    expect(late).toMatchObject({ version: 3, dueAt: new Date(soon.getTime() - 30 * MINUTE) });
    await clocks.sweep();
    expect(await clocks.kindsTold(article)).toEqual(['ana late', 'hed late']);
    // What waits for its author is not late, whatever its due time.
    expect((await clocks.told(article))[1]?.text).toBe('2 claims of “Untitled” (1, 3) are late.');
    await reschedule('hed', new Date(now.getTime() + 600 * MINUTE));
    expect(await clocks.claimOf(one)).toMatchObject({
      escalatedAt: null,
      dueAt: new Date(now.getTime() + 570 * MINUTE),
    });
    await reschedule('hed', null);
    expect(await clocks.claimOf(one)).toMatchObject({ dueAt: null, atRiskAt: null, remindAt: null });
    expect((await clocks.claimOf(two)).answerDueAt).not.toBeNull();
    const entries: object[] = await desk.source.query(
      `SELECT FROM audit.entry WHERE article = $1 AND action = 'article.rescheduled'`,
      [article],
    );
    expect(entries).toHaveLength(3);
    expect(await clocks.broken()).toEqual([]);
  });

  it('read alike in the views and in the domain, whatever the times are', async () => {
    const { article, one } = await clocks.begin();
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
    const { article, one } = await clocks.begin();
    await desk.act('ana', one, 'start');
    await clocks.ask(one);
    const breakIt = async (wrong: string, right: string): Promise<string[]> => {
      await desk.source.query(`UPDATE stet.claim SET ${wrong} WHERE id = $1`, [one]);
      const found = await clocks.broken();
      await desk.source.query(`UPDATE stet.claim SET ${right} WHERE id = $1`, [one]);
      return found;
    };
    expect(await clocks.broken()).toEqual([]);
    const still = 'clock_stopped_at = now(), answer_due_at = now()';
    expect(await breakIt('clock_stopped_at = NULL, answer_due_at = NULL', still)).toEqual(['I-26']);
    expect(await breakIt('remind_at = NULL', 'remind_at = now()')).toEqual(['I-26']);
    expect(await breakIt(`remind_at = now() - interval '6 minutes'`, 'remind_at = now()')).toEqual(['I-26']);
    await desk.source.query('UPDATE stet.author_query SET closed_at = now() WHERE claim_id = $1', [one]);
    expect(await clocks.broken()).toEqual(['I-26']);
    await desk.source.query('UPDATE stet.author_query SET closed_at = NULL WHERE claim_id = $1', [one]);
    expect(await clocks.broken()).toEqual([]);
    await clocks.letPass(article, 1);
  });
});
