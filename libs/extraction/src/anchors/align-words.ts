import type { Document, Line } from './document.js';
import type { LineAlignment } from './align-lines.js';
import { commonRun } from '@stet/domain';
import { findLikeness, type Likeness } from './likeness.js';

/** Where every word of the old text stands in the new one (-1: nowhere), and back. */
export interface WordAlignment {
  readonly to: Int32Array;
  readonly from: Int32Array;
  /** Old lines with two equally good new places (new line numbers). */
  readonly rivals: ReadonlyMap<number, readonly number[]>;
  /** For old lines that were changed: how like their new place is, 0..1. */
  readonly like: ReadonlyMap<number, number>;
}

/** Maps words through sentences that stand, then through those most alike, then through what splits and joins left. */
export function alignWords(before: Document, after: Document, lines: LineAlignment): WordAlignment {
  const to = new Int32Array(before.words.length).fill(-1);
  const from = new Int32Array(after.words.length).fill(-1);
  for (const [i, line] of before.lines.entries()) {
    const target = after.lines[lines.to[i] ?? -1];
    for (let k = 0; target && k < line.to - line.from; k++) {
      to[line.from + k] = target.from + k;
      from[target.from + k] = line.from + k;
    }
  }
  const olds = [...before.lines.keys()].filter((i) => lines.to[i] === -1);
  const news = [...after.lines.keys()].filter((j) => lines.from[j] === -1);
  const pairs = findLikeness(before, after, lines, olds, news);
  const usedOld = new Set<number>();
  const usedNew = new Set<number>();
  const rivals = new Map<number, number[]>();
  const like = new Map<number, number>();
  const take = ({ old, fresh, score }: Likeness): void => {
    const a = before.lines[old];
    const b = after.lines[fresh];
    if (!a || !b || mapLine(before, after, a, b, to, from) === 0) return;
    usedOld.add(old);
    usedNew.add(fresh);
    like.set(old, Math.max(score, like.get(old) ?? 0));
  };
  const byOld = groupPairs(pairs);
  for (const pair of pairs) {
    if (pair.score < LEAST || usedOld.has(pair.old) || usedNew.has(pair.fresh)) continue;
    const equal = (byOld.get(pair.old) ?? []).filter(
      (p) =>
        p.fresh !== pair.fresh &&
        p.score > pair.score - TIE &&
        !usedNew.has(p.fresh) &&
        !p.near &&
        !pair.near,
    );
    if (equal.length > 0) rivals.set(pair.old, [pair.fresh, ...equal.map((p) => p.fresh)]);
    take(pair);
  }
  // Halves: a part that found no partner of its own, but whose words stand in a partner already taken.
  for (const pair of pairs) {
    if (usedOld.has(pair.old) && usedNew.has(pair.fresh)) continue;
    if (pair.inOld >= PART || pair.inNew >= PART) take(pair);
  }
  return { to, from, rivals, like };
}

const LEAST = 0.42;
const TIE = 0.03;
const PART = 0.6;

const groupPairs = (pairs: readonly Likeness[]): Map<number, Likeness[]> => {
  const groups = new Map<number, Likeness[]>();
  for (const pair of pairs) {
    const group = groups.get(pair.old);
    if (group) group.push(pair);
    else groups.set(pair.old, [pair]);
  }
  return groups;
};

/** Joins the words two sentences have in common, in order; those already placed stay. Returns how many were joined. */
function mapLine(
  before: Document,
  after: Document,
  a: Line,
  b: Line,
  to: Int32Array,
  from: Int32Array,
): number {
  const free = (first: number, end: number, taken: Int32Array): number[] => {
    const list: number[] = [];
    for (let k = first; k < end; k++) if (taken[k] === -1) list.push(k);
    return list;
  };
  const [olds, news] = [free(a.from, a.to, to), free(b.from, b.to, from)];
  const fold = (doc: Document, list: readonly number[]): string[] =>
    list.map((k) => doc.words[k]?.fold ?? '');
  let count = 0;
  for (const [x, y] of commonRun(fold(before, olds), fold(after, news))) {
    const [i, j] = [olds[x] ?? -1, news[y] ?? -1];
    if (i < 0 || j < 0) continue;
    to[i] = j;
    from[j] = i;
    count++;
  }
  return count;
}
