import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One clock a claim: it counts the desk's time, or the author's while the claim's own stands still. */
export class Clocks1780000000049 implements MigrationInterface {
  name = 'Clocks1780000000049';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE stet.claim
        ADD COLUMN at_risk_at timestamptz,
        ADD COLUMN clock_stopped_at timestamptz,
        ADD COLUMN paused_minutes double precision NOT NULL DEFAULT 0 CHECK (paused_minutes >= 0),
        ADD COLUMN answer_due_at timestamptz,
        ADD COLUMN remind_at timestamptz,
        ADD COLUMN escalated_at timestamptz;
      -- What waits for its author already has the usual time for the answer from now on.
      UPDATE stet.claim SET clock_stopped_at = now(), answer_due_at = now() + interval '2 hours', remind_at = now() + interval '1 hour'
       WHERE state = 'awaiting_author';
      UPDATE stet.claim SET at_risk_at = due_at - interval '1 hour', remind_at = greatest(due_at - interval '1 hour', now())
       WHERE due_at IS NOT NULL AND blocker IS NOT NULL AND state <> 'awaiting_author';
      ALTER TABLE stet.claim ADD CHECK ((clock_stopped_at IS NULL) = (answer_due_at IS NULL));
      CREATE INDEX claim_remind ON stet.claim (remind_at) WHERE remind_at IS NOT NULL;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE stet.claim DROP COLUMN at_risk_at, DROP COLUMN clock_stopped_at, DROP COLUMN paused_minutes,
        DROP COLUMN answer_due_at, DROP COLUMN remind_at, DROP COLUMN escalated_at;
    `);
  }
}
