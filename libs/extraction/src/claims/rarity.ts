import type { Fact } from './same-fact.js';

/** How much a word tells in this article: the fewer of its claims hold it, the more. */
export type Rarity = (word: string) => number;

export function rarityOf(facts: readonly Fact[]): Rarity {
  const held = new Map<string, number>();
  for (const { content } of facts) for (const word of content) held.set(word, (held.get(word) ?? 0) + 1);
  return (word) => Math.log(1 + facts.length / (held.get(word) ?? 1));
}

/** One word in common is a sign only where at most this many others stand beside it. */
const FEW_WORDS = 3;

/** A figure from here on that is not round hardly stands in one article for two things. */
const TELLING = 12;

/**
 * The share of what `echo` says that `other` says too, 0..1, words weighed by rarity and equal figures as the rarest; and
 * the number of words and figures in common, 0 where they are too few to tell.
 */
export function commonIn(echo: Fact, other: Fact, rarity: Rarity): { share: number; words: number } {
  const equal = echo.figures.filter((f) =>
    other.figures.some((g) => g.value === f.value && g.unit === f.unit && f.value !== 1),
  );
  const figures = equal.length;
  const most = rarity('');
  let all = echo.figures.length * most;
  let both = figures * most;
  for (const word of echo.content) {
    const weight = rarity(word);
    all += weight;
    if (other.content.has(word)) both += weight;
  }
  const inCommon = [...echo.content].filter((word) => other.content.has(word));
  const named = inCommon.filter((word) => echo.names.has(word) || other.names.has(word)).length;
  // Whoever is spoken of throughout is no sign, whatever the length of the name.
  const words = inCommon.length - named + Math.min(1, named) + figures;
  const telling =
    equal.some((f) => f.value >= TELLING && f.value % 10 !== 0) || equal.some((f) => f.value >= 1_000);
  const enough = words > 1 || telling || (words === 1 && echo.content.size <= FEW_WORDS);
  return { share: all === 0 ? 0 : both / all, words: enough ? words : 0 };
}
