import { blockerOf, type GateClaim } from '@stet/domain';
import type { Sql } from '../sql.js';
import { inSql, type Invariant } from './invariant.js';

type Standing = Pick<GateClaim, 'state' | 'verdict' | 'edit' | 'legal'> & Partial<GateClaim>;

/** Every claim of an article as it was when a release was sealed, by the log alone. */
async function releasedOverBlockers(sql: Sql): Promise<string[]> {
  const rows = await sql<{ release: string; claim: string; axes: Standing }>(
    `SELECT DISTINCT ON (r.id, e.claim) r.id AS release, e.claim, convert_from(e.body, 'UTF8')::json#>'{entry,to}' AS axes
       FROM stet.release r
       JOIN audit.entry s ON s.article = r.article_id AND s.action = 'article.released'
        AND convert_from(s.body, 'UTF8')::json#>>'{entry,to,hash}' = r.hash
       JOIN audit.entry e ON e.article = r.article_id AND e.seq < s.seq AND e.claim IS NOT NULL AND e.claim_version IS NOT NULL
      WHERE r.override_reason IS NULL
      ORDER BY r.id, e.claim, e.seq DESC`,
  );
  return rows
    .filter(({ axes }) => blockerOf({ inconsistent: 0, matchPending: false, ...axes }) !== null)
    .map(({ release, claim }) => `release ${release} was made while claim ${claim} was in the way`);
}

export const RELEASE_INVARIANTS: readonly Invariant[] = [
  inSql(
    'I-11b',
    'Each release is of a revision’s hash, once; a released article stands as it was released.',
    `SELECT 'release ' || l.id || ' is of no text' AS offender FROM stet.release l
      WHERE NOT EXISTS (SELECT FROM stet.revision r WHERE r.article_id = l.article_id AND r.number = l.revision AND r.hash = l.hash)
         OR length(l.override_reason) < 10
     UNION ALL
     SELECT 'article ' || a.id || ' says released and was not, as it stands' FROM stet.article a
      WHERE a.state = 'released' AND NOT EXISTS (
        SELECT FROM stet.release l WHERE l.article_id = a.id AND l.revision = a.revision AND l.hash = a.hash)
     UNION ALL
     SELECT 'hash ' || l.hash || ' was released twice' FROM stet.release l GROUP BY l.article_id, l.hash HAVING count(*) > 1`,
  ),
  {
    id: 'I-11c',
    promise: 'At each release nothing was in the way, or an override says why.',
    offenders: releasedOverBlockers,
  },
];
