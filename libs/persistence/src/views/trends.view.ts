import type { Trends } from '@stet/contract';
import type { ClaimState } from '@stet/domain';
import { first, type Sql } from '../sql.js';
import { allStates } from './article.views.js';
import type { DeskView } from './desk.views.js';
import { iso, personJson } from './fragments.js';
import { checkersView } from './checkers.view.js';
import { FIGURES, SINCE } from './trends.fragment.js';

export interface TrendRange {
  /** Days on the desk’s clock, `2026-11-25`; both are within the range. */
  readonly from: string;
  readonly to: string;
  readonly step: Trends['step'];
}

const SIGNED = "h.state = 'signed_off' AND h.was IS DISTINCT FROM 'signed_off'";
const PROPOSED = "h.state = 'proposed' AND h.was IS DISTINCT FROM 'proposed'";
/** Second checks; one whose verdict is another sends the claim back as `send-back` does. */
const CHECKED = "h.action IN ('claim.sign-off', 'claim.send-back') AND h.was = 'proposed'";
const SENT_BACK = `${CHECKED} AND h.state = 'checking'`;
/** Whose time runs: neither settled nor with the author. */
const RUNNING = "y.state NOT IN ('signed_off', 'dismissed', 'withdrawn', 'awaiting_author')";

const BUCKETS = `
  tally AS (
    SELECT h.local, count(*) FILTER (WHERE h.action IN ('claim.extract', 'claim.add')) AS found,
           count(*) FILTER (WHERE ${PROPOSED}) AS proposed, count(*) FILTER (WHERE ${SIGNED}) AS signed,
           count(*) FILTER (WHERE ${CHECKED}) AS checked, count(*) FILTER (WHERE ${SENT_BACK}) AS sent_back,
           count(*) FILTER (WHERE h.action = 'claim.override') AS overrides
      FROM here h GROUP BY h.local),
  releases AS (
    SELECT date_trunc($5, p.at AT TIME ZONE $4) AS local, count(*) FILTER (WHERE p.action <> 'article.reopened') AS released,
           count(*) FILTER (WHERE p.action = 'article.released-with-override') AS overridden
      FROM publications p GROUP BY 1),
  stock AS (
    SELECT s.local, y.state, count(*) AS n, count(*) FILTER (WHERE ${RUNNING} AND c.due_at <= s.t) AS late,
           count(*) FILTER (WHERE ${RUNNING} AND c.due_at > s.t AND c.at_risk_at <= s.t) AS at_risk
      FROM steps s JOIN stays y ON y.since <= s.t AND y.until > s.t JOIN stet.claim c ON c.id = y.claim
     WHERE y.state IS NOT NULL AND s.at < now() AND NOT EXISTS (
       SELECT FROM away w WHERE w.article = c.article_id AND w.at <= s.t AND w.until > s.t)
     GROUP BY s.local, y.state),
  stocks AS (
    SELECT local, json_object_agg(state, n) AS states, sum(late) AS late, sum(at_risk) AS at_risk FROM stock GROUP BY local)
  SELECT json_agg(json_build_object('at', ${iso('s.at')}, 'found', coalesce(n.found, 0), 'proposed', coalesce(n.proposed, 0),
           'signedOff', coalesce(n.signed, 0), 'checked', coalesce(n.checked, 0), 'sentBack', coalesce(n.sent_back, 0),
           'overrides', coalesce(n.overrides, 0), 'released', coalesce(r.released, 0), 'overridden', coalesce(r.overridden, 0),
           'stock', CASE WHEN s.at < now() THEN coalesce(k.states, '{}') END,
           'late', CASE WHEN s.at < now() THEN coalesce(k.late, 0) END,
           'atRisk', CASE WHEN s.at < now() THEN coalesce(k.at_risk, 0) END) ORDER BY s.local)
    FROM steps s LEFT JOIN tally n USING (local) LEFT JOIN releases r USING (local) LEFT JOIN stocks k USING (local)
   WHERE s.local <= $3::date + interval '23 hours'`;

const STAGES = `
  SELECT coalesce(json_agg(json_build_object('state', x.was, 'count', x.n, 'medianSeconds', x.median) ORDER BY x.n DESC, x.was), '[]')
    FROM (SELECT h.was, count(*) AS n, extract(epoch FROM percentile_cont(0.5) WITHIN GROUP (ORDER BY h.at - ${SINCE})) AS median
            FROM changes h WHERE h.was IS NOT NULL GROUP BY h.was) x`;

const VERDICTS = `
  SELECT coalesce(json_agg(json_build_object('verdict', x.verdict, 'count', x.n) ORDER BY x.n DESC, x.verdict), '[]')
    FROM (SELECT h.verdict, count(*) AS n FROM here h WHERE ${SIGNED} AND h.verdict IS NOT NULL GROUP BY h.verdict) x`;

const PEOPLE = `
  SELECT coalesce(json_agg(json_build_object('person', ${personJson('p')}, 'proposed', x.proposed, 'signedOff', x.signed,
           'sentBack', x.sent_back) ORDER BY x.proposed + x.signed + x.sent_back DESC, p.name), '[]')
    FROM (SELECT h.actor, count(*) FILTER (WHERE ${PROPOSED}) AS proposed, count(*) FILTER (WHERE h.action = 'claim.sign-off') AS signed,
                 count(*) FILTER (WHERE h.action = 'claim.send-back') AS sent_back
            FROM here h WHERE ${PROPOSED} OR h.action IN ('claim.sign-off', 'claim.send-back') GROUP BY h.actor) x
    JOIN stet.person p ON p.id = x.actor`;

type Stock = Partial<Record<ClaimState, number>>;
type Bucket = Omit<Trends['buckets'][number], 'stock'> & { stock: Stock | null };
type Row = Pick<Trends, 'stages' | 'verdicts' | 'people'> & { buckets: Bucket[] };

/** The desk’s today. */
export async function todayOn(sql: Sql, timeZone: string): Promise<string> {
  const row = first(
    await sql<{ today: string }>(`SELECT to_char(now() AT TIME ZONE $1, 'YYYY-MM-DD') AS today`, [timeZone]),
  );
  if (!row) throw new Error('the clock always gives a row');
  return row.today;
}

/** What was in hand and what happened between two days of a desk; one statement, so that the log is read once. */
export async function trendsView(sql: Sql, desk: DeskView, range: TrendRange): Promise<Trends> {
  const { from, to, step } = range;
  const row = first(
    await sql<Row>(
      `WITH ${FIGURES}, buckets AS MATERIALIZED (WITH ${BUCKETS.trim()})
       SELECT (TABLE buckets) AS buckets, (${STAGES}) AS stages, (${VERDICTS}) AS verdicts, (${PEOPLE}) AS people`,
      [desk.id, from, to, desk.timeZone, step],
    ),
  );
  if (!row) throw new Error('a count always gives a row');
  const buckets = row.buckets.map((b) => ({ ...b, stock: b.stock && allStates(b.stock) }));
  const checkers = await checkersView(sql, desk, range);
  return { desk: desk.slug, from, to, step, ...row, buckets, checkers };
}
