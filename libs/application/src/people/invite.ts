import { Conflict, denyRoles, type DeskRole } from '@stet/domain';
import { newId, newSecret, sha256 } from '../ids.js';
import type { Caller, Tx } from '../ports.js';
import { notFound, refusal } from '../refusal.js';
import { noteOnPeople, requireKeeper } from './keep-desk.js';

/**
 * Invites somebody to a desk. The token is given here, once, for the link; only its hash is kept. Asked again for the
 * same address, the earlier link stops working.
 * @throws NotFound `desk_not_found`, Denied `not_yours` `admin_only`, Conflict `already_member`
 */
export async function invite(
  tx: Tx,
  caller: Caller,
  command: { desk: string; email: string; name: string; roles: readonly DeskRole[]; days: number },
): Promise<{ id: string; token: string; expiresAt: Date }> {
  const { desk, roles: by } = await requireKeeper(tx, caller, command.desk, 'keep-people');
  // Two who invite the same person at once: the second takes back the link of the first.
  await tx.desks.lock(desk.id);
  const known = await tx.people.byEmailOrId(command.email);
  if (known && (await tx.people.rolesOn(known.id, desk.id)).length > 0) {
    const message = `${known.name} is on this desk already.`;
    throw new Conflict('already_member', message, {
      errors: [{ pointer: '/email', code: 'already_member', message }],
    });
  }
  const denial = denyRoles({ by, before: [], after: command.roles, admins: 1 });
  if (denial) throw refusal(denial);
  const id = newId();
  const token = newSecret();
  const { email, name, roles, days } = command;
  const expiresAt = await tx.invitations.issue({
    ...{ id, tokenHash: sha256(token), desk: desk.id, by: caller.person },
    ...{ email, name, roles, days },
  });
  await noteOnPeople(tx, {
    action: 'person.invited',
    caller,
    role: by.join(','),
    desk: desk.id,
    payload: { email, roles: roles.join(',') },
  });
  return { id, token, expiresAt };
}

/** Takes an invitation back; its link stops working. */
export async function revokeInvitation(tx: Tx, caller: Caller, id: string): Promise<void> {
  const invitation = await tx.invitations.byId(id);
  if (!invitation || (await tx.people.rolesOn(caller.person, invitation.desk)).length === 0)
    throw notFound('invitation');
  const { roles } = await requireKeeper(tx, caller, invitation.desk, 'keep-people');
  if (!(await tx.invitations.revoke(id))) throw notFound('invitation');
  await noteOnPeople(tx, {
    action: 'invitation.revoked',
    caller,
    role: roles.join(','),
    desk: invitation.desk,
    payload: { email: invitation.email },
  });
}
