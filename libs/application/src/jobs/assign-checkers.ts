import { chooseChecker, chooseSecondChecker } from '@stet/domain';
import { decideAndRecord } from '../claims/move-claim.js';
import { openScene } from '../claims/scene.js';
import type { Tx } from '../ports.js';

/** Hands a queued claim to the checker with the least in hand; a claim that has moved on meanwhile is left alone. */
export async function assignChecker(tx: Tx, job: { claim: string }): Promise<void> {
  const scene = await openScene(tx, null, job.claim);
  if (scene.claim.state !== 'queued' || scene.context.articleReleased) return;
  const person = chooseChecker(await tx.people.checkers(scene.article.desk), scene.context.contributions);
  if (!person) return;
  await decideAndRecord(tx, scene, 'assign', { target: { person, roles: ['checker'] } });
}

/** Asks a second checker who had no part in the claim. */
export async function assignSecondChecker(tx: Tx, job: { claim: string }): Promise<void> {
  const scene = await openScene(tx, null, job.claim);
  const { state, secondChecker } = scene.claim;
  if (state !== 'proposed' || secondChecker !== null || scene.context.articleReleased) return;
  const signers = scene.context.signOffs.map((s) => s.person);
  const person = chooseSecondChecker(
    await tx.people.checkers(scene.article.desk),
    scene.context.contributions,
    signers,
  );
  if (!person) return;
  await decideAndRecord(tx, scene, 'assign-second', { target: { person, roles: ['checker'] } });
}

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

/** Returns a claim whose time ran out; the database's clock decides. */
export async function expireLease(tx: Tx, claim: string): Promise<void> {
  const scene = await openScene(tx, null, claim);
  const { state, leaseExpiresAt } = scene.claim;
  if ((state !== 'assigned' && state !== 'checking') || !leaseExpiresAt || leaseExpiresAt > scene.context.now)
    return;
  await decideAndRecord(tx, scene, 'expire-lease', {});
}
