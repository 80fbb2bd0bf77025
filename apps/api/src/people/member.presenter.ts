import type { Member, MemberList } from '@stet/contract';
import { DESK_ROLES, denyRoles, type DeskRole } from '@stet/domain';
import type { MemberRow } from '@stet/persistence';

type May = Member['leave'];

/** A person of the desk with what whoever asks may change about them, and why not the rest. */
export function presentMember(row: MemberRow, by: readonly DeskRole[], admins: number): Member {
  const before = row.roles;
  const may = (after: readonly DeskRole[]): May => asMay(denyRoles({ by, before, after, admins }));
  return {
    ...row,
    roles: DESK_ROLES.map((role) => {
      const held = before.includes(role);
      return { role, held, ...may(held ? before.filter((r) => r !== role) : [...before, role]) };
    }),
    leave: may([]),
  };
}

/** The roles that whoever asks may invite people to. */
export const presentInvite = (by: readonly DeskRole[]): MemberList['invite'] =>
  DESK_ROLES.map((role) => ({ role, ...asMay(denyRoles({ by, before: [], after: [role], admins: 1 })) }));

const asMay = (denial: { readonly code: string; readonly reason: string } | null): May =>
  denial ? { allowed: false, ...denial } : { allowed: true };
