import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How often a job was begun. A row that was only sent, to a queue that was away or behind a long line, has not been
 * tried; giving it up for that would lose it.
 */
export class JobStarts1780000000050 implements MigrationInterface {
  name = 'JobStarts1780000000050';

  async up(q: QueryRunner): Promise<void> {
    await q.query('ALTER TABLE stet.outbox ADD COLUMN starts int NOT NULL DEFAULT 0');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('ALTER TABLE stet.outbox DROP COLUMN starts');
  }
}
