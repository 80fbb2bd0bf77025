import type { z } from 'zod';
import type { job } from '@stet/contract';
import { rolesFor } from '@stet/domain';
import type { Sql } from '../sql.js';
import { Filter, iso, viewerIs } from './fragments.js';

type JobView = z.infer<typeof job>;

/** Who sees and retries a desk's jobs. */

/** Jobs that are not done, the dead first. */
export function jobsOf(
  sql: Sql,
  viewer: string,
  query: { desk: string | undefined; state: 'pending' | 'dead' | undefined },
): Promise<JobView[]> {
  const filter = new Filter(viewer, viewerIs('o.desk_id', ...rolesFor('keep-jobs')));
  filter.and(query.state ? `o.state = ${filter.value(query.state)}` : "o.state IN ('pending', 'dead')");
  if (query.desk)
    filter.and(
      `o.desk_id IN (SELECT d.id FROM stet.desk d WHERE ${filter.value(query.desk)} IN (d.slug, d.id::text))`,
    );
  return sql<JobView>(
    `SELECT o.id, o.kind, o.state, o.attempts, o.last_error AS "lastError", ${iso('o.created_at')} AS "createdAt",
            ${iso('o.available_at')} AS "availableAt", o.article_id AS article, o.claim_id AS claim
       FROM stet.outbox o ${filter.where} ORDER BY o.state, o.available_at LIMIT 200`,
    filter.parameters,
  );
}

/** Puts a dead job back; false where there is none that this person may retry. */
export async function retryJob(sql: Sql, viewer: string, id: string): Promise<boolean> {
  const rows = await sql<{ id: string }>(
    `WITH again AS (
       UPDATE stet.outbox o SET state = 'pending', attempts = 0, starts = 0, available_at = now(), dispatched_at = NULL, finished_at = NULL
        WHERE o.id = $2 AND o.state = 'dead' AND ${viewerIs('o.desk_id', ...rolesFor('keep-jobs'))} RETURNING o.id)
     SELECT id, pg_notify('stet_outbox', '')::text FROM again`,
    [viewer, id],
  );
  return rows.length > 0;
}
