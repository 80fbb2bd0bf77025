import type { SimilarPair } from '../article.js';
import { disagreement, factOf, shared, type Fact } from './same-fact.js';
import { commonIn, rarityOf } from './rarity.js';

/** From this share of common content words on, two claims are put before a person. */
export const SIMILAR_FROM = 0.5;
const FEWEST_COMMON = 3;
/** A word in more claims than this tells nothing and would cost time. */
const MOST_CLAIMS = 20;
/** A claim is shown with this many others at most, the likest first: a person reads them. */
const MOST_SUGGESTED = 3;

/** An echo says less than the body: this share of what it says, rare words counting for more, has to stand there. */
export const ECHO_FROM = 0.2;
/** An echo of two facts is held against as many claims. */
const MOST_ECHOED = 2;
/** The second claim of an echo is shown where it is nearly as like as the first. */
const NEARLY = 0.8;

interface Worded {
  readonly id: string;
  readonly exact: string;
  readonly block: number;
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

/**
 * Claims a person should look at together: nearly the same words, or a headline, standfirst or caption that tells in
 * short what a claim of the body, or another of these, tells. `isEcho` says of a block that it is one of those.
 */
export function similarPairs(claims: readonly Worded[], isEcho: (block: number) => boolean): SimilarPair[] {
  const facts = claims.map((c) => factOf(c.exact));
  const rarity = rarityOf(facts);
  const pairs: SimilarPair[] = [];
  const best = new Map<string, SimilarPair[]>();
  for (const [i, j] of neighbours(facts)) {
    const [a, b, x, y] = [facts[i], facts[j], claims[i], claims[j]];
    if (!a || !b || !x || !y) continue;
    const common = shared(a.content, b.content);
    const score = round((2 * common) / (a.content.size + b.content.size));
    if (common >= FEWEST_COMMON && score >= SIMILAR_FROM) {
      pairs.push(pairOf(x, y, score, common, disagreement(a, b)));
      continue;
    }
    if (!isEcho(x.block) && !isEcho(y.block)) continue;
    const [echo, other] = isEcho(x.block) ? [a, b] : [b, a];
    const { share, words } = commonIn(echo, other, rarity);
    const key = `${isEcho(x.block) ? x.id : y.id}${isEcho(x.block) && isEcho(y.block) ? ' echo' : ''}`;
    const differ = disagreement(echo, other);
    if (words > 0 && share >= ECHO_FROM && differ !== 'names')
      best.set(key, [...(best.get(key) ?? []), pairOf(x, y, round(share), words, differ)]);
  }
  const echoed = [...best.values()].flatMap((all) =>
    all
      .sort((a, b) => b.score - a.score)
      .slice(0, MOST_ECHOED)
      .filter(({ score }) => score >= NEARLY * (all[0]?.score ?? 0)),
  );
  return likest([...pairs, ...echoed]);
}

const round = (share: number): number => Math.round(100 * share) / 100;

const pairOf = (x: Worded, y: Worded, score: number, common: number, differ: string | null): SimilarPair => {
  const words = common === 1 ? '1 word in common' : `${common} words in common`;
  return { a: x.id, b: y.id, score, why: differ === null ? words : `${words}, but ${differ} differ` };
};

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
