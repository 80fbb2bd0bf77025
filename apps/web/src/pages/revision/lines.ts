import type { ClaimSummary, Revision, RevisionChanges } from '@stet/contract';
import type { Place } from './stretches.js';

export type Change = RevisionChanges['items'][number];
export type Outcome = Change['outcome'];

/** One claim of the report, and what is still open about it. */
export interface Line {
  /** The claim's id; a number where a trial run has given it none yet. */
  readonly id: string;
  readonly change: Change;
  /** What a person has to decide: which place is it, or whether a repeat still says the same. */
  readonly asks: 'match' | 'place' | null;
}

/** In the order of their urgency, which is also the order of their counts. */
export const OUTCOMES: readonly Outcome[] = ['ambiguous', 'stale', 'withdrawn', 'new', 'kept'];

export const lineId = (change: Change): string => change.claim ?? `number ${change.number}`;

/** `claims` are those of the article as it stands; an older revision asks nothing of anybody. */
export function linesOf(changes: RevisionChanges, claims: readonly ClaimSummary[], newest: boolean): Line[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return changes.items.map((change) => {
    const claim = change.claim === null || !newest ? undefined : byId.get(change.claim);
    const asks = claim?.matchPending ? 'match' : claim && claim.inconsistent > 0 ? 'place' : null;
    return { id: lineId(change), change, asks };
  });
}

export interface Shown {
  /** Only lines of this outcome; `all`, or those that changed where it is not given. */
  readonly show?: Outcome | 'all';
}

export const shows = ({ show }: Shown, { change, asks }: Line): boolean =>
  show === 'all' ||
  change.outcome === show ||
  (show === undefined && (change.outcome !== 'kept' || asks !== null));

/** Where the lines stand in the new text, by block: as they stand now where the claims are at hand. */
export function placesNow(
  lines: readonly Line[],
  claims: readonly ClaimSummary[],
  newest: boolean,
): Map<number, Place[]> {
  const byId = new Map(newest ? claims.map((claim) => [claim.id, claim.occurrences] as const) : []);
  const places = new Map<number, Place[]>();
  for (const { id, change, asks } of lines) {
    const { place, candidates = [], inconsistent = [] } = change;
    const reported = [...(place ? [place] : []), ...inconsistent];
    const spans =
      asks === 'match'
        ? candidates.map((span, i) => ({ ...span, candidate: i + 1 }))
        : (byId.get(id) ?? reported).map((span) => ({ ...span, candidate: undefined }));
    for (const { block, start, end, candidate } of spans)
      places.set(block, [...(places.get(block) ?? []), { line: id, start, end, candidate }]);
  }
  return places;
}

/** Where the lines stood: the report quotes them, so each is looked up in the old text, in story order. */
export function placesBefore(lines: readonly Line[], blocks: Revision['blocks']): Map<number, Place[]> {
  const places = new Map<number, Place[]>();
  for (const { id, change } of lines.toSorted((a, b) => a.change.number - b.change.number)) {
    if (change.before === null || change.before === '') continue;
    for (const { index, text } of blocks) {
      const taken = places.get(index) ?? [];
      const start = freePlace(text, change.before, taken);
      if (start < 0) continue;
      places.set(index, [...taken, { line: id, start, end: start + change.before.length }]);
      break;
    }
  }
  return places;
}

/** The first place of `exact` that is not another line's already; -1 where there is none. */
function freePlace(text: string, exact: string, taken: readonly Place[]): number {
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1))
    if (!taken.some((p) => p.start === at && p.end === at + exact.length)) return at;
  return -1;
}
