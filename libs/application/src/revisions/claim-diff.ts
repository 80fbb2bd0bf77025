import { wordDifference, type Verdict } from '@stet/domain';
import { isOpen, type AnchorOutcome, type Occurrence, type Span } from '../ports.js';
import type { Followed } from './follow-claims.js';
import type { Plan } from './plan-revision.js';
import type { Resemblance } from './resembles.js';

export interface Quoted extends Span {
  readonly exact: string;
}
export interface WordPart {
  readonly op: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** What a new text makes of one claim, as `claimDiff` in the contract has it. */
export interface ClaimDiff {
  readonly claimId: string | null;
  readonly number: number | null;
  readonly outcome: AnchorOutcome | 'new';
  readonly reason: string;
  readonly from: (Quoted & { readonly revision: number }) | null;
  readonly to: Quoted | null;
  readonly also: readonly Quoted[];
  readonly candidates: readonly (Quoted & { readonly words: readonly WordPart[] })[];
  readonly inconsistent: readonly (Quoted & { readonly was: string; readonly reason: string })[];
  readonly words: readonly WordPart[];
  readonly voids: number;
  readonly verdict: Verdict | null;
  readonly resembles: {
    readonly claimId: string;
    readonly number: number;
    readonly exact: string;
    readonly reason: string;
  } | null;
}

const OP = { same: 'same', gone: 'removed', come: 'added' } as const;

/** Word by word from old to new; one side alone where the other is not there. */
export const wordsBetween = (before: string | null, after: string | null): WordPart[] =>
  before === null && after === null
    ? []
    : wordDifference(before ?? '', after ?? '').map(({ kind, text }) => ({ op: OP[kind], text }));

export const quoted = ({ block, start, end, exact }: Occurrence): Quoted => ({ block, start, end, exact });

export const candidatesOf = (before: string, places: readonly Occurrence[]): ClaimDiff['candidates'] =>
  places.map((place) => ({ ...quoted(place), words: wordsBetween(before, place.exact) }));

export const inconsistentOf = (places: readonly Occurrence[]): ClaimDiff['inconsistent'] =>
  places.flatMap((p) =>
    isOpen(p) && p.inconsistency
      ? [{ ...quoted(p), was: p.inconsistency.was, reason: p.inconsistency.why }]
      : [],
  );

/** Every claim of a plan, in the order of the new text; what is gone stands after what stood before it. */
export function diffOfPlan({ standing, followed, fresh }: Plan): ClaimDiff[] {
  const last = new Map(standing.last.map((l) => [l.claim, l]));
  const olds = followed.map((one): ClaimDiff => {
    const { claim, outcome, why, places, match } = one;
    const [own, ...rest] = places;
    const was = last.get(claim.id);
    const [before] = was?.places ?? [];
    const words = before?.exact ?? claim.exact;
    const now = own ?? match.candidates[0];
    return {
      claimId: claim.id,
      number: claim.number,
      outcome,
      reason: why,
      from: was && before ? { ...quoted(before), revision: was.revision } : null,
      to: own ? quoted(own) : null,
      also: [...rest.filter((p) => !isOpen(p)), ...match.also].map(quoted),
      candidates: candidatesOf(words, match.candidates),
      inconsistent: inconsistentOf(places),
      words: wordsBetween(words, now?.exact ?? null),
      voids: voidsOf(one, standing.signed.get(claim.id)?.live ?? 0),
      verdict: historyOf(one),
      resembles: null,
    };
  });
  const news = fresh.map(({ found, resembles }) => diffOfNew(null, null, found.occurrences, resembles));
  return inTextOrder([...olds, ...news]);
}

/** Sign-offs that count now and would not with the new text. */
export const voidsOf = ({ outcome }: Followed, live: number): number =>
  outcome === 'stale' || outcome === 'withdrawn' ? live : 0;

/** What was found of words that changed; a proposal may be under a blind second check, so only what was settled. */
export const historyOf = ({ claim, outcome }: Followed): Verdict | null =>
  claim.state === 'signed_off' && (outcome === 'stale' || outcome === 'withdrawn') ? claim.verdict : null;

export function diffOfNew(
  claimId: string | null,
  number: number | null,
  places: readonly Occurrence[],
  resembles: Resemblance | undefined,
): ClaimDiff {
  const [own, ...rest] = places;
  return {
    claimId,
    number,
    outcome: 'new',
    reason: resembles ? `new in this revision; ${resembles.why}` : 'new in this revision',
    from: null,
    to: own ? quoted(own) : null,
    also: rest.map(quoted),
    candidates: [],
    inconsistent: [],
    words: wordsBetween(null, own?.exact ?? null),
    voids: 0,
    verdict: null,
    resembles: resembles
      ? {
          claimId: resembles.claim,
          number: resembles.number,
          exact: resembles.exact,
          reason: resembles.why,
        }
      : null,
  };
}

/** By where they stand in the new text. */
export function inTextOrder(diffs: readonly ClaimDiff[]): ClaimDiff[] {
  const before = (a: Span | null, b: Span | null): number =>
    (a?.block ?? -1) - (b?.block ?? -1) || (a?.start ?? 0) - (b?.start ?? 0);
  let at: Span | null = null;
  const keyed = [...diffs]
    .sort((a, b) => before(a.from, b.from))
    .map((diff) => {
      const now: Span | null = diff.to ?? diff.candidates[0] ?? null;
      if (diff.from && now) at = now;
      return { diff, key: now ?? at };
    });
  return keyed.sort((a, b) => before(a.key, b.key)).map(({ diff }) => diff);
}

export function countsOf(claims: readonly ClaimDiff[]) {
  const of = (outcome: ClaimDiff['outcome']): number => claims.filter((c) => c.outcome === outcome).length;
  return {
    kept: of('kept'),
    stale: of('stale'),
    withdrawn: of('withdrawn'),
    ambiguous: of('ambiguous'),
    new: of('new'),
    inconsistent: claims.reduce((n, c) => n + c.inconsistent.length, 0),
    voids: claims.reduce((n, c) => n + c.voids, 0),
  };
}
