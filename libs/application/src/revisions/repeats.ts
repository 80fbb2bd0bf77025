import { isOpen, type ExtractedClaim, type Occurrence } from '../ports.js';
import { textHash } from '../text-hash.js';
import type { Followed } from './follow-claims.js';
import { overlaps } from './judge-places.js';

/** Which of these places a span touches, looked up by block. */
export function placeIndex<T extends Occurrence>(places: readonly T[]): (at: Occurrence) => T | undefined {
  const byBlock = new Map<number, T[]>();
  for (const place of places) {
    const inBlock = byBlock.get(place.block);
    if (inBlock) inBlock.push(place);
    else byBlock.set(place.block, [place]);
  }
  return (at) => byBlock.get(at.block)?.find((place) => overlaps(place, at));
}

const placesOf = (f: Followed): readonly Occurrence[] => [
  ...f.places,
  ...f.match.candidates,
  ...f.match.also,
];

/**
 * Adds the places where a new text repeats a claim: in words that are signed for already, or any where the claim is
 * checked again anyway. A repeat in other words is no part of what was signed; it stays uncovered and becomes new.
 */
export function withRepeats(
  followed: readonly Followed[],
  claims: readonly ExtractedClaim[],
): readonly Followed[] {
  const taken = placeIndex(followed.flatMap(placesOf));
  const reads = placeIndex(claims.flatMap((claim) => claim.occurrences.map((o) => ({ ...o, claim }))));
  return followed.map((one) => {
    const [own] = one.places;
    const repeats = own && reads(own)?.claim.occurrences;
    if (!repeats) return one;
    const signed = new Set(one.places.filter((p) => !isOpen(p)).map((p) => textHash(p.exact)));
    const more = repeats.filter(
      (o) => !taken(o) && (one.outcome === 'stale' || signed.has(textHash(o.exact))),
    );
    return more.length === 0 ? one : { ...one, places: [...one.places, ...more] };
  });
}

/** What of a text no claim covers: new claims, cut down to the places that are nobody's. */
export function uncovered(
  followed: readonly Followed[],
  claims: readonly ExtractedClaim[],
): readonly ExtractedClaim[] {
  const taken = placeIndex(followed.flatMap(placesOf));
  return claims.flatMap((claim) => {
    const occurrences = claim.occurrences.filter((o) => !taken(o));
    const [own] = occurrences;
    return own ? [{ ...claim, exact: own.exact, occurrences }] : [];
  });
}
