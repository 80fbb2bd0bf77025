import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Desks, people, articles, claims: the state of the workflow. Roles are made here because grants follow. */
export class Desk1780000000001 implements MigrationInterface {
  name = 'Desk1780000000001';

  async up(q: QueryRunner): Promise<void> {
    // Roles belong to the whole cluster, so another desk on it may have made them already.
    await q.query(`
      DO $$ BEGIN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'stet_app') THEN CREATE ROLE stet_app NOLOGIN; END IF;
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'stet_audit') THEN CREATE ROLE stet_audit NOLOGIN; END IF;
        -- An owner that is no superuser may only give things to roles it belongs to.
        EXECUTE format('GRANT stet_app, stet_audit TO %I', current_user);
        -- The embedded cluster's login for the application.
        IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'stet_login') THEN GRANT stet_app TO stet_login; END IF;
      END $$;
      CREATE SCHEMA stet;
      GRANT USAGE ON SCHEMA stet TO stet_app;
      CREATE SCHEMA queue AUTHORIZATION stet_app;
    `);
    await q.query(`
      CREATE TABLE stet.desk (
        id uuid PRIMARY KEY,
        slug text NOT NULL UNIQUE,
        name text NOT NULL,
        policy jsonb NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE stet.person (
        id uuid PRIMARY KEY,
        email text NOT NULL,
        name text NOT NULL,
        password_hash text,
        demo boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL DEFAULT now(),
        disabled_at timestamptz
      );
      CREATE UNIQUE INDEX person_email ON stet.person (lower(email));
      CREATE TABLE stet.membership (
        person_id uuid NOT NULL REFERENCES stet.person,
        desk_id uuid NOT NULL REFERENCES stet.desk,
        role text NOT NULL CHECK (role IN ('author','checker','editor','desk_head','legal','auditor','admin')),
        PRIMARY KEY (person_id, desk_id, role)
      );
      CREATE INDEX membership_desk ON stet.membership (desk_id, role);
      CREATE TABLE stet.session (
        id uuid PRIMARY KEY,
        token_hash bytea NOT NULL UNIQUE,
        person_id uuid NOT NULL REFERENCES stet.person,
        created_at timestamptz NOT NULL DEFAULT now(),
        last_seen_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        revoked_at timestamptz
      );
      CREATE TABLE stet.api_token (
        id uuid PRIMARY KEY,
        token_hash bytea NOT NULL UNIQUE,
        person_id uuid NOT NULL REFERENCES stet.person,
        name text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz,
        last_used_at timestamptz,
        revoked_at timestamptz
      );
      CREATE TABLE stet.sign_in_attempt (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        email_hash bytea NOT NULL,
        address text NOT NULL,
        at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX sign_in_attempt_email ON stet.sign_in_attempt (email_hash, at);
      CREATE INDEX sign_in_attempt_address ON stet.sign_in_attempt (address, at);
    `);
    await q.query(`
      CREATE TABLE stet.article (
        id uuid PRIMARY KEY,
        desk_id uuid NOT NULL REFERENCES stet.desk,
        title text NOT NULL,
        state text NOT NULL CHECK (state IN ('splitting','in_review','cleared','released','failed')),
        problem text,
        external_id text,
        revision int NOT NULL,
        hash text,
        publish_at timestamptz,
        submitted_by uuid NOT NULL REFERENCES stet.person,
        submitted_at timestamptz NOT NULL DEFAULT now(),
        claim_count int NOT NULL DEFAULT 0
      );
      CREATE INDEX article_desk ON stet.article (desk_id, submitted_at DESC);
      CREATE UNIQUE INDEX article_external ON stet.article (desk_id, external_id) WHERE external_id IS NOT NULL;
      CREATE TABLE stet.article_writer (
        article_id uuid NOT NULL REFERENCES stet.article,
        person_id uuid NOT NULL REFERENCES stet.person,
        PRIMARY KEY (article_id, person_id)
      );
      CREATE TABLE stet.revision (
        id uuid PRIMARY KEY,
        article_id uuid NOT NULL REFERENCES stet.article,
        number int NOT NULL,
        state text NOT NULL CHECK (state IN ('splitting','split','failed')),
        format text NOT NULL,
        content text NOT NULL,
        hash text,
        language text,
        blocks jsonb,
        sentences jsonb,
        changes jsonb,
        created_by uuid NOT NULL REFERENCES stet.person,
        created_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (article_id, number)
      );
      CREATE TABLE stet.claim (
        id uuid PRIMARY KEY,
        desk_id uuid NOT NULL REFERENCES stet.desk,
        article_id uuid NOT NULL REFERENCES stet.article,
        number int NOT NULL,
        version int NOT NULL,
        state text NOT NULL CHECK (state IN ('extracted','queued','assigned','checking','awaiting_author','proposed','signed_off','disputed','stale','dismissed','withdrawn')),
        state_reason text,
        state_since timestamptz NOT NULL DEFAULT now(),
        verdict text CHECK (verdict IN ('accurate','inaccurate','misleading','unverifiable','opinion')),
        edit text NOT NULL CHECK (edit IN ('none','requested','applied','refused')),
        wording text,
        legal text NOT NULL CHECK (legal IN ('not_needed','required','cleared')),
        kind text NOT NULL,
        kinds jsonb NOT NULL,
        worth double precision NOT NULL CHECK (worth BETWEEN 0 AND 1),
        reasons jsonb NOT NULL,
        risk text NOT NULL CHECK (risk IN ('low','normal','high')),
        exact text NOT NULL,
        text_hash text NOT NULL,
        assignee_id uuid REFERENCES stet.person,
        second_checker_id uuid REFERENCES stet.person,
        lease_token uuid,
        lease_expires_at timestamptz,
        due_at timestamptz,
        sign_offs_required int NOT NULL CHECK (sign_offs_required BETWEEN 1 AND 9),
        disputed_by uuid REFERENCES stet.person,
        blocker text,
        created_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (article_id, number),
        CHECK (state <> 'signed_off' OR verdict IS NOT NULL),
        CHECK (state NOT IN ('assigned','checking') OR (assignee_id IS NOT NULL AND lease_token IS NOT NULL AND lease_expires_at IS NOT NULL))
      );
      CREATE INDEX claim_desk_state ON stet.claim (desk_id, state, due_at);
      CREATE INDEX claim_article ON stet.claim (article_id, number);
      CREATE INDEX claim_assignee ON stet.claim (assignee_id, state);
      CREATE INDEX claim_second ON stet.claim (second_checker_id) WHERE second_checker_id IS NOT NULL;
      CREATE INDEX claim_lease ON stet.claim (lease_expires_at) WHERE lease_expires_at IS NOT NULL;
      CREATE TABLE stet.occurrence (
        id uuid PRIMARY KEY,
        claim_id uuid NOT NULL REFERENCES stet.claim,
        revision_id uuid NOT NULL REFERENCES stet.revision,
        ordinal int NOT NULL,
        block int NOT NULL,
        start_offset int NOT NULL,
        end_offset int NOT NULL CHECK (end_offset > start_offset),
        exact text NOT NULL,
        prefix text NOT NULL,
        suffix text NOT NULL
      );
      CREATE INDEX occurrence_claim ON stet.occurrence (claim_id, revision_id, ordinal);
      CREATE INDEX occurrence_revision ON stet.occurrence (revision_id);
      CREATE TABLE stet.contribution (
        claim_id uuid NOT NULL REFERENCES stet.claim,
        person_id uuid NOT NULL REFERENCES stet.person,
        kind text NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (claim_id, person_id, kind)
      );
      CREATE TABLE stet.evidence (
        id uuid PRIMARY KEY,
        claim_id uuid NOT NULL REFERENCES stet.claim,
        source text NOT NULL,
        url text,
        locator text,
        quote text,
        dated text,
        note text,
        kind text NOT NULL CHECK (kind IN ('primary','secondary')),
        confidential boolean NOT NULL,
        added_by uuid NOT NULL REFERENCES stet.person,
        added_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX evidence_claim ON stet.evidence (claim_id);
      CREATE TABLE stet.sign_off (
        id uuid PRIMARY KEY,
        claim_id uuid NOT NULL REFERENCES stet.claim,
        person_id uuid NOT NULL REFERENCES stet.person,
        verdict text NOT NULL,
        text_hash text NOT NULL,
        claim_version int NOT NULL,
        by_override boolean NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        voided_at timestamptz,
        void_cause text,
        void_version int,
        CHECK ((voided_at IS NULL) = (void_cause IS NULL))
      );
      CREATE UNIQUE INDEX sign_off_once ON stet.sign_off (claim_id, person_id) WHERE voided_at IS NULL;
      CREATE TABLE stet.author_query (
        id uuid PRIMARY KEY,
        claim_id uuid NOT NULL REFERENCES stet.claim,
        question text NOT NULL,
        asked_by uuid NOT NULL REFERENCES stet.person,
        asked_at timestamptz NOT NULL DEFAULT now(),
        answer text,
        answered_by uuid REFERENCES stet.person,
        answered_at timestamptz,
        closed_at timestamptz
      );
      CREATE INDEX author_query_claim ON stet.author_query (claim_id);
      CREATE UNIQUE INDEX author_query_open ON stet.author_query (claim_id) WHERE closed_at IS NULL;
      CREATE TABLE stet.release (
        id uuid PRIMARY KEY,
        article_id uuid NOT NULL UNIQUE REFERENCES stet.article,
        revision int NOT NULL,
        hash text NOT NULL,
        released_by uuid NOT NULL REFERENCES stet.person,
        released_at timestamptz NOT NULL DEFAULT now(),
        override_reason text,
        UNIQUE (article_id, hash)
      );
      CREATE TABLE stet.alert (
        id uuid PRIMARY KEY,
        desk_id uuid NOT NULL REFERENCES stet.desk,
        kind text NOT NULL,
        text text NOT NULL,
        article_id uuid REFERENCES stet.article,
        claim_id uuid REFERENCES stet.claim,
        cause text NOT NULL UNIQUE,
        at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX alert_desk ON stet.alert (desk_id, at DESC);
    `);
    await q.query(`
      CREATE TABLE stet.outbox (
        id uuid PRIMARY KEY,
        kind text NOT NULL,
        effect_key text NOT NULL UNIQUE,
        payload jsonb NOT NULL,
        desk_id uuid REFERENCES stet.desk,
        article_id uuid REFERENCES stet.article,
        claim_id uuid REFERENCES stet.claim,
        state text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending','done','dead')),
        attempts int NOT NULL DEFAULT 0,
        dispatches int NOT NULL DEFAULT 0,
        available_at timestamptz NOT NULL DEFAULT now(),
        dispatched_at timestamptz,
        finished_at timestamptz,
        last_error text,
        created_at timestamptz NOT NULL DEFAULT now(),
        xact xid8 NOT NULL DEFAULT pg_current_xact_id()
      );
      CREATE INDEX outbox_pending ON stet.outbox (available_at) WHERE state = 'pending';
      CREATE INDEX outbox_dead ON stet.outbox (desk_id) WHERE state = 'dead';
      CREATE FUNCTION stet.wake_relay() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN PERFORM pg_notify('stet_outbox', ''); RETURN NULL; END $$;
      CREATE TRIGGER wake_relay AFTER INSERT ON stet.outbox FOR EACH STATEMENT EXECUTE FUNCTION stet.wake_relay();
      CREATE TABLE stet.idempotency (
        principal uuid NOT NULL REFERENCES stet.person,
        key text NOT NULL CHECK (length(key) BETWEEN 1 AND 255),
        request_hash bytea NOT NULL,
        status int NOT NULL,
        headers jsonb NOT NULL,
        body text NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (principal, key)
      );
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA stet TO stet_app;
      GRANT USAGE ON ALL SEQUENCES IN SCHEMA stet TO stet_app;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP SCHEMA queue CASCADE; DROP SCHEMA stet CASCADE');
  }
}
