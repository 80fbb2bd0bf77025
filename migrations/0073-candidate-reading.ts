import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the engine reads at a place in question, so that whoever decides need not wait for another reading. */
export class CandidateReading1780000000073 implements MigrationInterface {
  name = 'CandidateReading1780000000073';

  async up(q: QueryRunner): Promise<void> {
    await q.query('ALTER TABLE stet.candidate_place ADD COLUMN reads jsonb');
    await q.query('ALTER TABLE stet.occurrence ADD COLUMN reads jsonb');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('ALTER TABLE stet.occurrence DROP COLUMN reads');
    await q.query('ALTER TABLE stet.candidate_place DROP COLUMN reads');
  }
}
