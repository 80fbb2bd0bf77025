import type { Block, Span } from '../article.js';
import { languageOf } from '../import/language.js';
import { alignLines } from './align-lines.js';
import { alignWords } from './align-words.js';
import { scenesOf } from './scenes.js';
import { readDocument } from './document.js';
import { follow, type Alignment, type Followed, type Outcome } from './follow.js';
import { twinFinder } from './likeness.js';
import { wordDifference, type DifferencePart } from '@stet/domain';

export interface AnchoredClaim {
  readonly id: string;
  readonly exact: string;
  /** The first is the claim's own place; the others repeat it. */
  readonly occurrences: readonly (Span & { readonly exact: string })[];
}

/** What became of one place of a claim. `was` is its number among the claim's occurrences. */
export interface OccurrenceOutcome {
  readonly was: number;
  readonly outcome: Outcome;
  readonly now: Span | null;
  readonly candidates: readonly Span[];
  readonly why: string;
}

export interface Anchoring {
  readonly id: string;
  readonly outcome: Outcome;
  /** Where its words stand (kept), or where they most likely stand, changed. */
  readonly now: readonly Span[];
  readonly candidates: readonly Span[];
  readonly why: string;
  readonly occurrences: readonly OccurrenceOutcome[];
  /** Places that repeated a claim that is kept, and now say something else. */
  readonly inconsistent: readonly OccurrenceOutcome[];
  /** Word by word, where its words or its surroundings changed. */
  readonly difference: readonly DifferencePart[];
}

/**
 * Follows claims into a new text: blocks, then sentences, then words. Each claim gets one outcome; each of its places is
 * followed by itself. Kept: the same words, up to the one table (`same-text` in the domain), in surroundings that mean the same. A
 * wrong "kept" is the worst answer, so doubt is never resolved in its favour. Near-linear in the length of both texts.
 */
export function reanchor(
  before: readonly Block[],
  claims: readonly AnchoredClaim[],
  after: readonly Block[],
): Anchoring[] {
  // One language for both, or a text near the border of two would be split in two ways.
  const language = languageOf(after);
  const [old, fresh] = [readDocument(before, language), readDocument(after, language)];
  const lines = alignLines(old, fresh);
  const words = alignWords(old, fresh, lines);
  const all: Alignment = {
    ...scenesOf(old, fresh, words),
    lines,
    twinInPlace: twinFinder(old, fresh, lines, words),
  };
  return claims.map((claim) => {
    const followed = claim.occurrences.map((o) => follow(all, o));
    const judged = judge(claim.id, ownRepeats(all, followed));
    const [now] = judged.now;
    if (judged.outcome !== 'stale' || !now) return { ...judged, difference: [] };
    const text = fresh.blocks.get(now.block)?.text.slice(now.start, now.end) ?? '';
    return { ...judged, difference: wordDifference(claim.exact, text) };
  });
}

/** A sentence repeated within one claim needs no telling apart: as many places as are left are its own. */
function ownRepeats(all: Alignment, followed: readonly Followed[]): Followed[] {
  const used = new Map<readonly number[], number>();
  return followed.map((f) => {
    const { places } = f.doubt ?? {};
    if (!places) return f;
    const olds = [...all.lines.doubtful].filter(([, p]) => p === places).map(([line]) => line);
    const mine = new Set(followed.map((o) => o.doubt?.line));
    if (places.length > olds.length || !olds.every((line) => mine.has(line))) return f;
    const at = used.get(places) ?? 0;
    used.set(places, at + 1);
    const now = f.candidates[at] ?? null;
    return now
      ? { outcome: 'kept', now, candidates: [], why: 'its words stand' }
      : {
          outcome: 'withdrawn',
          now: null,
          candidates: [],
          why: 'one of several places with the same words is gone',
        };
  });
}

function judge(id: string, followed: readonly Followed[]): Omit<Anchoring, 'difference'> {
  const occurrences = followed.map(({ outcome, now, candidates, why }, was) => ({
    was,
    outcome,
    now,
    candidates,
    why,
  }));
  const of = (outcome: Outcome) => occurrences.filter((o) => o.outcome === outcome);
  const spans = (list: readonly OccurrenceOutcome[]): Span[] => list.flatMap((o) => o.now ?? []);
  const [own] = occurrences;
  const kept = of('kept');
  const say = (
    from: OccurrenceOutcome | undefined,
    outcome: Outcome,
    now: readonly Span[],
    inconsistent: readonly OccurrenceOutcome[] = [],
  ): Omit<Anchoring, 'difference'> => ({
    id,
    outcome,
    now,
    candidates: from?.candidates ?? [],
    why: from?.why ?? 'it stood nowhere',
    occurrences,
    inconsistent,
  });
  const [ambiguous] = of('ambiguous');
  if (own?.outcome === 'kept' || (own?.outcome === 'withdrawn' && kept.length > 0)) {
    const others = occurrences.filter((o) => o.outcome === 'stale' || o.outcome === 'ambiguous');
    return say(kept[0], 'kept', spans(kept), others);
  }
  if (own?.outcome === 'stale') return say(own, 'stale', spans([own, ...kept]));
  if (ambiguous) return say(ambiguous, 'ambiguous', spans([ambiguous, ...kept]));
  const [stale] = of('stale');
  return stale ? say(stale, 'stale', spans(of('stale'))) : say(own, 'withdrawn', []);
}
