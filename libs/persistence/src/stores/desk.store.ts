import { DEFAULT_POLICY } from '@stet/domain';
import type { DeskRecord, DeskStore } from '@stet/application';
import { isUuid } from '../uuid.js';
import { first, type Sql } from '../sql.js';

export function deskStore(sql: Sql): DeskStore {
  return {
    bySlugOrId: async (slugOrId) => {
      const desk = first(
        await sql<DeskRecord>(
          `SELECT id, slug, name, policy FROM stet.desk WHERE ${isUuid(slugOrId) ? 'id' : 'slug'} = $1`,
          [slugOrId],
        ),
      );
      // A desk that was made before a setting existed goes by its default.
      return desk && { ...desk, policy: { ...DEFAULT_POLICY, ...desk.policy } };
    },
    insert: async (desk) => {
      await sql('INSERT INTO stet.desk (id, slug, name, policy) VALUES ($1, $2, $3, $4)', [
        desk.id,
        desk.slug,
        desk.name,
        desk.policy,
      ]);
    },
    count: async () => (await sql<{ n: number }>('SELECT count(*)::int AS n FROM stet.desk'))[0]?.n ?? 0,
  };
}
