import type { Trends } from '@stet/contract';
import { first, type Sql } from '../sql.js';
import type { DeskView } from './desk.views.js';
import { iso, personJson } from './fragments.js';

export interface TrendRange {
  /** Days on the desk’s clock, `2026-11-25`; both are within the range. */
  readonly from: string;
  readonly to: string;
  readonly step: Trends['step'];
}

/** `$1` desk, `$2` and `$3` the first and the last day, `$4` the time zone. */
const BEGIN = '($2::date::timestamp AT TIME ZONE $4)';
const END = '(($3::date + 1)::timestamp AT TIME ZONE $4)';

/** What happened to claims of the desk before the end of the range, out of the log. */
const MOVES = `
  moves AS MATERIALIZED (
    SELECT e.seq, e.at, e.action, e.claim, e.actor,
           b.entry#>>'{from,state}' AS was, b.entry#>>'{to,state}' AS state, b.entry#>>'{to,verdict}' AS verdict
      FROM audit.entry e CROSS JOIN LATERAL (SELECT convert_from(e.body, 'UTF8')::jsonb->'entry' AS entry) b
     WHERE e.desk = $1 AND e.claim IS NOT NULL AND e.at < ${END}),
  here AS (SELECT * FROM moves WHERE at >= ${BEGIN})`;

const SIGNED = "m.state = 'signed_off' AND m.was IS DISTINCT FROM 'signed_off'";
const PROPOSED = "m.state = 'proposed' AND m.was IS DISTINCT FROM 'proposed'";
const SENT_BACK = "m.action = 'claim.send-back'";

/** The desk’s today. */
export async function todayOn(sql: Sql, timeZone: string): Promise<string> {
  const row = first(
    await sql<{ today: string }>(`SELECT to_char(now() AT TIME ZONE $1, 'YYYY-MM-DD') AS today`, [timeZone]),
  );
  if (!row) throw new Error('the clock always gives a row');
  return row.today;
}

/** Throughput, times, verdicts and who did what, between two days of a desk. */
export async function trendsView(sql: Sql, desk: DeskView, { from, to, step }: TrendRange): Promise<Trends> {
  const range = [desk.id, from, to, desk.timeZone];
  const buckets = await sql<Trends['buckets'][number]>(
    `WITH ${MOVES}, steps AS (
       SELECT at AT TIME ZONE $4 AS at, lead(at) OVER (ORDER BY at) AT TIME ZONE $4 AS until
         FROM generate_series($2::date::timestamp, ($3::date + 1)::timestamp, ('1 ' || $5)::interval) at)
     SELECT ${iso('s.at')} AS at,
            count(m.seq) FILTER (WHERE m.action IN ('claim.extract', 'claim.add'))::int AS found,
            count(m.seq) FILTER (WHERE ${PROPOSED})::int AS proposed,
            count(m.seq) FILTER (WHERE ${SIGNED})::int AS "signedOff",
            count(m.seq) FILTER (WHERE ${SENT_BACK})::int AS "sentBack",
            count(m.seq) FILTER (WHERE m.action = 'claim.override')::int AS overrides
       FROM steps s LEFT JOIN here m ON m.at >= s.at AND m.at < s.until
      WHERE s.until IS NOT NULL GROUP BY s.at ORDER BY s.at`,
    [...range, step],
  );
  const stages = await sql<Trends['stages'][number]>(
    `WITH ${MOVES}, changes AS (
       SELECT was, at, lag(at) OVER (PARTITION BY claim ORDER BY seq) AS since
         FROM moves WHERE state IS DISTINCT FROM was)
     SELECT was AS state, count(*)::int AS count,
            extract(epoch FROM percentile_cont(0.5) WITHIN GROUP (ORDER BY at - since))::float8 AS "medianSeconds"
       FROM changes WHERE at >= ${BEGIN} AND since IS NOT NULL AND was IS NOT NULL GROUP BY was ORDER BY count(*) DESC, was`,
    range,
  );
  const verdicts = await sql<Trends['verdicts'][number]>(
    `WITH ${MOVES} SELECT m.verdict, count(*)::int AS count FROM here m
      WHERE ${SIGNED} AND m.verdict IS NOT NULL GROUP BY m.verdict ORDER BY count(*) DESC, m.verdict`,
    range,
  );
  const people = await sql<Trends['people'][number]>(
    `WITH ${MOVES}
     SELECT ${personJson('p')} AS person,
            count(*) FILTER (WHERE ${PROPOSED})::int AS proposed,
            count(*) FILTER (WHERE m.action = 'claim.sign-off')::int AS "signedOff",
            count(*) FILTER (WHERE ${SENT_BACK})::int AS "sentBack"
       FROM here m JOIN stet.person p ON p.id = m.actor
      WHERE ${PROPOSED} OR m.action = 'claim.sign-off' OR ${SENT_BACK}
      GROUP BY p.id ORDER BY count(*) DESC, p.name`,
    range,
  );
  return { desk: desk.slug, from, to, step, buckets, stages, verdicts, people };
}
