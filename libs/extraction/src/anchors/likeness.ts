import type { LineAlignment } from './align-lines.js';
import type { Document } from './document.js';

/** Two changed sentences with words in common. */
export interface Likeness {
  readonly old: number;
  readonly fresh: number;
  /** Weighted Dice, 0..1, with a little for standing in the same place. */
  readonly score: number;
  /** Part of the new sentence's weight that stands in the old one, and the other way round. */
  readonly inOld: number;
  readonly inNew: number;
  /** Between the same neighbours. */
  readonly near: boolean;
}

const MOST_PLACES = 60;
const LEAST_SHARED = 0.25;
const SAME_PLACE = 0.08;

/** Pairs worth looking at, the most alike first. Words that stand in many changed sentences find nothing. */
export function findLikeness(
  before: Document,
  after: Document,
  lines: LineAlignment,
  olds: readonly number[],
  news: readonly number[],
): Likeness[] {
  const places = new Map<string, number[]>();
  const spread = new Map<string, number>();
  for (const word of after.words) spread.set(word.fold, (spread.get(word.fold) ?? 0) + 1);
  const weightOf = (fold: string): number => 1 / Math.sqrt(1 + (spread.get(fold) ?? 0)) + 0.05;
  const weights = new Map<number, number>();
  const bags = new Map<number, Map<string, number>>();
  for (const j of news) {
    const bag = bagOf(after, j);
    bags.set(j, bag);
    weights.set(j, totalOf(bag, weightOf));
    for (const fold of bag.keys()) {
      const list = places.get(fold);
      if (list) list.push(j);
      else places.set(fold, [j]);
    }
  }
  const place = placeOf(lines);
  const pairs: Likeness[] = [];
  for (const i of olds) {
    const bag = bagOf(before, i);
    const total = totalOf(bag, weightOf);
    const { low, high } = place(i);
    const seen = new Set<number>();
    for (const fold of bag.keys()) {
      const list = places.get(fold) ?? [];
      if (list.length <= MOST_PLACES) for (const j of list) seen.add(j);
    }
    if (high - low <= MOST_PLACES) for (let j = low + 1; j < high; j++) if (bags.has(j)) seen.add(j);
    for (const j of seen) {
      const other = bags.get(j) ?? new Map<string, number>();
      let shared = 0;
      for (const [fold, n] of bag) shared += Math.min(n, other.get(fold) ?? 0) * weightOf(fold);
      const theirs = weights.get(j) ?? 0;
      const [inNew, inOld] = [shared / (total || 1), shared / (theirs || 1)];
      if (inNew < LEAST_SHARED && inOld < LEAST_SHARED) continue;
      const near = low < j && j < high;
      const score = (2 * shared) / (total + theirs || 1) + (near ? SAME_PLACE : 0);
      pairs.push({ old: i, fresh: j, score, inOld, inNew, near });
    }
  }
  return pairs.sort(
    (a, b) => b.score - a.score || Math.abs(a.old - a.fresh) - Math.abs(b.old - b.fresh) || a.old - b.old,
  );
}

function bagOf(doc: Document, line: number): Map<string, number> {
  const bag = new Map<string, number>();
  const at = doc.lines[line];
  for (let k = at?.from ?? 0; k < (at?.to ?? 0); k++) {
    const fold = doc.words[k]?.fold ?? '';
    bag.set(fold, (bag.get(fold) ?? 0) + 1);
  }
  return bag;
}

const totalOf = (bag: ReadonlyMap<string, number>, weightOf: (fold: string) => number): number => {
  let total = 0;
  for (const [fold, n] of bag) total += n * weightOf(fold);
  return total;
};

/** The new lines between which an old line stood: those of the nearest neighbours that kept their order. */
function placeOf(lines: LineAlignment): (old: number) => { low: number; high: number } {
  const count = lines.to.length;
  const low = new Int32Array(count);
  const high = new Int32Array(count);
  for (let i = 0, last = -1; i < count; i++) {
    low[i] = last;
    if (lines.inOrder[i]) last = lines.to[i] ?? last;
  }
  for (let i = count - 1, next = lines.from.length; i >= 0; i--) {
    high[i] = next;
    if (lines.inOrder[i]) next = lines.to[i] ?? next;
  }
  return (old) => ({ low: low[old] ?? -1, high: high[old] ?? lines.from.length });
}

const TWIN = 0.75;

/** Finds, for a moved sentence, a new line in its old place that shares most of its words and is nobody else's. */
export function twinFinder(
  before: Document,
  after: Document,
  lines: LineAlignment,
  words: { readonly from: Int32Array },
): (old: number) => number | null {
  const place = placeOf(lines);
  return (old) => {
    const { low, high } = place(old);
    if (high - low > MOST_PLACES) return null;
    const bag = bagOf(before, old);
    const size = (line: { from: number; to: number } | undefined): number =>
      (line?.to ?? 0) - (line?.from ?? 0);
    for (let j = low + 1; j < high; j++) {
      const line = after.lines[j];
      if (!line || lines.from[j] !== -1 || words.from.subarray(line.from, line.to).some((k) => k !== -1))
        continue;
      let shared = 0;
      for (const [fold, n] of bagOf(after, j)) shared += Math.min(n, bag.get(fold) ?? 0);
      if ((2 * shared) / (size(line) + size(before.lines[old])) >= TWIN) return j;
    }
    return null;
  };
}
