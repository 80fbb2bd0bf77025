import type { SimilarPair } from '../article.js';
import { disagreement, factOf, shared, type Fact } from './same-fact.js';

/** From this share of common content words on, two claims are put before a person. */
export const SIMILAR_FROM = 0.5;
const FEWEST_COMMON = 3;
/** A word in more claims than this tells nothing and would cost time. */
const MOST_CLAIMS = 20;
/** A claim is shown with this many others at most, the likest first: a person reads them. */
const MOST_SUGGESTED = 3;

/** An echo says less than the body: this share of what it says has to stand there. */
export const ECHO_FROM = 0.5;
const FEWEST_ECHOED = 2;

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
 * short what a body claim tells. `isEcho` says of a block that it is one of those.
 */
export function similarPairs(claims: readonly Worded[], isEcho: (block: number) => boolean): SimilarPair[] {
  const facts = claims.map((c) => factOf(c.exact));
  const pairs: SimilarPair[] = [];
  const echoes = new Map<string, SimilarPair>();
  for (const [i, j] of neighbours(facts)) {
    const [a, b, x, y] = [facts[i], facts[j], claims[i], claims[j]];
    if (!a || !b || !x || !y) continue;
    const common = shared(a.content, b.content);
    const score = round((2 * common) / (a.content.size + b.content.size));
    if (common >= FEWEST_COMMON && score >= SIMILAR_FROM)
      pairs.push(pairOf(x, y, score, common, disagreement(a, b)));
    else if (isEcho(x.block) !== isEcho(y.block)) {
      const [echo, body] = isEcho(x.block) ? [a, b] : [b, a];
      const key = isEcho(x.block) ? x.id : y.id;
      const share = echoed(echo, body);
      if (share >= ECHO_FROM && share > (echoes.get(key)?.score ?? 0))
        echoes.set(key, pairOf(x, y, share, common, disagreement(echo, body)));
    }
  }
  return likest([...pairs, ...echoes.values()]);
}

/** The share of what an echo says, figures counted as words, that a claim of the body says; 0 for too little in common. */
function echoed(echo: Fact, body: Fact): number {
  const figures = echo.figures.filter((f) =>
    body.figures.some((g) => g.value === f.value && g.unit === f.unit),
  ).length;
  const common = shared(echo.content, body.content) + figures;
  const tells = figures > 0 || shared(echo.names, body.names) > 0 || common > FEWEST_ECHOED;
  return common >= FEWEST_ECHOED && tells ? round(common / (echo.content.size + echo.figures.length)) : 0;
}

const round = (share: number): number => Math.round(100 * share) / 100;

const pairOf = (x: Worded, y: Worded, score: number, common: number, differ: string | null): SimilarPair => ({
  a: x.id,
  b: y.id,
  score,
  why: differ === null ? `${common} words in common` : `${common} words in common, but ${differ} differ`,
});

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
