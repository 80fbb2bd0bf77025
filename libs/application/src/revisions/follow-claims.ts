import type { DifferencePart } from '@stet/domain';
import {
  isOpen,
  type AnchorOutcome,
  type Block,
  type ClaimRecord,
  type ExtractedClaim,
  type Extractor,
  type LastPlaces,
  type Occurrence,
  type OpenMatch,
  type Reanchored,
  type Span,
} from '../ports.js';
import { quoteSpan, textHash } from '../text-hash.js';
import {
  differingPlaces,
  judgePlaces,
  keptPlaces,
  overlaps,
  placesAround,
  withReading,
} from './judge-places.js';

/** What a new text makes of one claim; nothing is written yet. */
export interface Followed {
  readonly claim: ClaimRecord;
  readonly outcome: AnchorOutcome;
  readonly why: string;
  /** Its own place first; a place that now says something else is marked. Empty while a person has to decide. */
  readonly places: readonly Occurrence[];
  readonly match: OpenMatch;
  readonly difference: readonly DifferencePart[];
}

export interface TextBefore {
  readonly claims: readonly ClaimRecord[];
  readonly last: readonly LastPlaces[];
  /** The text of each revision in which some claim last stood. */
  readonly blocks: ReadonlyMap<number, readonly Block[]>;
}

export interface TextAfter {
  readonly blocks: readonly Block[];
  readonly claims: readonly ExtractedClaim[];
}

const NO_MATCH: OpenMatch = { candidates: [], also: [] };

/**
 * Follows every claim from the text where it last stood for certain, which is not the last text where a person has
 * not decided yet, into the new one.
 */
export async function followClaims(
  extractor: Extractor,
  before: TextBefore,
  after: TextAfter,
): Promise<readonly Followed[]> {
  const found = new Map<string, Reanchored>();
  const last = new Map(before.last.map((l) => [l.claim, l]));
  for (const [revision, blocks] of before.blocks) {
    const anchored = before.claims.flatMap(({ id }) => {
      const places = last.get(id);
      const [own] = places?.places ?? [];
      return own && places?.revision === revision
        ? [{ id, exact: own.exact, occurrences: places.places }]
        : [];
    });
    for (const result of await extractor.reanchor(blocks, anchored, after.blocks))
      found.set(result.id, result);
  }
  return before.claims.map((claim) => followOne(claim, last.get(claim.id), found.get(claim.id), after));
}

const gone = (claim: ClaimRecord, why: string): Followed => ({
  claim,
  outcome: 'withdrawn',
  why,
  places: [],
  match: NO_MATCH,
  difference: [],
});

function followOne(
  claim: ClaimRecord,
  last: LastPlaces | undefined,
  found: Reanchored | undefined,
  { blocks, claims }: TextAfter,
): Followed {
  if (!last || !found) return gone(claim, 'it stood nowhere');
  const { outcome, why, difference } = found;
  const quoted = (spans: readonly Span[]): Occurrence[] =>
    spans.map((span) => quoteSpan(blocks, span)).filter((o) => o !== null);
  const places = judgePlaces(last.places, found, blocks);
  const kept = keptPlaces(places);
  const read = (standing: readonly Occurrence[]): Occurrence[] =>
    standing.map((place) => (isOpen(place) ? withReading(place, claims) : place));
  // Nobody is asked about a claim that needed no check: what stands there is read anew.
  const asks = claim.state !== 'dismissed';
  if (outcome === 'ambiguous' && !asks) return gone(claim, why);
  if (outcome === 'ambiguous') {
    const candidates = quoted(found.candidates.length > 0 ? found.candidates : found.now).map((place) =>
      withReading(place, claims),
    );
    if (candidates.length === 0) return gone(claim, why);
    // What somebody has looked at or must look at is not settled along with another place.
    const also = kept.filter((o) => !o.inconsistency && !candidates.some((c) => overlaps(c, o)));
    return { claim, outcome, why, places: [], match: { candidates, also }, difference };
  }
  if (outcome === 'kept') {
    const standing = asks ? [...kept, ...differingPlaces(places)] : kept;
    const sure = standing.filter((place) => !isOpen(place));
    if (sure.length > 0)
      return {
        claim,
        outcome,
        why,
        places: [...sure, ...read(standing.filter(isOpen))],
        match: NO_MATCH,
        difference,
      };
  }
  const [own] = quoted(found.now);
  if (!own || outcome === 'withdrawn') return gone(claim, why);
  const changed = textHash(own.exact) !== claim.textHash;
  return {
    claim,
    outcome: 'stale',
    why: outcome === 'kept' ? 'its words changed' : why,
    places: read(placesAround(own, places, claims, changed)),
    match: NO_MATCH,
    difference,
  };
}
