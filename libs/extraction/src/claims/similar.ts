import type { SimilarPair } from '../article.js';
import { disagreement, factOf, shared, type Fact } from './same-fact.js';

/** From this share of common content words on, two claims are put before a person. */
export const SIMILAR_FROM = 0.5;
const FEWEST_COMMON = 3;
/** A word in more claims than this tells nothing and would cost time. */
const MOST_CLAIMS = 20;
/** A claim is shown with this many others at most, the likest first: a person reads them. */
const MOST_SUGGESTED = 3;

interface Worded {
  readonly id: string;
  readonly exact: string;
}

/** The other claims that share a telling word, each pair once, the earlier first. */
export function* neighbours(facts: readonly Fact[]): Generator<[number, number]> {
  const places = new Map<string, number[]>();
  for (const [i, fact] of facts.entries()) {
    const near = new Set<number>();
    for (const word of fact.content) {
      const known = places.get(word) ?? [];
      for (const j of known.slice(-MOST_CLAIMS)) near.add(j);
      known.push(i);
      places.set(word, known);
    }
    for (const j of near) yield [j, i];
  }
}

export function similarPairs(claims: readonly Worded[]): SimilarPair[] {
  const facts = claims.map((c) => factOf(c.exact));
  const pairs: SimilarPair[] = [];
  for (const [i, j] of neighbours(facts)) {
    const [a, b, x, y] = [facts[i], facts[j], claims[i], claims[j]];
    if (!a || !b || !x || !y) continue;
    const common = shared(a.content, b.content);
    const score = Math.round((100 * 2 * common) / (a.content.size + b.content.size)) / 100;
    if (common < FEWEST_COMMON || score < SIMILAR_FROM) continue;
    const differ = disagreement(a, b);
    pairs.push({
      a: x.id,
      b: y.id,
      score,
      why: differ === null ? `${common} words in common` : `${common} words in common, but ${differ} differ`,
    });
  }
  return likest(pairs);
}

/** The best pairs, so that no claim stands in more than a few. */
function likest(pairs: readonly SimilarPair[]): SimilarPair[] {
  const shown = new Map<string, number>();
  const room = (id: string): boolean => (shown.get(id) ?? 0) < MOST_SUGGESTED;
  return [...pairs]
    .sort((a, b) => b.score - a.score)
    .filter(({ a, b }) => {
      if (!room(a) || !room(b)) return false;
      for (const id of [a, b]) shown.set(id, (shown.get(id) ?? 0) + 1);
      return true;
    });
}
