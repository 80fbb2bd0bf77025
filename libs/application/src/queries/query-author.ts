import { newId } from '../ids.js';
import type { Caller, ClaimRecord, Tx } from '../ports.js';
import { decideAndRecord, requireVersion } from '../claims/move-claim.js';
import { openScene } from '../claims/scene.js';

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
