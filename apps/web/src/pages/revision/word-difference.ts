/** A stretch of a difference; the `same` and `gone` parts make the old text, the `same` and `come` parts the new. */
export interface Part {
  readonly kind: 'same' | 'gone' | 'come';
  readonly text: string;
}

/** Beyond this many pairs of words, what lies between the common ends counts as changed as a whole. */
const MOST_PAIRS = 1_000_000;

/** Words, runs of white space, and every other character by itself. */
const wordsOf = (text: string): string[] => text.match(/\s+|[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu) ?? [];

/** What was taken out of and put into a text, word by word. */
export function wordDifference(before: string, now: string): Part[] {
  const old = wordsOf(before);
  const next = wordsOf(now);
  const most = Math.min(old.length, next.length);
  let head = 0;
  while (head < most && old[head] === next[head]) head++;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail) === next.at(-1 - tail)) tail++;
  const parts: Part[] = [];
  const add = (kind: Part['kind'], words: readonly string[]): void => {
    const text = words.join('');
    const last = parts.at(-1);
    if (text === '') return;
    if (last?.kind === kind) parts[parts.length - 1] = { kind, text: last.text + text };
    else parts.push({ kind, text });
  };
  add('same', old.slice(0, head));
  middle(old.slice(head, old.length - tail), next.slice(head, next.length - tail), add);
  add('same', old.slice(old.length - tail));
  return parts;
}

/** The longest common words of what lies between the ends, by the table of lengths. */
function middle(
  old: readonly string[],
  next: readonly string[],
  add: (kind: Part['kind'], words: readonly string[]) => void,
): void {
  if (old.length * next.length > MOST_PAIRS) {
    add('gone', old);
    add('come', next);
    return;
  }
  const width = next.length + 1;
  const longest = new Uint32Array((old.length + 1) * width);
  const at = (i: number, j: number): number => longest[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = next.length - 1; j >= 0; j--)
      longest[i * width + j] =
        old[i] === next[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  let i = 0;
  let j = 0;
  while (i < old.length || j < next.length) {
    if (i < old.length && j < next.length && old[i] === next[j]) {
      add('same', old.slice(i, ++i));
      j++;
    } else if (j >= next.length || (i < old.length && at(i + 1, j) >= at(i, j + 1))) {
      add('gone', old.slice(i, ++i));
    } else {
      add('come', next.slice(j, ++j));
    }
  }
}
