import { commonRun } from './longest-run.js';

/** A stretch that both texts have, or one alone. Put together without `gone` it is the new text. */
export interface DifferencePart {
  readonly kind: 'same' | 'gone' | 'come';
  readonly text: string;
}

const PIECE = /\d+(?:[.,]\d+)*|[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu;

/** What became of a claim, word by word; what only looks different (typography aside) is shown as it is printed. */
export function wordDifference(before: string, after: string): DifferencePart[] {
  const [old, fresh] = [before.match(PIECE) ?? [], after.match(PIECE) ?? []];
  const parts: { kind: DifferencePart['kind']; text: string }[] = [];
  const add = (kind: DifferencePart['kind'], pieces: readonly string[]): void => {
    if (pieces.length === 0) return;
    const last = parts.at(-1);
    if (last?.kind === kind) last.text += pieces.join('');
    else parts.push({ kind, text: pieces.join('') });
  };
  let [i, j] = [0, 0];
  for (const [x, y] of [...wordRuns(old, fresh), [old.length, fresh.length] as const]) {
    add('gone', old.slice(i, x));
    add('come', fresh.slice(j, y));
    add('same', fresh.slice(y, y + 1));
    [i, j] = [x + 1, y + 1];
  }
  return parts;
}

/** A space between two changed words joins nothing: kept alone it would cut the change in pieces. */
function wordRuns(old: readonly string[], fresh: readonly string[]): (readonly [number, number])[] {
  const pairs = commonRun(old, fresh);
  const isSpace = (k: number): boolean => (old[k] ?? '').trim() === '';
  return pairs.filter(([x, y], k) => {
    if (!isSpace(x)) return true;
    const [before, next] = [pairs[k - 1], pairs[k + 1]];
    const joinedBefore = before?.[0] === x - 1 && before[1] === y - 1;
    const joinedAfter = next?.[0] === x + 1 && next[1] === y + 1;
    return joinedBefore || joinedAfter;
  });
}
