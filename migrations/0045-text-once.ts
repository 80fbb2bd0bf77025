import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The text of a block is stored once for an article, under its SHA-256, however many revisions have it; a revision is a
 * list of kinds and hashes. The source of a text that was read goes: its blocks are what the desk keeps.
 */
export class TextOnce1780000000045 implements MigrationInterface {
  name = 'TextOnce1780000000045';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE stet.block_text (
        article_id uuid NOT NULL REFERENCES stet.article,
        hash bytea NOT NULL,
        text text NOT NULL,
        PRIMARY KEY (article_id, hash),
        CHECK (hash = sha256(convert_to(text, 'UTF8')))
      );
      CREATE TABLE stet.revision_block (
        revision_id uuid NOT NULL REFERENCES stet.revision,
        article_id uuid NOT NULL,
        number int NOT NULL,
        kind text NOT NULL,
        hash bytea NOT NULL,
        PRIMARY KEY (revision_id, number),
        FOREIGN KEY (article_id, hash) REFERENCES stet.block_text
      );
      GRANT SELECT, INSERT ON stet.block_text, stet.revision_block TO stet_app;
      INSERT INTO stet.block_text (article_id, hash, text)
      SELECT DISTINCT r.article_id, sha256(convert_to(b->>'text', 'UTF8')), b->>'text'
        FROM stet.revision r CROSS JOIN jsonb_array_elements(r.blocks) AS b;
      INSERT INTO stet.revision_block (revision_id, article_id, number, kind, hash)
      SELECT r.id, r.article_id, (b->>'index')::int, b->>'kind', sha256(convert_to(b->>'text', 'UTF8'))
        FROM stet.revision r CROSS JOIN jsonb_array_elements(r.blocks) AS b;
      ALTER TABLE stet.revision DROP COLUMN blocks;
      UPDATE stet.revision SET content = '' WHERE state = 'split';
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE stet.revision ADD COLUMN blocks jsonb;
      UPDATE stet.revision r SET blocks = (
        SELECT jsonb_agg(jsonb_build_object('index', b.number, 'kind', b.kind, 'text', t.text) ORDER BY b.number)
          FROM stet.revision_block b JOIN stet.block_text t USING (article_id, hash) WHERE b.revision_id = r.id);
      DROP TABLE stet.revision_block, stet.block_text;
    `);
  }
}
