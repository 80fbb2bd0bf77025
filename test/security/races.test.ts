import { moveClaim } from '@stet/application';
import { Conflict, StaleVersion, type ClaimAction, type MoveInput } from '@stet/domain';
import { checkInvariants, readSnapshot } from '@stet/persistence';
import { say } from '../support/say.js';
import { UseCaseDesk } from '../support/use-case-desk.js';

/**
 * A2: two at once, each with all it takes. One is done; the other is told that it came too late (409) or that the claim
 * is no longer what was seen (412).
 */
const ARTICLES = 8;
const LINES = 42;
const CHECKERS = ['pia', 'quin', 'rex'] as const;

interface Try {
  readonly by: string;
  readonly action: ClaimAction;
  readonly input?: MoveInput;
  /** The version that was seen; null acts on whatever is there. */
  readonly seen: number | null;
}

let desk: UseCaseDesk;
let races = 0;
beforeAll(async () => {
  desk = await UseCaseDesk.open({
    ...Object.fromEntries(CHECKERS.map((name) => [name, ['checker' as const]])),
    wri: ['author'],
  });
});
afterAll(() => desk.close());

/** Both start in the same instant, each on a connection of its own. @returns who won, and the version after */
async function race(claim: string, tries: readonly [Try, Try]): Promise<{ by: string; version: number }> {
  races++;
  const ended = await Promise.allSettled(
    tries.map(({ by, action, input = {}, seen }) =>
      desk.run((tx) => moveClaim(tx, desk.as(by), { claim, action, expectedVersion: seen, input })),
    ),
  );
  const won = ended.flatMap((end, i) =>
    end.status === 'fulfilled' ? [{ by: tries[i]?.by ?? '', version: end.value.version }] : [],
  );
  const lost = ended.flatMap((end) => (end.status === 'rejected' ? [end.reason] : []));
  const [winner] = won;
  if (!winner || won.length > 1) throw new Error(`${won.length} of two won: ${String(lost)}`);
  for (const error of lost) if (!(error instanceof Conflict || error instanceof StaleVersion)) throw error;
  return winner;
}

/** Three races over one claim: who takes it, who starts it in two windows, who signs it. */
async function throughAll(claim: string, round: number): Promise<void> {
  const taker = (i: number): string => CHECKERS[(round + i) % CHECKERS.length] ?? '';
  const fresh = await desk.run((tx) => tx.claims.byId(claim));
  const seen = round % 2 ? (fresh?.version ?? 0) : null;
  const taken = await race(claim, [
    { by: taker(0), action: 'claim', seen },
    { by: taker(1), action: 'claim', seen },
  ]);
  const start: Try = { by: taken.by, action: 'start', seen: taken.version };
  await race(claim, [start, start]);
  await desk.evidence(taken.by, claim);
  const proposed = await desk.act(taken.by, claim, 'propose', { verdict: 'accurate' });
  const input = { verdict: 'accurate' } as const;
  const [first = '', second = ''] = CHECKERS.filter((name) => name !== taken.by);
  const again = round % 2 ? null : proposed.version;
  await race(claim, [
    { by: first, action: 'sign-off', input, seen: again },
    { by: second, action: 'sign-off', input, seen: again },
  ]);
}

it('lets one of two through, a thousand times', async () => {
  const numbers = Array.from({ length: LINES }, (_, i) => `line${i} counts ${i + 100} people`);
  const articles = await Promise.all(
    Array.from({ length: ARTICLES }, () => desk.article('wri', numbers, ['wri'])),
  );
  const claims = (await Promise.all(articles.map((article) => desk.claims(article)))).map((list) =>
    list.map((c) => c.id),
  );
  // Two lanes of two contestants are the four connections there are.
  const lane = async (mine: readonly string[]): Promise<void> => {
    for (const [round, claim] of mine.entries()) await throughAll(claim, round);
  };
  await Promise.all([lane(claims.slice(0, ARTICLES / 2).flat()), lane(claims.slice(ARTICLES / 2).flat())]);
  say(`races: ${races}, one winner in each`);
  expect(races).toBeGreaterThanOrEqual(1_000);
  const [row]: { signed: number; twice: number }[] = await desk.source.query(
    `SELECT count(*)::int AS signed, count(*) FILTER (WHERE n <> 1)::int AS twice
       FROM (SELECT claim_id, count(*) AS n FROM stet.sign_off WHERE voided_at IS NULL GROUP BY claim_id) s`,
  );
  expect(row).toEqual({ signed: ARTICLES * LINES, twice: 0 });
  expect(await readSnapshot(desk.source, checkInvariants)).toEqual([]);
}, 300_000);
