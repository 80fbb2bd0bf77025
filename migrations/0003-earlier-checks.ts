import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What finds the checks a desk has made before, and a record of what found a claim. Both indexes hold signed-off claims
 * alone, so that they stay small beside the claims of ten years.
 */
export class EarlierChecks1780000000003 implements MigrationInterface {
  name = 'EarlierChecks1780000000003';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE EXTENSION IF NOT EXISTS pg_trgm;
      CREATE INDEX claim_signed_trigrams ON stet.claim USING gin (exact gin_trgm_ops) WHERE state = 'signed_off';
      CREATE INDEX claim_signed_words ON stet.claim USING gin (to_tsvector('english', exact)) WHERE state = 'signed_off';
      -- Which engine marked the claim ('stet', 'model:NAME'), or 'person'.
      ALTER TABLE stet.claim ADD COLUMN engine text NOT NULL DEFAULT 'stet';
      UPDATE stet.claim c SET engine = 'person'
       WHERE EXISTS (SELECT FROM stet.contribution x WHERE x.claim_id = c.id AND x.kind = 'extracted');
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE stet.claim DROP COLUMN engine;
      DROP INDEX stet.claim_signed_words;
      DROP INDEX stet.claim_signed_trigrams;
    `);
  }
}
