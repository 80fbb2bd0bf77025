import { planDeparture, type Departure, type MovableClaim } from '@stet/domain';
import { viewScene } from '../claims/scene.js';
import { claimToAssign } from '../jobs/assign-checkers.js';
import type { Caller, Tx } from '../ports.js';
import { requireOwnOrKept } from './profile.js';

/**
 * What would become of all that a person has in hand, were they away or gone from now on: to whom the policy would give
 * it at this moment. Nothing is changed.
 */
export async function previewDeparture(
  tx: Tx,
  caller: Caller,
  command: { desk: string; person: string },
): Promise<readonly Departure[]> {
  const { desk, person } = await requireOwnOrKept(tx, caller, command.desk, command.person);
  const claims: MovableClaim[] = [];
  for (const id of await tx.assignments.heldBy(person.id, desk.id)) {
    const scene = await viewScene(tx, caller, id);
    const part = scene.claim.state === 'proposed' ? 'second' : 'check';
    claims.push({ ...(await claimToAssign(tx, scene, part)), claim: id, holder: person.id });
  }
  return planDeparture(claims, await tx.assignments.candidates(desk.id), person.id, await tx.clock());
}
