import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the engine says of a claim besides its words, and what it noticed between claims of one revision. */
export class ClaimHints1780000000004 implements MigrationInterface {
  name = 'ClaimHints1780000000004';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      -- The claim in words that stand alone, and who is quoted in it; null where the engine cannot say.
      ALTER TABLE stet.claim ADD COLUMN restated text, ADD COLUMN speaker text;
      CREATE TABLE stet.claim_hint (
        revision_id uuid NOT NULL REFERENCES stet.revision,
        claim_id uuid NOT NULL REFERENCES stet.claim,
        -- The other claim of the pair; null where a claim contradicts itself.
        other_id uuid REFERENCES stet.claim,
        kind text NOT NULL CHECK (kind IN ('contradiction', 'similar')),
        says text NOT NULL
      );
      CREATE INDEX claim_hint_claim ON stet.claim_hint (claim_id, revision_id);
      GRANT SELECT, INSERT, DELETE ON stet.claim_hint TO stet_app;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      DROP TABLE stet.claim_hint;
      ALTER TABLE stet.claim DROP COLUMN restated, DROP COLUMN speaker;
    `);
  }
}
