import { revisionHash, type Block } from '@stet/application';
import type { Sql } from '../sql.js';
import { BLOCKS } from '../stores/block.rows.js';
import { inSql, type Invariant } from './invariant.js';

interface Row {
  article: string;
  number: number;
  title: string;
  hash: string;
  blocks: Block[];
  spans: { claim: string; block: number; start: number; end: number; exact: string }[];
}

/** Offsets are UTF-16 units, which only this side counts; so the text is compared here, not in SQL. */
async function textFaults(
  sql: Sql,
  article: string | undefined,
  faultsOf: (row: Row) => readonly string[],
): Promise<string[]> {
  const articles = await sql<{ id: string; number: number }>(
    "SELECT article_id AS id, number FROM stet.revision WHERE state = 'split' AND article_id = coalesce($1, article_id)",
    [article ?? null],
  );
  const faults: string[] = [];
  for (const { id, number } of articles) {
    const rows = await sql<Row>(
      `SELECT r.article_id AS article, r.number, CASE WHEN r.number = a.revision THEN a.title ELSE r.title END AS title, r.hash, ${BLOCKS} AS blocks, coalesce((
          SELECT json_agg(json_build_object('claim', o.claim_id, 'block', o.block, 'start', o.start_offset, 'end', o.end_offset, 'exact', o.exact))
            FROM stet.occurrence o WHERE o.revision_id = r.id), '[]') AS spans
         FROM stet.revision r JOIN stet.article a ON a.id = r.article_id WHERE r.article_id = $1 AND r.number = $2`,
      [id, number],
    );
    for (const row of rows) faults.push(...faultsOf(row));
  }
  return faults.slice(0, 20);
}

export const TEXT_INVARIANTS: readonly Invariant[] = [
  {
    id: 'I-10',
    promise: 'Every occurrence is the text of its revision at its offsets.',
    offenders: (sql, article) =>
      textFaults(sql, article, (row) =>
        row.spans
          .filter((s) => row.blocks.find((b) => b.index === s.block)?.text.slice(s.start, s.end) !== s.exact)
          .map(
            (s) =>
              `claim ${s.claim} does not stand where it says in revision ${row.number} of ${row.article}`,
          ),
      ),
  },
  inSql(
    'I-10b',
    'Every claim that counts stands somewhere in the newest text.',
    `SELECT 'claim ' || c.id || ' is ' || c.state || ' and stands nowhere in revision ' || r.number AS offender
       FROM stet.claim c JOIN stet.article a ON a.id = c.article_id
       JOIN stet.revision r ON r.article_id = a.id AND r.number = a.revision AND r.state = 'split'
      WHERE c.state NOT IN ('withdrawn', 'stale', 'dismissed')
        AND NOT c.match_pending
        AND NOT EXISTS (SELECT FROM stet.occurrence o WHERE o.claim_id = c.id AND o.revision_id = r.id)`,
  ),
  {
    id: 'I-11a',
    promise: 'The hash of every revision recomputes from its text.',
    offenders: (sql, article) =>
      textFaults(sql, article, (row) =>
        revisionHash(row.article, row.number, row.title, row.blocks) === row.hash
          ? []
          : [`revision ${row.number} of ${row.article} has another hash`],
      ),
  },
];
