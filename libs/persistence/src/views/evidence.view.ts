import type { Claim, EvidenceDetail } from '@stet/contract';
import { first, type Sql } from '../sql.js';
import { isUuid } from '../uuid.js';
import { BLIND, withoutNames } from './blind.js';
import { EVIDENCE_JSON, HIDDEN } from './evidence.fragment.js';
import { onViewersDesk } from './fragments.js';

type Evidence = Claim['evidence'][number];

const FROM = `FROM stet.evidence e JOIN stet.claim c ON c.id = e.claim_id JOIN stet.person p ON p.id = e.added_by
  WHERE ${onViewersDesk('c.desk_id')} AND e.id = $2 AND NOT ${HIDDEN}`;

/** Evidence with its kept words; `null` for whoever may not see it. */
export async function evidenceView(sql: Sql, viewer: string, id: string): Promise<EvidenceDetail | null> {
  if (!isUuid(id)) return null;
  const row = first(
    await sql<
      { evidence: Evidence; blind: boolean } & Pick<EvidenceDetail, 'claim' | 'extract' | 'snapshot'>
    >(
      `SELECT ${EVIDENCE_JSON} AS evidence, e.claim_id AS claim, e.extract, e.snapshot, ${BLIND} AS blind ${FROM}`,
      [viewer, id],
    ),
  );
  if (!row) return null;
  const { evidence, blind, claim, extract, snapshot } = row;
  const shown = blind ? withoutNames([evidence])[0] : evidence;
  return shown ? { ...shown, claim, extract, snapshot } : null;
}

/** The kept file of evidence, for those who may see it. */
export async function evidenceFile(
  sql: Sql,
  viewer: string,
  id: string,
): Promise<{ sha256: string; type: string } | null> {
  if (!isUuid(id)) return null;
  return first(
    await sql<{ sha256: string; type: string }>(
      `SELECT e.file_sha256 AS sha256, e.file_type AS type ${FROM} AND e.file_sha256 IS NOT NULL`,
      [viewer, id],
    ),
  );
}
