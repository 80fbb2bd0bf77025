import type { Revision } from '@stet/contract';
import { commonRun } from '@stet/domain';

export type Block = Revision['blocks'][number];
/** A paragraph beside what became of it; one side alone where it went or came. */
export interface Pair {
  readonly old: Block | null;
  readonly now: Block | null;
}

/** The share of words two paragraphs must have in common to be told as one that changed. */
const ALIKE = 0.35;

/** Puts two texts side by side: paragraphs that stayed, then, between them, those that read alike, in their order. */
export function alignBlocks(old: readonly Block[], now: readonly Block[]): Pair[] {
  const pairs: Pair[] = [];
  let i = 0;
  let j = 0;
  const textOf = (block: Block): string => block.text;
  const anchors = commonRun(old.map(textOf), now.map(textOf));
  for (const [a, b] of [...anchors, [old.length, now.length] as const]) {
    pairs.push(...pairGap(old.slice(i, a), now.slice(j, b)));
    const [before, after] = [old[a], now[b]];
    if (before && after) pairs.push({ old: before, now: after });
    i = a + 1;
    j = b + 1;
  }
  return pairs;
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
