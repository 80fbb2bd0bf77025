import { iso, personJson } from './fragments.js';

/** The rule of `linkState`, for a link `l` of the query `q`. */
const LINK_STATE = `CASE WHEN l.used_at IS NOT NULL THEN 'used' WHEN l.revoked_at IS NOT NULL THEN 'revoked'
    WHEN q.closed_at IS NOT NULL THEN 'closed' WHEN l.expires_at <= clock_timestamp() THEN 'expired' ELSE 'live' END`;

const LINK = `(SELECT json_build_object('state', ${LINK_STATE}, 'expiresAt', ${iso('l.expires_at')})
    FROM stet.query_link l WHERE l.query_id = q.id ORDER BY l.issued_at DESC LIMIT 1)`;

const ATTACHMENTS = `coalesce((SELECT json_agg(json_build_object(
    'ordinal', f.ordinal, 'name', f.name, 'sha256', f.sha256, 'type', f.type, 'bytes', f.bytes) ORDER BY f.ordinal)
  FROM stet.query_attachment f WHERE f.query_id = q.id), '[]')`;

/** What the author of the claim `c` was asked and said, a JSON array. */
export const QUERIES_OF_CLAIM = `coalesce((SELECT json_agg(json_build_object(
    'id', q.id, 'question', q.question, 'askedBy', ${personJson('p')}, 'askedAt', ${iso('q.asked_at')},
    'answer', q.answer, 'answeredBy', ${personJson('pb')}, 'answeredAt', ${iso('q.answered_at')}, 'closedAt', ${iso('q.closed_at')},
    'byLink', q.by_link, 'choice', q.choice, 'url', q.answer_url, 'attachments', ${ATTACHMENTS}, 'link', ${LINK})
    ORDER BY q.asked_at, q.id)
  FROM stet.author_query q JOIN stet.person p ON p.id = q.asked_by
  LEFT JOIN stet.person pb ON pb.id = q.answered_by WHERE q.claim_id = c.id), '[]')`;
