import {
  conflictedPeople,
  plainWords,
  rankCheckers,
  type AssignmentPart,
  type ClaimToAssign,
} from '@stet/domain';
import { decideAndRecord } from '../claims/move-claim.js';
import type { Choice } from '../claims/note-assignment.js';
import { openScene, type Scene } from '../claims/scene.js';
import type { Tx } from '../ports.js';

/** After so long a claim that found nobody is offered again: shifts begin, hands become free. */
const ASK_AGAIN_MINUTES = 2;

/** A claim as the assignment policy sees it. */
export async function claimToAssign(tx: Tx, scene: Scene, part: AssignmentPart): Promise<ClaimToAssign> {
  const { claim, context, desk } = scene;
  const { subject, beat, language, checkedBefore, checkedSameFact, gaveBack, ranOut } =
    await tx.assignments.about(claim.id);
  const first = part === 'check';
  return {
    part,
    risk: claim.risk,
    dueAt: claim.dueAt,
    beat: beat ?? desk.policy.beat,
    topics: plainWords(subject.topics.join(' · ')),
    language,
    contributions: context.contributions,
    signers: context.signOffs.map((s) => s.person),
    conflicted: conflictedPeople(subject, await tx.assignments.conflictsOn(desk.id)),
    checkedBefore: first ? checkedBefore : [],
    checkedSameFact: first ? checkedSameFact : [],
    gaveBack: first ? gaveBack : [],
    ranOut: first ? ranOut : [],
  };
}

/** The policy's choice with its reasons; `null`: nobody may have it now, and it is asked again later. */
async function chooseChecker(
  tx: Tx,
  scene: Scene,
  part: AssignmentPart,
): Promise<{ person: string; choice: Choice } | null> {
  const claim = await claimToAssign(tx, scene, part);
  const candidates = await tx.assignments.candidates(scene.desk.id);
  const [best, ...others] = rankCheckers(claim, candidates, scene.context.now);
  if (best?.offered) return { person: best.person, choice: { how: 'policy', why: best.why, others } };
  await tx.assignments.offerAgain(scene.claim.id, ASK_AGAIN_MINUTES);
  return null;
}

/** Gives the claim to whom the policy chooses, if there is anybody. */
export async function give(tx: Tx, scene: Scene, part: AssignmentPart): Promise<void> {
  const chosen = await chooseChecker(tx, scene, part);
  if (!chosen) return;
  const target = { person: chosen.person, roles: ['checker' as const] };
  const action = part === 'check' ? 'assign' : 'assign-second';
  await decideAndRecord(tx, scene, action, { target }, { choice: chosen.choice });
}

/** Hands a queued claim to whom the policy chooses; a claim that has moved on meanwhile is left alone. */
export async function assignChecker(tx: Tx, job: { claim: string }): Promise<void> {
  const scene = await openScene(tx, null, job.claim);
  if (scene.claim.state !== 'queued' || scene.context.articleReleased) return;
  await give(tx, scene, 'check');
}

/** Asks a second checker who had no part in the claim. */
export async function assignSecondChecker(tx: Tx, job: { claim: string }): Promise<void> {
  const scene = await openScene(tx, null, job.claim);
  const { state, secondChecker } = scene.claim;
  if (state !== 'proposed' || secondChecker !== null || scene.context.articleReleased) return;
  await give(tx, scene, 'second');
}
