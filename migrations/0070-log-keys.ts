import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The one entry the signer may write: that a further key signs the log, in the words the older key signed. The
 * application may hand in any draft, but cannot sign one; the signer can sign, but may hand in no other.
 */
export class LogKeys1780000000070 implements MigrationInterface {
  name = 'LogKeys1780000000070';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      DO $$ BEGIN EXECUTE format('GRANT stet_audit TO %I', current_user); END $$;
      CREATE FUNCTION audit.add_key(vkey text, note text) RETURNS void
        LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
          INSERT INTO audit.draft (entry) VALUES (
            '{"action":"log.key-added","actor":{"id":null,"role":null,"via":"system"},"article":null,"claim":null,'
            || '"claimVersion":null,"desk":null,"from":null,"payloadHash":null,"requestId":null,"to":{"note":'
            || to_json(note)::text || ',"vkey":' || to_json(vkey)::text || '},"v":1}')
        $$;
      ALTER FUNCTION audit.add_key(text, text) OWNER TO stet_audit;
      REVOKE ALL ON FUNCTION audit.add_key(text, text) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION audit.add_key(text, text) TO stet_signer;
      DO $$ BEGIN EXECUTE format('REVOKE stet_audit FROM %I', current_user); END $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('An audit log is not taken back.');
  }
}
