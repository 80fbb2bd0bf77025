import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Annotations sent in that fit nowhere in the text they came for: kept as they were sent, with the reason. */
export class Orphans1780000000047 implements MigrationInterface {
  name = 'Orphans1780000000047';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE stet.orphan_annotation (
        article_id uuid NOT NULL REFERENCES stet.article,
        -- SHA-256 of the annotation in canonical JSON: the same sent twice is one.
        hash bytea NOT NULL,
        body jsonb NOT NULL,
        reason text NOT NULL,
        revision int NOT NULL,
        sent_by uuid NOT NULL REFERENCES stet.person,
        sent_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (article_id, hash)
      );
      GRANT SELECT, INSERT, UPDATE, DELETE ON stet.orphan_annotation TO stet_app;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE stet.orphan_annotation');
  }
}
