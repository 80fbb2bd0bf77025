import { Invalid } from '@stet/domain';
import { isOpen, type Caller, type ClaimRecord, type Tx } from '../ports.js';
import { splitRevisionOf } from './add-claim.js';
import { decideAndRecord, requireVersion } from './move-claim.js';
import { bearAt } from './resolve-match.js';
import { openScene } from './scene.js';

/**
 * A person decides on a place that repeated a claim and now says something else: the same fact in other words, or
 * another fact, which becomes a claim of its own. `place` counts the claim's occurrences from 0.
 */
export async function settlePlace(
  tx: Tx,
  caller: Caller,
  command: { claim: string; expectedVersion: number | null; place: number; same: boolean },
): Promise<ClaimRecord> {
  const scene = await openScene(tx, caller, command.claim);
  const { claim } = scene;
  requireVersion(claim, command.expectedVersion);
  const revision = await splitRevisionOf(tx, scene.article);
  const places = await tx.claims.occurrences(claim.id, revision.number);
  const place = places[command.place];
  if (claim.inconsistent > 0 && !(place && isOpen(place))) {
    const message = 'This place is not in question.';
    throw new Invalid('bad_place', message, { errors: [{ pointer: '/place', code: 'bad_place', message }] });
  }
  const { exact = null, inconsistency } = place ?? {};
  const next = await decideAndRecord(
    tx,
    scene,
    'settle-place',
    {},
    { payload: { place: command.place, same: command.same, exact, was: inconsistency?.was ?? null } },
  );
  if (!place || !inconsistency) return next;
  const accepted = { ...place, inconsistency: { ...inconsistency, acceptedBy: caller.person } };
  const left = places.flatMap((p) => (p !== place ? [p] : command.same ? [accepted] : []));
  await tx.claims.setOccurrences(claim.id, revision.id, left);
  if (!command.same)
    await bearAt(tx, scene, revision, place, `was taken for claim ${claim.number} and says something else`);
  return next;
}
