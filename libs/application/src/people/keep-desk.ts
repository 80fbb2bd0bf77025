import type { DeskRole, RightAction } from '@stet/domain';
import type { Caller, DeskRecord, Json, Tx } from '../ports.js';
import { notFound, requireRole } from '../refusal.js';

export interface KeptDesk {
  readonly desk: DeskRecord;
  readonly roles: readonly DeskRole[];
}

/** The desk by slug or id, for those who have this right on it; to anybody else on it that is denied. */
export async function requireKeeper(
  tx: Tx,
  caller: Caller,
  slugOrId: string,
  action: RightAction,
): Promise<KeptDesk> {
  const desk = await tx.desks.bySlugOrId(slugOrId);
  const roles = desk ? await tx.people.rolesOn(caller.person, desk.id) : [];
  if (!desk || roles.length === 0) throw notFound('desk');
  requireRole(action, roles);
  return { desk, roles };
}

/** Writes down what was done to the people of a desk, or by a person to what is their own; `caller` null: by Stet. */
export async function noteOnPeople(
  tx: Tx,
  note: {
    readonly action: string;
    readonly caller: Caller | null;
    readonly role?: string | null;
    readonly desk: string | null;
    readonly payload: { readonly [key: string]: Json };
  },
): Promise<void> {
  await tx.audit({
    article: null,
    claim: null,
    claimVersion: null,
    from: null,
    to: null,
    ...note,
    role: note.role ?? null,
  });
}
