import { iso, personJson } from './fragments.js';

/** Every sign-off of the claim `c`, voided ones too, with the entry of the log that holds it; a JSON array. */
export const SIGN_OFFS_OF_CLAIM = `coalesce((SELECT json_agg(json_build_object(
    'by', ${personJson('p')}, 'verdict', s.verdict, 'at', ${iso('s.at')}, 'byOverride', s.by_override,
    'voidedAt', ${iso('s.voided_at')}, 'voidCause', s.void_cause,
    'voidReason', s.void_reason, 'voidRevision', s.void_revision,
    'entry', CASE WHEN e.seq IS NULL THEN NULL ELSE json_build_object('seq', e.seq, 'leaf', encode(e.leaf, 'hex')) END)
    ORDER BY s.at, s.id)
  FROM stet.sign_off s JOIN stet.person p ON p.id = s.person_id
  LEFT JOIN audit.entry e ON e.claim = s.claim_id AND e.claim_version = s.claim_version
 WHERE s.claim_id = c.id), '[]')`;
