import type { Token } from '../text/tokens.js';
import * as words from './lexicon.js';
import { COPULAS, lastOfVerb } from './identities.js';
import { isNumber, isPast } from './phrases.js';
import type { Statistic } from './statistics.js';

/** "Linnell, 58, of …", "a 46-year-old engineer": an age told in passing. */
export function isAge(tokens: readonly Token[], { start, end }: Statistic): boolean {
  const at = tokens.findIndex((t) => t.start === start);
  const [before, after] = [tokens[at - 1], tokens.find((t) => t.start >= end)];
  if (before?.lower === 'aged') return true;
  if (after?.text === '-' && /^-?year/u.test(tokens[tokens.indexOf(after) + 1]?.lower ?? '')) return true;
  return (
    before?.text === ',' && (after === undefined || after.text === ',') && tokens[at - 2]?.capital === true
  );
}

/** "between the two states": they are known already, nothing is counted. */
export function isKnown(tokens: readonly Token[], { start, value }: Statistic): boolean {
  const at = tokens.findIndex((t) => t.start === start);
  const after = tokens[at + 1];
  return (
    tokens[at]?.sort === 'word' &&
    value <= 10 &&
    value > 1 &&
    /^(the|these|those|other)$/u.test(tokens[at - 1]?.lower ?? '') &&
    after?.sort === 'word' &&
    after.lower !== 'of'
  );
}

/** "[6]" points to a source. */
export const isNote = (text: string, { start, end }: Statistic): boolean =>
  text.charAt(start - 1) === '[' || text.charAt(end) === ']';

/** "The vents, 2,300 metres down, were mapped", "Twice a year a trawler brings films", "…, with 22 people in the hold" */
export function isBeside(tokens: readonly Token[], { start, end }: Statistic, verb: number): boolean {
  if (verb < 0) return false;
  const at = tokens.findIndex((t) => t.start === start);
  const after = tokens.findIndex((t) => t.start >= end);
  if (/^(?:once|twice)$/u.test(tokens[at]?.lower ?? ''))
    return at < verb && /^(?:a|an|every|each)$/u.test(tokens[after]?.lower ?? '');
  const opens = tokens.findLastIndex((t, i) => i < at && t.text === ',');
  const closes = tokens.findIndex((t, i) => i > at && t.text === ',');
  if (opens > 0 && closes > 0 && closes < verb && opens + 2 >= at) return true;
  return opens > verb && verb > 0 && /^(?:with|including|among)$/u.test(tokens[opens + 1]?.lower ?? '');
}

/** "a six-member team", "the 94-metre ship": part of what something is called. */
export const isAttributive = (tokens: readonly Token[], { start, end }: Statistic): boolean => {
  const after = tokens.findIndex((t) => t.start >= end);
  const word = tokens.find((t) => t.start <= start && t.end > start);
  return (
    (/^[-–]$/u.test(tokens[after]?.text ?? '') &&
      tokens[after]?.start === end &&
      tokens[after + 1]?.sort === 'word') ||
    (word?.lower.includes('-') ?? false)
  );
};

/** A share, a sum, a measure, a large or a rounded number: "one in five", "£85,000", "34 metres", "about 60". */
function isAmount(tokens: readonly Token[], f: Statistic): boolean {
  if (f.unit !== '' || f.value >= 1_000 || f.approx || f.to !== undefined || f.value < 1) return true;
  const at = tokens.findIndex((t) => t.start === f.start);
  const [of, before] = [tokens[at - 1]?.lower, tokens[at - 2]];
  return (
    words.UNITS.has(f.counted.toLowerCase()) ||
    (of === 'in' && (before?.lower === 'one' || isNumber(before))) ||
    (of === 'of' && before?.lower === 'out')
  );
}

/** How many act or are acted on ("two deckhands drowned"), not what one of them did ("arrested two men"). */
const FEW = 4;
const isSubject = (tokens: readonly Token[], { start, value }: Statistic, verb: number): boolean => {
  const at = tokens.findIndex((t) => t.start === start);
  // "Two nuns discovered it": so few are told for what they do.
  const last = tokens[lastOfVerb(tokens, verb)];
  if (value <= FEW && isPast(last) && !COPULAS.has(last?.lower ?? '')) return false;
  return at < verb && !tokens.slice(0, at).some((t) => words.PREPOSITIONS.has(t.lower) || t.text === ',');
};

/** Whether the figure is what is stated rather than told beside a deed ("sent three inspectors"). */
export function isMeasured(tokens: readonly Token[], figures: readonly Statistic[], verb: number): boolean {
  if (figures.length === 0) return false;
  if (figures.some((f) => isAmount(tokens, f))) return true;
  const main = tokens[verb];
  if (!main) return true;
  const last = tokens[lastOfVerb(tokens, verb)];
  if (words.CHANGING.has(main.lower) || (last && words.CHANGING.has(last.lower))) return true;
  const perfect = /^(has|have|had)$/u.test(main.lower);
  if (words.STATIVE.has(main.lower) || (perfect && last && words.STATIVE.has(last.lower))) return true;
  const plain = (COPULAS.has(main.lower) || perfect) && last === main;
  return plain || figures.some((f) => isSubject(tokens, f, verb));
}

/** "5.40am", "9 pm" */
export const isClockTime = (tokens: readonly Token[], at: number): boolean =>
  /^(?:am|pm)$/u.test(tokens[at]?.lower ?? '') && tokens[at - 1]?.sort === 'number';

/** "the third grounding", "Quill's fourth gold": how many there have been. */
export const isPlaceInRow = (tokens: readonly Token[], at: number): boolean => {
  const [before, t, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!t || !ROW.has(t.lower) || next?.sort !== 'word' || next.lower === 'of' || t.capital) return false;
  return words.DETERMINERS.has(before?.lower ?? '') || /['’]s?$/u.test(before?.lower ?? '');
};
const ROW = new Set(['third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']);
