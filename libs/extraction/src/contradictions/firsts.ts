import type { Contradiction } from '../article.js';
import { lemmaOf } from '../claims/lemma.js';
import { PREPOSITIONS } from '../kinds/lexicon.js';
import { datesOf } from '../kinds/dates.js';
import { isPast } from '../kinds/phrases.js';
import type { Token } from '../text/tokens.js';
import { capitalsIn, conflict } from './quantities.js';
import { tokensIn } from './reading.js';
import type { Worded } from './worded.js';

/** What is first anew each time. */
const AGAIN = new Set(
  'time times half quarter day week month year minute hour round stage season leg set place'.split(' '),
);
/** A date this many tokens from its noun at most. */
const NEAR = 9;

interface First {
  readonly id: string;
  readonly date: string;
  readonly grain: string;
  readonly names: ReadonlySet<string>;
}

/** "the first false claim was made in March 2016", "the first false claim, in May": what is first or last has one date. */
export function firsts(claims: readonly Worded[], published?: string): Contradiction[] {
  const known = new Map<string, First>();
  return claims.flatMap((claim): Contradiction[] => {
    const { id, exact } = claim;
    const tokens = tokensIn(claim);
    const noun = nounIn(tokens);
    if (!noun) return [];
    const date = datesOf(exact, published, tokens).find((d) => {
      const at = tokens.findIndex((t) => t.start >= d.start);
      return at > noun.at && at - noun.at <= NEAR;
    });
    if (!date || date.date === null || date.grain === 'decade') return [];
    const told = { id, date: date.date, grain: date.grain, names: capitalsIn(tokens) };
    const other = known.get(noun.key);
    if (!other) known.set(noun.key, told);
    if (!other || other.id === id || other.grain !== told.grain || other.date === told.date) return [];
    if (conflict(other.names, told.names)) return [];
    return [
      { kind: 'date', claims: [other.id, id], reckoning: `${noun.key}: ${other.date} against ${told.date}` },
    ];
  });
}

/** "first false claim": the word of order and two words of what it is. */
function nounIn(tokens: readonly Token[]): { at: number; key: string } | null {
  const at = tokens.findIndex((t) => /^(?:first|last|final|second|third)$/u.test(t.lower));
  const [a, b] = [tokens[at + 1], tokens[at + 2]];
  if (at < 0 || !a || !b || ![a, b].every((t) => t.sort === 'word')) return null;
  if ([a, b].some((t) => PREPOSITIONS.has(t.lower) || isPast(t) || AGAIN.has(t.lower))) return null;
  return { at, key: `${tokens[at]?.lower ?? ''} ${lemmaOf(a.lower)} ${lemmaOf(b.lower)}` };
}
