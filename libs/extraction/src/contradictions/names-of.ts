import { fullNameOf, runsIn } from '../kinds/names.js';
import { tokensOf, type Token } from '../text/tokens.js';
import type { Worded } from './worded.js';

const SHE_OR_HE = new Set(['he', 'she']);
const LOOKED_AT = 1_000;

/** Full names by last name, of the people an article names; `null` where two share one. */
export type FullNames = ReadonlyMap<string, string | null>;

export function fullNamesIn(claims: readonly Worded[]): FullNames {
  const names = new Map<string, string | null>();
  for (const { exact } of claims) {
    const tokens = tokensOf(exact.slice(0, LOOKED_AT));
    for (const run of runsIn(tokens)) {
      const name = fullNameOf(tokens, run);
      if (name === null) continue;
      const last = lastOf(name);
      const known = names.get(last);
      // "Beatrix Ann Lomond" and "Beatrix Lomond" are one.
      const same = known === undefined || known === null || known.split(' ')[0] === name.split(' ')[0];
      if (known === undefined) names.set(last, name);
      else if (!same) names.set(last, null);
    }
  }
  return names;
}

export const lastOf = (name: string): string =>
  (name.split(' ').at(-1) ?? '').toLowerCase().replace(/['’]s$/u, '');

/** The person each claim's "she" or bare predicate means: the one named last, by last name; `null` where nobody is near. */
export function namedBefore(claims: readonly Worded[], names: FullNames): (string | null)[] {
  let last: { name: string; block: number } | null = null;
  return claims.map(({ exact, block = 0 }) => {
    const tokens = tokensOf(exact.slice(0, LOOKED_AT));
    const before = last !== null && block - last.block <= 1 ? last.name : null;
    const named = tokens.findLast((t) => t.capital && typeof names.get(lastOf(t.text)) === 'string');
    if (named) last = { name: lastOf(named.text), block };
    // Who is spoken of stays present.
    else if (before !== null && tokens.some((t) => SHE_OR_HE.has(t.lower))) last = { name: before, block };
    return before;
  });
}

/** Who does what the verb at `verb` says: the person named last before it, or whom "she" there means; `null` where open. */
export function actorOf(
  tokens: readonly Token[],
  verb: number,
  names: FullNames,
  before: string | null,
): string | null {
  for (let i = verb - 1; i >= 0; i--) {
    const t = tokens[i];
    if (!t) break;
    if (SHE_OR_HE.has(t.lower)) return before;
    if (t.capital && typeof names.get(lastOf(t.text)) === 'string') return lastOf(t.text);
  }
  return tokens[0]?.capital === false ? before : null;
}
