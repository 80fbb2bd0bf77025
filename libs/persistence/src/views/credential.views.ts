import type { Sql } from '../sql.js';
import { iso } from './fragments.js';

/** A person's live sessions, the newest first; `current` is the hash of the one that asks. */
export const sessionsOf = (sql: Sql, person: string, current: Buffer) =>
  sql<{
    id: string;
    createdAt: string;
    lastSeenAt: string;
    expiresAt: string;
    agent: string | null;
    current: boolean;
  }>(
    `SELECT id, ${iso('created_at')} AS "createdAt", ${iso('last_seen_at')} AS "lastSeenAt", ${iso('expires_at')} AS "expiresAt",
            agent, token_hash = $2 AS current
       FROM stet.session WHERE person_id = $1 AND revoked_at IS NULL AND expires_at > now() ORDER BY created_at DESC, id DESC`,
    [person, current],
  );

/** A person's tokens that still work, the newest first; never what they are, nor their hashes. */
export const tokensOf = (sql: Sql, person: string) =>
  sql<{
    id: string;
    name: string;
    scope: 'read' | 'write';
    createdAt: string;
    lastUsedAt: string | null;
    expiresAt: string | null;
  }>(
    `SELECT id, name, scope, ${iso('created_at')} AS "createdAt", ${iso('last_used_at')} AS "lastUsedAt", ${iso('expires_at')} AS "expiresAt"
       FROM stet.api_token WHERE person_id = $1 AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > now())
      ORDER BY created_at DESC, id DESC`,
    [person],
  );
