import { DEFAULT_POLICY } from '@stet/domain';
import type { DeskRecord, DeskStore } from '@stet/application';
import { isUuid } from '../uuid.js';
import { first, type Sql } from '../sql.js';

/** A desk that was made before a setting existed goes by its default. */
const withDefaults = (desk: DeskRecord | null): DeskRecord | null =>
  desk && { ...desk, policy: { ...DEFAULT_POLICY, ...desk.policy } };

export function deskStore(sql: Sql): DeskStore {
  return {
    bySlugOrId: async (slugOrId) =>
      withDefaults(
        first(
          await sql<DeskRecord>(
            `SELECT id, slug, name, policy FROM stet.desk WHERE ${isUuid(slugOrId) ? 'id' : 'slug'} = $1`,
            [slugOrId],
          ),
        ),
      ),
    lock: async (id) =>
      withDefaults(
        first(
          await sql<DeskRecord>(
            'SELECT id, slug, name, policy FROM stet.desk WHERE id = $1 FOR NO KEY UPDATE',
            [id],
          ),
        ),
      ),
    insert: async (desk) => {
      await sql('INSERT INTO stet.desk (id, slug, name, policy) VALUES ($1, $2, $3, $4)', [
        desk.id,
        desk.slug,
        desk.name,
        desk.policy,
      ]);
    },
    savePolicy: async (id, policy) => {
      await sql('UPDATE stet.desk SET policy = $2 WHERE id = $1', [id, policy]);
    },
    count: async () => (await sql<{ n: number }>('SELECT count(*)::int AS n FROM stet.desk'))[0]?.n ?? 0,
  };
}
