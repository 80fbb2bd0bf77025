import { first, type Sql } from '../sql.js';
import { isUuid } from '../uuid.js';
import { onViewersDesk } from './fragments.js';

/** A file that came with an answer, for people of the desk. */
export async function attachmentFile(
  sql: Sql,
  viewer: string,
  query: string,
  ordinal: number,
): Promise<{ sha256: string; type: string } | null> {
  if (!isUuid(query)) return null;
  return first(
    await sql<{ sha256: string; type: string }>(
      `SELECT f.sha256, f.type FROM stet.query_attachment f JOIN stet.author_query q ON q.id = f.query_id
         JOIN stet.claim c ON c.id = q.claim_id
        WHERE ${onViewersDesk('c.desk_id')} AND f.query_id = $2 AND f.ordinal = $3`,
      [viewer, query, ordinal],
    ),
  );
}
