import type { Dashboard, Trends } from '@stet/contract';
import type { Sql } from '../sql.js';
import { CLOCK, personJson } from './fragments.js';

/** What each checker of a desk has in hand now, the most first. */
export const loadView = (sql: Sql, desk: string): Promise<Dashboard['load']> =>
  sql<Dashboard['load'][number]>(
    `SELECT ${personJson('p')} AS person,
            count(c.id) FILTER (WHERE c.assignee_id = p.id AND c.state IN ('assigned', 'checking', 'awaiting_author'))::int AS open,
            count(c.id) FILTER (WHERE c.assignee_id = p.id AND c.state IN ('assigned', 'checking') AND ${CLOCK} = 'late')::int AS overdue,
            count(c.id) FILTER (WHERE c.second_checker_id = p.id AND c.state = 'proposed')::int AS "toSign"
       FROM stet.membership m JOIN stet.person p ON p.id = m.person_id
       LEFT JOIN stet.claim c ON c.desk_id = m.desk_id AND p.id IN (c.assignee_id, c.second_checker_id) AND c.blocker IS NOT NULL
      WHERE m.desk_id = $1 AND m.role = 'checker' AND p.disabled_at IS NULL
      GROUP BY p.id ORDER BY open DESC, p.name`,
    [desk],
  );

type Range = Pick<Trends, 'from' | 'to'>;

/**
 * How the work of a range of days fell to the checkers: what came to each, and how much each had in hand on average. All
 * checkers of the desk and whoever else had claims, so that one who got nothing is seen too.
 */
export const checkersView = (
  sql: Sql,
  desk: { readonly id: string; readonly timeZone: string },
  { from, to }: Range,
): Promise<Trends['checkers']> =>
  sql<Trends['checkers'][number]>(
    `WITH range AS (
       SELECT $2::date::timestamp AT TIME ZONE $4 AS since, least(($3::date + 1)::timestamp AT TIME ZONE $4, now()) AS until),
     held AS (
       SELECT g.person_id, count(*) FILTER (WHERE g.at >= r.since AND g.part = 'check') AS checks,
              count(*) FILTER (WHERE g.at >= r.since AND g.part = 'second') AS seconds,
              sum(extract(epoch FROM least(coalesce(g.ended_at, 'infinity'), r.until) - greatest(g.at, r.since))) AS carried
         FROM stet.assignment g, range r
        WHERE g.desk_id = $1 AND g.at < r.until AND (g.ended_at IS NULL OR g.ended_at > r.since) GROUP BY g.person_id)
     SELECT ${personJson('p')} AS person, coalesce(h.checks, 0)::int AS checks, coalesce(h.seconds, 0)::int AS seconds,
            coalesce(round((h.carried / nullif(extract(epoch FROM r.until - r.since), 0))::numeric, 2), 0)::float8 AS carried
       FROM stet.person p CROSS JOIN range r LEFT JOIN held h ON h.person_id = p.id
      WHERE h.person_id IS NOT NULL OR (p.disabled_at IS NULL AND EXISTS (
        SELECT FROM stet.membership m WHERE m.person_id = p.id AND m.desk_id = $1 AND m.role = 'checker'))
      ORDER BY coalesce(h.checks, 0) + coalesce(h.seconds, 0) DESC, p.name`,
    [desk.id, from, to, desk.timeZone],
  );
