import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Signed checkpoints of the log: written by a role of their own, which the application's login does not belong to. */
export class Checkpoints1780000000010 implements MigrationInterface {
  name = 'Checkpoints1780000000010';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      DO $$ BEGIN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'stet_signer') THEN CREATE ROLE stet_signer NOLOGIN; END IF;
        EXECUTE format('GRANT stet_signer, stet_audit TO %I', current_user);
        IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'stet_signer_login') THEN GRANT stet_signer TO stet_signer_login; END IF;
      END $$;
      CREATE TABLE audit.checkpoint (
        size bigint PRIMARY KEY CHECK (size > 0),
        note text NOT NULL,
        at timestamptz NOT NULL DEFAULT clock_timestamp()
      );
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit.checkpoint
        FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse();
      ALTER TABLE audit.checkpoint OWNER TO stet_audit;
      GRANT SELECT ON audit.checkpoint TO stet_app;
      GRANT USAGE ON SCHEMA audit TO stet_signer;
      GRANT SELECT ON audit.entry, audit.checkpoint TO stet_signer;
      GRANT INSERT (size, note) ON audit.checkpoint TO stet_signer;
      DO $$ BEGIN EXECUTE format('REVOKE stet_audit FROM %I', current_user); END $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Signed checkpoints are not taken back.');
  }
}
