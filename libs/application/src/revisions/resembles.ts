import { wordsOf } from '@stet/domain';
import type { ClaimCarryOver, ClaimRecord } from '../ports.js';
import { textHash } from '../text-hash.js';

type Old = Pick<ClaimRecord, 'id' | 'number' | 'exact' | 'verdict' | 'textHash'>;
export type Resemblance = NonNullable<ClaimCarryOver['resembles']>;

const LEAST_COMMON = 0.6;

/** The words of a claim as a set, worked out once for each claim of either side. */
const foldedWords = (text: string): ReadonlySet<string> => new Set(wordsOf(text).map((w) => w.fold));

/**
 * For a new claim, the withdrawn one it reads like: the same words, or most of them. A suggestion for a person;
 * nothing of the old claim comes back by itself.
 */
export function resemblances(withdrawn: readonly Old[]): (exact: string) => Resemblance | undefined {
  const olds = withdrawn.map((claim) => ({ claim, words: foldedWords(claim.exact) }));
  const say = ({ id, number, exact, verdict }: Old, why: string): Resemblance => ({
    claim: id,
    number,
    exact,
    verdict,
    why,
  });
  return (exact) => {
    const hash = textHash(exact);
    const same = withdrawn.find((claim) => claim.textHash === hash);
    if (same) return say(same, 'the same words as a withdrawn claim');
    const words = foldedWords(exact);
    const [best] = olds
      .map(({ claim, words: theirs }) => ({ claim, common: commonPart(words, theirs) }))
      .filter(({ common }) => common >= LEAST_COMMON)
      .sort((a, b) => b.common - a.common);
    return best && say(best.claim, 'reads much like a withdrawn claim');
  };
}

/** Common words over all words, 0..1. */
function commonPart(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const word of a) if (b.has(word)) both++;
  return both === 0 ? 0 : both / (a.size + b.size - both);
}
