import { newId } from '../ids.js';
import type { Caller, ClaimRecord, Tx } from '../ports.js';
import { notFound } from '../refusal.js';
import { decideAndRecord, requireVersion } from './move-claim.js';
import { openScene } from './scene.js';

/** Asks the author; the checker's clock stops until the answer is there. */
export async function queryAuthor(
  tx: Tx,
  caller: Caller,
  command: { claim: string; expectedVersion: number | null; question: string; leaseToken?: string },
): Promise<ClaimRecord> {
  const scene = await openScene(tx, caller, command.claim);
  requireVersion(scene.claim, command.expectedVersion);
  const next = await decideAndRecord(
    tx,
    scene,
    'query-author',
    { leaseToken: command.leaseToken },
    { payload: { question: command.question } },
  );
  await tx.claims.ask({ id: newId(), claim: command.claim, question: command.question, by: caller.person });
  return next;
}

/** The author's answer brings the claim back to its checker with a fresh lease. */
export async function answerQuery(
  tx: Tx,
  caller: Caller,
  command: { query: string; answer: string },
): Promise<ClaimRecord> {
  const query = await tx.claims.query(command.query);
  if (!query) throw notFound('query');
  const scene = await openScene(tx, caller, query.claim);
  const fresh = await tx.claims.openQuery(query.claim);
  const context = { ...scene.context, openQueries: fresh?.id === command.query ? 1 : 0 };
  const answered = { ...scene, context };
  // Answered before the move, which closes whatever is still open.
  if (context.openQueries > 0) await tx.claims.answer(command.query, command.answer, caller.person);
  return decideAndRecord(tx, answered, 'answer', {}, { payload: { answer: command.answer } });
}
