import { textHash } from '@stet/application';
import type { Sql } from '../sql.js';
import { inSql, type Invariant } from './invariant.js';

interface Signed {
  signOff: string;
  claim: string;
  exact: string;
  hash: string;
  wordings: string[];
  pending: boolean;
  /** Where the claim stands in the newest text that was read, places that differ left out. */
  places: string[];
}

/** Hashes are of the one form of the words, which only the rule in the domain makes; so they are made again here. */
async function unboundSignOffs(sql: Sql): Promise<string[]> {
  const signed = await sql<Signed>(
    `SELECT s.id AS "signOff", c.id AS claim, c.exact, c.text_hash AS hash, s.wordings, c.match_pending AS pending,
            coalesce((SELECT json_agg(o.exact) FROM stet.occurrence o
               WHERE o.claim_id = c.id AND o.differs IS NULL AND o.revision_id = (
                 SELECT r.id FROM stet.revision r WHERE r.article_id = c.article_id AND r.state = 'split' ORDER BY r.number DESC LIMIT 1)), '[]') AS places
       FROM stet.sign_off s JOIN stet.claim c ON c.id = s.claim_id WHERE s.voided_at IS NULL`,
  );
  return signed.flatMap(({ signOff, claim, exact, hash, wordings, pending, places }) => {
    if (textHash(exact) !== hash) return [`claim ${claim} has another hash than its words`];
    if (!wordings.includes(hash)) return [`sign-off ${signOff} is of another text`];
    if (places.length === 0 && !pending) return [`sign-off ${signOff} is of a text that stands nowhere`];
    const odd = places.find((place) => !wordings.includes(textHash(place)));
    return odd === undefined ? [] : [`sign-off ${signOff} does not cover “${odd}”`];
  });
}

export const SIGN_OFF_INVARIANTS: readonly Invariant[] = [
  {
    id: 'I-08',
    promise: 'A live sign-off covers the claim’s text as it stands, at every place.',
    offenders: unboundSignOffs,
  },
  inSql(
    'I-09',
    'A voided sign-off names the entry that voided it and, where a text did, the revision that says so.',
    `SELECT 'sign-off ' || s.id || ' was voided by no entry' AS offender FROM stet.sign_off s
      WHERE s.voided_at IS NOT NULL AND NOT EXISTS (
        SELECT FROM audit.entry e WHERE e.claim = s.claim_id AND e.claim_version = s.void_version)
     UNION ALL
     SELECT 'sign-off ' || s.id || ' was voided by revision ' || s.void_revision || ', which says otherwise'
       FROM stet.sign_off s JOIN stet.claim c ON c.id = s.claim_id
      WHERE s.void_revision IS NOT NULL AND NOT EXISTS (
        SELECT FROM stet.revision r CROSS JOIN LATERAL json_to_recordset(r.changes::json) x(claim uuid, outcome text)
         WHERE r.article_id = c.article_id AND r.number = s.void_revision AND x.claim = c.id AND x.outcome <> 'kept')`,
  ),
];
