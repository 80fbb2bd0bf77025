import { TooMany, Unauthenticated } from '@stet/domain';
import { newId, newSecret, sha256 } from '../ids.js';
import type { PasswordHash, PersonRecord, Tx } from '../ports.js';

const ATTEMPTS_PER_EMAIL = 10;
const ATTEMPTS_PER_ADDRESS = 60;
/** A session ends after this long whatever happens; idle ones earlier (see the credential store). */
const SESSION_HOURS = 7 * 24;

/** Whoever signs in comes with a browser, and perhaps with the hash of a session, which ends: nobody is handed one to fill. */
export interface Visitor {
  readonly agent: string | null;
  readonly session: Buffer | null;
}

/** A hash of nothing anybody knows: an unknown e-mail costs the same work as a known one. */
let decoy: Promise<string> | null = null;

const refused = (): Unauthenticated =>
  new Unauthenticated('bad_credentials', 'The e-mail or the password is wrong.');

/**
 * Counts the attempt before looking, so that many guesses at once are many attempts. Runs in a transaction of its own:
 * a refused sign-in must not roll its own count back.
 */
export async function countSignInAttempt(tx: Tx, email: string, address: string): Promise<void> {
  const emailHash = sha256(email.toLowerCase());
  const recent = await tx.people.recentAttempts(emailHash, address);
  if (recent.email >= ATTEMPTS_PER_EMAIL || recent.address >= ATTEMPTS_PER_ADDRESS) {
    throw new TooMany('too_many_attempts', 'Too many attempts; try again in a quarter of an hour.', {
      retryAfterSeconds: 900,
    });
  }
  await tx.people.noteAttempt(emailHash, address);
}

/** Checks a password; the same answer and the same work whether or not the person exists. */
export async function signIn(
  tx: Tx,
  passwords: PasswordHash,
  command: { email: string; password: string },
  from: Visitor,
): Promise<{ person: PersonRecord; secret: string }> {
  const person = await tx.people.byEmailOrId(command.email);
  decoy ??= passwords.hash(newSecret());
  const known = person?.passwordHash && !person.disabled ? person.passwordHash : null;
  const right = await passwords.verify(known ?? (await decoy), command.password);
  if (!person || !known || !right) throw refused();
  await tx.people.forgetAttempts(sha256(command.email.toLowerCase()));
  return { person, secret: await openSession(tx, person, from) };
}

/** One click for a demo person; the caller has made sure that this is a loopback desk. */
export async function signInDemo(
  tx: Tx,
  email: string,
  from: Visitor,
): Promise<{ person: PersonRecord; secret: string }> {
  const person = await tx.people.byEmailOrId(email);
  if (!person?.demo || person.disabled) throw refused();
  return { person, secret: await openSession(tx, person, from) };
}

export async function openSession(tx: Tx, person: PersonRecord, from: Visitor): Promise<string> {
  if (from.session) await tx.credentials.revokeSession(from.session);
  const secret = newSecret();
  await tx.credentials.insertSession({
    id: newId(),
    tokenHash: sha256(secret),
    person: person.id,
    hours: SESSION_HOURS,
    agent: from.agent,
  });
  return secret;
}
