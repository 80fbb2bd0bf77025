import { iso } from './fragments.js';

/** `PublicationFacts` of article `a`, as columns. */
export const PUBLICATION_FACTS = `
  a.state = 'released' AS released,
  EXISTS (SELECT FROM stet.release l WHERE l.article_id = a.id) AS "everReleased",
  EXISTS (SELECT FROM stet.correction x WHERE x.article_id = a.id AND x.claim_id IS NULL AND x.kind = 'retraction'
           AND x.state = 'published') AS retracted,
  EXISTS (SELECT FROM stet.correction x WHERE x.article_id = a.id AND x.state = 'open' AND x.with_text
           AND x.revision = a.revision) AS "needsText",
  EXISTS (SELECT FROM stet.correction x WHERE x.article_id = a.id AND x.state = 'open' AND x.with_text
           AND x.note IS NULL) AS "needsNote"`;

/** A published correction `x` with its release `l`, as the public reads it. */
export const NOTE = `json_build_object('kind', x.kind, 'note', x.note, 'claim', x.claim_id, 'revision', l.revision,
  'publishedAt', ${iso('x.settled_at')})`;

/** Every public note on the article `a`, a JSON array. */
export const NOTES_OF_ARTICLE = `coalesce((SELECT json_agg(${NOTE} ORDER BY x.settled_at, x.id)
  FROM stet.correction x JOIN stet.release l ON l.id = x.release_id
 WHERE x.article_id = a.id AND x.state = 'published'), '[]')`;
