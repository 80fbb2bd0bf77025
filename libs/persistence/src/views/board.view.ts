import type { BoardFilter, Dashboard, Standing } from '@stet/contract';
import { first, type Sql } from '../sql.js';
import { HOLDER, publishes, wantedClaims } from './board.fragment.js';
import { claimList, visibleClaims } from './claim.views.js';
import { CLOCK, onViewersDesk, personJson } from './fragments.js';

const MOST_MATCHES = 100;

/** The claims of a desk that a filter leaves, and how many there are. */
export async function matchesView(
  sql: Sql,
  viewer: string,
  desk: string,
  asked: BoardFilter,
): Promise<Dashboard['matches']> {
  const filter = visibleClaims(viewer);
  filter.and(`c.desk_id = ${filter.value(desk)}`);
  const wanted = wantedClaims(filter, asked);
  if (!wanted) return null;
  filter.and(wanted);
  if (asked.publishes) filter.and(publishes(asked.publishes));
  const counted = first(
    await sql<{ n: number }>(
      `SELECT count(*)::int AS n FROM stet.claim c JOIN stet.article a ON a.id = c.article_id ${filter.where}`,
      filter.parameters,
    ),
  );
  return { count: counted?.n ?? 0, claims: await claimList(sql, filter, MOST_MATCHES) };
}

/** What stands between each of these articles and its release, claim by claim put together by cause and holder. */
export async function standingOf(
  sql: Sql,
  viewer: string,
  articles: readonly string[],
): Promise<ReadonlyMap<string, readonly Standing[]>> {
  const rows = await sql<{ article: string; between: Standing[] }>(
    `WITH blocked AS (
       SELECT c.article_id, c.blocker, CASE WHEN c.blocker <> 'awaiting_author' THEN ${HOLDER} END AS holder, ${CLOCK} AS clock, c.id, c.due_at, c.number
         FROM stet.claim c WHERE c.article_id = ANY($2::uuid[]) AND c.blocker IS NOT NULL AND ${onViewersDesk('c.desk_id')}),
     causes AS (
       SELECT b.article_id, b.blocker, b.holder, count(*)::int AS n, (count(*) FILTER (WHERE b.clock = 'late'))::int AS late,
              (array_agg(b.id ORDER BY coalesce(b.due_at, 'infinity'), b.number))[1] AS claim
         FROM blocked b GROUP BY b.article_id, b.blocker, b.holder)
     SELECT x.article_id AS article, json_agg(json_build_object('code', x.blocker, 'count', x.n, 'late', x.late,
              'holder', ${personJson('h')}, 'claim', x.claim) ORDER BY x.late DESC, x.n DESC, x.blocker, h.name) AS between
       FROM causes x LEFT JOIN stet.person h ON h.id = x.holder GROUP BY x.article_id`,
    [viewer, articles],
  );
  return new Map(rows.map((row) => [row.article, row.between]));
}
