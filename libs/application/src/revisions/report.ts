import { isOpen, type ClaimCarryOver, type Occurrence, type Span } from '../ports.js';
import { historyOf, quoted, voidsOf } from './claim-diff.js';
import type { Followed } from './follow-claims.js';

const spanOf = ({ block, start, end }: Span): Span => ({ block, start, end });

/** One line of the carry-over report. `live` are the sign-offs that count before the revision. */
export function reportOf(followed: Followed, live: number): ClaimCarryOver {
  const { claim, outcome, why, places, match, difference } = followed;
  const [own] = places;
  return {
    claim: claim.id,
    number: claim.number,
    outcome,
    before: claim.exact,
    now: own?.exact ?? null,
    why,
    verdict: historyOf(followed),
    voids: voidsOf(followed, live),
    difference,
    place: own ? spanOf(own) : null,
    candidates: match.candidates.map(quoted),
    inconsistent: places.flatMap((p) =>
      isOpen(p) && p.inconsistency
        ? [{ ...quoted(p), was: p.inconsistency.was, why: p.inconsistency.why }]
        : [],
    ),
  };
}

export const reportOfNew = (
  claim: string | null,
  number: number,
  own: Occurrence,
  resembles: ClaimCarryOver['resembles'],
): ClaimCarryOver => ({
  claim,
  number,
  outcome: 'new',
  before: null,
  now: own.exact,
  why: resembles ? `new in this revision; ${resembles.why}` : 'new in this revision',
  place: spanOf(own),
  ...(resembles && { resembles }),
});
