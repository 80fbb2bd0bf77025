import { decideMove, type ClaimChange, type ClaimState } from '@stet/domain';
import type { Caller, Tx } from '../ports.js';
import { refusal } from '../refusal.js';
import { personToTakeIt, requireVersion, type MoveCommand } from './move-claim.js';
import { viewScene } from './scene.js';

/**
 * What a move would do now, decided as `moveClaim` and `assignClaim` decide it, without a lock and without writing.
 * Refuses what they would refuse. `user`: whom the move gives the claim to.
 */
export async function previewMove(
  tx: Tx,
  caller: Caller,
  { user, ...command }: MoveCommand & { readonly user?: string },
): Promise<{ from: ClaimState; to: ClaimChange['to'] }> {
  const scene = await viewScene(tx, caller, command.claim);
  requireVersion(scene.claim, command.expectedVersion);
  const target = user === undefined ? {} : { target: await personToTakeIt(tx, scene.article.desk, user) };
  const ruling = decideMove(command.action, scene.context, { ...command.input, ...target });
  if (!ruling.allowed) throw refusal(ruling.denial, scene.claim.version);
  return { from: scene.claim.state, to: ruling.change.to };
}
