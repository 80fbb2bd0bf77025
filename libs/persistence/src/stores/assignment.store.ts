import { riskWeight, type Candidate, type DeclaredConflict, type Risk } from '@stet/domain';
import { newId, type AbsenceRecord, type AssignmentStore, type CheckerProfile } from '@stet/application';
import { isUuid } from '../uuid.js';
import { first, type Sql } from '../sql.js';
import { aboutClaim } from './about-claim.js';

/** Claims in the hands of the person `m.person_id`, to check or to sign. */
const IN_HAND = `c.desk_id = m.desk_id AND ((c.assignee_id = m.person_id AND c.state IN ('assigned', 'checking', 'awaiting_author'))
  OR (c.second_checker_id = m.person_id AND c.state = 'proposed'))`;

/** Whose turn it is with the claim `c`. */
const HOLDER = `CASE WHEN c.state = 'proposed' THEN c.second_checker_id ELSE c.assignee_id END`;

/** Away now, or no checker of the desk any more. */
const isAway = (person: string, desk: string): string =>
  `(EXISTS (SELECT FROM stet.absence b WHERE b.person_id = ${person} AND b.desk_id = ${desk}
             AND b.from_at <= clock_timestamp() AND b.until_at > clock_timestamp())
    OR NOT EXISTS (SELECT FROM stet.membership k WHERE k.person_id = ${person} AND k.desk_id = ${desk} AND k.role = 'checker'))`;

type Row = Omit<Candidate, 'inHand' | 'week'> & {
  inHand: { risk: Risk; due: number | null }[];
  week: { risk: Risk; n: number }[];
};

/** The checkers of a desk as the policy sees them; the database's clock says who is away and what this week is. */
export async function candidates(sql: Sql, desk: string): Promise<Candidate[]> {
  const rows = await sql<Row>(
    `SELECT m.person_id AS person, coalesce(f.beats, '{}') AS beats, coalesce(f.languages, '{}') AS languages,
            json_build_object('timeZone', coalesce(f.time_zone, d.policy->>'timeZone', 'UTC'), 'hours', f.hours) AS calendar,
            EXISTS (SELECT FROM stet.absence b WHERE b.person_id = m.person_id AND b.desk_id = m.desk_id
                     AND b.from_at <= clock_timestamp() AND b.until_at > clock_timestamp()) AS absent,
            coalesce(f.claim_limit, (d.policy->>'claimLimit')::int) AS "limit",
            coalesce((SELECT json_agg(json_build_object('risk', c.risk, 'due', extract(epoch FROM c.due_at) * 1000))
                        FROM stet.claim c WHERE ${IN_HAND}), '[]') AS "inHand",
            coalesce((SELECT json_agg(w) FROM (
                        SELECT c.risk, count(*)::int AS n FROM stet.assignment g JOIN stet.claim c ON c.id = g.claim_id
                         WHERE g.desk_id = m.desk_id AND g.person_id = m.person_id AND g.at > clock_timestamp() - interval '7 days'
                         GROUP BY c.risk) w), '[]') AS week
       FROM stet.membership m JOIN stet.person p ON p.id = m.person_id JOIN stet.desk d ON d.id = m.desk_id
       LEFT JOIN stet.checker_profile f ON f.person_id = m.person_id AND f.desk_id = m.desk_id
      WHERE m.desk_id = $1 AND m.role = 'checker' AND p.disabled_at IS NULL ORDER BY m.person_id`,
    [desk],
  );
  return rows.map((row) => ({
    ...row,
    inHand: row.inHand.map(({ risk, due }) => ({ risk, dueAt: due === null ? null : new Date(due) })),
    week: row.week.reduce((sum, { risk, n }) => sum + riskWeight(risk) * n, 0),
  }));
}

async function saveProfile(sql: Sql, person: string, desk: string, p: CheckerProfile): Promise<void> {
  await sql(
    `INSERT INTO stet.checker_profile (person_id, desk_id, beats, languages, time_zone, hours, claim_limit)
     VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (person_id, desk_id) DO UPDATE SET beats = EXCLUDED.beats, languages = EXCLUDED.languages,
       time_zone = EXCLUDED.time_zone, hours = EXCLUDED.hours, claim_limit = EXCLUDED.claim_limit`,
    [person, desk, p.beats, p.languages, p.timeZone, p.hours && JSON.stringify(p.hours), p.limit],
  );
  await sql('DELETE FROM stet.declared_conflict WHERE person_id = $1 AND desk_id = $2', [person, desk]);
  for (const { kind, value } of p.conflicts)
    await sql(
      `INSERT INTO stet.declared_conflict (person_id, desk_id, kind, value) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
      [person, desk, kind, value],
    );
}

export function assignmentStore(sql: Sql): AssignmentStore {
  return {
    candidates: (desk) => candidates(sql, desk),
    about: (claim) => aboutClaim(sql, claim),
    conflictsOn: (desk) =>
      sql<DeclaredConflict>(
        'SELECT person_id AS person, kind, value FROM stet.declared_conflict WHERE desk_id = $1',
        [desk],
      ),
    begin: async (a) => {
      await sql(
        `INSERT INTO stet.assignment (id, desk_id, claim_id, part, person_id, given_by, how, why, others)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          newId(),
          a.desk,
          a.claim,
          a.part,
          a.person,
          a.givenBy,
          a.how,
          JSON.stringify(a.why),
          JSON.stringify(a.others),
        ],
      );
      await sql('UPDATE stet.claim SET offer_at = NULL WHERE id = $1 AND offer_at IS NOT NULL', [a.claim]);
    },
    resume: async (claim, person) => {
      await sql(
        `UPDATE stet.assignment SET ended_at = NULL, end_cause = NULL WHERE id = (
           SELECT id FROM stet.assignment WHERE claim_id = $1 AND part = 'check' AND person_id = $2
            ORDER BY at DESC LIMIT 1)
         AND NOT EXISTS (SELECT FROM stet.assignment WHERE claim_id = $1 AND part = 'check' AND ended_at IS NULL)`,
        [claim, person],
      );
    },
    end: async (claim, part, cause) => {
      await sql(
        `UPDATE stet.assignment SET ended_at = clock_timestamp(), end_cause = $3
          WHERE claim_id = $1 AND part = $2 AND ended_at IS NULL`,
        [claim, part, cause],
      );
    },
    offerAgain: async (claim, minutes) => {
      await sql(
        `UPDATE stet.claim SET offer_at = clock_timestamp() + $2 * interval '1 minute' WHERE id = $1`,
        [claim, minutes],
      );
    },
    takeWaiting: (limit) =>
      sql<{ claim: string; part: 'check' | 'second' }>(
        `UPDATE stet.claim c SET offer_at = CASE WHEN c.state IN ('queued', 'proposed') THEN clock_timestamp() + interval '2 minutes' END
          WHERE id IN (SELECT id FROM stet.claim WHERE offer_at <= clock_timestamp() ORDER BY offer_at LIMIT $1 FOR UPDATE SKIP LOCKED)
        RETURNING id AS claim, CASE WHEN state = 'proposed' THEN 'second' ELSE 'check' END AS part`,
        [limit],
      ),
    isAbsent: async (person, desk) =>
      (await sql(`SELECT WHERE ${isAway('$1', '$2')}`, [person, desk])).length > 0,
    heldBy: async (person, desk) =>
      (
        await sql<{ id: string }>(
          `SELECT c.id FROM stet.claim c JOIN stet.article a ON a.id = c.article_id
            WHERE c.desk_id = $2 AND ${HOLDER} = $1 AND a.state <> 'released'
              AND c.state IN ('assigned', 'checking', 'awaiting_author', 'proposed') ORDER BY c.article_id, c.id`,
          [person, desk],
        )
      ).map((row) => row.id),
    heldByAbsent: async (limit) =>
      (
        await sql<{ id: string }>(
          `SELECT c.id FROM stet.claim c JOIN stet.article a ON a.id = c.article_id
            WHERE c.state IN ('assigned', 'checking', 'awaiting_author', 'proposed') AND a.state <> 'released'
              AND ${HOLDER} IS NOT NULL AND ${isAway(HOLDER, 'c.desk_id')}
              AND (c.offer_at IS NULL OR c.offer_at <= clock_timestamp())
            ORDER BY c.due_at, c.id LIMIT $1`,
          [limit],
        )
      ).map((row) => row.id),
    notStarted: async (desk) =>
      (
        await sql<{ id: string }>(
          `SELECT c.id FROM stet.claim c JOIN stet.article a ON a.id = c.article_id
            WHERE c.desk_id = $1 AND c.state = 'assigned' AND a.state <> 'released' ORDER BY c.due_at DESC, c.id LIMIT 300`,
          [desk],
        )
      ).map((row) => row.id),
    saveProfile: (person, desk, profile) => saveProfile(sql, person, desk, profile),
    insertAbsence: async (a) => {
      await sql(
        `INSERT INTO stet.absence (id, person_id, desk_id, from_at, until_at, note, entered_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [a.id, a.person, a.desk, a.from, a.until, a.note, a.enteredBy],
      );
    },
    absence: async (id) =>
      isUuid(id)
        ? first(
            await sql<AbsenceRecord>(
              `SELECT id, person_id AS person, desk_id AS desk, from_at AS "from", until_at AS until, note, entered_by AS "enteredBy"
                 FROM stet.absence WHERE id = $1 FOR UPDATE`,
              [id],
            ),
          )
        : null,
    endAbsence: async (id) => {
      await sql('DELETE FROM stet.absence WHERE id = $1 AND from_at >= clock_timestamp()', [id]);
      await sql(
        'UPDATE stet.absence SET until_at = clock_timestamp() WHERE id = $1 AND until_at > clock_timestamp()',
        [id],
      );
    },
  };
}
