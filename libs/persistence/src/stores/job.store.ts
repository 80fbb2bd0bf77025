import { newId, type JobKind, type JobRow, type JobStore, type JobTopic } from '@stet/application';
import { first, type Sql } from '../sql.js';

/** A row that was sent this long ago and is not done is sent again: its worker or the queue may be gone. */
const RESEND_AFTER = "interval '30 seconds'";

export function jobStore(sql: Sql): JobStore {
  return {
    take: (limit) =>
      sql<{ id: string; kind: JobKind; dispatches: number }>(
        `UPDATE stet.outbox SET dispatched_at = clock_timestamp(), dispatches = dispatches + 1
          WHERE id IN (
            SELECT id FROM stet.outbox
             WHERE state = 'pending' AND available_at <= clock_timestamp()
               AND (dispatched_at IS NULL OR dispatched_at < clock_timestamp() - ${RESEND_AFTER})
             ORDER BY available_at LIMIT $1 FOR UPDATE SKIP LOCKED)
        RETURNING id, kind, dispatches`,
        [limit],
      ),
    nextDueIn: async () =>
      (
        await sql<{ ms: number | null }>(
          `SELECT ceil(extract(epoch FROM min(greatest(available_at, dispatched_at + ${RESEND_AFTER})) - clock_timestamp()) * 1000)::float8 AS ms
             FROM stet.outbox WHERE state = 'pending'`,
        )
      )[0]?.ms ?? null,
    start: async (id) =>
      first(
        await sql<{ id: string }>(
          `UPDATE stet.outbox SET starts = starts + 1 WHERE id = (
             SELECT id FROM stet.outbox WHERE id = $1 AND state = 'pending' FOR UPDATE SKIP LOCKED) RETURNING id`,
          [id],
        ),
      ) !== null,
    begin: async (id) =>
      first(
        await sql<JobRow>(
          `SELECT kind, payload FROM stet.outbox WHERE id = $1 AND state = 'pending' FOR UPDATE SKIP LOCKED`,
          [id],
        ),
      ),
    finish: async (id) => {
      await sql(
        `UPDATE stet.outbox SET state = 'done', attempts = attempts + 1, finished_at = clock_timestamp(), last_error = NULL
          WHERE id = $1`,
        [id],
      );
    },
    fail: async (id, error, maxAttempts) => {
      const row = first(
        await sql<{ state: 'pending' | 'dead' }>(
          `UPDATE stet.outbox
              SET attempts = attempts + 1, last_error = left($2, 2000), dispatched_at = NULL,
                  state = CASE WHEN attempts + 1 >= $3 THEN 'dead' ELSE 'pending' END,
                  finished_at = CASE WHEN attempts + 1 >= $3 THEN clock_timestamp() END,
                  -- 1, 2, 4, 8 … seconds, a minute at most, and up to a quarter more so that they do not come back together
                  available_at = clock_timestamp() + least(60, power(2, attempts)) * (1 + random() / 4) * interval '1 second'
            WHERE id = $1 AND state = 'pending' RETURNING state`,
          [id, error, maxAttempts],
        ),
      );
      if (row?.state === 'dead') await alertDead(sql, [id]);
      return row?.state ?? 'pending';
    },
    buryUnfinished: async (maxStarts) => {
      const rows = await sql<{ id: string }>(
        `UPDATE stet.outbox SET state = 'dead', finished_at = clock_timestamp(),
                last_error = coalesce(last_error, 'It was started again and again and never came to an end.')
          WHERE id IN (SELECT id FROM stet.outbox WHERE state = 'pending' AND starts - attempts >= $1
                          AND dispatched_at < clock_timestamp() - ${RESEND_AFTER} FOR UPDATE SKIP LOCKED)
        RETURNING id`,
        [maxStarts],
      );
      const ids = rows.map((row) => row.id);
      await alertDead(sql, ids);
      return ids;
    },
    about: async (id) =>
      first(
        await sql<JobTopic>(
          'SELECT kind, desk_id AS desk, article_id AS article, claim_id AS claim, dispatches FROM stet.outbox WHERE id = $1',
          [id],
        ),
      ),
    resend: async () => {
      const rows = await sql<{ id: string }>(
        // A row in a handler's hands needs no sending, and waiting for it would stop at a long import.
        `UPDATE stet.outbox SET dispatched_at = NULL WHERE id IN (
           SELECT id FROM stet.outbox WHERE state = 'pending' AND dispatched_at IS NOT NULL FOR UPDATE SKIP LOCKED)
         RETURNING id`,
      );
      await sql("SELECT pg_notify('stet_outbox', '')");
      return rows.length;
    },
  };
}

/** A dead job is something a person must see. */
async function alertDead(sql: Sql, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    await sql(
      `INSERT INTO stet.alert (id, desk_id, kind, text, article_id, claim_id, cause)
       SELECT $1, o.desk_id, 'dead_job', 'A job gave up: ' || o.kind || '. ' || coalesce(o.last_error, ''),
              o.article_id, o.claim_id, 'dead-job:' || o.id || ':' || o.dispatches
         FROM stet.outbox o WHERE o.id = $2 AND o.desk_id IS NOT NULL ON CONFLICT (cause) DO NOTHING`,
      [newId(), id],
    );
  }
}
