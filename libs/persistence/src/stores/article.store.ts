import type { ArticleRecord, ArticleStore, RevisionRecord } from '@stet/application';
import { isUuid } from '../uuid.js';
import { first, type Sql } from '../sql.js';
import { BLOCKS, saveBlocks } from './block.rows.js';

const ARTICLE = `id, desk_id AS desk, title, state, problem, external_id AS "externalId", revision, hash,
  publish_at AS "publishAt", submitted_by AS "submittedBy", claim_count AS "claimCount", beat`;

const REVISION = `id, article_id AS article, number, state, title, format, content, hash, language,
  ${BLOCKS} AS blocks, coalesce(sentences, '[]') AS sentences, coalesce(changes, '[]') AS changes,
  created_by AS "createdBy"`;

export function articleStore(sql: Sql): ArticleStore {
  return {
    insert: async (a, writers) => {
      await sql(
        `INSERT INTO stet.article (id, desk_id, title, state, problem, external_id, revision, hash, publish_at, submitted_by, claim_count, beat)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
        [
          a.id,
          a.desk,
          a.title,
          a.state,
          a.problem,
          a.externalId,
          a.revision,
          a.hash,
          a.publishAt,
          a.submittedBy,
          a.claimCount,
          a.beat,
        ],
      );
      await sql('INSERT INTO stet.article_writer (article_id, person_id) SELECT $1, unnest($2::uuid[])', [
        a.id,
        [...writers],
      ]);
    },
    byId: async (id) =>
      isUuid(id)
        ? first(await sql<ArticleRecord>(`SELECT ${ARTICLE} FROM stet.article WHERE id = $1`, [id]))
        : null,
    lock: async (id) =>
      isUuid(id)
        ? first(
            await sql<ArticleRecord>(`SELECT ${ARTICLE} FROM stet.article WHERE id = $1 FOR UPDATE`, [id]),
          )
        : null,
    save: async (a) => {
      await sql(
        `UPDATE stet.article SET title = $2, state = $3, problem = $4, revision = $5, hash = $6, publish_at = $7, claim_count = $8
          WHERE id = $1`,
        [a.id, a.title, a.state, a.problem, a.revision, a.hash, a.publishAt, a.claimCount],
      );
    },
    byExternalId: async (desk, externalId) =>
      first(
        await sql<{ id: string }>('SELECT id FROM stet.article WHERE desk_id = $1 AND external_id = $2', [
          desk,
          externalId,
        ]),
      ),
    hasSigned: async (article, person) =>
      (
        await sql(
          `SELECT FROM stet.sign_off s JOIN stet.claim c ON c.id = s.claim_id
            WHERE c.article_id = $1 AND s.person_id = $2 AND s.voided_at IS NULL LIMIT 1`,
          [article, person],
        )
      ).length > 0,
    addWriter: async (article, person) => {
      await sql(
        'INSERT INTO stet.article_writer (article_id, person_id) VALUES ($1, $2) ON CONFLICT DO NOTHING',
        [article, person],
      );
    },
    writers: async (article) =>
      (
        await sql<{ person: string }>(
          'SELECT person_id AS person FROM stet.article_writer WHERE article_id = $1',
          [article],
        )
      ).map((row) => row.person),
    insertRevision: async (r) => {
      await sql(
        `INSERT INTO stet.revision (id, article_id, number, state, format, content, created_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [r.id, r.article, r.number, r.state, r.format, r.content, r.createdBy],
      );
    },
    revision: async (id) =>
      first(await sql<RevisionRecord>(`SELECT ${REVISION} FROM stet.revision r WHERE id = $1`, [id])),
    revisionByNumber: async (article, number) =>
      first(
        await sql<RevisionRecord>(
          `SELECT ${REVISION} FROM stet.revision r WHERE article_id = $1 AND number = $2`,
          [article, number],
        ),
      ),
    saveRevision: async (r) => {
      // Of a text that was read the blocks are kept, not its source.
      await sql(
        `UPDATE stet.revision SET state = $2, hash = $3, language = $4, sentences = $5, changes = $6, title = $7,
                content = CASE WHEN $2 = 'split' THEN '' ELSE content END
          WHERE id = $1`,
        [r.id, r.state, r.hash, r.language, JSON.stringify(r.sentences), JSON.stringify(r.changes), r.title],
      );
    },
    keepOrphan: async ({ article, hash, body, reason, revision, by }) => {
      await sql(
        `INSERT INTO stet.orphan_annotation (article_id, hash, body, reason, revision, sent_by) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (article_id, hash) DO UPDATE SET reason = EXCLUDED.reason, revision = EXCLUDED.revision`,
        [article, hash, JSON.stringify(body), reason, revision, by],
      );
    },
    dropOrphan: async (article, hash) => {
      await sql('DELETE FROM stet.orphan_annotation WHERE article_id = $1 AND hash = $2', [article, hash]);
    },
    saveBlocks: (revision) => saveBlocks(sql, revision),
    blocking: async (article) =>
      first(
        await sql<{ blocking: number; signedOff: number }>(
          `SELECT count(*) FILTER (WHERE blocker IS NOT NULL)::int AS blocking,
                  count(*) FILTER (WHERE state = 'signed_off')::int AS "signedOff"
             FROM stet.claim WHERE article_id = $1`,
          [article],
        ),
      ) ?? { blocking: 0, signedOff: 0 },
    insertRelease: async (r) => {
      await sql(
        `INSERT INTO stet.release (id, article_id, revision, hash, released_by, override_reason)
         VALUES ($1, $2, $3, $4, $5, $6)`,
        [r.id, r.article, r.revision, r.hash, r.by, r.overrideReason],
      );
    },
  };
}
