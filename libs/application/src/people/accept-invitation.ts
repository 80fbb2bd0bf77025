import { Gone, Invalid, denyRoles, invitationState, type InvitationState } from '@stet/domain';
import { newId, sha256 } from '../ids.js';
import type { InvitationRecord, PasswordHash, PersonRecord, Tx } from '../ports.js';
import { notFound } from '../refusal.js';
import { noteOnPeople } from './keep-desk.js';
import { openSession, type Visitor } from './sign-in.js';

const GONE: Record<Exclude<InvitationState, 'live'>, string> = {
  used: 'This invitation has been used already. Sign in with your e-mail and password.',
  revoked: 'This invitation was taken back by the desk. If you have a newer one, use that.',
  expired: 'This invitation has run out. Ask the desk for a new one.',
};

const gone = (state: Exclude<InvitationState, 'live'>): Gone => new Gone(`invitation_${state}`, GONE[state]);

/** The invitation of a link that works now, and who it is for where they have an account. */
async function liveInvitation(
  tx: Tx,
  token: string,
  lock: boolean,
): Promise<{ invitation: InvitationRecord; known: PersonRecord | null }> {
  const invitation = await tx.invitations.byToken(sha256(token), lock);
  if (!invitation) throw notFound('invitation');
  const state = invitationState(invitation, await tx.clock());
  if (state !== 'live') throw gone(state);
  // Whoever invited may have lost that right since: a link is no way around it.
  const by = await tx.people.rolesOn(invitation.invitedBy, invitation.desk);
  if (denyRoles({ by, before: [], after: invitation.roles, admins: 1 })) throw gone('revoked');
  return { invitation, known: await tx.people.byEmailOrId(invitation.email) };
}

/** What a link opens before anybody signed in. `known`: there is an account with this e-mail, which has a password. */
export interface OpenedInvitation {
  readonly desk: string;
  readonly name: string;
  readonly email: string;
  readonly roles: InvitationRecord['roles'];
  readonly expiresAt: Date;
  readonly known: boolean;
}

/** @throws NotFound `invitation_not_found`, Gone `invitation_used` `invitation_revoked` `invitation_expired` */
export async function openInvitation(tx: Tx, token: string): Promise<OpenedInvitation> {
  const { invitation, known } = await liveInvitation(tx, token, false);
  const desk = await tx.desks.bySlugOrId(invitation.desk);
  if (!desk) throw notFound('invitation');
  const { email, name, roles, expiresAt } = invitation;
  return { desk: desk.name, email, name, roles, expiresAt, known: typeof known?.passwordHash === 'string' };
}

/**
 * Uses an invitation, once: makes the account with this password, or gives the one that is there its roles. Whoever has
 * an account proves it with the password it has: an invitation to one desk is no way into a person’s others.
 * @throws as `openInvitation`; Invalid `wrong_password`
 */
export async function acceptInvitation(
  tx: Tx,
  passwords: PasswordHash,
  command: { token: string; password: string },
  from: Visitor,
): Promise<{ person: PersonRecord; secret: string }> {
  const { invitation, known } = await liveInvitation(tx, command.token, true);
  const { desk, email, name, roles } = invitation;
  if (known?.passwordHash && !(await passwords.verify(known.passwordHash, command.password))) {
    const message = 'That is not the password of this account.';
    throw new Invalid('wrong_password', message, {
      errors: [{ pointer: '/password', code: 'wrong_password', message }],
    });
  }
  const passwordHash = known?.passwordHash ?? (await passwords.hash(command.password));
  const person = known ?? { id: newId(), email, name, passwordHash, demo: false, disabled: false };
  if (!known) await tx.people.insert(person);
  else if (!known.passwordHash) await tx.people.setPassword(person.id, passwordHash);
  if (person.disabled) await tx.people.setClosed(person.id, false);
  for (const role of roles) await tx.people.grant(person.id, desk, role);
  await tx.invitations.use(invitation.id, person.id);
  await noteOnPeople(tx, {
    action: 'person.joined',
    caller: { person: person.id, via: 'web', requestId: invitation.id },
    role: roles.join(','),
    desk,
    payload: { person: person.id, roles: roles.join(','), invitation: invitation.id },
  });
  return { person, secret: await openSession(tx, person, from) };
}

/** Whose sign-in attempts a guess at an invitation’s password counts among; nobody’s where it asks for a new one. */
export async function guardedEmail(tx: Tx, token: string): Promise<string | null> {
  const { known } = await liveInvitation(tx, token, false);
  return known?.passwordHash ? known.email : null;
}
