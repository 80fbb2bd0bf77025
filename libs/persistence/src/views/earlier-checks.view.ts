import { differingFigures } from '@stet/domain';
import type { EarlierCheck } from '@stet/contract';
import { first, type Sql } from '../sql.js';
import { isUuid } from '../uuid.js';
import { BLIND, withoutNames } from './blind.js';
import { EVIDENCE_OF_CLAIM } from './evidence.fragment.js';
import { iso, onViewersDesk } from './fragments.js';

const MOST = 5;
/** Below this share of common wording a signed-off claim is not offered. */
const LEAST_ALIKE = 0.35;

type Row = Omit<EarlierCheck, 'differs'>;

/**
 * Signed-off claims of the same desk that read like this one: full text finds the words in any order, trigrams find
 * the spelling. Offered with what tells them apart, and never applied by itself. `null` where the claim is not the
 * viewer's to see.
 */
export async function earlierChecks(sql: Sql, viewer: string, id: string): Promise<EarlierCheck[] | null> {
  if (!isUuid(id)) return null;
  const claim = first(
    await sql<{ exact: string; desk: string; blind: boolean }>(
      `SELECT c.exact, c.desk_id AS desk, ${BLIND} AS blind FROM stet.claim c WHERE ${onViewersDesk('c.desk_id')} AND c.id = $2`,
      [viewer, id],
    ),
  );
  if (!claim) return null;
  const rows = await sql<Row>(
    `WITH wanted AS (
       SELECT tsvector_to_array(to_tsvector('english', $3)) AS words,
              (SELECT string_agg(quote_literal(word), ' | ')::tsquery
                 FROM unnest(tsvector_to_array(to_tsvector('english', $3))) AS word) AS query),
     candidate AS (
       SELECT c.id, greatest(similarity(c.exact, $3), (
                SELECT count(*) FILTER (WHERE word = ANY(w.words))::real / greatest(1, count(DISTINCT word) + cardinality(w.words) - count(*) FILTER (WHERE word = ANY(w.words)))
                  FROM unnest(tsvector_to_array(to_tsvector('english', c.exact))) AS word)) AS alike
         FROM stet.claim c, wanted w
        WHERE c.state = 'signed_off' AND c.desk_id = $4 AND c.id <> $2
          AND (c.exact % $3 OR to_tsvector('english', c.exact) @@ w.query))
     SELECT c.id AS claim, c.article_id AS article, a.title AS "articleTitle", c.exact, c.verdict,
            round(k.alike::numeric, 2)::float AS alike,
            ${iso('(SELECT max(s.at) FROM stet.sign_off s WHERE s.claim_id = c.id AND s.voided_at IS NULL)')} AS "signedOffAt",
            ${EVIDENCE_OF_CLAIM} AS evidence
       FROM candidate k JOIN stet.claim c ON c.id = k.id JOIN stet.article a ON a.id = c.article_id
      WHERE k.alike >= ${LEAST_ALIKE} AND ${onViewersDesk('c.desk_id')}
      ORDER BY k.alike DESC, c.id DESC LIMIT ${MOST}`,
    [viewer, id, claim.exact, claim.desk],
  );
  return rows.map((row) => ({
    ...row,
    evidence: claim.blind ? withoutNames(row.evidence) : row.evidence,
    differs: [...differingFigures(claim.exact, row.exact)],
  }));
}
