import { newId, type QueryLinkRecord, type QueryStore } from '@stet/application';
import { isUuid } from '../uuid.js';
import { first, type Sql } from '../sql.js';

/** Queries to the author. */
export function queryStore(sql: Sql): QueryStore {
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
            await sql<{ claim: string; question: string; open: boolean }>(
              'SELECT claim_id AS claim, question, closed_at IS NULL AS open FROM stet.author_query WHERE id = $1',
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
    answer: async (query, { answer, choice, url, files, by }) => {
      await sql(
        `UPDATE stet.author_query
            SET answer = $2, choice = $3, answer_url = $4, answered_by = $5::uuid, by_link = $5::uuid IS NULL, answered_at = now(), closed_at = now()
          WHERE id = $1 AND closed_at IS NULL`,
        [query, answer, choice, url, by],
      );
      for (const [ordinal, file] of files.entries())
        await sql(
          `INSERT INTO stet.query_attachment (id, query_id, ordinal, name, sha256, type, bytes) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
          [newId(), query, ordinal, file.name ?? 'file', file.sha256, file.type, file.bytes],
        );
    },
    closeQueries: async (claim) => {
      await sql('UPDATE stet.author_query SET closed_at = now() WHERE claim_id = $1 AND closed_at IS NULL', [
        claim,
      ]);
    },
    issueLink: async ({ tokenHash, query, by, hours }) => {
      await revokeLink(sql, query);
      const [row] = await sql<{ at: Date }>(
        `INSERT INTO stet.query_link (token_hash, query_id, issued_by, expires_at)
         VALUES ($1, $2, $3, now() + make_interval(hours => $4)) RETURNING expires_at AS at`,
        [tokenHash, query, by, hours],
      );
      if (!row) throw new Error('an insert always gives a row');
      return row.at;
    },
    revokeLink: (query) => revokeLink(sql, query),
    link: async (tokenHash, lock = false) =>
      first(
        await sql<QueryLinkRecord>(
          `SELECT l.query_id AS query, q.claim_id AS claim, l.expires_at AS "expiresAt", l.revoked_at IS NOT NULL AS revoked,
                  l.used_at IS NOT NULL AS used, q.closed_at IS NULL AS "queryOpen"
             FROM stet.query_link l JOIN stet.author_query q ON q.id = l.query_id
            WHERE l.token_hash = $1 ${lock ? 'FOR UPDATE OF l' : ''}`,
          [tokenHash],
        ),
      ),
    useLink: async (tokenHash) => {
      await sql('UPDATE stet.query_link SET used_at = now() WHERE token_hash = $1', [tokenHash]);
    },
  };
}

async function revokeLink(sql: Sql, query: string): Promise<boolean> {
  const rows = await sql<{ at: Date }>(
    `UPDATE stet.query_link SET revoked_at = now()
      WHERE query_id = $1 AND revoked_at IS NULL AND used_at IS NULL RETURNING revoked_at AS at`,
    [query],
  );
  return rows.length > 0;
}
