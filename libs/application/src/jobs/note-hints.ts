import type { ClaimHint, ExtractedText, Occurrence, Tx } from '../ports.js';

const stands = (a: Occurrence, b: Occurrence): boolean =>
  a.block === b.block && a.start < b.end && b.start < a.end;

/**
 * Keeps what the engine noticed between claims (contradictions, paraphrases) as hints on the desk's own claims. The
 * engine numbers its claims anew for every text; they are found again by where they stand. Hints decide nothing.
 */
export async function noteHints(
  tx: Tx,
  place: { article: string; revision: { id: string; number: number } },
  text: ExtractedText,
): Promise<void> {
  const { contradictions = [], similar = [] } = text;
  if (contradictions.length === 0 && similar.length === 0) return;
  const standing: { id: string; occurrences: readonly Occurrence[] }[] = [];
  for (const claim of await tx.claims.ofArticle(place.article)) {
    if (claim.state === 'withdrawn') continue;
    standing.push({
      id: claim.id,
      occurrences: await tx.claims.occurrences(claim.id, place.revision.number),
    });
  }
  const ownClaim = (extracted: string | undefined): string | undefined => {
    const first = text.claims.find((c) => c.id === extracted)?.occurrences[0];
    return first && standing.find((c) => c.occurrences.some((o) => stands(o, first)))?.id;
  };
  const hints: ClaimHint[] = [
    ...contradictions.flatMap(({ claims: [a, b], reckoning }) =>
      bothWays('contradiction', ownClaim(a), ownClaim(b), reckoning),
    ),
    ...similar.flatMap(({ a, b, why }) => bothWays('similar', ownClaim(a), ownClaim(b), why)),
  ];
  await tx.claims.setHints(place.revision.id, hints);
}

/** A hint stands on both claims of a pair. */
function bothWays(
  kind: ClaimHint['kind'],
  a: string | undefined,
  b: string | undefined,
  says: string,
): ClaimHint[] {
  if (a === undefined || (b === undefined && kind === 'similar')) return [];
  if (b === undefined || a === b) return [{ claim: a, other: null, kind, says }];
  return [
    { claim: a, other: b, kind, says },
    { claim: b, other: a, kind, says },
  ];
}
