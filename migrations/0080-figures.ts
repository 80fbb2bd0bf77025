import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The figures of a range of days read the log of those days, and none of what came before. */
export class Figures1780000000080 implements MigrationInterface {
  name = 'Figures1780000000080';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      DO $$ BEGIN EXECUTE format('GRANT stet_audit TO %I', current_user); END $$;
      CREATE INDEX entry_desk_time ON audit.entry (desk, at) WHERE claim IS NOT NULL;
      -- When articles went out and came back: a handful a day.
      CREATE INDEX entry_desk_release ON audit.entry (desk, at)
       WHERE action IN ('article.released', 'article.released-with-override', 'article.restored', 'article.reopened');
      DO $$ BEGIN EXECUTE format('REVOKE stet_audit FROM %I', current_user); END $$;
      CREATE INDEX assignment_ended ON stet.assignment (desk_id, ended_at);
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      DO $$ BEGIN EXECUTE format('GRANT stet_audit TO %I', current_user); END $$;
      DROP INDEX audit.entry_desk_time, audit.entry_desk_release;
      DO $$ BEGIN EXECUTE format('REVOKE stet_audit FROM %I', current_user); END $$;
      DROP INDEX stet.assignment_ended;
    `);
  }
}
