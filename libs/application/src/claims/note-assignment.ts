import type { AssignmentPart, ClaimAction } from '@stet/domain';
import type { AssignedHow, AssignmentEnd, AssignmentRecord, ClaimRecord, Tx } from '../ports.js';
import type { Scene } from './scene.js';

/** Why the policy, or a person, chose as they did. */
export type Choice = Pick<AssignmentRecord, 'why' | 'others'> & { readonly how: AssignedHow };

const ENDED_BY: Partial<Record<ClaimAction, AssignmentEnd>> = {
  release: 'gave_back',
  'expire-lease': 'ran_out',
  assign: 'reassigned',
  'hand-over': 'handed_over',
  reclaim: 'absent',
  'assign-second': 'reassigned',
};
const SETTLED: readonly string[] = ['signed_off', 'dismissed', 'withdrawn'];
/** A claim that was given back lies open to takers for so long before the policy is asked again. */
const OPEN_TO_TAKERS_MINUTES = 5;

const byPerson = (action: ClaimAction): Choice =>
  action === 'claim' || action === 'sign-off' || action === 'override'
    ? { how: 'taken', why: [{ code: 'taken', says: 'took it' }], others: [] }
    : action === 'hand-over'
      ? {
          how: 'handed_over',
          why: [{ code: 'handed_over', says: 'was handed it by its checker' }],
          others: [],
        }
      : { how: 'by_hand', why: [{ code: 'by_hand', says: 'was given it by hand' }], others: [] };

/** Keeps who had which part of a claim, from when to when and why, whatever move changed it. */
export async function noteAssignment(
  tx: Tx,
  { caller, claim, article }: Scene,
  next: ClaimRecord,
  action: ClaimAction,
  choice: Choice | undefined,
): Promise<void> {
  const parts: [AssignmentPart, string | null, string | null][] = [
    ['check', claim.assignee, next.assignee],
    ['second', claim.secondChecker, next.secondChecker],
  ];
  for (const [part, before, after] of parts) {
    if (before !== after && before !== null)
      await tx.assignments.end(claim.id, part, ENDED_BY[action] ?? 'done');
    if (before !== after && after !== null) {
      await tx.assignments.begin({
        desk: article.desk,
        claim: claim.id,
        part,
        person: after,
        givenBy: caller?.person ?? null,
        ...(choice ?? byPerson(action)),
      });
    }
    if (after !== null && SETTLED.includes(next.state)) await tx.assignments.end(claim.id, part, 'done');
    // Settled, disputed, ruled on and sent back: its checker has it in hand again.
    const sentBack = claim.state === 'proposed' && next.state === 'checking';
    if (part === 'check' && sentBack && after !== null) await tx.assignments.resume(claim.id, after);
  }
  if (action === 'release') await tx.assignments.offerAgain(claim.id, OPEN_TO_TAKERS_MINUTES);
}
