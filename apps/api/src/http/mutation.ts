import type { Caller, StoredAnswer, Tx } from '@stet/application';
import { failpoint, sha256 } from '@stet/application';
import { canonicalJson } from '@stet/audit';
import { Conflict, Invalid, Malformed } from '@stet/domain';
import type { PostgresUnitOfWork, Sql } from '@stet/persistence';
import type { FastifyReply } from 'fastify';
import { callerOf, type DeskRequest } from './request.js';

export interface Answer<Body> {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: Body;
}

/**
 * Runs a change in one transaction, together with its Idempotency-Key where one was sent: the stored answer commits
 * with the effect, so that a retry after a lost answer gets that answer and no second effect.
 */
export async function mutate<Body>(
  uow: PostgresUnitOfWork,
  request: DeskRequest,
  reply: FastifyReply,
  work: (tx: Tx, caller: Caller, sql: Sql) => Promise<Answer<Body>>,
): Promise<Body> {
  const caller = callerOf(request);
  const key = keyOf(request);
  const answer = await uow.run((tx, sql) =>
    onceOnly(
      tx,
      caller,
      key,
      () => hashOf(request),
      () => work(tx, caller, sql),
    ),
  );
  failpoint('before-answer', `${request.method} ${request.routeOptions.url}`);
  void reply.status(answer.status).headers({ ...answer.headers });
  return answer.body;
}

/** The answer that is kept under a key, or the work and its answer kept; `hash` is of what was asked. */
export async function onceOnly<Body>(
  tx: Tx,
  caller: Caller,
  key: string | null,
  hash: () => Buffer,
  work: () => Promise<Answer<Body>>,
): Promise<Answer<Body>> {
  if (key === null) return work();
  const stored = await earlierAnswer<Body>(tx, caller, key, hash());
  if (stored) return stored;
  const fresh = await work();
  await tx.idempotency.store(caller.person, key, hash(), toStored(fresh));
  return fresh;
}

export function keyOf(request: DeskRequest): string | null {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return null;
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,255}$/.test(key))
    throw new Malformed('bad_idempotency_key', 'Idempotency-Key must be 1 to 255 visible ASCII characters.');
  return key;
}

const hashOf = (request: DeskRequest): Buffer =>
  sha256(`${request.method} ${request.url} ${request.headers['if-match'] ?? ''}\n${bodyText(request.body)}`);

/** Key order does not make another request. */
function bodyText(body: unknown): string {
  try {
    return canonicalJson(body ?? null);
  } catch {
    return JSON.stringify(body);
  }
}

async function earlierAnswer<Body>(
  tx: Tx,
  caller: Caller,
  key: string,
  hash: Buffer,
): Promise<Answer<Body> | null> {
  if (!(await tx.idempotency.tryLock(caller.person, key)))
    throw new Conflict('idempotency_running', 'A request with this Idempotency-Key is being worked on.');
  const found = await tx.idempotency.find(caller.person, key);
  if (!found) return null;
  if (!found.requestHash.equals(hash))
    throw new Invalid('idempotency_mismatch', 'This Idempotency-Key was used for another request.');
  const { status, headers, body } = found.answer;
  return { status, headers: { ...headers, 'idempotent-replayed': 'true' }, body: JSON.parse(body) };
}

const toStored = (answer: Answer<unknown>): StoredAnswer => ({
  status: answer.status,
  headers: answer.headers ?? {},
  body: JSON.stringify(answer.body ?? null),
});
