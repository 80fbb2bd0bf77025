import { Invalid, planRebalance, type Handover, type MovableClaim } from '@stet/domain';
import { claimToAssign } from '../jobs/assign-checkers.js';
import type { Caller, Tx } from '../ports.js';
import { requireRole } from '../refusal.js';
import { decideAndRecord } from './move-claim.js';
import { openScene, viewScene } from './scene.js';

/**
 * What should change hands because somebody has too much, or is away: claims given out and not yet started. With
 * `dryRun` it is only told; otherwise done, each as a move of its own, all in one transaction.
 */
export async function rebalanceDesk(
  tx: Tx,
  caller: Caller,
  command: { desk: string; dryRun: boolean },
): Promise<readonly Handover[]> {
  const desk = await tx.desks.bySlugOrId(command.desk);
  const roles = desk ? await tx.people.rolesOn(caller.person, desk.id) : [];
  if (!desk || roles.length === 0) {
    const message = 'You have no desk of that name.';
    throw new Invalid('unknown_desk', message, {
      errors: [{ pointer: '/desk', code: 'unknown_desk', message }],
    });
  }
  requireRole('rebalance', roles);
  const claims: MovableClaim[] = [];
  for (const id of await tx.assignments.notStarted(desk.id)) {
    const scene = await viewScene(tx, caller, id);
    const { assignee } = scene.claim;
    if (assignee !== null)
      claims.push({ ...(await claimToAssign(tx, scene, 'check')), claim: id, holder: assignee });
  }
  const plan = planRebalance(claims, await tx.assignments.candidates(desk.id), await tx.clock());
  if (!command.dryRun)
    for (const handover of await inLockOrder(tx, plan)) await carryOut(tx, caller, handover);
  return plan;
}

/** Articles are locked in the order of their ids, so that two who rebalance at once do not wait for each other. */
async function inLockOrder(tx: Tx, plan: readonly Handover[]): Promise<readonly Handover[]> {
  const placed = [];
  for (const handover of plan)
    placed.push({ handover, article: (await tx.claims.articleOf(handover.claim)) ?? '' });
  placed.sort((a, b) => (a.article + a.handover.claim < b.article + b.handover.claim ? -1 : 1));
  return placed.map(({ handover }) => handover);
}

async function carryOut(tx: Tx, caller: Caller, { claim, from, to, why }: Handover): Promise<void> {
  const scene = await openScene(tx, caller, claim);
  // Started, given back or taken while the plan was made: it is left where it is.
  if (scene.claim.state !== 'assigned' || scene.claim.assignee !== from) return;
  const choice = { how: 'rebalanced' as const, why: [{ code: 'rebalanced', says: why }], others: [] };
  await decideAndRecord(tx, scene, 'assign', { target: { person: to, roles: ['checker'] } }, { choice });
}
