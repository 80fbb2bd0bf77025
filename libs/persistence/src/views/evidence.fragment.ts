import { iso, personJson } from './fragments.js';

/** A confidential source is not shown to those who are only authors on the desk. */
const unlessHidden = (column: string, instead = 'NULL'): string =>
  `CASE WHEN e.confidential AND NOT EXISTS (
    SELECT FROM stet.membership h WHERE h.desk_id = c.desk_id AND h.person_id = $1 AND h.role <> 'author')
    THEN ${instead} ELSE ${column} END`;

/** The evidence of the claim `c` as the viewer (`$1`) may see it, a JSON array. */
export const EVIDENCE_OF_CLAIM = `coalesce((SELECT json_agg(json_build_object(
    'id', e.id, 'source', ${unlessHidden('e.source', "'Confidential source'")}, 'url', ${unlessHidden('e.url')},
    'locator', ${unlessHidden('e.locator')}, 'quote', ${unlessHidden('e.quote')}, 'date', e.dated,
    'note', ${unlessHidden('e.note')}, 'kind', e.kind, 'confidential', e.confidential,
    'addedBy', ${personJson('p')}, 'addedAt', ${iso('e.added_at')}) ORDER BY e.added_at, e.id)
  FROM stet.evidence e JOIN stet.person p ON p.id = e.added_by WHERE e.claim_id = c.id), '[]')`;
