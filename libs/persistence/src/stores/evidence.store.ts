import type { EvidenceRecord, EvidenceStore, KeptFile } from '@stet/application';
import { isUuid } from '../uuid.js';
import { first, type Sql } from '../sql.js';

const EVIDENCE = `SELECT e.id, e.claim_id AS claim, e.source, e.url, e.locator, e.quote, e.dated AS date, e.note, e.kind,
    e.confidential, e.added_by AS "addedBy", e.archive, e.archive_reason AS "archiveReason",
    e.archive_tries AS "archiveTries", e.archived_url AS "archivedUrl",
    ARRAY(SELECT r.person_id::text FROM stet.evidence_reader r WHERE r.evidence_id = e.id ORDER BY r.at, r.person_id) AS readers,
    CASE WHEN e.file_sha256 IS NOT NULL THEN
      json_build_object('sha256', e.file_sha256, 'type', e.file_type, 'bytes', e.file_bytes, 'name', e.file_name) END AS file
  FROM stet.evidence e`;

const fileValues = (file: KeptFile | null): unknown[] => [
  file?.sha256 ?? null,
  file?.type ?? null,
  file?.bytes ?? null,
  file?.name ?? null,
];

export function evidenceStore(sql: Sql): EvidenceStore {
  return {
    byId: async (id) =>
      isUuid(id) ? first(await sql<EvidenceRecord>(`${EVIDENCE} WHERE e.id = $1`, [id])) : null,
    lock: async (id) =>
      isUuid(id)
        ? first(await sql<EvidenceRecord>(`${EVIDENCE} WHERE e.id = $1 FOR UPDATE OF e`, [id]))
        : null,
    insert: async (e) => {
      await sql(
        `INSERT INTO stet.evidence (id, claim_id, source, url, locator, quote, dated, note, kind, confidential, added_by,
                archive, archived_at, file_sha256, file_type, file_bytes, file_name)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, CASE WHEN $12 = 'archived' THEN now() END, $13, $14, $15, $16)`,
        [
          e.id,
          e.claim,
          e.source,
          e.url,
          e.locator,
          e.quote,
          e.date,
          e.note,
          e.kind,
          e.confidential,
          e.addedBy,
          e.archive,
          ...fileValues(e.file),
        ],
      );
      for (const reader of e.readers) await addReader(sql, e.id, reader, e.addedBy);
    },
    addReader: (evidence, person, namedBy) => addReader(sql, evidence, person, namedBy),
    saveArchive: async (e) => {
      await sql(
        `UPDATE stet.evidence
            SET archive = $2, archive_reason = $3, archive_tries = $4, archived_url = $5,
                archived_at = CASE WHEN $2 = 'archived' THEN coalesce(archived_at, now()) END,
                file_sha256 = $6, file_type = $7, file_bytes = $8, file_name = $9,
                extract = coalesce($10, extract), snapshot = coalesce($11::jsonb, snapshot)
          WHERE id = $1`,
        [
          e.id,
          e.archive,
          e.archiveReason,
          e.archiveTries,
          e.archivedUrl,
          ...fileValues(e.file),
          e.extract ?? null,
          e.snapshot ? JSON.stringify(e.snapshot) : null,
        ],
      );
    },
  };
}

async function addReader(sql: Sql, evidence: string, person: string, namedBy: string): Promise<void> {
  await sql(
    'INSERT INTO stet.evidence_reader (evidence_id, person_id, named_by) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
    [evidence, person, namedBy],
  );
}
