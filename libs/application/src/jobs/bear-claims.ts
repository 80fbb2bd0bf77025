import { SYSTEM, triage } from '@stet/domain';
import { birthEntry, newborn } from '../claims/add-claim.js';
import { decideAndRecord } from '../claims/move-claim.js';
import type { Scene } from '../claims/scene.js';
import type { ArticleRecord, ClaimRecord, DeskRecord, ExtractedClaim, RevisionRecord, Tx } from '../ports.js';
import { gatherWrites } from './gather-writes.js';

interface Place {
  readonly desk: DeskRecord;
  readonly article: ArticleRecord;
  readonly revision: RevisionRecord;
}

/**
 * Brings the claims of a text to life and triages them by the desk's policy. A long text has thousands: they are written together, and what the rules look at is known of a claim just born.
 */
export async function bearClaims(
  tx: Tx,
  place: Place,
  extracted: readonly ExtractedClaim[],
): Promise<readonly ClaimRecord[]> {
  const { article, revision, desk } = place;
  const now = await tx.clock();
  const born = extracted.map((found, i) => ({
    found,
    claim: newborn({ desk, article, number: article.claimCount + i + 1, now }, found, null),
  }));
  await tx.claims.insertAll(born.map(({ claim }) => claim));
  await tx.claims.placeAll(
    revision.id,
    born.map(({ found, claim }) => ({ claim: claim.id, occurrences: found.occurrences })),
  );
  const writers = await tx.articles.writers(article.id);
  const writes = gatherWrites(tx);
  for (const { found, claim } of born) {
    await writes.tx.audit(birthEntry(claim, null));
    const verdict = triage(found, desk.policy);
    if (verdict.to === 'person') continue;
    const reason = verdict.to === 'dismiss' ? verdict.reason : undefined;
    const scene = sceneAtBirth(place, claim, writers, now);
    await decideAndRecord(writes.tx, scene, verdict.to, { reason }, { refreshArticle: false });
  }
  await writes.flush();
  return born.map(({ claim }) => claim);
}

/** The scene `openScene` would find: nobody but the writers had a part in the claim, and only Stet acts on it. */
const sceneAtBirth = (
  { desk, article }: Place,
  claim: ClaimRecord,
  writers: readonly string[],
  now: Date,
): Scene => ({
  caller: null,
  desk,
  article,
  claim,
  context: {
    actor: SYSTEM,
    claim,
    contributions: writers.map((person) => ({ person, kind: 'wrote_text' })),
    signOffs: [],
    evidenceCount: 0,
    openQueries: 0,
    conflicted: [],
    disputedBy: null,
    blind: false,
    articleReleased: false,
    correction: null,
    retracted: false,
    now,
  },
});
