import type { Draft } from '@stet/contract';
import { first, type Sql } from '../sql.js';
import { isUuid } from '../uuid.js';
import { iso, onViewersDesk } from './fragments.js';

/** The viewer's own draft of a claim, an empty one where there is none. `null`: the claim is not theirs to see. */
export async function draftView(sql: Sql, viewer: string, claim: string): Promise<Draft | null> {
  if (!isUuid(claim)) return null;
  return first(
    await sql<Draft>(
      `SELECT coalesce(t.fields, '{}') AS fields, ${iso('t.saved_at')} AS "savedAt"
         FROM stet.claim c LEFT JOIN stet.claim_draft t ON t.claim_id = c.id AND t.person_id = $1
        WHERE c.id = $2 AND ${onViewersDesk('c.desk_id')}`,
      [viewer, claim],
    ),
  );
}
