import { sha256, type PersonRecord, type Visitor } from '@stet/application';
import type { Me } from '@stet/contract';
import { desksOf, read, type Sql } from '@stet/persistence';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { DeskContext } from '../context.js';
import { sessionCookie, setSession } from '../http/session-cookie.js';
import { Turnstile } from '../http/turnstile.js';

/** Each has a connection in hand while its password is hashed; the others are for those who have signed in. */
export const SIGNING_IN = new Turnstile(3, 200);

export async function presentMe(sql: Sql, person: PersonRecord): Promise<Me> {
  const desks = await desksOf(sql, person.id);
  const { id, name, email, demo } = person;
  return { id, name, email, demo, memberships: desks.map(({ id: desk, ...rest }) => ({ desk, ...rest })) };
}

/** With what browser somebody comes, and the session they bring along, if any. */
export function visitorOf(desk: DeskContext, request: FastifyRequest): Visitor {
  const cookie = request.cookies[sessionCookie(desk.config)];
  return { agent: request.headers['user-agent'] ?? null, session: cookie ? sha256(cookie) : null };
}

/** Lets somebody in who has just proved who they are. */
export function welcome(
  desk: DeskContext,
  reply: FastifyReply,
  person: PersonRecord,
  secret: string,
): Promise<Me> {
  setSession(desk.config, reply, secret);
  return read(desk.database, (sql) => presentMe(sql, person));
}
