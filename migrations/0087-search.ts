import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is searched: the words of articles, claims, evidence and the log as they are and by their English stems, and the
 * spelling of titles and sources. The log has its words beside it, filled in later by a sweep: sealing an entry must
 * neither wait for an index nor fail for a long word.
 */
export class Search1780000000087 implements MigrationInterface {
  name = 'Search1780000000087';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      -- Of the first 200,000 bytes: a tsvector holds a mebibyte at most, and a text must never fail for being long.
      CREATE FUNCTION stet.words_of(body text) RETURNS tsvector LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
        RETURN (SELECT to_tsvector('pg_catalog.simple'::regconfig, s.part) || to_tsvector('pg_catalog.english'::regconfig, s.part)
          FROM (SELECT left(body, (200000::bigint * length(body) / greatest(octet_length(body), 1))::int + 1)) AS s(part));
      CREATE FUNCTION stet.strings_of(payload text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
        RETURN (SELECT coalesce(string_agg(v #>> '{}', E'\\n'), '')
          FROM jsonb_path_query(payload::jsonb, 'strict $.**') AS v WHERE jsonb_typeof(v) = 'string');

      ALTER TABLE stet.claim ADD COLUMN words tsvector GENERATED ALWAYS AS
        (stet.words_of(exact || E'\\n' || coalesce(restated, '') || E'\\n' || coalesce(speaker, ''))) STORED;
      CREATE INDEX claim_words ON stet.claim USING gin (words);
      ALTER TABLE stet.evidence ADD COLUMN words tsvector GENERATED ALWAYS AS
        (stet.words_of(source || E'\\n' || coalesce(url, '') || E'\\n' || coalesce(locator, '') || E'\\n' || coalesce(quote, '')
          || E'\\n' || coalesce(note, '') || E'\\n' || coalesce(extract, ''))) STORED;
      CREATE INDEX evidence_words ON stet.evidence USING gin (words);
      CREATE INDEX evidence_source_trigrams ON stet.evidence USING gin (source gin_trgm_ops);
      CREATE INDEX article_title_trigrams ON stet.article USING gin (title gin_trgm_ops);

      -- Of the newest text that was read.
      CREATE TABLE stet.article_words (
        article_id uuid PRIMARY KEY REFERENCES stet.article,
        words tsvector NOT NULL
      );
      INSERT INTO stet.article_words (article_id, words)
      SELECT a.id, stet.words_of(a.title || E'\\n' || (
               SELECT string_agg(t.text, E'\\n' ORDER BY b.number) FROM stet.revision_block b JOIN stet.block_text t USING (article_id, hash)
                WHERE b.revision_id = r.id))
        FROM stet.article a JOIN LATERAL (
          SELECT r.id FROM stet.revision r WHERE r.article_id = a.id AND r.state = 'split' ORDER BY r.number DESC LIMIT 1) r ON true
       WHERE EXISTS (SELECT FROM stet.revision_block b WHERE b.revision_id = r.id);
      CREATE INDEX article_words_words ON stet.article_words USING gin (words);

      DO $$ BEGIN EXECUTE format('GRANT stet_audit TO %I', current_user); END $$;
      CREATE TABLE stet.log_words (
        seq bigint PRIMARY KEY REFERENCES audit.payload ON DELETE CASCADE,
        words tsvector NOT NULL
      );
      INSERT INTO stet.log_words (seq, words)
      SELECT y.seq, stet.words_of(stet.strings_of(y.payload)) FROM audit.payload y;
      CREATE INDEX log_words_words ON stet.log_words USING gin (words);
      DO $$ BEGIN EXECUTE format('REVOKE stet_audit FROM %I', current_user); END $$;

      CREATE TABLE stet.saved_filter (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES stet.person,
        desk_id uuid NOT NULL REFERENCES stet.desk,
        name text NOT NULL,
        query text NOT NULL,
        saved_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE UNIQUE INDEX saved_filter_name ON stet.saved_filter (person_id, desk_id, lower(name));
      GRANT SELECT, INSERT, UPDATE ON stet.article_words TO stet_app;
      GRANT SELECT, INSERT ON stet.log_words TO stet_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON stet.saved_filter TO stet_app;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      DROP TABLE stet.saved_filter, stet.log_words, stet.article_words;
      DROP INDEX stet.article_title_trigrams, stet.evidence_source_trigrams;
      ALTER TABLE stet.evidence DROP COLUMN words;
      ALTER TABLE stet.claim DROP COLUMN words;
      DROP FUNCTION stet.strings_of(text), stet.words_of(text);
    `);
  }
}
