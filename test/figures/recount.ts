import type { Trends } from '@stet/contract';
import { CLAIM_STATES, VERDICTS, instantOf, type ClaimState } from '@stet/domain';
import type { DataSource } from 'typeorm';

const DAY = 86_400_000;
const HOUR = 3_600_000;

interface Entry {
  at: Date;
  action: string;
  claim: string | null;
  article: string;
  actor: string | null;
  was: ClaimState | null;
  state: ClaimState | null;
  verdict: string | null;
}
interface ClaimRow {
  id: string;
  article: string;
  due: Date | null;
  risk: Date | null;
}
interface Held {
  person: string;
  part: string;
  at: Date;
  ended: Date | null;
}

const count = <T>(all: readonly T[], is: (one: T) => boolean): number => all.filter(is).length;
const median = (sorted: readonly number[]): number => {
  const half = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(half)] ?? 0) + (sorted[Math.ceil(half)] ?? 0)) / 2;
};
const isOut = (entry: Entry | undefined): boolean => entry?.state === ('released' as string);

/** The whole log, gone through entry by entry: the figures as anybody would count them, however long it takes. */
export async function recount(source: DataSource, figures: Trends, timeZone: string): Promise<Trends> {
  const log: Entry[] = await source.query(`
    SELECT at, action, claim, article, actor, b#>>'{from,state}' AS was, b#>>'{to,state}' AS state, b#>>'{to,verdict}' AS verdict
      FROM (SELECT *, convert_from(body, 'UTF8')::jsonb->'entry' AS b FROM audit.entry WHERE article IS NOT NULL) e ORDER BY seq`);
  const claims: ClaimRow[] = await source.query(
    'SELECT id, article_id AS article, due_at AS due, at_risk_at AS risk FROM stet.claim',
  );
  const held: Held[] = await source.query(
    'SELECT person_id AS person, part, at, ended_at AS ended FROM stet.assignment',
  );
  const now = Date.now();
  const moves = log.filter((e) => e.claim !== null && e.state !== null);
  const changes = moves.filter((e) => e.state !== e.was);
  const publications = log.filter((e) => e.claim === null && e.state !== null);
  const wall = Date.parse(`${figures.from}T00:00Z`);
  const days = (Date.parse(figures.to) - Date.parse(figures.from)) / DAY + 1;
  const step = figures.step === 'day' ? DAY : HOUR;
  const begin = instantOf(timeZone, wall);
  const end = instantOf(timeZone, wall + days * DAY);
  const within = <T extends { at: Date }>(all: readonly T[], from = begin, to = end): T[] =>
    all.filter(({ at }) => at.getTime() >= from && at.getTime() < to);
  const signed = (e: Entry): boolean => e.state === 'signed_off' && e.was !== 'signed_off';
  const proposed = (e: Entry): boolean => e.state === 'proposed' && e.was !== 'proposed';
  const checked = (e: Entry): boolean =>
    ['claim.sign-off', 'claim.send-back'].includes(e.action) && e.was === 'proposed';

  const stockAt = (t: number) => {
    const before = <T extends { at: Date }>(e: T): boolean => e.at.getTime() <= t;
    return claims.flatMap((claim) => {
      const state = changes.findLast((e) => e.claim === claim.id && before(e))?.state;
      const out = isOut(publications.findLast((e) => e.article === claim.article && before(e)));
      return state && !out ? [{ ...claim, state }] : [];
    });
  };
  const runs = (c: { state: ClaimState }): boolean =>
    !['signed_off', 'dismissed', 'withdrawn', 'awaiting_author'].includes(c.state);

  const buckets = Array.from({ length: (days * DAY) / step }, (_, i): Trends['buckets'][number] => {
    const at = instantOf(timeZone, wall + i * step);
    const until = instantOf(timeZone, wall + (i + 1) * step);
    const here = within(log, at, until);
    const t = Math.min(until, now);
    const stock = at < now ? stockAt(t) : null;
    const states = CLAIM_STATES.map((s) => [s, count(stock ?? [], (c) => c.state === s)] as const);
    const late = (c: ClaimRow): boolean => c.due !== null && c.due.getTime() <= t;
    return {
      at: new Date(at).toISOString(),
      found: count(here, (e) => ['claim.extract', 'claim.add'].includes(e.action)),
      proposed: count(here, proposed),
      signedOff: count(here, signed),
      checked: count(here, checked),
      sentBack: count(here, (e) => checked(e) && e.state === 'checking'),
      overrides: count(here, (e) => e.action === 'claim.override'),
      released: count(here, (e) => e.claim === null && isOut(e)),
      overridden: count(here, (e) => e.action === 'article.released-with-override'),
      stock: stock && (Object.fromEntries(states) as Record<ClaimState, number>), // each state is a key
      late: stock && count(stock, (c) => runs(c) && late(c)),
      atRisk: stock && count(stock, (c) => runs(c) && !late(c) && c.risk !== null && c.risk.getTime() <= t),
    };
  });

  const stages = CLAIM_STATES.flatMap((state) => {
    const spans = within(changes).flatMap((e) => {
      const since = changes.slice(0, changes.indexOf(e)).findLast((x) => x.claim === e.claim);
      return e.was === state && since ? [e.at.getTime() - since.at.getTime()] : [];
    });
    const sorted = spans.toSorted((a, b) => a - b);
    return spans.length > 0 ? [{ state, count: spans.length, medianSeconds: median(sorted) / 1000 }] : [];
  });
  const verdicts = VERDICTS.flatMap((verdict) => {
    const n = count(within(moves), (e) => signed(e) && e.verdict === verdict);
    return n > 0 ? [{ verdict, count: n }] : [];
  });
  const until = Math.min(end, now);
  const checkers = figures.checkers.map(({ person }) => {
    const own = held.filter((h) => h.person === person.id);
    const spans = own.map(
      (h) => Math.min(h.ended?.getTime() ?? until, until) - Math.max(h.at.getTime(), begin),
    );
    const carried = spans.reduce((sum, ms) => sum + Math.max(0, ms), 0) / (until - begin);
    const came = within(own).filter((h) => h.at.getTime() < until);
    const part = (name: string): number => count(came, (h) => h.part === name);
    return { person, checks: part('check'), seconds: part('second'), carried };
  });
  const people = figures.people.map(({ person }) => {
    const own = within(moves).filter((e) => e.actor === person.id);
    return {
      person,
      proposed: count(own, proposed),
      signedOff: count(own, (e) => e.action === 'claim.sign-off'),
      sentBack: count(own, (e) => e.action === 'claim.send-back'),
    };
  });
  return { ...figures, buckets, stages, verdicts, people, checkers };
}
