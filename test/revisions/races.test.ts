import { addRevision, moveClaim } from '@stet/application';
import { DomainError } from '@stet/domain';
import { PostgresUnitOfWork, checkInvariants, openDatabase, readSnapshot, sqlState } from '@stet/persistence';
import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { splitHere } from '../support/line-extractor.js';
import { say } from '../support/say.js';
import { UseCaseDesk } from '../support/use-case-desk.js';

const ARTICLES = 20;
const CLAIMS = 10;
const LOCK_TIMEOUT = '55P03';

const SIGN_OFF = { action: 'sign-off', expectedVersion: null, input: { verdict: 'accurate' } } as const;

/** Every other line is changed. */
const lines = (changed: boolean): string[] =>
  Array.from({ length: CLAIMS }, (_, i) => `line${i} is ${changed && i % 2 === 1 ? 41 : 40} metres long`);

describe(`${ARTICLES * CLAIMS} sign-offs against a new text`, () => {
  let desk: UseCaseDesk;
  let wide: DataSource;

  beforeAll(async () => {
    desk = await UseCaseDesk.open({
      ana: ['checker'],
      ben: ['checker'],
      ed: ['editor'],
      wri: ['author'],
    });
    // Room for all who wait at the barrier at once.
    wide = await openDatabase(desk.databases.appUrl, { name: 'race', max: CLAIMS + 4 });
  });
  afterAll(async () => {
    await wide.destroy();
    await desk.close();
  });

  async function proposed(): Promise<{ article: string; claims: readonly string[] }> {
    const article = await desk.article('wri', lines(false));
    const claims = (await desk.claims(article)).map((c) => c.id);
    for (const claim of claims) await desk.propose(claim, 'ana', 'ed');
    return { article, claims };
  }

  /** How many of this database stand in line for a lock. */
  async function waiting(): Promise<number> {
    const [row]: { n: number }[] = await desk.source.query(
      `SELECT count(DISTINCT l.pid)::int AS n FROM pg_locks l JOIN pg_stat_activity a USING (pid)
        WHERE NOT l.granted AND a.datname = current_database()`,
    );
    return row?.n ?? 0;
  }

  /**
   * Holds the article until everybody stands in line for it, then lets them go. Nobody is waited for long: the desk
   * gives up a lock after five seconds, and a machine may be slow.
   */
  async function atOnce<T>(article: string, starts: readonly (() => Promise<T>)[]): Promise<T[]> {
    const holder = wide.createQueryRunner();
    await holder.startTransaction();
    await holder.query('SELECT FROM stet.article WHERE id = $1 FOR UPDATE', [article]);
    const running: Promise<T>[] = [];
    for (const [i, start] of starts.entries()) {
      running.push(start());
      for (let asked = 0; asked < 8 && (await waiting()) <= i; asked++) await pause(5);
    }
    await holder.commitTransaction();
    await holder.release();
    return Promise.all(running);
  }

  it('commit against the old words or are refused, and never count for the new', async () => {
    const uow = new PostgresUnitOfWork(wide);
    const split = (article: string): Promise<boolean> =>
      splitHere(uow, article).then(
        () => true,
        (error: unknown) => {
          if (sqlState(error) === LOCK_TIMEOUT) return false;
          throw error;
        },
      );
    const counts = { committed: 0, refused: 0 };
    for (let n = 0; n < ARTICLES; n++) {
      const { article, claims } = await proposed();
      const content = lines(true).join('\n');
      const send = () =>
        uow.run((tx) => addRevision(tx, desk.as('wri'), { article, format: 'text', content }));
      const sent = n % 2 === 0;
      if (sent) await send();
      const revise = async (): Promise<'revised'> => {
        if (!sent) await send();
        // A lock given up is a job that is tried again.
        while (!(await split(article))) continue;
        return 'revised';
      };
      const signOffs = claims.map((claim) => async () => {
        try {
          await uow.run((tx) => moveClaim(tx, desk.as('ben'), { claim, ...SIGN_OFF }));
          return 'committed' as const;
        } catch (error) {
          if (error instanceof DomainError || sqlState(error) === LOCK_TIMEOUT) return 'refused' as const;
          throw error;
        }
      });
      const at = n % (CLAIMS + 1);
      const results = await atOnce(article, [...signOffs.slice(0, at), revise, ...signOffs.slice(at)]);
      for (const result of results) if (result !== 'revised') counts[result]++;
      const rows: { number: number; state: string; exact: string; live: number; hashes: number }[] =
        await desk.source.query(
          `SELECT c.number, c.state, c.exact, count(s.id) FILTER (WHERE s.voided_at IS NULL)::int AS live,
                  count(s.id) FILTER (WHERE s.voided_at IS NULL AND s.text_hash = c.text_hash)::int AS hashes
             FROM stet.claim c LEFT JOIN stet.sign_off s ON s.claim_id = c.id
            WHERE c.article_id = $1 GROUP BY c.id ORDER BY c.number`,
          [article],
        );
      for (const { number, state, exact, live, hashes } of rows) {
        const changed = number % 2 === 0;
        expect(exact).toBe(lines(true)[number - 1]);
        expect({ number, live, state: changed ? state : 'any' }).toEqual(
          changed ? { number, live: 0, state: 'queued' } : { number, live: hashes, state: 'any' },
        );
      }
    }
    say(
      `races: ${counts.committed} sign-offs committed, ${counts.refused} refused, none counted for new words`,
    );
    expect(counts.committed).toBeGreaterThan(0);
    expect(counts.refused).toBeGreaterThan(0);
    expect((await readSnapshot(desk.source, checkInvariants)).filter((b) => b.id !== 'I-15')).toEqual([]);
  }, 600_000);
});
