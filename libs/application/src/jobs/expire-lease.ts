import { decideAndRecord } from '../claims/move-claim.js';
import { openScene } from '../claims/scene.js';
import type { Tx } from '../ports.js';

/** Returns a claim whose time ran out; the database's clock decides. */
export async function expireLease(tx: Tx, claim: string): Promise<void> {
  const scene = await openScene(tx, null, claim);
  const { state, leaseExpiresAt } = scene.claim;
  if ((state !== 'assigned' && state !== 'checking') || !leaseExpiresAt || leaseExpiresAt > scene.context.now)
    return;
  await decideAndRecord(tx, scene, 'expire-lease', {});
}
