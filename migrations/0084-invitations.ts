import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Links by which somebody comes to a desk and sets their own password. */
export class Invitations1780000000084 implements MigrationInterface {
  name = 'Invitations1780000000084';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE stet.invitation (
        id uuid PRIMARY KEY,
        -- The token itself is shown once and kept nowhere.
        token_hash bytea NOT NULL UNIQUE,
        desk_id uuid NOT NULL REFERENCES stet.desk,
        email text NOT NULL,
        name text NOT NULL,
        roles text[] NOT NULL CHECK (cardinality(roles) > 0),
        invited_by uuid NOT NULL REFERENCES stet.person,
        invited_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        revoked_at timestamptz,
        used_at timestamptz,
        used_by uuid REFERENCES stet.person,
        CHECK ((used_at IS NULL) = (used_by IS NULL))
      );
      CREATE UNIQUE INDEX invitation_live ON stet.invitation (desk_id, lower(email)) WHERE revoked_at IS NULL AND used_at IS NULL;
      GRANT SELECT, INSERT, UPDATE ON stet.invitation TO stet_app;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE stet.invitation');
  }
}
