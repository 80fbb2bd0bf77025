import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The audit log: the application may hand in drafts and read; sealing happens inside COMMIT, by a deferred trigger
 * that runs as the owner. So the head row is held only for the last instant of a transaction, seq has no gaps, and
 * commit order is seq order. The bytes are RFC 8785: the keys at < entry < prev < seq are already sorted.
 */
export class AuditLog1780000000002 implements MigrationInterface {
  name = 'AuditLog1780000000002';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE SCHEMA audit;
      CREATE TABLE audit.head (
        one boolean PRIMARY KEY DEFAULT true CHECK (one),
        size bigint NOT NULL,
        leaf bytea NOT NULL
      );
      INSERT INTO audit.head (size, leaf) VALUES (0, sha256(''::bytea));
      CREATE TABLE audit.entry (
        seq bigint PRIMARY KEY,
        body bytea NOT NULL,
        leaf bytea NOT NULL GENERATED ALWAYS AS (sha256('\\x00'::bytea || body)) STORED,
        at timestamptz NOT NULL,
        action text NOT NULL,
        desk uuid,
        article uuid,
        claim uuid,
        claim_version int,
        actor uuid,
        xact xid8 NOT NULL
      );
      CREATE UNIQUE INDEX entry_claim ON audit.entry (claim, claim_version) WHERE claim IS NOT NULL AND claim_version IS NOT NULL;
      CREATE INDEX entry_article ON audit.entry (article, seq);
      CREATE INDEX entry_desk ON audit.entry (desk, seq);
      CREATE INDEX entry_actor ON audit.entry (actor, seq);
      -- What may have to be erased one day lies beside the log; the entry holds its salted hash only.
      CREATE TABLE audit.payload (
        seq bigint PRIMARY KEY REFERENCES audit.entry,
        salt bytea NOT NULL,
        payload text NOT NULL
      );
      CREATE TABLE audit.draft (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        entry text NOT NULL,
        salt bytea,
        payload text,
        xact xid8 NOT NULL DEFAULT pg_current_xact_id(),
        CHECK ((salt IS NULL) = (payload IS NULL))
      );
      CREATE INDEX draft_xact ON audit.draft (xact);

      CREATE FUNCTION audit.seal() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
      DECLARE
        draft record; n bigint; last bytea; bytes bytea; fields jsonb;
        sealed_at timestamptz := clock_timestamp();
        stamp text := to_char(sealed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');
      BEGIN
        -- The first draft of a transaction seals them all; for the others there is nothing left to do.
        PERFORM 1 FROM audit.draft d WHERE d.id = NEW.id;
        IF NOT FOUND THEN RETURN NULL; END IF;
        SELECT h.size, h.leaf INTO STRICT n, last FROM audit.head h FOR UPDATE;
        FOR draft IN SELECT * FROM audit.draft d WHERE d.xact = pg_current_xact_id() ORDER BY d.id LOOP
          n := n + 1;
          fields := draft.entry::jsonb;
          bytes := convert_to('{"at":"' || stamp || '","entry":' || draft.entry || ',"prev":"' || encode(last, 'hex') || '","seq":' || n || '}', 'UTF8');
          INSERT INTO audit.entry (seq, body, at, action, desk, article, claim, claim_version, actor, xact)
          VALUES (n, bytes, date_trunc('milliseconds', sealed_at), fields->>'action', (fields->>'desk')::uuid, (fields->>'article')::uuid,
                  (fields->>'claim')::uuid, (fields->>'claimVersion')::int, (fields#>>'{actor,id}')::uuid, pg_current_xact_id());
          IF draft.payload IS NOT NULL THEN
            INSERT INTO audit.payload (seq, salt, payload) VALUES (n, draft.salt, draft.payload);
          END IF;
          last := sha256('\\x00'::bytea || bytes);
        END LOOP;
        UPDATE audit.head h SET size = n, leaf = last;
        DELETE FROM audit.draft d WHERE d.xact = pg_current_xact_id();
        PERFORM pg_notify('stet_audit', n::text);
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER seal AFTER INSERT ON audit.draft DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW EXECUTE FUNCTION audit.seal();

      CREATE FUNCTION audit.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'the audit log is append-only' USING ERRCODE = '42501'; END $$;
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit.entry
        FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse();
    `);
    await q.query(`
      ALTER SCHEMA audit OWNER TO stet_audit;
      ALTER TABLE audit.head OWNER TO stet_audit;
      ALTER TABLE audit.entry OWNER TO stet_audit;
      ALTER TABLE audit.payload OWNER TO stet_audit;
      ALTER TABLE audit.draft OWNER TO stet_audit;
      ALTER FUNCTION audit.seal() OWNER TO stet_audit;
      ALTER FUNCTION audit.refuse() OWNER TO stet_audit;
      REVOKE ALL ON FUNCTION audit.seal() FROM PUBLIC;
      GRANT USAGE ON SCHEMA audit TO stet_app;
      GRANT SELECT ON audit.head, audit.entry, audit.payload TO stet_app;
      GRANT INSERT (entry, salt, payload) ON audit.draft TO stet_app;
      DO $$ BEGIN EXECUTE format('REVOKE stet_audit FROM %I', current_user); END $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('An audit log is not taken back.');
  }
}
