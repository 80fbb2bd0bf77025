import type { Token } from '../text/tokens.js';
import { datesOf } from './dates.js';
import * as words from './lexicon.js';
import { PREPOSITIONS } from './lexicon.js';
import { WEEKDAYS } from './lexicon-numbers.js';
import { hasPhrase, hasWord, isFinite, isPast } from './phrases.js';

/** "should reach orbit", "should be completed by June", but not "should have been told" */
export const isDue = (tokens: readonly Token[], past: boolean): boolean => {
  const at = tokens.findIndex((t) => t.lower === 'should');
  if (at < 0 || tokens[at + 1]?.lower === 'have') return false;
  return !past || tokens[at + 1]?.lower === 'be';
};

/** "Talks resume on Tuesday", "The museum reopens on 4 May": a deed in the present with a day or a month to come. */
export function isArranged(text: string, tokens: readonly Token[], verb: number): boolean {
  if (isOnADay(tokens, verb)) return true;
  const main =
    tokens[verb] ??
    tokens.find(
      (t, i) => i > 0 && words.ARRANGED.has(t.lower) && !words.DETERMINERS.has(tokens[i - 1]?.lower ?? ''),
    );
  if (!main || main.capital || !(words.ARRANGED.has(main.lower) || /^re?.+s$/u.test(main.lower)))
    return false;
  if (words.STATES.has(main.lower) || tokens.some((t) => t.lower === 'since' || t.lower === 'every'))
    return false;
  if (tokens.some((t, i) => SEASONS.has(t.lower) && /^(?:in|this|the)$/u.test(tokens[i - 1]?.lower ?? '')))
    return true;
  return datesOf(text, undefined, tokens).some((d) => d.grain === 'day' || d.grain === 'month');
}
const SEASONS = new Set(['spring', 'summer', 'autumn', 'winter']);

/** "The funeral is on Friday", "The Aurora is back from 5 to 12 April" */
function isOnADay(tokens: readonly Token[], verb: number): boolean {
  if (!/^(?:is|are)$/u.test(tokens[verb]?.lower ?? '')) return false;
  const at = tokens[verb + 1]?.lower === 'back' ? verb + 2 : verb + 1;
  if (!/^(?:on|from)$/u.test(tokens[at]?.lower ?? '')) return false;
  const day = tokens[at + 1];
  return (
    day !== undefined && (WEEKDAYS.includes(day.lower) || (day.sort === 'number' && Number(day.text) <= 31))
  );
}

/** "Bus fares to rise in April": a headline's bare "to" before a verb, with no verb before it. */
function isToCome(tokens: readonly Token[], verb: number): boolean {
  const to = tokens.findIndex((t) => t.lower === 'to');
  if (tokens.at(-1)?.text === '.' || tokens.some((t) => isFinite(t)) || (verb >= 0 && verb !== to - 1))
    return false;
  const next = tokens[to + 1];
  if (to < 2 || next?.sort !== 'word' || next.capital || DETERMINERS_OR_NOUN.test(next.lower)) return false;
  return !tokens.slice(0, to).some((t) => NO_PLAN.has(t.lower) || PREPOSITIONS.has(t.lower));
}
const DETERMINERS_OR_NOUN = /^(?:the|a|an|its|his|her|their|be)$|[^aeiou]s$|ing$|ed$/u;
const NO_PLAN = new Set([
  'time',
  'how',
  'way',
  'right',
  'bid',
  'need',
  'first',
  'only',
  'up',
  'chance',
  'access',
  'next',
  'due',
]);

/** The clause's own verb is of the future, not one in "a bridge that trucks may not cross". */
export function looksAhead(tokens: readonly Token[], verb: number): boolean {
  // "The mayor and Ann Orr are to travel", but not "The aim is to cut costs"
  const to = tokens.findIndex((t, i) => t.lower === 'to' && /^(is|are)$/u.test(tokens[i - 1]?.lower ?? ''));
  if (to > 1 && tokens[to + 1]?.sort === 'word' && !tokens.slice(0, to).some((t) => words.AIMS.has(t.lower)))
    return tokens[to + 1]?.lower !== 'blame';
  const main = tokens[verb];
  if (hasPhrase(tokens, words.FUTURE_PHRASES)) return true;
  if (hasPhrase(tokens, words.NEXT_PHRASES) && !isPast(main)) return true;
  if (isToCome(tokens, verb)) return true;
  if (!main) return hasWord(tokens, words.FUTURE);
  if (words.FUTURE.has(main.lower)) return true;
  if (words.SOFT_FUTURE.has(main.lower) && !main.capital)
    return (
      !tokens.slice(0, verb).some((t) => isPast(t)) &&
      !tokens.slice(verb + 1, verb + 3).some((t) => t.lower === 'have')
    );
  return hasWord(tokens, words.FUTURE) && !isPast(main);
}
