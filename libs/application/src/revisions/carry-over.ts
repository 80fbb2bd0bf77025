import { legalAtBirth, triage } from '@stet/domain';
import { decideAndRecord } from '../claims/move-claim.js';
import { readingOf } from '../claims/reading.js';
import { openScene } from '../claims/scene.js';
import {
  isOpen,
  type ClaimRecord,
  type DeskRecord,
  type ExtractedClaim,
  type Reads,
  type RevisionRecord,
  type Tx,
} from '../ports.js';
import { textHash } from '../text-hash.js';
import type { Followed } from './follow-claims.js';
import { overlaps } from './judge-places.js';

const QUIET = { refreshArticle: false } as const;

/** Writes what a new text makes of a claim beside its places, which are written for all together. The caller holds the article's lock and recounts the gate at the end. */
export async function carryOver(
  tx: Tx,
  desk: DeskRecord,
  revision: RevisionRecord,
  followed: Followed,
  claims: readonly ExtractedClaim[],
): Promise<void> {
  const { claim, outcome, places, match } = followed;
  if (outcome === 'ambiguous') await tx.claims.setMatch(claim.id, revision.id, match);
  if (outcome === 'stale') return makeStale(tx, desk, revision, followed, claims);
  const scene = await openScene(tx, null, claim.id);
  const payload = { why: followed.why, revision: revision.number };
  if (outcome === 'withdrawn') {
    const because = { reason: followed.why, revision: revision.number };
    await decideAndRecord(tx, scene, 'withdraw', { reason: 'text_gone' }, { ...QUIET, because, payload });
    return;
  }
  const placement = { inconsistent: places.filter(isOpen).length, matchPending: outcome === 'ambiguous' };
  if (placement.inconsistent === claim.inconsistent && placement.matchPending === claim.matchPending) return;
  await decideAndRecord(tx, scene, 'place', { placement }, { ...QUIET, payload: { ...payload, outcome } });
}

/** Its sign-offs are void with their cause, and it goes back to its own checker. */
async function makeStale(
  tx: Tx,
  desk: DeskRecord,
  revision: RevisionRecord,
  { claim, places, why }: Followed,
  claims: readonly ExtractedClaim[],
): Promise<void> {
  const [own] = places;
  if (!own) return;
  const placement = { inconsistent: places.filter(isOpen).length, matchPending: false };
  const reads = claims.find((c) => c.occurrences.some((o) => overlaps(o, own)));
  const legalOfText = reads && legalAtBirth(reads.risk, desk.policy);
  await decideAndRecord(
    tx,
    await openScene(tx, null, claim.id),
    'mark-stale',
    { reason: 'text_changed', placement, legalOfText },
    {
      ...QUIET,
      exact: own.exact,
      textHash: textHash(own.exact),
      // Where nothing checkable is read, only what was said of the old words goes.
      reading: reads ? readingOf(reads, desk.policy) : { restated: null },
      because: { reason: why, revision: revision.number },
      payload: { before: claim.exact, now: own.exact, why, revision: revision.number },
    },
  );
  await backToWork(tx, desk, claim, reads);
}

/**
 * A claim whose text changed goes to the queue, and the assignment policy prefers whoever checked it before; one that
 * nobody had in hand goes through triage as the new text reads.
 */
export async function backToWork(
  tx: Tx,
  desk: DeskRecord,
  before: ClaimRecord,
  reads: Reads | undefined,
): Promise<ClaimRecord> {
  const scene = await openScene(tx, null, before.id);
  const untouched = before.assignee === null && before.verdict === null;
  if (untouched && before.state !== 'queued' && reads) {
    const verdict = triage(reads, desk.policy);
    if (verdict.to === 'person') return scene.claim;
    if (verdict.to === 'dismiss')
      return decideAndRecord(tx, scene, 'dismiss', { reason: verdict.reason }, QUIET);
  }
  return decideAndRecord(tx, scene, 'queue', {}, QUIET);
}
