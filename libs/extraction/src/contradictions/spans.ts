import type { Contradiction } from '../article.js';
import { NUMBER_WORDS } from '../kinds/lexicon-numbers.js';
import { tokensOf, type Token } from '../text/tokens.js';
import { sentencesIn, type Worded } from './worded.js';

const ROUGH = new Set('over about nearly almost than some least around roughly up'.split(' '));

interface Lasting {
  readonly at: number;
  readonly years: number;
  /** How far a count in this unit may be off. */
  readonly slack: number;
}

/** How long something took, against the two years it ran between: "for 12 years, from 2001 to 2011". */
export function spans(claims: readonly Worded[], published?: string): Contradiction[] {
  const now = published === undefined ? Number.NaN : new Date(published).getUTCFullYear();
  return sentencesIn(claims).flatMap(({ ids, text }): Contradiction[] => {
    if (!/years|decade/iu.test(text)) return [];
    const tokens = tokensOf(text.slice(0, 1_000));
    const lasting = lastingIn(tokens);
    if (!lasting) return [];
    const ends = between(tokens, lasting.at) ?? apart(tokens, lasting.at) ?? since(tokens, lasting.at, now);
    if (!ends || Number.isNaN(ends[1])) return [];
    const is = Math.abs(ends[1] - ends[0]);
    if (is === 0 || Math.abs(is - lasting.years) <= lasting.slack) return [];
    return [
      {
        kind: 'years_after',
        claims: [...ids],
        reckoning: `${Math.min(...ends)} to ${Math.max(...ends)} is ${is} years, not ${lasting.years}`,
      },
    ];
  });
}

/** The one number of years a sentence gives, "12 years", "a decade"; nothing where it is a rough one. */
function lastingIn(tokens: readonly Token[]): Lasting | null {
  const at = tokens.flatMap((t, i) => (/^(?:years|decades?)$/u.test(t.lower) ? [i] : []));
  const [i] = at;
  if (at.length !== 1 || i === undefined || ROUGH.has(tokens[i - 2]?.lower ?? '')) return null;
  const word = tokens[i - 1];
  const count =
    word?.sort === 'number' ? Number(word.text) : word?.lower === 'a' ? 1 : NUMBER_WORDS[word?.lower ?? ''];
  if (count === undefined || Number.isNaN(count) || count < 1) return null;
  const decade = tokens[i]?.lower.startsWith('decade') === true;
  return { at: i, years: decade ? count * 10 : count, slack: decade ? 2 : 1 };
}

const yearOf = (t: Token | undefined): number | null =>
  t?.sort === 'number' && /^(?:1[5-9]|20)\p{Nd}\p{Nd}$/u.test(t.text) ? Number(t.text) : null;

/** "from 2001 to 2011", "between 2001 and 2011", right beside the number of years. */
function between(tokens: readonly Token[], at: number): [number, number] | null {
  for (const [i, t] of tokens.entries()) {
    const [from, to] = [yearOf(tokens[i + 1]), yearOf(tokens[i + 3])];
    if (from === null || to === null || !/^(?:from|between|\()$/u.test(t.lower)) continue;
    if (!/^(?:to|until|till|and|-|–)$/u.test(tokens[i + 2]?.lower ?? '')) continue;
    const near = i > at ? i - at <= 2 : at - (i + 3) <= 4 && at > i;
    if (near) return [from, to];
  }
  return null;
}

/** "closed in 2015, ten years after it opened in 2002"; "opened in 1990 and closed 20 years later, in 2005". */
function apart(tokens: readonly Token[], at: number): [number, number] | null {
  const dated = tokens.flatMap((t, i) => {
    const year = yearOf(t);
    return year !== null && /^(?:in|since|of|after)$/u.test(tokens[i - 1]?.lower ?? '') ? [{ i, year }] : [];
  });
  const [first, second] = dated;
  if (!first || !second || dated.length !== 2 || first.i > at || second.i < at) return null;
  const word = tokens[at + 1]?.lower ?? '';
  const clause = tokens.slice(at + 2, second.i);
  if (clause.some((t) => /^[,;—–]$/u.test(t.text)) && word !== 'later') return null;
  if (word === 'after' || word === 'before') return [first.year, second.year];
  return word === 'later' && second.i - at <= 4 ? [first.year, second.year] : null;
}

/** "for 20 years, since 2010" */
function since(tokens: readonly Token[], at: number, now: number): [number, number] | null {
  if (!/^(?:for|the|past|last)$/u.test(tokens[at - 2]?.lower ?? '')) return null;
  const i = tokens[at + 1]?.text === ',' ? at + 2 : at + 1;
  const year = tokens[i]?.lower === 'since' ? yearOf(tokens[i + 1]) : null;
  return year === null ? null : [year, now];
}
