import { isWorking, loadOf, type Departure, type Handover } from '@stet/domain';
import type {
  AssignmentHistory,
  AssignmentPage,
  CheckerProfileView,
  DeparturePlan,
  Person,
  RebalancePlan,
} from '@stet/contract';
import { first, type Sql } from '../sql.js';
import { candidates } from '../stores/assignment.store.js';
import { isUuid } from '../uuid.js';
import { BLIND, hideAssignment } from './blind.js';
import { iso, onViewersDesk, personJson } from './fragments.js';

/** Who holds what now. */
export const assignmentsOf = (sql: Sql, viewer: string, deskId: string): Promise<AssignmentPage['items']> =>
  sql<AssignmentPage['items'][number]>(
    `SELECT c.id AS claim, c.number, a.id AS article, a.title AS "articleTitle",
            CASE WHEN c.state <> 'proposed' AND ${BLIND} THEN NULL ELSE ${personJson('p')} END AS person,
            CASE WHEN c.state = 'proposed' THEN 'second' ELSE 'check' END AS part,
            ${iso('c.state_since')} AS since, ${iso('c.lease_expires_at')} AS "expiresAt"
       FROM stet.claim c JOIN stet.article a ON a.id = c.article_id
       JOIN stet.person p ON p.id = CASE WHEN c.state = 'proposed' THEN c.second_checker_id ELSE c.assignee_id END
      WHERE c.desk_id = $2 AND ${onViewersDesk('c.desk_id')}
        AND c.state IN ('assigned', 'checking', 'awaiting_author', 'proposed')
      ORDER BY c.due_at, c.id LIMIT 200`,
    [viewer, deskId],
  );

const round = (n: number): number => Math.round(n * 100) / 100;

/** What each checker of a desk carries now and got this week, the heaviest first. */
export async function checkerLoads(sql: Sql, deskId: string): Promise<AssignmentPage['people']> {
  const people = new Map(
    (
      await sql<Person>(
        `SELECT p.id, p.name, p.email FROM stet.person p JOIN stet.membership m ON m.person_id = p.id
          WHERE m.desk_id = $1 AND m.role = 'checker'`,
        [deskId],
      )
    ).map((p) => [p.id, p]),
  );
  const now = first(await sql<{ now: Date }>('SELECT clock_timestamp() AS now'))?.now ?? new Date(0);
  const all = await candidates(sql, deskId);
  const total = all.reduce((sum, c) => sum + c.week, 0);
  return all
    .flatMap(({ person: id, inHand, week, calendar, limit, absent, beats, languages }) => {
      const person = people.get(id);
      if (!person) return [];
      return {
        person,
        inHand: inHand.length,
        weight: round(loadOf(inHand, now)),
        limit,
        absent,
        atWork: isWorking(calendar, now),
        beats: [...beats],
        languages: [...languages],
        week: { weight: week, share: total === 0 ? 0 : round(week / total) },
      };
    })
    .sort((a, b) => b.weight - a.weight || a.person.name.localeCompare(b.person.name));
}

/** Who had a claim, oldest first, each with the reasons. `null`: not the viewer's to see. */
export async function assignmentHistoryOf(
  sql: Sql,
  viewer: string,
  claim: string,
): Promise<AssignmentHistory | null> {
  if (!isUuid(claim)) return null;
  const seen = first(
    await sql<{ blind: boolean }>(
      `SELECT ${BLIND} AS blind FROM stet.claim c WHERE c.id = $2 AND ${onViewersDesk('c.desk_id')}`,
      [viewer, claim],
    ),
  );
  if (!seen) return null;
  const items = await sql<AssignmentHistory['items'][number]>(
    `SELECT g.part, ${personJson('p')} AS person, ${personJson('b')} AS "givenBy", g.how, ${iso('g.at')} AS at,
            ${iso('g.ended_at')} AS "endedAt", g.end_cause AS "endCause", g.why,
            coalesce((SELECT json_agg(json_build_object('person', ${personJson('x')}, 'offered', o.offered, 'cost', o.cost, 'why', o.why) ORDER BY o.place)
                        FROM rows from (jsonb_to_recordset(g.others) AS (person uuid, offered boolean, cost float8, why jsonb)) WITH ORDINALITY AS o(person, offered, cost, why, place)
                        JOIN stet.person x ON x.id = o.person), '[]') AS others
       FROM stet.assignment g JOIN stet.person p ON p.id = g.person_id LEFT JOIN stet.person b ON b.id = g.given_by
      WHERE g.claim_id = $1 ORDER BY g.at, g.id`,
    [claim],
  );
  return { items: seen.blind ? items.map((item) => hideAssignment(item, viewer)) : items };
}

/** A person's profile on a desk; the caller has made sure that it may be seen. */
export async function profileView(
  sql: Sql,
  deskId: string,
  personId: string,
): Promise<CheckerProfileView | null> {
  return first(
    await sql<CheckerProfileView>(
      `SELECT ${personJson('p')} AS person, d.slug AS desk, coalesce(f.beats, '{}') AS beats, coalesce(f.languages, '{}') AS languages,
              f.time_zone AS "timeZone", f.hours, f.claim_limit AS "limit",
              coalesce((SELECT json_agg(json_build_object('kind', k.kind, 'value', k.value) ORDER BY k.kind, k.value)
                          FROM stet.declared_conflict k WHERE k.person_id = p.id AND k.desk_id = d.id), '[]') AS conflicts,
              coalesce((SELECT json_agg(json_build_object('id', b.id, 'from', ${iso('b.from_at')}, 'until', ${iso('b.until_at')}, 'note', b.note) ORDER BY b.from_at)
                          FROM stet.absence b WHERE b.person_id = p.id AND b.desk_id = d.id AND b.until_at > clock_timestamp()), '[]') AS absences
         FROM stet.person p JOIN stet.desk d ON d.id = $1
         LEFT JOIN stet.checker_profile f ON f.person_id = p.id AND f.desk_id = d.id WHERE p.id = $2`,
      [deskId, personId],
    ),
  );
}

/** A plan of handovers with names and titles, in its order. */
export async function handoversView(sql: Sql, plan: readonly Handover[]): Promise<RebalancePlan['items']> {
  return sql<RebalancePlan['items'][number]>(
    `SELECT c.id AS claim, c.number, a.title AS "articleTitle", ${personJson('f')} AS "from", ${personJson('t')} AS "to", h.why
       FROM rows from (json_to_recordset($1) AS (claim uuid, "from" uuid, "to" uuid, why text)) WITH ORDINALITY AS h(claim, giver, taker, why, place)
       JOIN stet.claim c ON c.id = h.claim JOIN stet.article a ON a.id = c.article_id
       JOIN stet.person f ON f.id = h.giver JOIN stet.person t ON t.id = h.taker ORDER BY h.place`,
    [JSON.stringify(plan)],
  );
}

/** What would become of what somebody has in hand, with names and titles, in its order. */
export async function departureView(sql: Sql, plan: readonly Departure[]): Promise<DeparturePlan['items']> {
  return sql<DeparturePlan['items'][number]>(
    `SELECT c.id AS claim, c.number, a.id AS article, a.title AS "articleTitle", c.exact,
            CASE WHEN c.state = 'proposed' THEN 'second' ELSE 'check' END AS part, ${personJson('t')} AS "to", h.why
       FROM rows from (json_to_recordset($1) AS (claim uuid, "to" uuid, why text)) WITH ORDINALITY AS h(claim, taker, why, place)
       JOIN stet.claim c ON c.id = h.claim JOIN stet.article a ON a.id = c.article_id
       LEFT JOIN stet.person t ON t.id = h.taker ORDER BY h.place`,
    [JSON.stringify(plan)],
  );
}
