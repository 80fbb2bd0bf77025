import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What evidence rests on is kept: the file by its hash, the text in it, and who may see what is confidential. */
export class EvidenceArchive1780000000041 implements MigrationInterface {
  name = 'EvidenceArchive1780000000041';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE stet.evidence
        ADD COLUMN archive text NOT NULL DEFAULT 'none' CHECK (archive IN ('none','pending','archived','failed')),
        ADD COLUMN archive_reason text,
        ADD COLUMN archive_tries int NOT NULL DEFAULT 0,
        ADD COLUMN archived_at timestamptz,
        -- Where the redirects ended.
        ADD COLUMN archived_url text,
        ADD COLUMN file_name text,
        ADD COLUMN file_sha256 text CHECK (file_sha256 ~ '^[0-9a-f]{64}$'),
        ADD COLUMN file_type text,
        ADD COLUMN file_bytes int CHECK (file_bytes BETWEEN 0 AND 10485760),
        ADD COLUMN extract text,
        ADD COLUMN snapshot jsonb,
        ADD CONSTRAINT evidence_file CHECK (num_nulls(file_sha256, file_type, file_bytes) IN (0, 3)),
        ADD CONSTRAINT evidence_archived CHECK (archive <> 'archived' OR file_sha256 IS NOT NULL);
      CREATE TABLE stet.evidence_reader (
        evidence_id uuid NOT NULL REFERENCES stet.evidence,
        person_id uuid NOT NULL REFERENCES stet.person,
        named_by uuid NOT NULL REFERENCES stet.person,
        at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (evidence_id, person_id)
      );
      GRANT SELECT, INSERT ON stet.evidence_reader TO stet_app;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      DROP TABLE stet.evidence_reader;
      ALTER TABLE stet.evidence DROP COLUMN archive, DROP COLUMN archive_reason, DROP COLUMN archive_tries,
        DROP COLUMN archived_at, DROP COLUMN archived_url, DROP COLUMN file_name, DROP COLUMN file_sha256,
        DROP COLUMN file_type, DROP COLUMN file_bytes, DROP COLUMN extract, DROP COLUMN snapshot;
    `);
  }
}
