import type { ClaimStore } from '@stet/application';
import type { Sql } from '../sql.js';

/** What people have typed about claims and not yet sent. */
export function draftStore(sql: Sql): Pick<ClaimStore, 'saveDraft' | 'dropDraft'> {
  return {
    saveDraft: async (claim, person, fields) => {
      await sql(
        `INSERT INTO stet.claim_draft (claim_id, person_id, fields) VALUES ($1, $2, $3)
         ON CONFLICT (claim_id, person_id) DO UPDATE SET fields = EXCLUDED.fields, saved_at = clock_timestamp()`,
        [claim, person, JSON.stringify(fields)],
      );
    },
    dropDraft: async (claim, person) => {
      await sql('DELETE FROM stet.claim_draft WHERE claim_id = $1 AND person_id = $2', [claim, person]);
    },
  };
}
