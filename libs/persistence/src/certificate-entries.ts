import { first, type Sql } from './sql.js';
import { BLIND } from './views/blind.js';
import { onViewersDesk } from './views/fragments.js';

/** An entry that a certificate is made of, and who is behind it. */
export interface Signed {
  readonly seq: string;
  readonly body: Buffer;
  readonly person: string | null;
  /** Null for a release. */
  readonly claim: string | null;
}

/** The live sign-offs of a claim; `null`: it is not the viewer's to see. Whoever checks it blind is shown none. */
export async function signOffsOfClaim(sql: Sql, viewer: string, claim: string): Promise<Signed[] | null> {
  const seen = first(
    await sql<{ blind: boolean | null }>(
      `SELECT ${BLIND} AS blind FROM stet.claim c WHERE c.id = $2 AND ${onViewersDesk('c.desk_id')}`,
      [viewer, claim],
    ),
  );
  if (!seen) return null;
  if (seen.blind) return [];
  return sql<Signed>(
    `SELECT e.seq, e.body, s.person_id AS person, s.claim_id AS claim FROM stet.sign_off s
       JOIN audit.entry e ON e.claim = s.claim_id AND e.claim_version = s.claim_version
      WHERE s.claim_id = $1 AND s.voided_at IS NULL ORDER BY e.seq`,
    [claim],
  );
}

export interface RevisionEntries {
  readonly hash: string;
  readonly signOffs: readonly Signed[];
  readonly release: Signed | null;
}

const RELEASES = `('article.released', 'article.released-with-override', 'article.restored')`;

/**
 * What was signed of a revision: its last release, and the sign-offs that were live then of the claims that stand in it;
 * before a release those that are live now. `null`: there is no such revision, or it is not the viewer's to see.
 */
export async function entriesOfRevision(
  sql: Sql,
  viewer: string,
  article: string,
  number: number,
): Promise<RevisionEntries | null> {
  const revision = first(
    await sql<{ hash: string | null }>(
      `SELECT r.hash FROM stet.revision r JOIN stet.article a ON a.id = r.article_id
        WHERE a.id = $2 AND r.number = $3 AND ${onViewersDesk('a.desk_id')}`,
      [viewer, article, number],
    ),
  );
  if (!revision?.hash) return null;
  const release = first(
    await sql<Signed>(
      `SELECT e.seq, e.body, e.actor AS person, NULL AS claim FROM audit.entry e
        WHERE e.article = $1 AND e.action IN ${RELEASES}
          AND convert_from(e.body, 'UTF8')::json#>>'{entry,to,revision}' = $2::text ORDER BY e.seq DESC LIMIT 1`,
      [article, number],
    ),
  );
  const signOffs = await sql<Signed>(
    `SELECT e.seq, e.body, s.person_id AS person, s.claim_id AS claim
       FROM stet.sign_off s JOIN stet.claim c ON c.id = s.claim_id
       JOIN audit.entry e ON e.claim = s.claim_id AND e.claim_version = s.claim_version
       LEFT JOIN audit.entry v ON v.claim = s.claim_id AND v.claim_version = s.void_version
      WHERE c.article_id = $2 AND NOT coalesce(${BLIND}, false)
        AND EXISTS (SELECT FROM stet.occurrence o JOIN stet.revision r ON r.id = o.revision_id
                     WHERE o.claim_id = c.id AND r.article_id = $2 AND r.number = $3)
        AND (s.voided_at IS NULL OR v.seq > $4::bigint) AND ($4::bigint IS NULL OR e.seq < $4::bigint)
      ORDER BY e.seq`,
    [viewer, article, number, release?.seq ?? null],
  );
  return { hash: revision.hash, signOffs, release: release ?? null };
}
