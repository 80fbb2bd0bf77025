import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a checker has typed and not yet sent, and what they set aside. */
export class Drafts1780000000031 implements MigrationInterface {
  name = 'Drafts1780000000031';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE stet.claim ADD COLUMN snoozed_until timestamptz, ADD COLUMN snooze_reason text;
      -- Outlives the lease: whoever takes the claim again finds it. Seen by its writer alone.
      CREATE TABLE stet.claim_draft (
        claim_id uuid NOT NULL REFERENCES stet.claim,
        person_id uuid NOT NULL REFERENCES stet.person,
        fields jsonb NOT NULL,
        saved_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (claim_id, person_id)
      );
      GRANT SELECT, INSERT, UPDATE, DELETE ON stet.claim_draft TO stet_app;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      DROP TABLE stet.claim_draft;
      ALTER TABLE stet.claim DROP COLUMN snoozed_until, DROP COLUMN snooze_reason;
    `);
  }
}
