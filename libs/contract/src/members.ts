import { z } from 'zod';
import { checkerProfile } from './assignments.js';
import { newPassword } from './people.js';
import { deskRole, id, person, text, time } from './primitives.js';

/** Whether whoever asks may do it, and why not. */
const may = { allowed: z.boolean(), code: z.string().optional(), reason: z.string().optional() };

/** One role of a person: whether they hold it, and whether whoever asks may change that. */
const roleOf = z.strictObject({ role: deskRole, held: z.boolean(), ...may });

export const member = checkerProfile
  .omit({ desk: true })
  .extend({
    roles: z.array(roleOf),
    /** Ending their membership of the desk. */
    leave: z.strictObject(may),
    inHand: z.number().int().describe('claims to check or to sign'),
    lastSeenAt: time.nullable().describe('null: never signed in, or not lately'),
  })
  .meta({ id: 'Member' });
export type Member = z.infer<typeof member>;

export const invitation = z
  .strictObject({
    id,
    email: z.string(),
    name: z.string(),
    roles: z.array(deskRole),
    invitedBy: person.nullable(),
    invitedAt: time,
    expiresAt: time,
    expired: z.boolean(),
  })
  .meta({ id: 'Invitation' });

/** Everybody on a desk, for those who keep it; `invite`: the roles they may invite people to. */
export const memberList = z
  .strictObject({
    items: z.array(member),
    invitations: z.array(invitation).describe('not used and not taken back'),
    invite: z.array(z.strictObject({ role: deskRole, ...may })),
  })
  .meta({ id: 'MemberList' });
export type MemberList = z.infer<typeof memberList>;

const roles = z.array(deskRole).max(7);

export const rolesRequest = z
  .strictObject({ roles: roles.describe('exactly these; none: the person leaves the desk') })
  .meta({ id: 'RolesRequest' });

export const invitationRequest = z
  .strictObject({
    email: z.email().max(320),
    name: text(200),
    roles: roles.min(1, 'needs at least one role'),
    days: z.number().int().min(1).max(30).default(7).describe('until the link ends'),
  })
  .meta({ id: 'InvitationRequest' });

export const newInvitation = z
  .strictObject({
    id,
    link: z.string().describe('shown this once; only its hash is kept'),
    expiresAt: time,
  })
  .meta({ id: 'NewInvitation' });

const token = z.string().min(20).max(100);
export const openInvitationRequest = z.strictObject({ token }).meta({ id: 'OpenInvitationRequest' });
export const openedInvitation = z
  .strictObject({
    desk: z.string(),
    name: z.string(),
    email: z.string(),
    roles: z.array(deskRole),
    expiresAt: time,
    known: z.boolean().describe('there is an account; it is proved with the password it has'),
  })
  .meta({ id: 'OpenedInvitation' });
export const acceptInvitationRequest = z
  .strictObject({ token, password: newPassword.describe('the new one, or that of the account there is') })
  .meta({ id: 'AcceptInvitationRequest' });
