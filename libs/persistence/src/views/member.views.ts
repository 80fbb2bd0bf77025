import type { CheckerProfileView, MemberList } from '@stet/contract';
import type { DeskRole } from '@stet/domain';
import type { Sql } from '../sql.js';
import { iso, personJson } from './fragments.js';

export interface MemberRow extends Omit<CheckerProfileView, 'desk'> {
  readonly roles: readonly DeskRole[];
  readonly inHand: number;
  readonly lastSeenAt: string | null;
}

/** Everybody on a desk and who is invited to it; the caller has made sure that it may be seen. */
export async function membersView(
  sql: Sql,
  deskId: string,
): Promise<{ people: MemberRow[]; invitations: MemberList['invitations'] }> {
  const people = await sql<MemberRow>(
    `SELECT ${personJson('p')} AS person, r.roles, coalesce(f.beats, '{}') AS beats, coalesce(f.languages, '{}') AS languages,
            f.time_zone AS "timeZone", f.hours, f.claim_limit AS "limit",
            coalesce((SELECT json_agg(json_build_object('kind', k.kind, 'value', k.value) ORDER BY k.kind, k.value)
                        FROM stet.declared_conflict k WHERE k.person_id = p.id AND k.desk_id = $1), '[]') AS conflicts,
            coalesce((SELECT json_agg(json_build_object('id', b.id, 'from', ${iso('b.from_at')}, 'until', ${iso('b.until_at')}, 'note', b.note) ORDER BY b.from_at)
                        FROM stet.absence b WHERE b.person_id = p.id AND b.desk_id = $1 AND b.until_at > now()), '[]') AS absences,
            (SELECT count(*) FROM stet.claim c JOIN stet.article a ON a.id = c.article_id
              WHERE c.desk_id = $1 AND a.state <> 'released'
                AND ((c.assignee_id = p.id AND c.state IN ('assigned', 'checking', 'awaiting_author')) OR (c.second_checker_id = p.id AND c.state = 'proposed')))::int AS "inHand",
            (SELECT ${iso('max(s.last_seen_at)')} FROM stet.session s WHERE s.person_id = p.id) AS "lastSeenAt"
       FROM (SELECT person_id, array_agg(role ORDER BY role) AS roles FROM stet.membership WHERE desk_id = $1 GROUP BY person_id) r
       JOIN stet.person p ON p.id = r.person_id
       LEFT JOIN stet.checker_profile f ON f.person_id = p.id AND f.desk_id = $1
      WHERE p.disabled_at IS NULL ORDER BY p.name, p.id`,
    [deskId],
  );
  const invitations = await sql<MemberList['invitations'][number]>(
    `SELECT i.id, i.email, i.name, i.roles, ${personJson('p')} AS "invitedBy", ${iso('i.invited_at')} AS "invitedAt",
            ${iso('i.expires_at')} AS "expiresAt", i.expires_at <= now() AS expired
       FROM stet.invitation i JOIN stet.person p ON p.id = i.invited_by
      WHERE i.desk_id = $1 AND i.used_at IS NULL AND i.revoked_at IS NULL ORDER BY i.invited_at DESC, i.id`,
    [deskId],
  );
  return { people, invitations };
}
