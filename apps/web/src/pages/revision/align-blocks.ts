import type { Revision } from '@stet/contract';

export type Block = Revision['blocks'][number];
/** A paragraph beside what became of it; one side alone where it went or came. */
export interface Pair {
  readonly old: Block | null;
  readonly now: Block | null;
}

/** Beyond this many pairs of paragraphs, what lies between the common ends is not searched for moves. */
const MOST_PAIRS = 4_000_000;
/** The share of words two paragraphs must have in common to be told as one that changed. */
const ALIKE = 0.35;

/** Puts two texts side by side: paragraphs that stayed, then, between them, those that read alike, in their order. */
export function alignBlocks(old: readonly Block[], now: readonly Block[]): Pair[] {
  const pairs: Pair[] = [];
  let i = 0;
  let j = 0;
  for (const [a, b] of [...anchors(old, now), [old.length, now.length] as const]) {
    pairs.push(...pairGap(old.slice(i, a), now.slice(j, b)));
    const [before, after] = [old[a], now[b]];
    if (before && after) pairs.push({ old: before, now: after });
    i = a + 1;
    j = b + 1;
  }
  return pairs;
}

/** Index pairs of the longest run of paragraphs that are word for word the same. */
function anchors(old: readonly Block[], now: readonly Block[]): (readonly [number, number])[] {
  const same = (i: number, j: number): boolean => old[i]?.text === now[j]?.text;
  const most = Math.min(old.length, now.length);
  const found: (readonly [number, number])[] = [];
  let head = 0;
  while (head < most && same(head, head)) found.push([head, head++]);
  let tail = 0;
  while (tail < most - head && same(old.length - 1 - tail, now.length - 1 - tail)) tail++;
  const [rows, width] = [old.length - head - tail, now.length - head - tail];
  if (rows * width <= MOST_PAIRS) {
    const longest = new Uint32Array((rows + 1) * (width + 1));
    const at = (i: number, j: number): number => longest[i * (width + 1) + j] ?? 0;
    for (let i = rows - 1; i >= 0; i--)
      for (let j = width - 1; j >= 0; j--)
        longest[i * (width + 1) + j] = same(head + i, head + j)
          ? at(i + 1, j + 1) + 1
          : Math.max(at(i + 1, j), at(i, j + 1));
    for (let i = 0, j = 0; i < rows && j < width;) {
      if (same(head + i, head + j)) found.push([head + i++, head + j++]);
      else if (at(i + 1, j) >= at(i, j + 1)) i++;
      else j++;
    }
  }
  for (let k = tail; k > 0; k--) found.push([old.length - k, now.length - k]);
  return found;
}

function pairGap(old: readonly Block[], now: readonly Block[]): Pair[] {
  const pairs: Pair[] = [];
  let next = 0;
  for (const before of old) {
    const at = now.findIndex((block, j) => j >= next && alike(before.text, block.text) >= ALIKE);
    const came = at < 0 ? [] : now.slice(next, at);
    pairs.push(...came.map((block) => ({ old: null, now: block })), { old: before, now: now[at] ?? null });
    if (at >= 0) next = at + 1;
  }
  return [...pairs, ...now.slice(next).map((block) => ({ old: null, now: block }))];
}

const wordSet = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu));

/** Words in common over words of the longer one, 0 to 1. */
function alike(a: string, b: string): number {
  const [left, right] = [wordSet(a), wordSet(b)];
  const common = [...left].filter((word) => right.has(word)).length;
  return common / Math.max(left.size, right.size, 1);
}
