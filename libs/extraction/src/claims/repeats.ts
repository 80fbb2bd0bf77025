import { factOf } from './same-fact.js';
import { bodyOf, type Body } from './echoes.js';
import { wordsOf } from '../text/normalise.js';

const FEWEST_WORDS = 4;

interface Worded {
  readonly text: string;
  readonly block: number;
  /** Index of its sentence. */
  readonly sentence: number;
}

/** Numbers claims by what they state: equal numbers state the same in the same words. */
export interface Repeats {
  /** For each sentence, the index of the one that leads its group. */
  readonly leaderOf: readonly number[];
}

/**
 * Finds sentences that repeat another: the same words (but for case, quotes, white space and marks at the ends), or a
 * headline or pull quote that is a stretch of a body claim or states its fact in fewer words. `isEcho` marks the places where repeats are quotations
 * of the body; the body leads. Never on likeness alone: figures, names, years, direction and negation have to agree.
 */
export function findRepeats(sentences: readonly Worded[], isEcho: (block: number) => boolean): Repeats {
  const keys = sentences.map((s) => wordsOf(s.text).join(' '));
  const leaders = new Map<string, number>();
  for (const [i, s] of sentences.entries()) {
    const key = keys[i] ?? '';
    const known = leaders.get(key);
    if (known === undefined || (isEcho(sentences[known]?.block ?? 0) && !isEcho(s.block)))
      leaders.set(key, i);
  }
  const body = sentences.map((_, i) => i).filter((i) => !isEcho(sentences[i]?.block ?? 0));
  const bodies = bodiesOf(sentences, body);
  const leaderOf = sentences.map((s, i) => {
    const key = keys[i] ?? '';
    const same = leaders.get(key) ?? i;
    if (same !== i || !isEcho(s.block) || key.split(' ').length < FEWEST_WORDS) return same;
    return body.find((b) => stretches(keys[b] ?? '', key)) ?? bodyOf(s.text, bodies) ?? i;
  });
  return { leaderOf };
}

/** Each body claim with what the sentence it was cut from states as a whole. */
function bodiesOf(claims: readonly Worded[], body: readonly number[]): Body[] {
  const texts = new Map<number, string[]>();
  for (const index of body) {
    const claim = claims[index];
    if (claim) texts.set(claim.sentence, [...(texts.get(claim.sentence) ?? []), claim.text]);
  }
  return body.flatMap((index) => {
    const claim = claims[index];
    if (!claim) return [];
    const parts = texts.get(claim.sentence) ?? [];
    const fact = factOf(claim.text);
    return [{ index, fact, sentence: parts.length > 1 ? factOf(parts.join(', ')) : fact }];
  });
}

/** Whether `part` stands in `whole` between word bounds. */
function stretches(whole: string, part: string): boolean {
  const at = whole.indexOf(part);
  if (at < 0) return false;
  const isWord = (unit: string): boolean => /[\p{L}\p{N}]/u.test(unit);
  return !isWord(whole.charAt(at - 1)) && !isWord(whole.charAt(at + part.length));
}
