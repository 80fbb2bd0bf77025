import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who was told of what, by which message, and what each person chose. */
export class Notifications1780000000040 implements MigrationInterface {
  name = 'Notifications1780000000040';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE stet.notification (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES stet.person,
        kind text NOT NULL,
        cause text NOT NULL,
        text text NOT NULL,
        desk_id uuid NOT NULL REFERENCES stet.desk,
        article_id uuid REFERENCES stet.article,
        claim_id uuid REFERENCES stet.claim,
        at timestamptz NOT NULL DEFAULT now(),
        read_at timestamptz,
        UNIQUE (person_id, cause)
      );
      CREATE INDEX notification_unread ON stet.notification (person_id) WHERE read_at IS NULL;
      CREATE INDEX notification_person ON stet.notification (person_id, id DESC);
      CREATE TABLE stet.mailing (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES stet.person,
        channel text NOT NULL CHECK (channel IN ('email','webhook')),
        due_at timestamptz NOT NULL,
        deferred boolean NOT NULL,
        tries int NOT NULL DEFAULT 0,
        ended_at timestamptz,
        problem text
      );
      CREATE UNIQUE INDEX mailing_gathers ON stet.mailing (person_id, channel, due_at) WHERE deferred AND ended_at IS NULL;
      CREATE TABLE stet.mailing_item (
        mailing_id uuid NOT NULL REFERENCES stet.mailing,
        notification_id uuid NOT NULL REFERENCES stet.notification,
        person_id uuid NOT NULL REFERENCES stet.person,
        cause text NOT NULL,
        channel text NOT NULL,
        -- Never twice for one cause, whatever the code above it does.
        UNIQUE (person_id, cause, channel)
      );
      CREATE INDEX mailing_item_mailing ON stet.mailing_item (mailing_id);
      CREATE TABLE stet.notification_settings (
        person_id uuid PRIMARY KEY REFERENCES stet.person,
        settings jsonb NOT NULL,
        webhook_url text,
        webhook_failures int NOT NULL DEFAULT 0,
        webhook_problem text,
        webhook_given_up_at timestamptz
      );
      GRANT SELECT, INSERT, UPDATE ON stet.notification, stet.mailing, stet.mailing_item, stet.notification_settings TO stet_app;
      -- Open windows hear of it by the same wake-up as of everything else.
      CREATE FUNCTION stet.wake_readers() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN PERFORM pg_notify('stet_audit', ''); RETURN NULL; END $$;
      CREATE TRIGGER wake_readers AFTER INSERT OR UPDATE ON stet.notification
        FOR EACH STATEMENT EXECUTE FUNCTION stet.wake_readers();
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      DROP TABLE stet.mailing_item, stet.mailing, stet.notification, stet.notification_settings;
      DROP FUNCTION stet.wake_readers();
    `);
  }
}
