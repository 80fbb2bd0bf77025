import type { ClaimDiff, ClaimSummary, RevisionDiff } from '@stet/contract';
import { t } from '../../texts/t.js';
import type { Place } from './stretches.js';

export type Outcome = ClaimDiff['outcome'];

/** One claim of a diff, and what is still open about it. */
export interface Line {
  /** The claim's id; its place where a trial has given it none yet. */
  readonly id: string;
  readonly change: ClaimDiff;
  /** What a person has to decide: which place is it, or whether a repeat still says the same. */
  readonly asks: 'match' | 'place' | null;
}

/** In the order of their urgency, which is also the order of their counts. */
export const OUTCOMES: readonly Outcome[] = ['ambiguous', 'stale', 'withdrawn', 'new', 'kept'];

export const lineId = ({ claimId, to }: ClaimDiff): string => claimId ?? `at ${to?.block} ${to?.start}`;

export const titleOf = ({ number }: ClaimDiff): string =>
  number === null ? t('revision.newClaim') : t('claim.one', { number });

/** `claims` are those of the article as it stands; an older revision asks nothing of anybody. */
export function linesOf(diff: RevisionDiff, claims: readonly ClaimSummary[], newest: boolean): Line[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return diff.claims.map((change) => {
    const claim = change.claimId === null || !newest ? undefined : byId.get(change.claimId);
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

const gather = (places: readonly (readonly [number, Place])[]): Map<number, Place[]> => {
  const byBlock = new Map<number, Place[]>();
  for (const [block, place] of places) {
    const known = byBlock.get(block);
    if (known) known.push(place);
    else byBlock.set(block, [place]);
  }
  return byBlock;
};

/** Where the lines stand in the new text, by block: as they stand now where the claims are at hand. */
export function placesNow(
  lines: readonly Line[],
  claims: readonly ClaimSummary[],
  newest: boolean,
): Map<number, Place[]> {
  const byId = new Map(newest ? claims.map((claim) => [claim.id, claim.occurrences] as const) : []);
  return gather(
    lines.flatMap(({ id, change, asks }) => {
      const { to, also, candidates, inconsistent } = change;
      if (asks === 'match')
        return candidates.map(
          ({ block, start, end }, i) => [block, { line: id, start, end, candidate: i + 1 }] as const,
        );
      const spans = byId.get(id) ?? [...(to ? [to] : []), ...also, ...inconsistent];
      return spans.map(({ block, start, end }) => [block, { line: id, start, end }] as const);
    }),
  );
}

/** Where the lines stood in the old text; not those that nobody has placed since a text before it. */
export const placesBefore = (lines: readonly Line[], revision: number | null): Map<number, Place[]> =>
  gather(
    lines.flatMap(({ id, change: { from } }) =>
      from && from.revision === revision
        ? [[from.block, { line: id, start: from.start, end: from.end }] as const]
        : [],
    ),
  );
