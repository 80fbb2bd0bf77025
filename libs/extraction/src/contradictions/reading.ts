import { factOf, type Fact } from '../claims/same-fact.js';
import { statisticsOf, type Statistic } from '../kinds/statistics.js';
import { tokensOf, type Token } from '../text/tokens.js';
import { fullNamesIn, namedBefore, type FullNames } from './names-of.js';
import type { Worded } from './worded.js';

/** Many rules look at the same claims: each is read once. */
const tokensRead = new WeakMap<Worded, readonly Token[]>();
const statisticsRead = new WeakMap<Worded, readonly Statistic[]>();
const factsRead = new WeakMap<Worded, Fact>();
const namesRead = new WeakMap<readonly Worded[], People>();

interface People {
  readonly names: FullNames;
  /** Whom "she" means in each claim. */
  readonly before: readonly (string | null)[];
}

function once<K extends WeakKey, V>(kept: WeakMap<K, V>, key: K, read: () => V): V {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = read();
  kept.set(key, made);
  return made;
}

export const tokensIn = (claim: Worded): readonly Token[] =>
  once(tokensRead, claim, () => tokensOf(claim.exact));

export const statisticsIn = (claim: Worded): readonly Statistic[] =>
  once(statisticsRead, claim, () => statisticsOf(claim.exact, tokensIn(claim)));

export const factIn = (claim: Worded): Fact => once(factsRead, claim, () => factOf(claim.exact));

export const peopleIn = (claims: readonly Worded[]): People =>
  once(namesRead, claims, () => {
    const names = fullNamesIn(claims);
    return { names, before: namedBefore(claims, names) };
  });
