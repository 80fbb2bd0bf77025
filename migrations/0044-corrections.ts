import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a desk says in public about what it has published, and what it took to say it. */
export class Corrections1780000000044 implements MigrationInterface {
  name = 'Corrections1780000000044';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE stet.correction (
        id uuid PRIMARY KEY,
        article_id uuid NOT NULL REFERENCES stet.article,
        -- NULL: of the article as a whole.
        claim_id uuid REFERENCES stet.claim,
        kind text NOT NULL CHECK (kind IN ('correction','clarification','retraction')),
        state text NOT NULL DEFAULT 'open' CHECK (state IN ('open','published','dropped')),
        -- The revision that was published and is spoken of.
        revision int NOT NULL,
        -- It waits for a new text and its note is published with the release of that.
        with_text boolean NOT NULL,
        reason text NOT NULL,
        -- What readers are told.
        note text,
        opened_by uuid NOT NULL REFERENCES stet.person,
        opened_at timestamptz NOT NULL DEFAULT now(),
        worded_by uuid REFERENCES stet.person,
        settled_by uuid REFERENCES stet.person,
        settled_at timestamptz,
        settled_reason text,
        -- The release whose record the note belongs to.
        release_id uuid REFERENCES stet.release,
        CHECK ((note IS NULL) = (worded_by IS NULL)),
        CHECK ((state = 'open') = (settled_at IS NULL)),
        CHECK (state <> 'published' OR (note IS NOT NULL AND release_id IS NOT NULL)),
        CHECK (state <> 'dropped' OR settled_reason IS NOT NULL),
        -- Two people for what goes out without a new text under the gate.
        CHECK (state <> 'published' OR with_text OR settled_by NOT IN (opened_by, worded_by))
      );
      CREATE INDEX correction_article ON stet.correction (article_id, opened_at);
      CREATE UNIQUE INDEX correction_open_claim ON stet.correction (claim_id) WHERE state = 'open';
      CREATE UNIQUE INDEX correction_open_article ON stet.correction (article_id, with_text) WHERE state = 'open' AND claim_id IS NULL;
      GRANT SELECT, INSERT, UPDATE ON stet.correction TO stet_app;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE stet.correction');
  }
}
