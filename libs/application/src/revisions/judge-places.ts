import type { AnchorOutcome, Block, ExtractedClaim, Occurrence, Reads, Reanchored, Span } from '../ports.js';
import { quoteSpan, textHash } from '../text-hash.js';

/** One place of a claim in the old text and what became of it. */
export interface Place {
  readonly outcome: AnchorOutcome;
  readonly was: Occurrence;
  readonly now: Occurrence | null;
  readonly why: string;
}

/** The engine's word on each place; its "kept" is believed only where the hash of the words says the same. */
export function judgePlaces(
  last: readonly Occurrence[],
  found: Reanchored,
  blocks: readonly Block[],
): readonly Place[] {
  return found.occurrences.flatMap(({ was: number, outcome, now: span, why }) => {
    const was = last[number];
    if (!was) return [];
    const now = span && quoteSpan(blocks, span);
    if (outcome === 'kept' && now && textHash(now.exact) !== textHash(was.exact))
      return [{ outcome: 'stale' as const, was, now, why: 'its words changed' }];
    return [{ outcome: now ? outcome : ('withdrawn' as const), was, now, why }];
  });
}

/** Places that say what they said; what nobody has settled about one stays open. */
export const keptPlaces = (places: readonly Place[]): readonly Occurrence[] =>
  places.flatMap(({ outcome, was, now }) =>
    outcome === 'kept' && now ? [{ ...now, inconsistency: was.inconsistency ?? null }] : [],
  );

/** Places of a claim that stands which no longer say so. One that was repaired says it again. */
export const differingPlaces = (places: readonly Place[]): readonly Occurrence[] =>
  places.flatMap(({ outcome, was, now, why }) => {
    if (!now || (outcome !== 'stale' && outcome !== 'ambiguous')) return [];
    const said = was.inconsistency?.was ?? was.exact;
    if (was.inconsistency && textHash(now.exact) === textHash(said)) return [now];
    return [{ ...now, inconsistency: { was: said, why, acceptedBy: null } }];
  });

/**
 * Where a claim stands whose own words changed: the other places that changed with it, as the reading of the new text
 * has it, and those that did not, which now say something else.
 */
export function placesAround(
  own: Occurrence,
  places: readonly Place[],
  claims: readonly ExtractedClaim[],
  wordsChanged: boolean,
): readonly Occurrence[] {
  const together = claims
    .filter((c) => c.occurrences.some((o) => overlaps(o, own)))
    .flatMap((c) => c.occurrences);
  const others = places.flatMap(({ outcome, now, why }) => {
    if (!now || overlaps(now, own)) return [];
    if (!wordsChanged && outcome === 'kept') return [now];
    if (together.some((o) => overlaps(o, now))) return [now];
    const differs = outcome === 'kept' ? 'the claim changed and this place did not' : why;
    return [{ ...now, inconsistency: { was: own.exact, why: differs, acceptedBy: null } }];
  });
  return [own, ...others];
}

/** A place a person has to decide about, with what the engine reads there: by then the text is not read again. */
export function withReading(place: Occurrence, claims: readonly ExtractedClaim[]): Occurrence {
  const found = claims.find((c) => c.occurrences.some((o) => overlaps(o, place)));
  return { ...place, reads: found ? readsOf(found) : null };
}

const readsOf = ({ id: _, exact: __, occurrences: ___, ...reads }: ExtractedClaim): Reads => reads;

export const overlaps = (a: Span, b: Span): boolean =>
  a.block === b.block && a.start < b.end && b.start < a.end;
