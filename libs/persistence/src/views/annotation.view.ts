import type { Block, Occurrence } from '@stet/application';
import { first, type Sql } from '../sql.js';
import { BLOCKS } from '../stores/block.rows.js';
import { isUuid } from '../uuid.js';
import { onViewersDesk } from './fragments.js';

export interface AnnotatedText {
  readonly title: string;
  readonly revision: number;
  readonly blocks: readonly Block[];
  readonly claims: readonly {
    readonly id: string;
    readonly number: number;
    readonly exact: string;
    readonly state: string;
    /** Where it stands, or between which places a person has to decide. */
    readonly places: readonly Occurrence[];
    readonly pending: boolean;
  }[];
  readonly orphans: readonly { readonly body: Record<string, unknown>; readonly reason: string }[];
}

const PLACES = (table: string, more = ''): string => `
  SELECT json_agg(json_build_object('block', o.block, 'start', o.start_offset, 'end', o.end_offset, 'exact', o.exact,
                                    'prefix', o.prefix, 'suffix', o.suffix) ORDER BY o.ordinal)
    FROM stet.${table} o WHERE o.claim_id = c.id AND o.revision_id = r.id ${more}`;

/** The newest text of an article that was read, its claims, those whose text is gone, and what fits nowhere. */
export async function annotatedText(
  sql: Sql,
  viewer: string,
  article: string,
): Promise<AnnotatedText | null> {
  if (!isUuid(article)) return null;
  return first(
    await sql<AnnotatedText>(
      `SELECT a.title, r.number AS revision, ${BLOCKS} AS blocks,
              coalesce((SELECT json_agg(json_build_object('id', c.id, 'number', c.number, 'exact', c.exact, 'state', c.state,
                  'pending', c.match_pending,
                  'places', CASE WHEN c.state = 'withdrawn' THEN '[]'
                                 WHEN c.match_pending THEN coalesce((${PLACES('candidate_place', 'AND NOT o.also')}), '[]')
                                 ELSE coalesce((${PLACES('occurrence')}), '[]') END) ORDER BY c.number)
                FROM stet.claim c WHERE c.article_id = a.id AND (c.state <> 'withdrawn' OR c.state_reason = 'text_gone')), '[]') AS claims,
              coalesce((SELECT json_agg(json_build_object('body', n.body, 'reason', n.reason) ORDER BY n.sent_at, n.hash)
                FROM stet.orphan_annotation n WHERE n.article_id = a.id), '[]') AS orphans
         FROM stet.article a JOIN stet.revision r ON r.article_id = a.id AND r.state = 'split'
        WHERE ${onViewersDesk('a.desk_id')} AND a.id = $2 ORDER BY r.number DESC LIMIT 1`,
      [viewer, article],
    ),
  );
}
