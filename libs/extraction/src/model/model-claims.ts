import { CLAIM_KINDS, type ClaimKind } from '@stet/domain';
import type { Block, ExtractedClaim, Occurrence } from '../article.js';
import { scoreSentence } from '../worth/worth.js';

/** A claim as a language model names it: its words and where it says they stand. Nothing of it is believed yet. */
export interface NamedClaim {
  readonly block: number;
  readonly exact: string;
  readonly kind?: string;
}

/** What the merge looks at of a claim; the offline engine knows more of its own. */
export type MarkedClaim = Pick<
  ExtractedClaim,
  'id' | 'kind' | 'kinds' | 'label' | 'worth' | 'risk' | 'exact' | 'reasons' | 'occurrences'
> & { readonly engine?: string };

export interface Merged {
  readonly claims: readonly MarkedClaim[];
  /** How many of the model's claims were not words of the block they were said to stand in. */
  readonly refused: number;
}

const CONTEXT = 32;
const LONGEST = 2_000;
const MOST_OF_IT = 0.5;

const knownKind = (kind: string | undefined): ClaimKind | undefined => CLAIM_KINDS.find((k) => k === kind);

const common = (a: Occurrence, b: Occurrence): number =>
  a.block === b.block ? Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start)) : 0;

/** The first place of these words in the block that nothing else has taken; `null` where they are not its words. */
function placeOf(block: Block | undefined, exact: string, taken: readonly Occurrence[]): Occurrence | null {
  if (!block || exact.length === 0 || exact.length > LONGEST || exact.trim() !== exact) return null;
  for (let start = block.text.indexOf(exact); start >= 0; start = block.text.indexOf(exact, start + 1)) {
    const end = start + exact.length;
    const place: Occurrence = {
      block: block.index,
      start,
      end,
      exact,
      prefix: block.text.slice(Math.max(0, start - CONTEXT), start),
      suffix: block.text.slice(end, end + CONTEXT),
    };
    if (!taken.some((t) => common(t, place) > 0)) return place;
  }
  return null;
}

/**
 * What a model found, judged against the text: a claim whose words do not stand verbatim in the block it names is
 * refused. Worth and risk are the offline engine's own. What the offline engine found and the model does not cover is
 * kept, so that a model can never make the desk miss something; each claim says which engine marked it.
 */
export function mergeModelClaims(
  offline: { readonly blocks: readonly Block[]; readonly claims: readonly MarkedClaim[] },
  named: readonly NamedClaim[],
  engine: string,
): Merged {
  const byIndex = new Map(offline.blocks.map((block) => [block.index, block]));
  const found: { place: Occurrence; kind: ClaimKind | undefined }[] = [];
  const takenIn = new Map<number, Occurrence[]>();
  for (const { block, exact, kind } of named) {
    const taken = takenIn.get(block) ?? [];
    const place = placeOf(byIndex.get(block), exact, taken);
    if (!place) continue;
    found.push({ place, kind: knownKind(kind) });
    takenIn.set(block, [...taken, place]);
  }
  const covered = new Set<MarkedClaim>();
  const marked = found.map(({ place, kind }) => {
    const twin = offline.claims.find((claim) => !covered.has(claim) && isMostOf(claim, place));
    if (twin) covered.add(twin);
    return claimAt(place, kind, twin, engine);
  });
  const left = offline.claims.filter((claim) => !covered.has(claim) && !isTaken(claim, takenIn));
  const inStoryOrder = [...marked, ...left].sort((a, b) => placeIn(a) - placeIn(b));
  return {
    claims: inStoryOrder.map((claim, i) => ({ ...claim, id: `c${i + 1}` })),
    refused: named.length - found.length,
  };
}

const placeIn = ({ occurrences: [first] }: MarkedClaim): number =>
  first ? first.block * 1e8 + first.start : Number.MAX_SAFE_INTEGER;

function isMostOf({ occurrences: [first] }: MarkedClaim, place: Occurrence): boolean {
  return first !== undefined && common(first, place) > MOST_OF_IT * (first.end - first.start);
}

const isTaken = ({ occurrences: [first] }: MarkedClaim, taken: ReadonlyMap<number, readonly Occurrence[]>) =>
  first !== undefined && (taken.get(first.block) ?? []).some((t) => common(first, t) > 0);

function claimAt(
  place: Occurrence,
  kind: ClaimKind | undefined,
  twin: MarkedClaim | undefined,
  engine: string,
): MarkedClaim {
  const score = scoreSentence(place.exact, 'article');
  const kinds = [...new Set([...(kind ? [kind] : []), ...score.kinds])];
  return {
    id: '',
    exact: place.exact,
    kind: kinds[0] ?? 'other',
    kinds: kinds.length > 0 ? kinds : ['other'],
    // The model says that it is a claim; an opinion stays one for the triage.
    label: score.label === 'none' ? 'checkable' : score.label,
    worth: score.worth,
    risk: score.risk,
    reasons: [`marked by ${engine}`, ...score.reasons],
    // The same fact elsewhere in the text was found by the offline engine; it stays with its claim.
    occurrences: [place, ...(twin?.occurrences.slice(1) ?? [])],
    engine,
  };
}
