import type { SavedFilter, SearchStore } from '@stet/application';
import { first, type Sql } from '../sql.js';
import { isUuid } from '../uuid.js';

const TAKEN = `EXISTS (SELECT FROM stet.saved_filter o WHERE o.person_id = $2 AND o.desk_id = $3 AND lower(o.name) = lower($4) AND o.id <> $1)`;

export function searchStore(sql: Sql): SearchStore {
  const row = ({ id, person, desk, name, query }: SavedFilter) => [id, person, desk, name, query];
  return {
    readLogWords: async (limit) =>
      (
        await sql(
          `INSERT INTO stet.log_words (seq, words)
           SELECT y.seq, stet.words_of(stet.strings_of(y.payload)) FROM audit.payload y
            WHERE y.seq > coalesce((SELECT max(w.seq) FROM stet.log_words w), 0) ORDER BY y.seq LIMIT $1
           ON CONFLICT (seq) DO NOTHING RETURNING seq`,
          [limit],
        )
      ).length,
    filter: async (id) =>
      isUuid(id)
        ? first(
            await sql<SavedFilter>(
              `SELECT id, person_id AS person, desk_id AS desk, name, query FROM stet.saved_filter WHERE id = $1 FOR UPDATE`,
              [id],
            ),
          )
        : null,
    countFilters: async (person, desk) =>
      (
        await sql<{ n: number }>(
          'SELECT count(*)::int AS n FROM stet.saved_filter WHERE person_id = $1 AND desk_id = $2',
          [person, desk],
        )
      )[0]?.n ?? 0,
    insertFilter: async (filter) =>
      (
        await sql(
          `INSERT INTO stet.saved_filter (id, person_id, desk_id, name, query) VALUES ($1, $2, $3, $4, $5)
           ON CONFLICT DO NOTHING RETURNING id`,
          row(filter),
        )
      ).length > 0,
    saveFilter: async (filter) =>
      (
        await sql(
          `UPDATE stet.saved_filter SET name = $4, query = $5, saved_at = now() WHERE id = $1 AND NOT ${TAKEN} RETURNING id`,
          row(filter),
        )
      ).length > 0,
    dropFilter: async (id) => {
      await sql('DELETE FROM stet.saved_filter WHERE id = $1', [id]);
    },
  };
}
