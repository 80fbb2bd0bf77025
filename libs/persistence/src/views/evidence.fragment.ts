import { iso, personJson } from './fragments.js';

/** Whether evidence `e` is hidden from the viewer (`$1`): the rule of `maySeeEvidence`, in SQL. */
export const HIDDEN = `(e.confidential AND e.added_by <> $1 AND NOT EXISTS (
    SELECT FROM stet.evidence_reader h WHERE h.evidence_id = e.id AND h.person_id = $1))`;

const unlessHidden = (column: string, instead = 'NULL'): string =>
  `CASE WHEN ${HIDDEN} THEN ${instead} ELSE ${column} END`;

const READERS = `coalesce((SELECT json_agg(${personJson('rp')} ORDER BY rp.name, rp.id)
    FROM stet.evidence_reader r JOIN stet.person rp ON rp.id = r.person_id WHERE r.evidence_id = e.id), '[]')`;

const FILE = `CASE WHEN e.file_sha256 IS NULL THEN NULL ELSE json_build_object(
    'sha256', e.file_sha256, 'type', e.file_type, 'bytes', e.file_bytes, 'name', e.file_name) END`;

/** One piece of evidence `e` with its adder `p` as the viewer (`$1`) may see it, a JSON object. */
export const EVIDENCE_JSON = `json_build_object(
    'id', e.id, 'source', ${unlessHidden('e.source', "'Confidential source'")}, 'url', ${unlessHidden('e.url')},
    'locator', ${unlessHidden('e.locator')}, 'quote', ${unlessHidden('e.quote')}, 'date', ${unlessHidden('e.dated')},
    'note', ${unlessHidden('e.note')}, 'kind', e.kind, 'confidential', e.confidential, 'redacted', ${HIDDEN},
    'readers', ${unlessHidden(READERS, "'[]'::json")},
    'archive', CASE WHEN ${HIDDEN} THEN json_build_object('state', 'none', 'reason', NULL, 'at', NULL, 'url', NULL)
      ELSE json_build_object('state', e.archive, 'reason', e.archive_reason, 'at', ${iso('e.archived_at')}, 'url', e.archived_url) END,
    'file', ${unlessHidden(FILE)},
    'addedBy', ${personJson('p')}, 'addedAt', ${iso('e.added_at')})`;

/** The evidence of the claim `c` as the viewer (`$1`) may see it, a JSON array. */
export const EVIDENCE_OF_CLAIM = `coalesce((SELECT json_agg(${EVIDENCE_JSON} ORDER BY e.added_at, e.id)
  FROM stet.evidence e JOIN stet.person p ON p.id = e.added_by WHERE e.claim_id = c.id), '[]')`;
