import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Links by which an author without an account answers one query, and what they may send along. */
export class QueryLinks1780000000042 implements MigrationInterface {
  name = 'QueryLinks1780000000042';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE stet.query_link (
        -- The token itself is shown once and kept nowhere.
        token_hash bytea PRIMARY KEY,
        query_id uuid NOT NULL REFERENCES stet.author_query,
        issued_by uuid NOT NULL REFERENCES stet.person,
        issued_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        revoked_at timestamptz,
        used_at timestamptz
      );
      CREATE INDEX query_link_query ON stet.query_link (query_id, issued_at DESC);
      CREATE UNIQUE INDEX query_link_live ON stet.query_link (query_id) WHERE revoked_at IS NULL AND used_at IS NULL;
      CREATE TABLE stet.query_attachment (
        id uuid PRIMARY KEY,
        query_id uuid NOT NULL REFERENCES stet.author_query,
        ordinal int NOT NULL,
        name text NOT NULL,
        sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        type text NOT NULL,
        bytes int NOT NULL CHECK (bytes BETWEEN 1 AND 10485760),
        UNIQUE (query_id, ordinal)
      );
      ALTER TABLE stet.author_query
        ADD COLUMN choice text CHECK (choice IN ('stand','change','unknown')),
        ADD COLUMN answer_url text,
        ADD COLUMN by_link boolean NOT NULL DEFAULT false;
      GRANT SELECT, INSERT, UPDATE ON stet.query_link TO stet_app;
      GRANT SELECT, INSERT ON stet.query_attachment TO stet_app;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      DROP TABLE stet.query_attachment, stet.query_link;
      ALTER TABLE stet.author_query DROP COLUMN choice, DROP COLUMN answer_url, DROP COLUMN by_link;
    `);
  }
}
