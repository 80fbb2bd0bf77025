import type { ClaimHint, ExtractedText, PlacedClaim, Span, Tx } from '../ports.js';

const stands = (a: Span, b: Span): boolean => a.block === b.block && a.start < b.end && b.start < a.end;

/**
 * Keeps what the engine noticed between claims (contradictions, paraphrases) as hints on the desk's own claims. The
 * engine numbers its claims anew for every text; they are found again by where they stand. Hints decide nothing.
 */
export async function noteHints(
  tx: Tx,
  place: { revision: { id: string } },
  text: ExtractedText,
  more: readonly ClaimHint[],
): Promise<void> {
  const { contradictions = [], similar = [] } = text;
  if (contradictions.length + similar.length + more.length === 0) return;
  const standing = new Map<number, PlacedClaim[]>();
  for (const placed of await tx.claims.standingIn(place.revision.id)) {
    const inBlock = standing.get(placed.block);
    if (inBlock) inBlock.push(placed);
    else standing.set(placed.block, [placed]);
  }
  const firstPlace = new Map(text.claims.map((c) => [c.id, c.occurrences[0]]));
  const ownClaim = (extracted: string | undefined): string | undefined => {
    const first = firstPlace.get(extracted ?? '');
    return first && standing.get(first.block)?.find((placed) => stands(placed, first))?.claim;
  };
  const hints: ClaimHint[] = [
    ...more,
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
