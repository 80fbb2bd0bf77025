import type { Caller, Tx } from '../ports.js';
import { viewScene } from './scene.js';

/**
 * Keeps what somebody has typed about a claim and not yet sent; nothing typed is a draft thrown away. It is theirs
 * alone, survives the lease, and goes when they propose or sign off.
 */
export async function saveDraft(
  tx: Tx,
  caller: Caller,
  command: { claim: string; fields: Readonly<Record<string, string>> },
): Promise<void> {
  await viewScene(tx, caller, command.claim);
  if (Object.values(command.fields).every((words) => words === ''))
    await tx.claims.dropDraft(command.claim, caller.person);
  else await tx.claims.saveDraft(command.claim, caller.person, command.fields);
}
