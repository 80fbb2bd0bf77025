import type { ClaimRecord, ClaimStore } from '@stet/application';
import { inBatches } from '../in-batches.js';
import type { Sql } from '../sql.js';
import { SELECT_CLAIM } from './claim.rows.js';

const RINGS = 'remind_at <= clock_timestamp()';

/** The clocks of claims, apart from what else claims are. */
export function clockStore(sql: Sql): Pick<ClaimStore, 'ringingArticles' | 'ringing' | 'setClocks'> {
  return {
    ringingArticles: async (limit) =>
      (
        await sql<{ article: string }>(
          `SELECT article_id AS article FROM stet.claim WHERE ${RINGS}
            GROUP BY article_id ORDER BY min(remind_at) LIMIT $1`,
          [limit],
        )
      ).map((row) => row.article),
    ringing: (article, limit) =>
      sql<ClaimRecord>(
        `${SELECT_CLAIM} WHERE article_id = $1 AND ${RINGS} ORDER BY number LIMIT $2 FOR UPDATE`,
        [article, limit],
      ),
    setClocks: (clocks) =>
      inBatches(
        sql,
        `UPDATE stet.claim c SET due_at = n."dueAt", at_risk_at = n."atRiskAt", clock_stopped_at = n."clockStoppedAt",
            paused_minutes = n."pausedMinutes", answer_due_at = n."answerDueAt", remind_at = n."remindAt", escalated_at = n."escalatedAt"
           FROM json_to_recordset($1::json) AS n(id uuid, "dueAt" timestamptz, "atRiskAt" timestamptz, "clockStoppedAt" timestamptz,
                "pausedMinutes" double precision, "answerDueAt" timestamptz, "remindAt" timestamptz, "escalatedAt" timestamptz)
          WHERE c.id = n.id`,
        clocks.map(
          ({ id, dueAt, atRiskAt, clockStoppedAt, pausedMinutes, answerDueAt, remindAt, escalatedAt }) => ({
            id,
            dueAt,
            atRiskAt,
            clockStoppedAt,
            pausedMinutes,
            answerDueAt,
            remindAt,
            escalatedAt,
          }),
        ),
      ),
  };
}
