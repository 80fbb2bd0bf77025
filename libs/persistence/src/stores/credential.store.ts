import type { CredentialStore, PersonRecord, TokenScope } from '@stet/application';
import { first, type Sql } from '../sql.js';
import { isUuid } from '../uuid.js';
import { PERSON } from './person.store.js';

/** A session nobody used for this long has ended. */
const IDLE = "interval '12 hours'";

export function credentialStore(sql: Sql): CredentialStore {
  return {
    insertSession: async (session) => {
      await sql(
        `INSERT INTO stet.session (id, token_hash, person_id, expires_at, agent)
         VALUES ($1, $2, $3, now() + make_interval(hours => $4), left($5, 200))`,
        [session.id, session.tokenHash, session.person, session.hours, session.agent],
      );
    },
    personBySession: async (tokenHash) => {
      const found = first(
        await sql<PersonRecord & { seen: boolean }>(
          `SELECT ${PERSON}, s.last_seen_at > now() - interval '1 minute' AS seen
             FROM stet.session s JOIN stet.person p ON p.id = s.person_id
            WHERE s.token_hash = $1 AND s.revoked_at IS NULL AND s.expires_at > now()
              AND s.last_seen_at > now() - ${IDLE} AND p.disabled_at IS NULL`,
          [tokenHash],
        ),
      );
      // Noted once a minute: a read does not become a write on every request.
      if (found && !found.seen)
        await sql('UPDATE stet.session SET last_seen_at = now() WHERE token_hash = $1', [tokenHash]);
      return found;
    },
    revokeSession: async (tokenHash) => {
      await sql('UPDATE stet.session SET revoked_at = now() WHERE token_hash = $1 AND revoked_at IS NULL', [
        tokenHash,
      ]);
    },
    revoke: async (kind, person, id) =>
      isUuid(id) &&
      (
        await sql<{ id: string }>(
          `UPDATE stet.${kind === 'session' ? 'session' : 'api_token'} SET revoked_at = now()
            WHERE id = $1 AND person_id = $2 AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > now()) RETURNING id`,
          [id, person],
        )
      ).length > 0,
    revokeSessionsOf: async (person, but) => {
      await sql(
        `UPDATE stet.session SET revoked_at = now()
          WHERE person_id = $1 AND revoked_at IS NULL AND token_hash IS DISTINCT FROM $2`,
        [person, but],
      );
    },
    insertToken: async (token) => {
      await sql(
        'INSERT INTO stet.api_token (id, token_hash, person_id, name, expires_at, scope) VALUES ($1, $2, $3, $4, $5, $6)',
        [token.id, token.tokenHash, token.person, token.name, token.expiresAt, token.scope],
      );
    },
    personByToken: async (tokenHash) => {
      const found = first(
        await sql<PersonRecord & { scope: TokenScope; seen: boolean | null }>(
          `SELECT ${PERSON}, t.scope, t.last_used_at > now() - interval '1 minute' AS seen
             FROM stet.api_token t JOIN stet.person p ON p.id = t.person_id
            WHERE t.token_hash = $1 AND t.revoked_at IS NULL AND (t.expires_at IS NULL OR t.expires_at > now())
              AND p.disabled_at IS NULL`,
          [tokenHash],
        ),
      );
      if (found && !found.seen)
        await sql('UPDATE stet.api_token SET last_used_at = now() WHERE token_hash = $1', [tokenHash]);
      return found;
    },
  };
}
