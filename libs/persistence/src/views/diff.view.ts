import {
  diffOfStored,
  type ClaimCarryOver,
  type Occurrence,
  type RevisionDiff,
  type StoredSide,
} from '@stet/application';
import type { Sql } from '../sql.js';
import { isUuid } from '../uuid.js';
import { BLOCKS } from '../stores/block.rows.js';
import { onViewersDesk } from './fragments.js';

interface PlaceRow extends Occurrence {
  readonly side: 'from' | 'to' | 'candidate';
  readonly claim: string;
  readonly number: number;
  readonly revision: number;
}

type Group = { from: PlaceRow[]; to: PlaceRow[]; candidate: PlaceRow[] };

const OCCURRENCE = `o.claim_id AS claim, c.number, o.ordinal, o.block, o.start_offset AS start, o.end_offset AS "end", o.exact, o.prefix, o.suffix`;
const DIFFERS = `CASE WHEN o.differs IS NOT NULL
  THEN json_build_object('was', o.was, 'why', o.differs, 'acceptedBy', o.accepted_by) END AS inconsistency`;

/** Where claims stood in the older text, or before it while nobody had decided; where they stand in the newer one. */
const PLACES = `
  SELECT * FROM (
    SELECT 'from' AS side, ${OCCURRENCE}, ${DIFFERS}, r.number AS revision, max(r.number) OVER (PARTITION BY o.claim_id) AS newest
      FROM stet.occurrence o JOIN stet.revision r ON r.id = o.revision_id JOIN stet.claim c ON c.id = o.claim_id
     WHERE r.article_id = $1 AND r.number <= $2 AND (
           EXISTS (SELECT FROM stet.occurrence h JOIN stet.revision x ON x.id = h.revision_id WHERE h.claim_id = c.id AND x.number = $2)
        OR EXISTS (SELECT FROM stet.candidate_place h JOIN stet.revision x ON x.id = h.revision_id WHERE h.claim_id = c.id AND x.number = $2))
  ) olds WHERE revision = newest
  UNION ALL
  SELECT 'to', ${OCCURRENCE}, ${DIFFERS}, r.number, r.number
    FROM stet.occurrence o JOIN stet.revision r ON r.id = o.revision_id JOIN stet.claim c ON c.id = o.claim_id
   WHERE r.article_id = $1 AND r.number = $3
  UNION ALL
  SELECT 'candidate', ${OCCURRENCE}, NULL, r.number, r.number
    FROM stet.candidate_place o JOIN stet.revision r ON r.id = o.revision_id JOIN stet.claim c ON c.id = o.claim_id
   WHERE r.article_id = $1 AND r.number = $3 AND NOT o.also
  ORDER BY number, ordinal`;

/** Two texts of an article and what came of its claims between them; `null` where there are no such two. */
export async function diffView(
  sql: Sql,
  viewer: string,
  article: string,
  from: number,
  to: number,
): Promise<RevisionDiff | null> {
  if (!isUuid(article)) return null;
  const texts = await sql<StoredSide & { changes: ClaimCarryOver[] }>(
    `SELECT r.number AS revision, r.hash, ${BLOCKS} AS blocks, coalesce(r.changes, '[]') AS changes
       FROM stet.revision r JOIN stet.article a ON a.id = r.article_id
      WHERE ${onViewersDesk('a.desk_id')} AND r.article_id = $2 AND r.state = 'split' AND r.number BETWEEN least($3::int, $4) AND greatest($3::int, $4)
      ORDER BY r.number`,
    [viewer, article, from, to],
  );
  const [older, newer] = [texts.find((t) => t.revision === from), texts.find((t) => t.revision === to)];
  if (!older || !newer) return null;
  const groups = new Map<string, Group>();
  for (const row of await sql<PlaceRow>(PLACES, [article, from, to])) {
    const group = groups.get(row.claim) ?? { from: [], to: [], candidate: [] };
    group[row.side].push(row);
    groups.set(row.claim, group);
  }
  const reports = reportsByClaim(texts.filter((t) => t.revision > from));
  const stored = [...groups].flatMap(([claimId, { from: olds, to: news, candidate }]) => {
    const [first] = [...olds, ...news, ...candidate];
    if (!first) return [];
    const past = olds[0] ? { revision: olds[0].revision, places: olds } : null;
    return [
      {
        claimId,
        number: first.number,
        from: past,
        to: news,
        candidates: candidate,
        reports: reports.get(claimId) ?? [],
      },
    ];
  });
  const side = ({ revision, hash, blocks }: StoredSide): StoredSide => ({ revision, hash, blocks });
  return diffOfStored(article, side(older), side(newer), stored);
}

function reportsByClaim(texts: readonly { readonly changes: readonly ClaimCarryOver[] }[]) {
  const found = new Map<string, ClaimCarryOver[]>();
  for (const report of texts.flatMap((t) => t.changes)) {
    if (report.claim === null) continue;
    const known = found.get(report.claim);
    if (known) known.push(report);
    else found.set(report.claim, [report]);
  }
  return found;
}
