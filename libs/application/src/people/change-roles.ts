import { denyRoles, type DeskRole } from '@stet/domain';
import { takeFromAbsent } from '../jobs/take-from-absent.js';
import type { Caller, Tx } from '../ports.js';
import { notFound, refusal } from '../refusal.js';
import { noteOnPeople, requireKeeper } from './keep-desk.js';

/**
 * Gives a person these roles on a desk and no other; none at all: they leave it. What they had in hand and may check no
 * longer goes on in the same transaction. What they did stays as it is, under their name; with the last desk they leave
 * their account is closed.
 * @throws NotFound, Denied `not_yours` `admin_only` `last_admin`
 */
export async function changeRoles(
  tx: Tx,
  caller: Caller,
  command: { desk: string; person: string; roles: readonly DeskRole[] },
): Promise<void> {
  const { desk, roles: by } = await requireKeeper(tx, caller, command.desk, 'keep-people');
  // Two admins who unmake each other at once: the second finds themselves the last.
  await tx.desks.lock(desk.id);
  const person = await tx.people.byEmailOrId(command.person);
  const before = person ? await tx.people.rolesOn(person.id, desk.id) : [];
  if (!person || before.length === 0) throw notFound('person');
  const admins = (await tx.people.withRoles(desk.id, ['admin'])).length;
  const denial = denyRoles({ by, before, after: command.roles, admins });
  if (denial) throw refusal(denial);
  const held = command.roles.includes('checker') ? [] : await tx.assignments.heldBy(person.id, desk.id);
  await tx.people.setRoles(person.id, desk.id, command.roles);
  for (const claim of held) await takeFromAbsent(tx, claim);
  const left = command.roles.length === 0;
  if (left && !(await tx.people.isOnADesk(person.id))) await tx.people.setClosed(person.id, true);
  await noteOnPeople(tx, {
    action: left ? 'person.left' : 'person.roles',
    caller,
    role: by.join(','),
    desk: desk.id,
    payload: { person: person.id, before: before.join(','), roles: command.roles.join(',') },
  });
}
