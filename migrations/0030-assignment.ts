import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who suits what, who may not, who is away; and why each claim went to whom. */
export class Assignment1780000000030 implements MigrationInterface {
  name = 'Assignment1780000000030';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE stet.article ADD COLUMN beat text;
      -- When the policy is asked again about a claim that found nobody, or was given back.
      ALTER TABLE stet.claim ADD COLUMN offer_at timestamptz;
      CREATE INDEX claim_offer ON stet.claim (offer_at) WHERE offer_at IS NOT NULL;
      -- The same fact is looked for among all claims now, not among signed-off ones alone.
      DROP INDEX stet.claim_signed_trigrams;
      CREATE INDEX claim_trigrams ON stet.claim USING gin (exact gin_trgm_ops);
      CREATE TABLE stet.checker_profile (
        person_id uuid NOT NULL REFERENCES stet.person,
        desk_id uuid NOT NULL REFERENCES stet.desk,
        beats text[] NOT NULL DEFAULT '{}',
        languages text[] NOT NULL DEFAULT '{}',
        time_zone text,
        hours jsonb,
        claim_limit int CHECK (claim_limit BETWEEN 0 AND 1000),
        PRIMARY KEY (person_id, desk_id)
      );
      CREATE TABLE stet.declared_conflict (
        person_id uuid NOT NULL REFERENCES stet.person,
        desk_id uuid NOT NULL REFERENCES stet.desk,
        kind text NOT NULL CHECK (kind IN ('topic','source')),
        value text NOT NULL,
        PRIMARY KEY (desk_id, person_id, kind, value)
      );
      CREATE TABLE stet.absence (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES stet.person,
        desk_id uuid NOT NULL REFERENCES stet.desk,
        from_at timestamptz NOT NULL,
        until_at timestamptz NOT NULL,
        note text,
        entered_by uuid NOT NULL REFERENCES stet.person,
        CHECK (until_at > from_at)
      );
      CREATE INDEX absence_person ON stet.absence (person_id, desk_id, until_at);
      CREATE TABLE stet.assignment (
        id uuid PRIMARY KEY,
        desk_id uuid NOT NULL REFERENCES stet.desk,
        claim_id uuid NOT NULL REFERENCES stet.claim,
        part text NOT NULL CHECK (part IN ('check','second')),
        person_id uuid NOT NULL REFERENCES stet.person,
        given_by uuid REFERENCES stet.person,
        how text NOT NULL CHECK (how IN ('policy','taken','by_hand','handed_over','rebalanced')),
        why jsonb NOT NULL,
        others jsonb NOT NULL,
        at timestamptz NOT NULL DEFAULT clock_timestamp(),
        ended_at timestamptz,
        end_cause text CHECK (end_cause IN ('done','gave_back','ran_out','absent','reassigned','handed_over')),
        CHECK ((ended_at IS NULL) = (end_cause IS NULL))
      );
      CREATE UNIQUE INDEX assignment_open ON stet.assignment (claim_id, part) WHERE ended_at IS NULL;
      CREATE INDEX assignment_claim ON stet.assignment (claim_id, at);
      CREATE INDEX assignment_week ON stet.assignment (desk_id, at);
      GRANT SELECT, INSERT, UPDATE, DELETE ON stet.checker_profile, stet.declared_conflict, stet.absence TO stet_app;
      GRANT SELECT, INSERT, UPDATE ON stet.assignment TO stet_app;
      -- What is in hand already was given before reasons were kept.
      INSERT INTO stet.assignment (id, desk_id, claim_id, part, person_id, how, why, others)
      SELECT gen_random_uuid(), c.desk_id, c.id, 'check', c.assignee_id, 'policy', '[]'::jsonb, '[]'::jsonb FROM stet.claim c
       WHERE c.assignee_id IS NOT NULL AND c.state IN ('assigned', 'checking', 'awaiting_author', 'proposed')
      UNION ALL
      SELECT gen_random_uuid(), c.desk_id, c.id, 'second', c.second_checker_id, 'policy', '[]'::jsonb, '[]'::jsonb FROM stet.claim c
       WHERE c.second_checker_id IS NOT NULL AND c.state = 'proposed';
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      DROP INDEX stet.claim_trigrams;
      CREATE INDEX claim_signed_trigrams ON stet.claim USING gin (exact gin_trgm_ops) WHERE state = 'signed_off';
      DROP TABLE stet.assignment, stet.absence, stet.declared_conflict, stet.checker_profile;
      ALTER TABLE stet.claim DROP COLUMN offer_at;
      ALTER TABLE stet.article DROP COLUMN beat;
    `);
  }
}
