import { openScene } from '../claims/scene.js';
import type { Tx } from '../ports.js';

/** Tells desk head and auditor that a rule was set aside; the cause makes the alert once only. */
export async function raiseAlert(tx: Tx, job: { claim: string; version: number }): Promise<void> {
  const { article, claim } = await openScene(tx, null, job.claim);
  await tx.alert({
    desk: article.desk,
    kind: 'claim_override',
    text: `Claim ${claim.number} of “${article.title}” was signed off by override: ${claim.stateReason ?? ''}`,
    article: article.id,
    claim: claim.id,
    cause: `override:${claim.id}:${job.version}`,
  });
}
