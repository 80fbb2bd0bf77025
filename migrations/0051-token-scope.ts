import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a token may be used for, and by what a session is known to its owner. */
export class TokenScope1780000000051 implements MigrationInterface {
  name = 'TokenScope1780000000051';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE stet.api_token ADD COLUMN scope text NOT NULL DEFAULT 'write' CHECK (scope IN ('read','write'));
      ALTER TABLE stet.session ADD COLUMN agent text CHECK (length(agent) <= 200);
      CREATE INDEX session_person ON stet.session (person_id) WHERE revoked_at IS NULL;
      CREATE INDEX api_token_person ON stet.api_token (person_id) WHERE revoked_at IS NULL;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      DROP INDEX stet.session_person, stet.api_token_person;
      ALTER TABLE stet.session DROP COLUMN agent;
      ALTER TABLE stet.api_token DROP COLUMN scope;
    `);
  }
}
