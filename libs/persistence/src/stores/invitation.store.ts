import type { InvitationRecord, InvitationStore } from '@stet/application';
import { isUuid } from '../uuid.js';
import { first, type Sql } from '../sql.js';

const INVITATION = `i.id, i.desk_id AS desk, i.email, i.name, i.roles, i.invited_by AS "invitedBy", i.expires_at AS "expiresAt",
  i.revoked_at IS NOT NULL AS revoked, i.used_at IS NOT NULL AS used`;

export function invitationStore(sql: Sql): InvitationStore {
  return {
    issue: async (i) => {
      await sql(
        `UPDATE stet.invitation SET revoked_at = now()
          WHERE desk_id = $1 AND lower(email) = lower($2) AND revoked_at IS NULL AND used_at IS NULL`,
        [i.desk, i.email],
      );
      const [row] = await sql<{ at: Date }>(
        `INSERT INTO stet.invitation (id, token_hash, desk_id, email, name, roles, invited_by, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, now() + make_interval(days => $8)) RETURNING expires_at AS at`,
        [i.id, i.tokenHash, i.desk, i.email, i.name, i.roles, i.by, i.days],
      );
      if (!row) throw new Error('an insert always gives a row');
      return row.at;
    },
    byId: async (id) =>
      isUuid(id)
        ? first(
            await sql<InvitationRecord>(`SELECT ${INVITATION} FROM stet.invitation i WHERE i.id = $1`, [id]),
          )
        : null,
    byToken: async (tokenHash, lock = false) =>
      first(
        await sql<InvitationRecord>(
          `SELECT ${INVITATION} FROM stet.invitation i WHERE i.token_hash = $1 ${lock ? 'FOR UPDATE' : ''}`,
          [tokenHash],
        ),
      ),
    revoke: async (id) =>
      (
        await sql(
          'UPDATE stet.invitation SET revoked_at = now() WHERE id = $1 AND revoked_at IS NULL AND used_at IS NULL RETURNING id',
          [id],
        )
      ).length > 0,
    use: async (id, person) => {
      await sql('UPDATE stet.invitation SET used_at = now(), used_by = $2 WHERE id = $1', [id, person]);
    },
  };
}
