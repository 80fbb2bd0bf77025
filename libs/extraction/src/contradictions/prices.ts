import type { Contradiction } from '../article.js';
import { factOf, shared } from '../claims/same-fact.js';
import type { Token } from '../text/tokens.js';
import { capitalsIn, conflict } from './quantities.js';
import { statisticsIn, tokensIn } from './reading.js';
import type { Worded } from './worded.js';

/** The thing changes hands once for one sum. */
const DEALS = /^(?:bought|buys|buy|paid|pays|sold|sells|acquired|purchased|purchase|sale)$/u;
/** What is bought is told as such, without its name. */
const GENERIC = new Set(
  'building site it business company firm property land premises place plot'.split(' '),
);
const OTHER =
  /^(?:would|could|should|will|year|month|week|each|another|other|rent|deposit|fine|wages|tax|compensation|damages)$/u;
const MOST_APART = 2;

interface Deal {
  readonly id: string;
  readonly sum: number;
  readonly unit: string;
  readonly actor: string;
  readonly content: ReadonlySet<string>;
  readonly generic: boolean;
  readonly names: ReadonlySet<string>;
}

/** "The council bought the building for £3.1m", "the council paid £2.7m for Pargeter's": one deal, two sums. */
export function prices(claims: readonly Worded[]): Contradiction[] {
  const known = new Map<string, Deal>();
  return claims.flatMap((claim): Contradiction[] => {
    const deal = dealIn(claim);
    if (!deal) return [];
    const other = known.get(deal.actor);
    if (!other) known.set(deal.actor, deal);
    if (!other || other.id === deal.id || other.unit !== deal.unit || other.sum === deal.sum) return [];
    const same = shared(other.content, deal.content) > 0 || other.generic !== deal.generic;
    const near = Math.max(other.sum, deal.sum) / Math.min(other.sum, deal.sum) <= MOST_APART;
    if (!same || !near || (!other.generic && !deal.generic && conflict(other.names, deal.names))) return [];
    return [
      {
        kind: 'figure',
        claims: [other.id, deal.id],
        reckoning: `${other.sum} against ${deal.sum} ${deal.unit}`,
      },
    ];
  });
}

function dealIn(claim: Worded): Deal | null {
  const { id } = claim;
  const tokens = tokensIn(claim);
  const verb = tokens.findIndex((t) => DEALS.test(t.lower));
  const sums = statisticsIn(claim).filter((s) => s.unit.length === 3);
  const [sum] = sums;
  if (verb < 1 || !sum || sums.length !== 1 || sum.approx || sum.to !== undefined) return null;
  const until = tokens.findIndex((t) => t.start >= sum.end) + 5;
  if (tokens.slice(0, Math.max(until, 5)).some((t) => OTHER.test(t.lower))) return null;
  const isPaid = /^(?:paid|pays)$/u.test(tokens[verb]?.lower ?? '');
  const before = tokens.findLast((t) => t.end <= sum.start && !'£$€'.includes(t.text));
  if (!isPaid && before?.lower !== 'for') return null;
  const actor = actorOf(tokens, verb);
  const object = objectOf(tokens, verb, sum.start, sum.end, isPaid);
  if (actor === null || object.length === 0) return null;
  const said = factOf(object.map((t) => t.text).join(' ')).content;
  return {
    id,
    sum: sum.value,
    unit: sum.unit,
    actor,
    content: said,
    generic: object.some((t) => GENERIC.has(t.lower)) && !object.some((t) => t.capital),
    names: capitalsIn(object),
  };
}

/** The word right before the verb: the council, Orr. */
function actorOf(tokens: readonly Token[], verb: number): string | null {
  const actor = tokens[/^(?:had|has|have)$/u.test(tokens[verb - 1]?.lower ?? '') ? verb - 2 : verb - 1];
  return actor?.sort === 'word' && !/^(?:was|were|be|been|to|and|who)$/u.test(actor.lower)
    ? actor.lower
    : null;
}

/** "bought THE BUILDING … for £3m", "paid £3m for THE BUILDING". */
function objectOf(
  tokens: readonly Token[],
  verb: number,
  start: number,
  end: number,
  isPaid: boolean,
): Token[] {
  if (!isPaid)
    return tokens
      .slice(verb + 1, verb + 5)
      .filter((t) => t.end <= start && t.sort === 'word' && t.lower !== 'for');
  const after = tokens.findIndex((t) => t.start >= end);
  return tokens[after]?.lower === 'for'
    ? tokens.slice(after + 1, after + 5).filter((t) => t.sort === 'word')
    : [];
}
