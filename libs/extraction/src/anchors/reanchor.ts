import type { Block, Span } from '../article.js';
import { normaliseText } from '../text/normalise.js';
import { splitSentences } from '../sentences/sentences.js';

export interface AnchoredClaim {
  readonly id: string;
  readonly exact: string;
  readonly occurrences: readonly (Span & { readonly exact: string })[];
}

export interface Anchoring {
  readonly id: string;
  readonly outcome: 'kept' | 'stale' | 'withdrawn' | 'ambiguous';
  /** Where it stands now: one span for each occurrence that was found. */
  readonly now: readonly Span[];
  readonly candidates: readonly Span[];
  readonly why: string;
}

interface Line extends Span {
  readonly text: string;
  readonly key: string;
  readonly words: ReadonlySet<string>;
}

function linesOf(blocks: readonly Block[]): Line[] {
  return blocks.flatMap((block) =>
    splitSentences(block.text).map(({ start, end, text }) => {
      const key = normaliseText(text);
      return {
        block: block.index,
        start,
        end,
        text,
        key,
        words: new Set(
          key
            .toLowerCase()
            .split(/[^\p{L}\p{N}]+/u)
            .filter(Boolean),
        ),
      };
    }),
  );
}

function byKeyOf(lines: readonly Line[]): Map<string, Line[]> {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const group = groups.get(line.key);
    if (group) group.push(line);
    else groups.set(line.key, [line]);
  }
  return groups;
}

const LIKE = 0.5;

/** Dice likeness of two sets of words, 0..1. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const word of a) if (b.has(word)) both++;
  return a.size + b.size === 0 ? 0 : (2 * both) / (a.size + b.size);
}

/**
 * Follows claims into a new text. Kept only where the whole sentence around the claim stands word for word and as
 * often as before; any change of its words is stale, several equally good places are ambiguous, nothing like it is
 * withdrawn. A wrong "kept" is the worst answer, so doubt is never resolved in its favour.
 */
export function reanchor(
  before: readonly Block[],
  claims: readonly AnchoredClaim[],
  after: readonly Block[],
): Anchoring[] {
  const oldLines = linesOf(before);
  const newLines = linesOf(after);
  const byKey = byKeyOf(newLines);
  const oldByKey = byKeyOf(oldLines);
  const oldKeys = new Set(oldLines.map((line) => line.key));
  const fresh = newLines.filter((line) => !oldKeys.has(line.key));
  return claims.map((claim) => {
    const found: Span[] = [];
    let doubt: Omit<Anchoring, 'id'> | null = null;
    for (const occurrence of claim.occurrences) {
      const result = follow(occurrence, oldLines, oldByKey, byKey, fresh);
      if (result.outcome === 'kept') found.push(...result.now);
      else if (!doubt || (doubt.outcome === 'withdrawn' && result.outcome !== 'withdrawn')) doubt = result;
    }
    if (!doubt)
      return {
        id: claim.id,
        outcome: 'kept',
        now: found,
        candidates: [],
        why: 'the sentence stands word for word',
      };
    // One place gone or changed while another stands is a change of what the claim covers.
    if (found.length > 0)
      return {
        id: claim.id,
        outcome: 'stale',
        now: [...found, ...doubt.now],
        candidates: doubt.candidates,
        why: `one of its places changed: ${doubt.why}`,
      };
    return { id: claim.id, ...doubt };
  });
}

function follow(
  at: Span & { readonly exact: string },
  oldLines: readonly Line[],
  oldByKey: ReadonlyMap<string, readonly Line[]>,
  byKey: ReadonlyMap<string, readonly Line[]>,
  fresh: readonly Line[],
): Omit<Anchoring, 'id'> {
  const line = oldLines.find((l) => l.block === at.block && l.start <= at.start && at.end <= l.end);
  if (!line)
    return {
      outcome: 'ambiguous',
      now: [],
      candidates: [],
      why: 'it spans more than one sentence; a person must place it',
    };
  const same = byKey.get(line.key) ?? [];
  const wasThere = oldByKey.get(line.key) ?? [];
  if (same.length > 0 && same.length === wasThere.length) {
    const target = same[wasThere.indexOf(line)];
    const span = target && placeIn(target, at);
    if (span)
      return { outcome: 'kept', now: [span], candidates: [], why: 'the sentence stands word for word' };
    if (target) {
      const { block, start, end } = target;
      return {
        outcome: 'stale',
        now: [{ block, start, end }],
        candidates: [],
        why: 'its quotation marks or spaces changed',
      };
    }
  }
  if (same.length > 0) {
    const candidates = same.map((l) => placeIn(l, at)).filter((s) => s !== null);
    return {
      outcome: 'ambiguous',
      now: candidates.slice(0, 1),
      candidates,
      why: `the sentence stood ${wasThere.length} times and now stands ${same.length} times`,
    };
  }
  const near = fresh
    .map((l) => ({ line: l, like: likeness(line.words, l.words) }))
    .filter((n) => n.like >= LIKE);
  near.sort((a, b) => b.like - a.like);
  const [best, second] = near;
  if (!best) return { outcome: 'withdrawn', now: [], candidates: [], why: 'nothing like it is left' };
  const candidates = near
    .slice(0, 3)
    .map((n) => ({ block: n.line.block, start: n.line.start, end: n.line.end }));
  if (second && best.like - second.like < 0.05)
    return {
      outcome: 'ambiguous',
      now: candidates.slice(0, 1),
      candidates,
      why: 'two places are equally like it',
    };
  return { outcome: 'stale', now: candidates.slice(0, 1), candidates: [], why: 'its sentence was changed' };
}

/** The claim's own words inside a sentence that stands, if they are there exactly once. */
function placeIn(line: Line, at: { readonly exact: string }): Span | null {
  const offset = line.text.indexOf(at.exact);
  if (offset < 0 || line.text.indexOf(at.exact, offset + 1) >= 0) return null;
  return { block: line.block, start: line.start + offset, end: line.start + offset + at.exact.length };
}
