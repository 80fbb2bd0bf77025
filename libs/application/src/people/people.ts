import { Conflict, DEFAULT_POLICY, DESK_ROLES, type DeskRole } from '@stet/domain';
import { newId, newSecret, sha256 } from '../ids.js';
import type { PasswordHash, PersonRecord, TokenScope, Tx } from '../ports.js';
import { notFound } from '../refusal.js';
import { noteOnPeople } from './keep-desk.js';

const log = (
  tx: Tx,
  action: string,
  desk: string | null,
  payload: { readonly [key: string]: string },
): Promise<void> => noteOnPeople(tx, { action, caller: null, desk, payload });

export async function addDesk(tx: Tx, slug: string, name: string): Promise<string> {
  if (await tx.desks.bySlugOrId(slug))
    throw new Conflict('duplicate_desk', `There is a desk “${slug}” already.`);
  const id = newId();
  // The clock of the place the desk is made in, until its policy says another.
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  await tx.desks.insert({ id, slug, name, policy: { ...DEFAULT_POLICY, timeZone } });
  await log(tx, 'desk.added', id, { slug });
  return id;
}

/** Adds a person, or gives one who is there already further roles on a desk. */
export async function addPerson(
  tx: Tx,
  passwords: PasswordHash,
  command: {
    email: string;
    name: string;
    password: string;
    desk: string;
    roles: readonly DeskRole[];
    demo?: boolean;
  },
): Promise<PersonRecord> {
  const desk = await tx.desks.bySlugOrId(command.desk);
  if (!desk) throw notFound('desk');
  const known = await tx.people.byEmailOrId(command.email);
  const person = known ?? {
    id: newId(),
    email: command.email,
    name: command.name,
    passwordHash: await passwords.hash(command.password),
    demo: command.demo ?? false,
    disabled: false,
  };
  if (!known) await tx.people.insert(person);
  for (const role of command.roles) await tx.people.grant(person.id, desk.id, role);
  await log(tx, 'person.granted', desk.id, { person: person.id, roles: command.roles.join(',') });
  return person;
}

export async function setPassword(
  tx: Tx,
  passwords: PasswordHash,
  email: string,
  password: string,
): Promise<void> {
  const person = await tx.people.byEmailOrId(email);
  if (!person) throw notFound('person');
  await tx.people.setPassword(person.id, await passwords.hash(password));
  // Whoever knew the old one is out.
  await tx.credentials.revokeSessionsOf(person.id, null);
  await log(tx, 'person.password-set', null, { person: person.id });
}

/** Makes an API token; the text is shown once, only its hash is kept. */
export async function createToken(
  tx: Tx,
  command: { email: string; name: string; expiresAt: Date | null; scope?: TokenScope },
): Promise<string> {
  const person = await tx.people.byEmailOrId(command.email);
  if (!person) throw notFound('person');
  const token = `stet_pat_${newSecret()}`;
  await tx.credentials.insertToken({
    id: newId(),
    tokenHash: sha256(token),
    person: person.id,
    name: command.name,
    scope: command.scope ?? 'write',
    expiresAt: command.expiresAt,
  });
  await log(tx, 'token.created', null, { person: person.id, name: command.name });
  return token;
}

/** Ends one of a person's own sessions or tokens. @throws NotFound where they have no such one */
export async function revokeOwn(
  tx: Tx,
  kind: 'session' | 'token',
  person: string,
  id: string,
): Promise<void> {
  if (!(await tx.credentials.revoke(kind, person, id))) throw notFound(kind);
  await log(tx, `${kind}.revoked`, null, { person, [kind]: id });
}

/** The first admin of an empty desk; refused as soon as anybody is there. */
export async function firstRun(
  tx: Tx,
  passwords: PasswordHash,
  command: { name: string; email: string; password: string; deskName: string; deskSlug: string },
): Promise<PersonRecord> {
  if ((await tx.people.count()) > 0) throw new Conflict('not_first_run', 'This desk has people already.');
  await addDesk(tx, command.deskSlug, command.deskName);
  const roles = DESK_ROLES.filter((r) => r === 'admin' || r === 'desk_head' || r === 'editor');
  return addPerson(tx, passwords, { ...command, desk: command.deskSlug, roles });
}
