import type { ClaimStore } from '@stet/application';
import { isUuid } from '../uuid.js';
import { first, type Sql } from '../sql.js';

/** Queries to the author. */
export function queryStore(
  sql: Sql,
): Pick<ClaimStore, 'openQuery' | 'query' | 'ask' | 'answer' | 'closeQueries'> {
  return {
    openQuery: async (claim) =>
      first(
        await sql<{ id: string }>(
          'SELECT id FROM stet.author_query WHERE claim_id = $1 AND closed_at IS NULL',
          [claim],
        ),
      ),
    query: async (id) =>
      isUuid(id)
        ? first(
            await sql<{ claim: string; open: boolean }>(
              'SELECT claim_id AS claim, closed_at IS NULL AS open FROM stet.author_query WHERE id = $1',
              [id],
            ),
          )
        : null,
    ask: async (query) => {
      await sql('INSERT INTO stet.author_query (id, claim_id, question, asked_by) VALUES ($1, $2, $3, $4)', [
        query.id,
        query.claim,
        query.question,
        query.by,
      ]);
    },
    answer: async (query, answer, by) => {
      await sql(
        `UPDATE stet.author_query SET answer = $2, answered_by = $3, answered_at = now(), closed_at = now()
          WHERE id = $1 AND closed_at IS NULL`,
        [query, answer, by],
      );
    },
    closeQueries: async (claim) => {
      await sql('UPDATE stet.author_query SET closed_at = now() WHERE claim_id = $1 AND closed_at IS NULL', [
        claim,
      ]);
    },
  };
}
