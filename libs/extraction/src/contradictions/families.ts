import type { Contradiction } from '../article.js';
import { MONTHS, NUMBER_WORDS, WEEKDAYS } from '../kinds/lexicon-numbers.js';
import type { Token } from '../text/tokens.js';
import { actorOf } from './names-of.js';
import { peopleIn, tokensIn } from './reading.js';
import type { Worded } from './worded.js';

interface Told {
  readonly id: string;
  readonly value: string;
}

const CHILDREN = /^(?:children|kids)$/u;
const OWN = /^(?:sons|daughters|brothers|sisters|siblings|grandchildren)$/u;

/** One person with two birthplaces, or two numbers of children: "was born in Leeds", "a father of two". */
export function families(claims: readonly Worded[]): Contradiction[] {
  const { names, before } = peopleIn(claims);
  const known = new Map<string, Told>();
  return claims.flatMap((claim, i): Contradiction[] => {
    const { id } = claim;
    const tokens = tokensIn(claim);
    return [birthplaceIn(tokens), childrenIn(tokens)].flatMap((told): Contradiction[] => {
      if (!told) return [];
      const who = actorOf(tokens, told.at, names, before[i] ?? null);
      if (who === null) return [];
      const key = `${who} ${told.what}`;
      const other = known.get(key);
      if (!other) known.set(key, { id, value: told.value });
      if (!other || other.value === told.value || other.id === id) return [];
      const kind = told.what === 'birthplace' ? 'title' : 'figure';
      return [{ kind, claims: [other.id, id], reckoning: `${key}: ${other.value} against ${told.value}` }];
    });
  });
}

interface Fact {
  readonly at: number;
  readonly what: string;
  readonly value: string;
}

/** "was born in Leeds", "Leeds-born" is left to a person: a county and its town are both right. */
function birthplaceIn(tokens: readonly Token[]): Fact | null {
  const at = tokens.findIndex((t) => t.lower === 'born');
  const near = tokens.slice(at + 1, at + 9);
  const place = at < 0 ? -1 : near.findIndex((t, i) => t.capital && near[i - 1]?.lower === 'in');
  const name = near[place];
  if (place < 1 || !name || MONTHS.includes(name.lower) || WEEKDAYS.includes(name.lower)) return null;
  // "in Upper Cade, Kent" and "in Kent" may both be right.
  const after = near[place + 1];
  const whole = after?.capital === true ? `${name.text} ${after.text}` : name.text;
  const region = near.slice(place + 1).some((t) => t.capital && t !== after) || after?.text === ',';
  return region && after?.text === ',' && near[place + 2]?.capital === true
    ? null
    : { at, what: 'birthplace', value: whole };
}

/** "father of two", "has three children", "their four daughters" */
function childrenIn(tokens: readonly Token[]): Fact | null {
  for (const [i, t] of tokens.entries()) {
    const count =
      t.sort === 'number' ? Number(t.text) : t.lower === 'once' ? undefined : NUMBER_WORDS[t.lower];
    if (count === undefined || !Number.isInteger(count) || count > 15) continue;
    const [before, of, next] = [tokens[i - 2]?.lower ?? '', tokens[i - 1]?.lower ?? '', tokens[i + 1]];
    const end =
      next === undefined || next.sort === 'mark' || /^(?:and|who|from|was|has|is)$/u.test(next.lower);
    if (/^(?:father|mother|parent|mum|dad)$/u.test(before) && of === 'of' && end)
      return { at: i, what: 'children', value: String(count) };
    if (!/^(?:has|have|had|by|leaves|left)$/u.test(of) || !next) continue;
    if (CHILDREN.test(next.lower)) return { at: i, what: 'children', value: String(count) };
    if (OWN.test(next.lower)) return { at: i, what: next.lower, value: String(count) };
  }
  return null;
}
