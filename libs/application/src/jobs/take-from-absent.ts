import { decideAndRecord } from '../claims/move-claim.js';
import { openScene } from '../claims/scene.js';
import type { Tx } from '../ports.js';
import { give } from './assign-checkers.js';

/**
 * Takes a claim out of the hands of somebody who is away: back to the queue, where the policy finds the next one; what
 * waits for its author or for a second check goes straight to another, or stays where nobody else may have it.
 */
export async function takeFromAbsent(tx: Tx, claim: string): Promise<void> {
  const scene = await openScene(tx, null, claim);
  const { state, assignee, secondChecker } = scene.claim;
  const holder = state === 'proposed' ? secondChecker : assignee;
  if (holder === null || scene.context.articleReleased) return;
  if (!(await tx.assignments.isAbsent(holder, scene.desk.id))) return;
  if (state === 'assigned' || state === 'checking') await decideAndRecord(tx, scene, 'reclaim', {});
  else if (state === 'awaiting_author') await give(tx, scene, 'check');
  else if (state === 'proposed') await give(tx, scene, 'second');
}
