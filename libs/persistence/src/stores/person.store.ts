import type { DeskRole } from '@stet/domain';
import type { PersonRecord, PersonStore } from '@stet/application';
import { isUuid } from '../uuid.js';
import { first, type Sql } from '../sql.js';

export const PERSON = `p.id, p.email, p.name, p.password_hash AS "passwordHash", p.demo, p.disabled_at IS NOT NULL AS disabled`;

export function personStore(sql: Sql): PersonStore {
  return {
    byEmailOrId: async (emailOrId) =>
      first(
        await sql<PersonRecord>(
          `SELECT ${PERSON} FROM stet.person p WHERE ${isUuid(emailOrId) ? 'p.id = $1' : 'lower(p.email) = lower($1)'}`,
          [emailOrId],
        ),
      ),
    insert: async (person) => {
      await sql(
        'INSERT INTO stet.person (id, email, name, password_hash, demo) VALUES ($1, $2, $3, $4, $5)',
        [person.id, person.email, person.name, person.passwordHash, person.demo],
      );
    },
    setPassword: async (person, hash) => {
      await sql('UPDATE stet.person SET password_hash = $2 WHERE id = $1', [person, hash]);
    },
    rename: async (person, name) => {
      await sql('UPDATE stet.person SET name = $2 WHERE id = $1', [person, name]);
    },
    grant: async (person, desk, role) => {
      await sql(
        'INSERT INTO stet.membership (person_id, desk_id, role) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
        [person, desk, role],
      );
    },
    setRoles: async (person, desk, roles) => {
      await sql(
        'DELETE FROM stet.membership WHERE person_id = $1 AND desk_id = $2 AND role <> ALL($3::text[])',
        [person, desk, roles],
      );
      await sql(
        `INSERT INTO stet.membership (person_id, desk_id, role)
         SELECT $1, $2, role FROM unnest($3::text[]) AS role ON CONFLICT DO NOTHING`,
        [person, desk, roles],
      );
    },
    isOnADesk: async (person) =>
      (await sql('SELECT FROM stet.membership WHERE person_id = $1 LIMIT 1', [person])).length > 0,
    setClosed: async (person, closed) => {
      await sql(
        `UPDATE stet.person SET disabled_at = CASE WHEN $2 THEN coalesce(disabled_at, now()) END WHERE id = $1`,
        [person, closed],
      );
    },
    rolesOn: async (person, desk) =>
      (
        await sql<{ role: DeskRole }>(
          'SELECT role FROM stet.membership WHERE person_id = $1 AND desk_id = $2 ORDER BY role',
          [person, desk],
        )
      ).map((row) => row.role),
    withRoles: async (desk, roles) =>
      (
        await sql<{ person: string }>(
          `SELECT DISTINCT m.person_id AS person FROM stet.membership m JOIN stet.person p ON p.id = m.person_id
            WHERE m.desk_id = $1 AND m.role = ANY($2::text[]) AND p.disabled_at IS NULL`,
          [desk, roles],
        )
      ).map((row) => row.person),
    count: async () => (await sql<{ n: number }>('SELECT count(*)::int AS n FROM stet.person'))[0]?.n ?? 0,
    recentAttempts: async (emailHash, address) => {
      // One guess at a time per e-mail and per address: a thousand at once are still counted one by one.
      await sql(
        `SELECT pg_advisory_xact_lock(hashtextextended(k, 7306))
           FROM unnest(ARRAY[encode($1::bytea, 'hex'), $2::text]) AS k ORDER BY k`,
        [emailHash, address],
      );
      const [row] = await sql<{ email: number; address: number }>(
        `SELECT (SELECT count(*) FROM stet.sign_in_attempt
                  WHERE email_hash = $1 AND at > clock_timestamp() - interval '15 minutes')::int AS email,
                (SELECT count(*) FROM stet.sign_in_attempt
                  WHERE address = $2 AND at > clock_timestamp() - interval '15 minutes')::int AS address`,
        [emailHash, address],
      );
      return row ?? { email: 0, address: 0 };
    },
    noteAttempt: async (emailHash, address) => {
      await sql('INSERT INTO stet.sign_in_attempt (email_hash, address) VALUES ($1, $2)', [
        emailHash,
        address,
      ]);
    },
    forgetAttempts: async (emailHash) => {
      await sql('DELETE FROM stet.sign_in_attempt WHERE email_hash = $1', [emailHash]);
    },
  };
}
