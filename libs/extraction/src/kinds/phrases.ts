import type { Token } from '../text/tokens.js';
import {
  AUXILIARIES,
  DETERMINERS,
  IRREGULAR_PAST,
  MODALS,
  NOT_PAST,
  PARTICIPLES,
  PREPOSITIONS,
  PRESENT,
} from './lexicon.js';
import { NUMBER_WORDS } from './lexicon-numbers.js';

/** Whether one of the phrases stands in the tokens, word by word. */
export function hasPhrase(tokens: readonly Token[], phrases: readonly string[]): boolean {
  const known = byFirstWord(phrases);
  return tokens.some((t, i) =>
    known.get(t.lower)?.some((rest) => rest.every((word, k) => tokens[i + 1 + k]?.lower === word)),
  );
}

const indexed = new WeakMap<readonly string[], ReadonlyMap<string, string[][]>>();

/** The rest of each phrase by its first word; the lists are constants, so each is looked through once. */
function byFirstWord(phrases: readonly string[]): ReadonlyMap<string, string[][]> {
  const existing = indexed.get(phrases);
  if (existing) return existing;
  const made = new Map<string, string[][]>();
  for (const phrase of phrases) {
    const [first = '', ...rest] = phrase.split(' ');
    made.set(first, [...(made.get(first) ?? []), rest]);
  }
  indexed.set(phrases, made);
  return made;
}

export const hasWord = (tokens: readonly Token[], words: ReadonlySet<string>): boolean =>
  tokens.some((t) => words.has(t.lower));

export const isNumber = (token: Token | undefined): boolean =>
  token !== undefined && (token.sort === 'number' || NUMBER_WORDS[token.lower] !== undefined);

export function isPast(token: Token | undefined): boolean {
  // "Rose" and "Elder Close" are names.
  if (!token || token.sort !== 'word' || token.capital) return false;
  if (IRREGULAR_PAST.has(token.lower)) return true;
  return token.lower.length > 3 && token.lower.endsWith('ed') && !NOT_PAST.has(token.lower);
}

/** A verb that can carry a clause: past, auxiliary, modal or a listed present form. */
export const isFinite = (token: Token | undefined): boolean =>
  token !== undefined &&
  (isPast(token) ||
    AUXILIARIES.has(token.lower) ||
    (!token.capital && (MODALS.has(token.lower) || PRESENT.has(token.lower))));

/** The word at `i` tells of something past: "fell", "has thrown", but not "a reshaped order", "no fixed address". */
export function tellsPast(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]?.lower ?? '';
  if (PARTICIPLES.has(tokens[i]?.lower ?? ''))
    return [1, 2].some((back) => AUXILIARIES.has(tokens[i - back]?.lower ?? ''));
  return isPast(tokens[i]) && !DETERMINERS.has(before) && before !== 'no';
}

const FEWEST_TITLE_WORDS = 4;

export function isTitleCase(tokens: readonly Token[]): boolean {
  const long = tokens.filter((t) => t.sort === 'word' && t.text.length > 3);
  return long.length >= FEWEST_TITLE_WORDS && long.every((t) => t.capital);
}

/** In A Headline Written Like This capitals make no names of verbs: what can be a verb loses its capital. */
export function withoutTitleCase(tokens: readonly Token[]): readonly Token[] {
  if (!isTitleCase(tokens)) return tokens;
  return tokens.map((t, i) => {
    const small = { ...t, capital: false };
    return i > 0 && t.capital && isFinite(small) ? small : t;
  });
}

/** "the end", "its plans", "no help": a listed present form after a determiner is a noun. */
const isNoun = (tokens: readonly Token[], i: number): boolean => {
  const before = tokens[i - 1]?.lower ?? '';
  return (
    PRESENT.has(tokens[i]?.lower ?? '') &&
    (DETERMINERS.has(before) || before === 'no' || /['’]s$/u.test(before))
  );
};

/** "a vessel operated by", but not "councillors voted by 31 to 12". */
const isDoneBy = (tokens: readonly Token[], i: number): boolean =>
  tokens[i + 1]?.lower === 'by' && !isNumber(tokens[i + 2]);

const BREAKS = new Set([',', ';', ':', '—', '–']);
const OPENS_RELATIVE = new Set(['that', 'which', 'who', 'whose', 'where']);
const JOINS = new Set(['and', 'but', 'while', 'whereas', 'yet', 'though', 'although']);
/** A verb of its own is looked for within this many tokens of the subject. */
const NEAR = 10;

/** A subject within a few words before a finite verb, with no comma or joint in between that makes a list of it. */
export function isClause(tokens: readonly Token[], i: number): boolean {
  const first = tokens[i];
  if (!first || (first.sort === 'mark' && !'£$€'.includes(first.text))) return false;
  for (let k = i + 1; k < Math.min(tokens.length, i + NEAR); k++) {
    const t = tokens[k];
    if (!t || BREAKS.has(t.text)) return false;
    if ((JOINS.has(t.lower) && k < i + 2) || OPENS_RELATIVE.has(t.lower)) return false;
    // "a reshaped order" has no verb in it.
    if (isPast(t) && DETERMINERS.has(tokens[k - 1]?.lower ?? '')) continue;
    if (isFinite(t) && !isDoneBy(tokens, k)) return true;
  }
  return false;
}

/** "sends Hexley top", "cuts its dividend": a word in -s between a noun and what it acts on, as headlines have it. */
export function isPresentAt(tokens: readonly Token[], i: number): boolean {
  const [before, t, next] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  if (!before || !t || !next || t.capital || !/[a-z]{2}[^su\W]s$/u.test(t.lower)) return false;
  if (before.sort !== 'word' || DETERMINERS.has(before.lower) || isFinite(before)) return false;
  return next.capital || next.sort === 'number' || DETERMINERS.has(next.lower) || next.lower === 'to';
}

/** "The abbey dates from …", "Salt draws water": where no known verb stands, a word in -s after a noun is taken for one. */
function unlistedVerbAt(tokens: readonly Token[]): number {
  return tokens.findIndex((t, i) => {
    const [before, next] = [tokens[i - 1], tokens[i + 1]];
    if (!before || !next || t.capital || !/^[a-z]{2,}[^su\W]s$/u.test(t.lower) || next.sort === 'mark')
      return false;
    if (before.sort !== 'word' || next.lower === 'and' || next.lower === 'of') return false;
    return !NO_SUBJECT.has(before.lower) && !DETERMINERS.has(before.lower) && !PREPOSITIONS.has(before.lower);
  });
}
const NO_SUBJECT = new Set([
  'and',
  'or',
  'more',
  'fewer',
  'other',
  'many',
  'most',
  'some',
  'all',
  'no',
  'new',
  'as',
]);

/**
 * The verb the clause turns on, by index, -1 where it has none: verbs within "who …", "which …", "that …" are passed
 * over, and so is what is in quotation marks.
 */
export function mainVerbAt(tokens: readonly Token[], skip: (at: number) => boolean = () => false): number {
  let inner = 0;
  let innerVerb = -1;
  for (const [i, t] of tokens.entries()) {
    if (skip(t.start)) continue;
    if (i > 0 && OPENS_RELATIVE.has(t.lower)) inner++;
    // "a reshaped order", "a vessel operated by"
    const adjective = isPast(t) && (DETERMINERS.has(tokens[i - 1]?.lower ?? '') || isDoneBy(tokens, i));
    const verb = (isFinite(t) && !adjective && !isNoun(tokens, i)) || isPresentAt(tokens, i);
    if (!verb || (i === 0 && !isFinite(t))) continue;
    // "who had gone", "who has since died" is one verb.
    if (
      innerVerb >= 0 &&
      i - innerVerb <= 2 &&
      (AUXILIARIES.has(tokens[innerVerb]?.lower ?? '') || MODALS.has(tokens[innerVerb]?.lower ?? ''))
    ) {
      innerVerb = i;
      continue;
    }
    if (inner === 0) return i;
    innerVerb = i;
    inner--;
  }
  return unlistedVerbAt(tokens);
}
