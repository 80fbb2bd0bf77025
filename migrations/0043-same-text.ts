import { sameTextForm } from '@stet/domain';
import { createHash } from 'node:crypto';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A sign-off binds to the form of the words, not to their typography, and to every wording it covers; a claim may wait
 * for a person to say where it stands; a place may say something else than its claim; an article may be released
 * again after a correction. Hashes are made again with the rule as it is now, which is what they are compared with.
 */
export class SameText1780000000043 implements MigrationInterface {
  name = 'SameText1780000000043';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE stet.sign_off
        -- Hashes of every wording in which the claim stood when it was signed.
        ADD COLUMN wordings text[] NOT NULL DEFAULT '{}',
        ADD COLUMN void_reason text,
        ADD COLUMN void_revision int;
      ALTER TABLE stet.claim
        ADD COLUMN inconsistent int NOT NULL DEFAULT 0 CHECK (inconsistent >= 0),
        ADD COLUMN match_pending boolean NOT NULL DEFAULT false;
      ALTER TABLE stet.occurrence
        -- For a place that repeated the claim and now says something else: what it said, and how it differs.
        ADD COLUMN was text,
        ADD COLUMN differs text,
        -- Who decided that it is the same fact all the same.
        ADD COLUMN accepted_by uuid REFERENCES stet.person,
        ADD CHECK ((was IS NULL) = (differs IS NULL)),
        ADD CHECK (accepted_by IS NULL OR differs IS NOT NULL);
      -- Places between which a person has to decide; \`also\`: a place of the claim that is not in question.
      CREATE TABLE stet.candidate_place (
        claim_id uuid NOT NULL REFERENCES stet.claim,
        revision_id uuid NOT NULL REFERENCES stet.revision,
        ordinal int NOT NULL,
        also boolean NOT NULL,
        block int NOT NULL,
        start_offset int NOT NULL,
        end_offset int NOT NULL CHECK (end_offset > start_offset),
        exact text NOT NULL,
        prefix text NOT NULL,
        suffix text NOT NULL,
        PRIMARY KEY (claim_id, revision_id, ordinal)
      );
      GRANT SELECT, INSERT, DELETE ON stet.candidate_place TO stet_app;
      ALTER TABLE stet.claim_hint DROP CONSTRAINT claim_hint_kind_check,
        ADD CONSTRAINT claim_hint_kind_check CHECK (kind IN ('contradiction', 'similar', 'withdrawn'));
      -- The title a revision was hashed with; the article's own may come later.
      ALTER TABLE stet.revision ADD COLUMN title text;
      UPDATE stet.revision r SET title = a.title FROM stet.article a WHERE a.id = r.article_id;
      ALTER TABLE stet.release DROP CONSTRAINT release_article_id_key;
      CREATE INDEX release_article ON stet.release (article_id, released_at DESC);
    `);
    await this.rehash(q);
  }

  private async rehash(q: QueryRunner): Promise<void> {
    const hash = (exact: string): string => createHash('sha256').update(sameTextForm(exact)).digest('hex');
    const claims: { id: string; exact: string; places: string[] }[] = await q.query(`
      SELECT c.id, c.exact, coalesce((
          SELECT json_agg(o.exact) FROM stet.occurrence o WHERE o.claim_id = c.id AND o.revision_id = (
            SELECT r.id FROM stet.revision r WHERE r.article_id = c.article_id AND r.state = 'split' ORDER BY r.number DESC LIMIT 1)), '[]') AS places
        FROM stet.claim c`);
    for (const { id, exact, places } of claims) {
      const wordings = [...new Set([exact, ...places].map(hash))].sort();
      await q.query('UPDATE stet.claim SET text_hash = $2 WHERE id = $1', [id, hash(exact)]);
      await q.query(
        'UPDATE stet.sign_off SET text_hash = $2, wordings = $3 WHERE claim_id = $1 AND voided_at IS NULL',
        [id, hash(exact), wordings],
      );
    }
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      DELETE FROM stet.claim_hint WHERE kind = 'withdrawn';
      ALTER TABLE stet.claim_hint DROP CONSTRAINT claim_hint_kind_check,
        ADD CONSTRAINT claim_hint_kind_check CHECK (kind IN ('contradiction', 'similar'));
      DROP INDEX stet.release_article;
      ALTER TABLE stet.release ADD CONSTRAINT release_article_id_key UNIQUE (article_id);
      ALTER TABLE stet.revision DROP COLUMN title;
      DROP TABLE stet.candidate_place;
      ALTER TABLE stet.occurrence DROP COLUMN was, DROP COLUMN differs, DROP COLUMN accepted_by;
      ALTER TABLE stet.claim DROP COLUMN inconsistent, DROP COLUMN match_pending;
      ALTER TABLE stet.sign_off DROP COLUMN wordings, DROP COLUMN void_reason, DROP COLUMN void_revision;
    `);
  }
}
