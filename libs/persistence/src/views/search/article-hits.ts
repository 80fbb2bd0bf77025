import type { ArticleHit } from '@stet/contract';
import type { Sql } from '../../sql.js';
import { UUID } from '../cursor.js';
import { Filter, iso, onViewersDesk } from '../fragments.js';
import type { Asked } from './asked.js';
import { find, inOrder, type GroupOf, type Page, type Place } from './find.js';
import { found, readMarks } from './marks.js';
import { betweenDays, ofClaim, whoIs, type Narrowing } from './narrow.js';

const ARTICLES: Place = {
  from: 'stet.article a JOIN stet.article_words w ON w.article_id = a.id',
  id: 'a.id',
  words: 'w.words',
  spelling: 'a.title',
  idPattern: UUID,
};

/** Enough for what is shown beside a find; finding goes by the whole. */
const MOST_CHARACTERS = 60_000;

const TEXT = `coalesce((SELECT left(string_agg(t.text, E'\\n' ORDER BY b.number), ${MOST_CHARACTERS})
  FROM stet.revision_block b JOIN stet.block_text t USING (article_id, hash)
 WHERE b.revision_id = (SELECT r.id FROM stet.revision r WHERE r.article_id = a.id AND r.state = 'split' ORDER BY r.number DESC LIMIT 1)), '')`;

function articleFilter(viewer: string, narrowing: Narrowing): Filter {
  const filter = new Filter(viewer, onViewersDesk('a.desk_id'));
  filter.and(`a.desk_id = ${filter.value(narrowing.desk)}`);
  const claims = ofClaim(filter, narrowing);
  if (claims.length > 0)
    filter.and(`EXISTS (SELECT FROM stet.claim c WHERE c.article_id = a.id AND ${claims.join(' AND ')})`);
  betweenDays(filter, 'a.submitted_at', narrowing);
  if (narrowing.person) {
    const who = whoIs(filter, narrowing.person);
    filter.and(
      `(a.submitted_by = ${who} OR EXISTS (SELECT FROM stet.article_writer x WHERE x.article_id = a.id AND x.person_id = ${who}))`,
    );
  }
  return filter;
}

export async function articleHits(
  sql: Sql,
  viewer: string,
  narrowing: Narrowing,
  asked: Asked | null,
  page: Page,
): Promise<GroupOf<'articles'>> {
  const { ids, ...rest } = await find(sql, () => articleFilter(viewer, narrowing), ARTICLES, asked, page);
  const query = asked && '$2';
  const rows = await sql<Omit<ArticleHit, 'title' | 'text'> & { title: string; text: string }>(
    `SELECT a.id, a.state, ${iso('a.publish_at')} AS "publishAt", ${iso('a.submitted_at')} AS "submittedAt",
            (SELECT count(*) FROM stet.claim c WHERE c.article_id = a.id)::int AS claims,
            ${found('a.title', query, 'all')} AS title, ${found(TEXT, query, 30)} AS text
       FROM stet.article a WHERE a.id = ANY($1::uuid[])`,
    asked ? [ids, asked.query] : [ids],
  );
  const items = inOrder(ids, rows, (row) => row.id).map((row): ArticleHit => ({
    ...row,
    title: readMarks(row.title),
    text: readMarks(row.text),
  }));
  return { in: 'articles', items, ...rest };
}
