import type { RevisionRecord } from '@stet/application';
import { inBatches } from '../in-batches.js';
import type { Sql } from '../sql.js';

/** The blocks of a revision `r` as JSON, in order: each text is stored once for its article. */
export const BLOCKS = `coalesce((
  SELECT json_agg(json_build_object('index', b.number, 'kind', b.kind, 'text', t.text) ORDER BY b.number)
    FROM stet.revision_block b JOIN stet.block_text t USING (article_id, hash) WHERE b.revision_id = r.id), '[]')`;

/**
 * Writes the blocks of a revision that has none; a text the article has already is not written again. From then on the
 * article is found by these words.
 */
export async function saveBlocks(sql: Sql, { id, article, title, blocks }: RevisionRecord): Promise<void> {
  await inBatches(
    sql,
    `INSERT INTO stet.block_text (article_id, hash, text)
     SELECT $2, sha256(convert_to(b.text, 'UTF8')), b.text FROM json_to_recordset($1::json) AS b(text text)
     ON CONFLICT DO NOTHING`,
    blocks,
    article,
  );
  await inBatches(
    sql,
    `INSERT INTO stet.revision_block (revision_id, article_id, number, kind, hash)
     SELECT $3, $2, b.index, b.kind, sha256(convert_to(b.text, 'UTF8'))
       FROM json_to_recordset($1::json) AS b(index int, kind text, text text)`,
    blocks,
    article,
    id,
  );
  await sql(
    `INSERT INTO stet.article_words (article_id, words)
     SELECT $1, stet.words_of($2 || E'\\n' || coalesce(string_agg(t.text, E'\\n' ORDER BY b.number), ''))
       FROM stet.revision_block b JOIN stet.block_text t USING (article_id, hash) WHERE b.revision_id = $3
     ON CONFLICT (article_id) DO UPDATE SET words = EXCLUDED.words`,
    [article, title ?? '', id],
  );
}
