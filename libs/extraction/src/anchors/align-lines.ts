import type { Document, Line } from './document.js';
import { longestRun } from '@stet/domain';

/** Sentences that stand word for word: `to[old]` is the new line or -1. */
export interface LineAlignment {
  readonly to: Int32Array;
  readonly from: Int32Array;
  /** Old lines that follow the order of the new text; the others were moved. */
  readonly inOrder: Uint8Array;
  /** Old lines whose wording stands a different number of times, with the places that are left for them. */
  readonly doubtful: ReadonlyMap<number, readonly number[]>;
}

const groupBy = <T>(items: readonly T[], keyOf: (item: T) => string): Map<string, number[]> => {
  const groups = new Map<string, number[]>();
  for (const [i, item] of items.entries()) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(i);
    else groups.set(key, [i]);
  }
  return groups;
};

/** Pairs whole blocks first, then sentences, then repeated sentences by their neighbours. */
export function alignLines(before: Document, after: Document): LineAlignment {
  const to = new Int32Array(before.lines.length).fill(-1);
  const from = new Int32Array(after.lines.length).fill(-1);
  const join = (i: number, j: number): void => {
    if (to[i] !== -1 || from[j] !== -1) return;
    to[i] = j;
    from[j] = i;
  };
  joinBlocks(before.lines, after.lines, join);
  const oldGroups = groupBy(before.lines, (l) => l.key);
  const newGroups = groupBy(after.lines, (l) => l.key);
  for (const [key, [i, ...more]] of oldGroups) {
    const [j, ...others] = newGroups.get(key) ?? [];
    if (i !== undefined && j !== undefined && more.length + others.length === 0) join(i, j);
  }
  spread(before, after, to, from, join);
  const doubtful = new Map<number, readonly number[]>();
  for (const [key, olds] of oldGroups) {
    const open = olds.filter((i) => to[i] === -1);
    const places = (newGroups.get(key) ?? []).filter((j) => from[j] === -1);
    if (open.length === places.length) for (const [k, i] of open.entries()) join(i, places[k] ?? -1);
    else if (places.length > 0) for (const i of open) doubtful.set(i, places);
  }
  const matched = [...to.keys()].filter((i) => to[i] !== -1);
  const inOrder = new Uint8Array(before.lines.length);
  for (const k of longestRun(matched.map((i) => to[i] ?? -1))) inOrder[matched[k] ?? 0] = 1;
  return { to, from, inOrder, doubtful };
}

/** Blocks whose whole text stands once before and once after. */
function joinBlocks(
  olds: readonly Line[],
  news: readonly Line[],
  join: (i: number, j: number) => void,
): void {
  const blocksOf = (lines: readonly Line[]): { first: number; key: string }[] => {
    const blocks: { first: number; key: string }[] = [];
    for (const [i, line] of lines.entries()) {
      const last = blocks.at(-1);
      if (last && lines[i - 1]?.block === line.block) last.key += `\u0002${line.key}`;
      else blocks.push({ first: i, key: line.key });
    }
    return blocks;
  };
  const [a, b] = [blocksOf(olds), blocksOf(news)];
  const theirs = groupBy(b, (block) => block.key);
  for (const [key, [i, ...more]] of groupBy(a, (block) => block.key)) {
    const [j, ...others] = theirs.get(key) ?? [];
    if (i === undefined || j === undefined || more.length + others.length > 0) continue;
    const count = key.split('\u0002').length;
    for (let k = 0; k < count; k++) join((a[i]?.first ?? 0) + k, (b[j]?.first ?? 0) + k);
  }
}

/** A repeated sentence beside one that is placed belongs beside it. */
function spread(
  before: Document,
  after: Document,
  to: Int32Array,
  from: Int32Array,
  join: (i: number, j: number) => void,
): void {
  const same = (i: number, j: number): boolean =>
    to[i] === -1 && from[j] === -1 && before.lines[i]?.key === after.lines[j]?.key;
  for (let i = 0; i < to.length; i++) {
    const j = to[i] ?? -1;
    if (j !== -1 && same(i + 1, j + 1)) join(i + 1, j + 1);
  }
  for (let i = to.length - 1; i > 0; i--) {
    const j = to[i] ?? -1;
    if (j > 0 && same(i - 1, j - 1)) join(i - 1, j - 1);
  }
  // Neighbours that were edited still bound a place: the sentence between two placed ones on both sides.
  let last = -1;
  for (let i = 0; i < to.length; i++) {
    if (to[i] !== -1) {
      last = i;
      continue;
    }
    let next = i + 1;
    while (next < to.length && to[next] === -1 && next - i < 8) next++;
    const low = last < 0 ? -1 : (to[last] ?? -1);
    const high = next < to.length ? (to[next] ?? -1) : from.length;
    if (high <= low || high - low > 16) continue;
    const inside: number[] = [];
    for (let j = low + 1; j < high; j++) if (same(i, j)) inside.push(j);
    const rivals = countSame(before, i, last + 1, next, to);
    if (inside.length === 1 && rivals === 1 && inside[0] !== undefined) {
      join(i, inside[0]);
      last = i;
    }
  }
}

function countSame(before: Document, i: number, low: number, high: number, to: Int32Array): number {
  let count = 0;
  for (let k = low; k < high; k++) if (to[k] === -1 && before.lines[k]?.key === before.lines[i]?.key) count++;
  return count;
}
