import type { CorrectionRecord, CorrectionStore, ReleaseRecord } from '@stet/application';
import type { PublicationFacts } from '@stet/domain';
import { isUuid } from '../uuid.js';
import { first, type Sql } from '../sql.js';
import { PUBLICATION_FACTS } from '../views/publication.fragment.js';

const CORRECTION = `SELECT id, article_id AS article, claim_id AS claim, kind, state, revision, with_text AS "withText",
    reason, note, opened_by AS "openedBy", worded_by AS "wordedBy" FROM stet.correction`;

export function correctionStore(sql: Sql): CorrectionStore {
  const settle = (id: string, state: string, by: string, release: string | null, reason: string | null) =>
    sql(
      `UPDATE stet.correction SET state = $2, settled_by = $3, settled_at = now(), release_id = $4, settled_reason = $5
        WHERE id = $1 AND state = 'open'`,
      [id, state, by, release, reason],
    );
  return {
    insert: async (c) => {
      await sql(
        `INSERT INTO stet.correction (id, article_id, claim_id, kind, revision, with_text, reason, note, opened_by, worded_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [c.id, c.article, c.claim, c.kind, c.revision, c.withText, c.reason, c.note, c.openedBy, c.wordedBy],
      );
    },
    byId: async (id) =>
      isUuid(id) ? first(await sql<CorrectionRecord>(`${CORRECTION} WHERE id = $1`, [id])) : null,
    openOfClaim: async (claim) =>
      first(await sql<CorrectionRecord>(`${CORRECTION} WHERE claim_id = $1 AND state = 'open'`, [claim])),
    aboutClaim: async (claim, article) => {
      const rows = await sql<CorrectionRecord>(
        `${CORRECTION} WHERE article_id = $2 AND ((claim_id = $1 AND state = 'open')
            OR (claim_id IS NULL AND kind = 'retraction' AND state = 'published'))`,
        [claim, article],
      );
      return {
        open: rows.find((row) => row.state === 'open') ?? null,
        retracted: rows.some((row) => row.state === 'published'),
      };
    },
    openOfArticle: (article) =>
      sql<CorrectionRecord>(`${CORRECTION} WHERE article_id = $1 AND state = 'open' ORDER BY opened_at, id`, [
        article,
      ]),
    word: async (id, note, by) => {
      await sql('UPDATE stet.correction SET note = $2, worded_by = $3 WHERE id = $1', [id, note, by]);
    },
    publish: async (id, by, release) => {
      await settle(id, 'published', by, release, null);
    },
    drop: async (id, by, reason) => {
      await settle(id, 'dropped', by, null, reason);
    },
    lastRelease: async (article) =>
      first(
        await sql<ReleaseRecord>(
          'SELECT id, revision, hash FROM stet.release WHERE article_id = $1 ORDER BY revision DESC LIMIT 1',
          [article],
        ),
      ),
    facts: async (article) => {
      const facts = first(
        await sql<PublicationFacts>(`SELECT ${PUBLICATION_FACTS} FROM stet.article a WHERE a.id = $1`, [
          article,
        ]),
      );
      if (!facts) throw new Error('no such article');
      return facts;
    },
  };
}
