import type { Correction, publicationList } from '@stet/contract';
import type { z } from 'zod';
import { first, type Sql } from '../sql.js';
import { isUuid } from '../uuid.js';
import { iso, onViewersDesk, personJson } from './fragments.js';
import { NOTE } from './publication.fragment.js';

/** What may be done with one is the application's to say. */
export type CorrectionView = Omit<Correction, 'availableActions'>;

const CORRECTION = `
  SELECT x.id, x.article_id AS article, x.kind, x.state, x.revision, x.with_text AS "withText", x.reason, x.note,
         CASE WHEN c.id IS NULL THEN NULL ELSE json_build_object('id', c.id, 'number', c.number, 'exact', c.exact) END AS claim,
         ${personJson('po')} AS "openedBy", ${iso('x.opened_at')} AS "openedAt", ${personJson('pw')} AS "wordedBy",
         ${personJson('ps')} AS "settledBy", ${iso('x.settled_at')} AS "settledAt", x.settled_reason AS "settledReason"
    FROM stet.correction x
    JOIN stet.article a ON a.id = x.article_id
    JOIN stet.person po ON po.id = x.opened_by
    LEFT JOIN stet.person pw ON pw.id = x.worded_by
    LEFT JOIN stet.person ps ON ps.id = x.settled_by
    LEFT JOIN stet.claim c ON c.id = x.claim_id
   WHERE ${onViewersDesk('a.desk_id')}`;

/** Every correction of an article, the first first. */
export const correctionsOf = (sql: Sql, viewer: string, article: string): Promise<CorrectionView[]> =>
  sql<CorrectionView>(`${CORRECTION} AND x.article_id = $2 ORDER BY x.opened_at, x.id`, [viewer, article]);

export async function correctionView(sql: Sql, viewer: string, id: string): Promise<CorrectionView | null> {
  if (!isUuid(id)) return null;
  return first(await sql<CorrectionView>(`${CORRECTION} AND x.id = $2`, [viewer, id]));
}

/** Every publication of an article with its public notes, the first first. */
export const publicationsOf = (sql: Sql, viewer: string, article: string) =>
  sql<z.infer<typeof publicationList>['items'][number]>(
    `SELECT l.revision, l.hash, ${iso('l.released_at')} AS "releasedAt", ${personJson('p')} AS "releasedBy",
            l.override_reason AS "overrideReason", coalesce((SELECT json_agg(${NOTE} ORDER BY x.settled_at, x.id)
              FROM stet.correction x WHERE x.release_id = l.id AND x.state = 'published'), '[]') AS notes
       FROM stet.release l JOIN stet.article a ON a.id = l.article_id JOIN stet.person p ON p.id = l.released_by
      WHERE ${onViewersDesk('a.desk_id')} AND l.article_id = $2 ORDER BY l.revision`,
    [viewer, article],
  );
