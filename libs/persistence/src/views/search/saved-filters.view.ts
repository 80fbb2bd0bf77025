import type { SavedFilter } from '@stet/contract';
import type { Sql } from '../../sql.js';
import { iso } from '../fragments.js';

/** A person's own filters on one desk, by name. */
export const savedFiltersOf = (sql: Sql, viewer: string, desk: string): Promise<SavedFilter[]> =>
  sql<SavedFilter>(
    `SELECT f.id, d.slug AS desk, f.name, f.query, ${iso('f.saved_at')} AS "savedAt"
       FROM stet.saved_filter f JOIN stet.desk d ON d.id = f.desk_id
      WHERE f.person_id = $1 AND f.desk_id = $2 ORDER BY lower(f.name), f.id`,
    [viewer, desk],
  );
