import { Invalid } from '@stet/domain';
import type { Caller, PasswordHash, Tx } from '../ports.js';
import { notFound } from '../refusal.js';
import { noteOnPeople } from './keep-desk.js';

/**
 * Changes a person’s own password. Every other session ends: whoever was in by the old one is out. `session` is the hash
 * of the one that asks, which stays.
 * @throws Invalid `wrong_password`, `same_password`, each with a pointer
 */
export async function changePassword(
  tx: Tx,
  passwords: PasswordHash,
  caller: Caller,
  command: { current: string; next: string; session: Buffer },
): Promise<void> {
  const person = await tx.people.byEmailOrId(caller.person);
  if (!person) throw notFound('person');
  if (!person.passwordHash || !(await passwords.verify(person.passwordHash, command.current)))
    throw wrong('/current', 'wrong_password', 'That is not your password.');
  if (command.next === command.current)
    throw wrong('/next', 'same_password', 'That is the password you have already.');
  await tx.people.setPassword(person.id, await passwords.hash(command.next));
  await tx.credentials.revokeSessionsOf(person.id, command.session);
  await noteOnPeople(tx, {
    action: 'person.password-changed',
    caller,
    desk: null,
    payload: { person: person.id },
  });
}

function wrong(pointer: string, code: string, message: string): Invalid {
  return new Invalid(code, message, { errors: [{ pointer, code, message }] });
}

export async function rename(tx: Tx, caller: Caller, name: string): Promise<void> {
  await tx.people.rename(caller.person, name);
  await noteOnPeople(tx, { action: 'person.renamed', caller, desk: null, payload: { name } });
}

/** Ends every session of a person but the one that asks. */
export async function endOtherSessions(tx: Tx, caller: Caller, session: Buffer): Promise<void> {
  await tx.credentials.revokeSessionsOf(caller.person, session);
  await noteOnPeople(tx, {
    action: 'session.others-ended',
    caller,
    desk: null,
    payload: { person: caller.person },
  });
}
