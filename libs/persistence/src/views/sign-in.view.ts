import type { Sql } from '../sql.js';

/** The demo people with what they are for the sign-in page, and whether anybody is there at all. */
export async function signInView(sql: Sql) {
  const people = await sql<{ name: string; email: string; role: string }>(
    `SELECT p.name, p.email, string_agg(DISTINCT replace(m.role, '_', ' '), ', ') AS role
       FROM stet.person p JOIN stet.membership m ON m.person_id = p.id
      WHERE p.demo AND p.disabled_at IS NULL GROUP BY p.id ORDER BY min(p.created_at), p.id`,
  );
  const [any] = await sql<{ any: boolean }>('SELECT EXISTS (SELECT FROM stet.person) AS any');
  return { people, firstRun: any?.any !== true };
}
