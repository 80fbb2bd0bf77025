import { z } from 'zod';
import { deskRole, id, page, person, text } from './primitives.js';

export const sessionRequest = z
  .strictObject({ email: z.string().min(3).max(320), password: z.string().min(1).max(128) })
  .meta({ id: 'SessionRequest' });
export const demoSessionRequest = z
  .strictObject({ email: z.string().min(3).max(320) })
  .meta({ id: 'DemoSessionRequest' });

export const membership = z.strictObject({
  desk: id,
  slug: z.string(),
  name: z.string(),
  roles: z.array(deskRole),
  timeZone: z.string().describe('IANA name; the clock everybody on the desk reads'),
});

export const me = z
  .strictObject({
    id,
    name: z.string(),
    email: z.string(),
    memberships: z.array(membership),
    demo: z.boolean(),
  })
  .meta({ id: 'Me' });
export type Me = z.infer<typeof me>;

/** What the sign-in page may know before anybody signed in. */
export const signInOptions = z
  .strictObject({
    demo: z.boolean(),
    /** True on an empty desk: the first-run page makes the first admin. */
    firstRun: z.boolean(),
    people: z.array(z.strictObject({ name: z.string(), email: z.string(), role: z.string() })),
  })
  .meta({ id: 'SignInOptions' });

/** As long as a password must be; which signs it holds is nobody’s business. */
export const newPassword = z.string().min(12).max(128);

export const passwordRequest = z
  .strictObject({ current: z.string().min(1).max(128), next: newPassword })
  .meta({ id: 'PasswordRequest' });
export const nameRequest = z.strictObject({ name: text(200) }).meta({ id: 'NameRequest' });

export const firstRunRequest = z
  .strictObject({
    name: text(200),
    email: z.email().max(320),
    password: newPassword,
    deskName: text(200),
    deskSlug: z.string().regex(/^[a-z0-9][a-z0-9-]{0,40}$/),
  })
  .meta({ id: 'FirstRunRequest' });

export const desk = z
  .strictObject({ id, slug: z.string(), name: z.string(), roles: z.array(deskRole), timeZone: z.string() })
  .meta({ id: 'Desk' });
export const deskPage = page(desk);
export const user = person
  .extend({ roles: z.array(deskRole), openClaims: z.number().int() })
  .meta({ id: 'User' });
export const userPage = page(user);
export const userQuery = z.strictObject({ desk: z.string().max(100).optional() });

/** One of the ways a person is signed in by. */
export const ownSession = z
  .strictObject({
    id,
    createdAt: z.iso.datetime(),
    lastSeenAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    agent: z.string().nullable().describe('what the browser called itself'),
    current: z.boolean().describe('the one that asks'),
  })
  .meta({ id: 'OwnSession' });
export const ownSessions = z.strictObject({ items: z.array(ownSession) }).meta({ id: 'OwnSessions' });

export const tokenScope = z.enum(['read', 'write']);
export const tokenRequest = z
  .strictObject({
    name: z.string().trim().min(1).max(100).describe('what it is for'),
    scope: tokenScope.describe('a token of scope read changes nothing'),
    days: z.number().int().min(1).max(366).describe('until it ends'),
  })
  .meta({ id: 'TokenRequest' });
export const ownToken = z
  .strictObject({
    id,
    name: z.string(),
    scope: tokenScope,
    createdAt: z.iso.datetime(),
    lastUsedAt: z.iso.datetime().nullable(),
    expiresAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'OwnToken' });
export const ownTokens = z.strictObject({ items: z.array(ownToken) }).meta({ id: 'OwnTokens' });
export const newToken = z
  .strictObject({ token: z.string().describe('shown this once; only its hash is kept') })
  .meta({ id: 'NewToken' });
