import { Invalid } from '@stet/domain';
import { newId } from '../ids.js';
import type { Caller, CheckerProfile, DeskRecord, Json, PersonRecord, Tx } from '../ports.js';
import { notFound, requireRole } from '../refusal.js';
import { noteOnPeople } from './keep-desk.js';

interface Place {
  readonly desk: DeskRecord;
  readonly person: PersonRecord;
  readonly role: string;
}

/** The person (`me`, e-mail or id) on a desk that both belong to; only they and the desk head see or change this. */
export async function requireOwnOrKept(
  tx: Tx,
  caller: Caller,
  deskName: string,
  who: string,
): Promise<Place> {
  const desk = await tx.desks.bySlugOrId(deskName);
  const mine = desk ? await tx.people.rolesOn(caller.person, desk.id) : [];
  if (!desk || mine.length === 0) throw notFound('desk');
  const person = await tx.people.byEmailOrId(who === 'me' ? caller.person : who);
  if (!person || (await tx.people.rolesOn(person.id, desk.id)).length === 0) throw notFound('person');
  if (person.id !== caller.person) requireRole('keep-profile', mine);
  return { desk, person, role: mine.join(',') };
}

const log = (
  tx: Tx,
  caller: Caller,
  { desk, role }: Place,
  action: string,
  payload: { readonly [key: string]: Json },
): Promise<void> => noteOnPeople(tx, { action, caller, role, desk: desk.id, payload });

/** Replaces what a checker is like. What conflicts were declared is not for the log: it is read by many. */
export async function setProfile(
  tx: Tx,
  caller: Caller,
  command: { desk: string; person: string; profile: CheckerProfile },
): Promise<void> {
  const place = await requireOwnOrKept(tx, caller, command.desk, command.person);
  const { beats, languages, limit, conflicts } = command.profile;
  await tx.assignments.saveProfile(place.person.id, place.desk.id, command.profile);
  await log(tx, caller, place, 'person.profile', {
    person: place.person.id,
    beats,
    languages,
    limit,
    conflicts: conflicts.length,
  });
}

/** Enters an absence; the worker takes what the person has in hand to others as soon as it begins. */
export async function enterAbsence(
  tx: Tx,
  caller: Caller,
  command: { desk: string; person: string; from: Date | null; until: Date; note: string | null },
): Promise<string> {
  const place = await requireOwnOrKept(tx, caller, command.desk, command.person);
  const from = command.from ?? (await tx.clock());
  if (command.until <= from) {
    const message = 'An absence ends after it begins.';
    throw new Invalid('bad_absence', message, {
      errors: [{ pointer: '/until', code: 'bad_absence', message }],
    });
  }
  const { note, until } = command;
  const id = newId();
  await tx.assignments.insertAbsence({
    id,
    person: place.person.id,
    desk: place.desk.id,
    from,
    until,
    note,
    enteredBy: caller.person,
  });
  await log(tx, caller, place, 'person.absent', {
    person: place.person.id,
    from: from.toISOString(),
    until: until.toISOString(),
  });
  return place.person.id;
}

/** Ends an absence now; gives whose it was and where. */
export async function endAbsence(
  tx: Tx,
  caller: Caller,
  absenceId: string,
): Promise<{ person: string; desk: string }> {
  const absence = await tx.assignments.absence(absenceId);
  if (!absence) throw notFound('absence');
  const place = await requireOwnOrKept(tx, caller, absence.desk, absence.person);
  await tx.assignments.endAbsence(absenceId);
  await log(tx, caller, place, 'person.returned', { person: place.person.id });
  return { person: absence.person, desk: absence.desk };
}
