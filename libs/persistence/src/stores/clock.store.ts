import type { ClaimRecord, ClaimStore } from '@stet/application';
import type { Sql } from '../sql.js';
import { SELECT_CLAIM } from './claim.rows.js';

const RINGS = 'remind_at <= clock_timestamp()';

/** The clocks of claims, as the sweep asks for them. */
export function clockStore(sql: Sql): Pick<ClaimStore, 'ringingArticles' | 'ringing' | 'setClock'> {
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
    setClock: async (claim, { remindAt, escalatedAt }) => {
      await sql('UPDATE stet.claim SET remind_at = $2, escalated_at = $3 WHERE id = $1', [
        claim,
        remindAt,
        escalatedAt,
      ]);
    },
  };
}
