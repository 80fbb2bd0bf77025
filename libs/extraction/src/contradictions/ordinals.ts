import type { Contradiction } from '../article.js';
import { lemmaOf } from '../claims/lemma.js';
import { tokensOf, type Token } from '../text/tokens.js';
import { actorOf } from './names-of.js';
import { peopleIn } from './reading.js';
import type { Worded } from './worded.js';

const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(
  ' ',
);
/** What is counted over and again says nothing of one thing. */
const RECURRING = new Set(
  'time times half quarter day week month year minute hour floor place round set stage season time person row age child daughter son wife husband goal attempt'
    .split(' ')
    .map(lemmaOf),
);

interface Placed {
  readonly id: string;
  readonly place: number;
}

/** "her third gold" and "her fourth gold medal" of one person cannot both be true in one article. */
export function ordinals(claims: readonly Worded[]): Contradiction[] {
  const { names, before } = peopleIn(claims);
  const known = new Map<string, Placed>();
  return claims.flatMap(({ id, exact }, i): Contradiction[] => {
    const tokens = tokensOf(exact);
    const placed = placeIn(tokens);
    const owner = placed === null ? null : actorOf(tokens, placed.at, names, before[i] ?? null);
    if (owner === null || placed === null) return [];
    const key = `${owner} ${placed.noun}`;
    const other = known.get(key);
    if (!other) known.set(key, { id, place: placed.place });
    if (!other || other.place === placed.place || other.id === id) return [];
    const [a, b] = [ORDINALS[other.place], ORDINALS[placed.place]];
    return [
      { kind: 'figure', claims: [other.id, id], reckoning: `${a ?? ''} against ${b ?? ''} ${placed.noun}` },
    ];
  });
}

/** The one ordinal of a claim that belongs to somebody ("her third gold", "Quill's third gold") and its noun. */
function placeIn(tokens: readonly Token[]): { at: number; place: number; noun: string } | null {
  const at = tokens.flatMap((t, i) => (ORDINALS.includes(t.lower) ? [i] : []));
  const [i] = at;
  if (at.length !== 1 || i === undefined) return null;
  const owner = tokens[i - 1]?.lower ?? '';
  const noun = tokens[i + 1];
  if (!/^(his|her|their|its)$/u.test(owner) && !/['’]s?$/u.test(owner)) return null;
  if (!noun || noun.sort !== 'word' || RECURRING.has(lemmaOf(noun.lower))) return null;
  return { at: i, place: ORDINALS.indexOf(tokens[i]?.lower ?? ''), noun: noun.lower };
}
