import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who has given a verdict of their own as a second checker: what a blind check hides from them until then. */
export class SecondVerdict1780000000032 implements MigrationInterface {
  name = 'SecondVerdict1780000000032';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE stet.second_verdict (
        claim_id uuid NOT NULL REFERENCES stet.claim,
        person_id uuid NOT NULL REFERENCES stet.person,
        claim_version int NOT NULL,
        PRIMARY KEY (claim_id, person_id)
      );
      GRANT SELECT, INSERT, UPDATE ON stet.second_verdict TO stet_app;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE stet.second_verdict');
  }
}
