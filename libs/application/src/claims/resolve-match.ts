import { Conflict, Invalid, legalAtBirth } from '@stet/domain';
import { refreshArticle } from '../articles/refresh-article.js';
import {
  isOpen,
  type Caller,
  type ClaimRecord,
  type Occurrence,
  type RevisionRecord,
  type Tx,
} from '../ports.js';
import { backToWork } from '../revisions/carry-over.js';
import { overlaps } from '../revisions/judge-places.js';
import { textHash } from '../text-hash.js';
import { bearClaim, splitRevisionOf } from './add-claim.js';
import { decideAndRecord, moveClaim, requireVersion } from './move-claim.js';
import { readingOf } from './reading.js';
import { openScene, type Scene } from './scene.js';

/**
 * A person decides where a claim stands in a new text: `candidate` from 1, 0 for none of the places. Where its words
 * stand the sign-offs stay; where they are others it is checked again; what was not chosen becomes a claim of its own.
 */
export async function resolveMatch(
  tx: Tx,
  caller: Caller,
  command: { claim: string; expectedVersion: number | null; candidate: number },
): Promise<ClaimRecord> {
  const scene = await openScene(tx, caller, command.claim);
  const { claim } = scene;
  requireVersion(claim, command.expectedVersion);
  const revision = await splitRevisionOf(tx, scene.article);
  const { candidates, also } = await tx.claims.match(claim.id, revision.id);
  const chosen = candidates[command.candidate - 1];
  if (claim.matchPending && command.candidate > candidates.length) {
    const message = `There are ${candidates.length} places to choose from.`;
    throw new Invalid('bad_candidate', message, {
      errors: [{ pointer: '/candidate', code: 'bad_candidate', message }],
    });
  }
  const others = (await tx.claims.standingIn(revision.id)).filter((p) => p.claim !== claim.id);
  if (chosen && others.some((p) => overlaps(p, chosen)))
    throw new Conflict('place_taken', 'Another claim stands there; choose another place, or none.');
  const match = !chosen ? 'gone' : textHash(chosen.exact) === claim.textHash ? 'same' : 'changed';
  const reads = chosen?.reads ?? undefined;
  const standing = match === 'changed' && chosen ? also.map((place) => differing(place, chosen)) : also;
  const placement = { inconsistent: standing.filter(isOpen).length, matchPending: false };
  const why = chosen
    ? `a person placed it at place ${command.candidate}`
    : 'a person found none of the places to be it';
  const next = await decideAndRecord(
    tx,
    scene,
    'resolve-match',
    { match, placement, legalOfText: reads && legalAtBirth(reads.risk, scene.desk.policy) },
    {
      ...(match === 'changed' &&
        chosen && {
          exact: chosen.exact,
          textHash: textHash(chosen.exact),
          reading: reads ? readingOf(reads, scene.desk.policy) : { restated: null },
        }),
      because: { reason: why, revision: revision.number },
      payload: { candidate: command.candidate, before: claim.exact, now: chosen?.exact ?? null },
    },
  );
  await tx.claims.setMatch(claim.id, revision.id, { candidates: [], also: [] });
  await tx.claims.setOccurrences(
    claim.id,
    revision.id,
    chosen ? [{ ...chosen, reads: null }, ...standing] : [],
  );
  const left = candidates.filter((place) => place !== chosen);
  await bearUncovered(tx, scene, revision, chosen ? left : [...left, ...also]);
  if (match !== 'changed') return next;
  const back = await backToWork(tx, scene.desk, claim, reads);
  await refreshArticle(tx, scene.article, caller);
  return back;
}

/** A place that still says what the claim said before it changed. */
const differing = (place: Occurrence, own: Occurrence): Occurrence =>
  textHash(place.exact) === textHash(own.exact)
    ? place
    : {
        ...place,
        inconsistency: {
          was: own.exact,
          why: 'the claim changed and this place did not',
          acceptedBy: null,
        },
      };

/** Places that no claim covers now, and that are in question for none, are checked as claims of their own. */
async function bearUncovered(
  tx: Tx,
  scene: Scene,
  revision: RevisionRecord,
  places: readonly Occurrence[],
): Promise<void> {
  const taken = [
    ...(await tx.claims.standingIn(revision.id)),
    ...(await tx.claims.openCandidates(revision.id)),
  ];
  for (const place of places)
    if (!taken.some((t) => overlaps(t, place)))
      await bearAt(tx, scene, revision, place, `stands where claim ${scene.claim.number} might have stood`);
}

/** A new claim at a place that belonged to another: as it reads, or where nothing was read as that one did. It goes to the checkers. */
export async function bearAt(
  tx: Tx,
  scene: Scene,
  revision: RevisionRecord,
  place: Occurrence,
  reason: string,
): Promise<void> {
  const article = await tx.articles.lock(scene.article.id);
  if (!article) return;
  const number = article.claimCount + 1;
  await tx.articles.save({ ...article, claimCount: number });
  const { kind, kinds, worth, risk, restated, speaker } = place.reads ?? {
    ...scene.claim,
    restated: null,
    speaker: null,
  };
  const reasons = [reason, ...(place.reads?.reasons ?? [])];
  const born = await bearClaim(
    tx,
    null,
    { desk: scene.desk, article, revision, number },
    {
      ...{ kind, kinds, worth, risk, reasons, restated, speaker },
      occurrences: [{ ...place, inconsistency: null, reads: null }],
    },
  );
  await moveClaim(tx, null, { claim: born.id, action: 'queue', expectedVersion: 1, input: {} });
}
