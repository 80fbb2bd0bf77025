import { failpoint, type IdempotencyStore, type StoredAnswer } from '@stet/application';
import { first, type Sql } from '../sql.js';

export function idempotencyStore(sql: Sql): IdempotencyStore {
  return {
    tryLock: async (principal, key) =>
      (
        await sql<{ got: boolean }>(
          'SELECT pg_try_advisory_xact_lock(hashtextextended($1::text, 7307)) AS got',
          [`${principal}:${key}`],
        )
      )[0]?.got ?? false,
    find: async (principal, key) => {
      const row = first(
        await sql<StoredAnswer & { requestHash: Buffer }>(
          `SELECT request_hash AS "requestHash", status, headers, body FROM stet.idempotency
            WHERE principal = $1 AND key = $2`,
          [principal, key],
        ),
      );
      return row && { requestHash: row.requestHash, answer: row };
    },
    store: async (principal, key, requestHash, answer) => {
      await sql(
        `INSERT INTO stet.idempotency (principal, key, request_hash, status, headers, body)
         VALUES ($1, $2, $3, $4, $5, $6)`,
        [principal, key, requestHash, answer.status, answer.headers, answer.body],
      );
      failpoint('after-answer-stored');
    },
  };
}
