import type { DeskPolicy, DeskRole } from '@stet/domain';
import type { DeskRecord } from './records.js';

export interface DeskStore {
  bySlugOrId(slugOrId: string): Promise<DeskRecord | null>;
  insert(desk: DeskRecord): Promise<void>;
  /** Holds the desk's row, so that of two who change its policy the second sees what the first did. */
  lock(id: string): Promise<DeskRecord | null>;
  savePolicy(id: string, policy: DeskPolicy): Promise<void>;
  count(): Promise<number>;
}

export interface PersonRecord {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string | null;
  readonly demo: boolean;
  readonly disabled: boolean;
}

export interface PersonStore {
  byEmailOrId(emailOrId: string): Promise<PersonRecord | null>;
  insert(person: Omit<PersonRecord, 'disabled'>): Promise<void>;
  setPassword(person: string, hash: string): Promise<void>;
  rename(person: string, name: string): Promise<void>;
  grant(person: string, desk: string, role: DeskRole): Promise<void>;
  /** Gives a person these roles on a desk and no other; none: they leave it. */
  setRoles(person: string, desk: string, roles: readonly DeskRole[]): Promise<void>;
  /** Whether they have a role on any desk. */
  isOnADesk(person: string): Promise<boolean>;
  /** A closed account signs nobody in; all that was done with it stays. */
  setClosed(person: string, closed: boolean): Promise<void>;
  rolesOn(person: string, desk: string): Promise<readonly DeskRole[]>;
  /** Everybody on a desk who holds one of these roles. */
  withRoles(desk: string, roles: readonly DeskRole[]): Promise<readonly string[]>;
  count(): Promise<number>;
  recentAttempts(
    emailHash: Buffer,
    address: string,
  ): Promise<{ readonly email: number; readonly address: number }>;
  noteAttempt(emailHash: Buffer, address: string): Promise<void>;
  forgetAttempts(emailHash: Buffer): Promise<void>;
}

export interface CredentialStore {
  insertSession(session: {
    id: string;
    tokenHash: Buffer;
    person: string;
    hours: number;
    /** What the browser calls itself, so that its owner knows it again. */
    agent: string | null;
  }): Promise<void>;
  /** The person of a live session; also notes that it was used. */
  personBySession(tokenHash: Buffer): Promise<PersonRecord | null>;
  revokeSession(tokenHash: Buffer): Promise<void>;
  /** Ends a person's live session or token by its id. @returns whether there was one */
  revoke(kind: 'session' | 'token', person: string, id: string): Promise<boolean>;
  /** Ends all that a person is signed in by, but for the session of this hash. */
  revokeSessionsOf(person: string, but: Buffer | null): Promise<void>;
  insertToken(token: {
    id: string;
    tokenHash: Buffer;
    person: string;
    name: string;
    scope: TokenScope;
    expiresAt: Date | null;
  }): Promise<void>;
  personByToken(tokenHash: Buffer): Promise<(PersonRecord & { readonly scope: TokenScope }) | null>;
}

/** A token of scope `read` changes nothing. */
export type TokenScope = 'read' | 'write';

/** Slow, salted password hashing (argon2id). */
export interface PasswordHash {
  hash(password: string): Promise<string>;
  verify(hash: string, password: string): Promise<boolean>;
}
