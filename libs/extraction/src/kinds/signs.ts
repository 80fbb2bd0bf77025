import type { Token } from '../text/tokens.js';
import { datesOf } from './dates.js';
import * as words from './lexicon.js';
import { ROLES } from './lexicon-saying.js';
import { hasPhrase, hasWord, isFinite, isNumber, isPast, mainVerbAt } from './phrases.js';
import { comparisonIn, type Comparing } from './comparison.js';
import { isInside, type QuotedSpan } from './quotations.js';
import { statisticsOf, type Statistic } from './statistics.js';

/** What a clause shows of each kind; the order of kinds is made from it. */
export interface Signs {
  readonly prediction: boolean;
  /** Somebody decided or promised: that is done, whatever it is about. */
  readonly decided: boolean;
  readonly causal: boolean;
  readonly comparing: Comparing;
  readonly statistic: boolean;
  /** The figure is the point: a share, a sum, a change, how many there are. */
  readonly measured: boolean;
  /** What somebody or something is, as the clause's own statement. */
  readonly identity: boolean;
  /** A role or age told in passing. */
  readonly role: boolean;
  readonly event: boolean;
  readonly date: boolean;
  readonly judging: boolean;
  readonly personal: boolean;
  /** "I think", "we hoped" */
  readonly minding: boolean;
  /** Something in it can be looked up whatever the tone. */
  readonly firm: boolean;
  readonly names: number;
  readonly finite: boolean;
}

/** Signs of a clause; `quotes` are its quotation marks, `own` says whether first-person words in it are the reporter's. */
export function signsOf(text: string, tokens: readonly Token[], quotes: readonly QuotedSpan[]): Signs {
  const outside = tokens.filter((t) => !isInside(quotes, t.start));
  const verb = mainVerbAt(tokens);
  const names = tokens.filter((t, i) => i > 0 && t.capital && t.lower !== 'i').length;
  const figures = statisticsOf(text, tokens).filter((f) => !isAge(tokens, f) && !isNote(text, f));
  const statistic = figures.length > 0;
  const date = datesOf(text, undefined, tokens).length > 0;
  const past = tokens.some((t) => isPast(t));
  const prediction = looksAhead(tokens, verb);
  const judging = hasWord(outside, words.JUDGING);
  const decided = words.DECIDING.has(tokens[verb]?.lower ?? '');
  const filler = ['there', 'this', 'that', 'what'].includes(tokens[0]?.lower ?? '');
  const actor = tokens.length > 4 && !filler;
  return {
    prediction,
    decided,
    causal: isCausal(tokens),
    comparing: comparisonIn(tokens, verb, statistic || names > 0),
    statistic,
    measured: isMeasured(
      tokens,
      figures.filter((f) => !isAttributive(tokens, f)),
      verb,
    ),
    identity: isIdentity(tokens, verb, figures),
    role: hasWord(outside, words.IDENTITY_VERBS) || tokens.some((t) => ROLES.has(t.lower)),
    event: past && (!prediction || decided) && (actor || names > 0 || date || statistic),
    date,
    judging,
    minding: hasWord(outside, words.MINDING),
    personal: outside.some((t) => words.FIRST_PERSON.has(t.lower) && t.text !== 'US'),
    firm: statistic || (date && past) || (past && names > 0 && !judging),
    names,
    finite: tokens.some((t) => isFinite(t)) || verb >= 0,
  };
}

/** "Linnell, 58, of …", "a 46-year-old engineer": an age told in passing. */
function isAge(tokens: readonly Token[], { start, end }: Statistic): boolean {
  const at = tokens.findIndex((t) => t.start === start);
  const [before, after] = [tokens[at - 1], tokens.find((t) => t.start >= end)];
  if (after?.text === '-' && /^-?year/u.test(tokens[tokens.indexOf(after) + 1]?.lower ?? '')) return true;
  return (
    before?.text === ',' && (after === undefined || after.text === ',') && tokens[at - 2]?.capital === true
  );
}

/** "[6]" points to a source. */
const isNote = (text: string, { start, end }: Statistic): boolean =>
  text.charAt(start - 1) === '[' || text.charAt(end) === ']';

/** "a six-member team", "the 94-metre ship": part of what something is called. */
const isAttributive = (tokens: readonly Token[], { start, end }: Statistic): boolean => {
  const after = tokens.findIndex((t) => t.start >= end);
  const word = tokens.find((t) => t.start <= start && t.end > start);
  return (
    (/^[-–]$/u.test(tokens[after]?.text ?? '') &&
      tokens[after]?.start === end &&
      tokens[after + 1]?.sort === 'word') ||
    (word?.lower.includes('-') ?? false)
  );
};

/** The clause's own verb is of the future, not one in "a bridge that trucks may not cross". */
function looksAhead(tokens: readonly Token[], verb: number): boolean {
  // "The mayor and Ann Orr are to travel"
  const to = tokens.findIndex((t, i) => t.lower === 'to' && /^(is|are)$/u.test(tokens[i - 1]?.lower ?? ''));
  if (
    to > 1 &&
    tokens.slice(Math.max(0, to - 5), to).some((t) => t.capital) &&
    tokens[to + 1]?.sort === 'word'
  )
    return true;
  if (hasPhrase(tokens, words.FUTURE_PHRASES)) return true;
  const main = tokens[verb];
  if (!main) return hasWord(tokens, words.FUTURE);
  if (words.FUTURE.has(main.lower)) return true;
  if (words.SOFT_FUTURE.has(main.lower) && !main.capital)
    return (
      !tokens.slice(0, verb).some((t) => isPast(t)) &&
      !tokens.slice(verb + 1, verb + 3).some((t) => t.lower === 'have')
    );
  return hasWord(tokens, words.FUTURE) && !isPast(main);
}

const CAUSAL_BUT_DUE = words.CAUSAL_PHRASES.filter((p) => p !== 'due to');

function isCausal(tokens: readonly Token[]): boolean {
  const due = tokens.findIndex((t) => t.lower === 'due');
  const planned =
    due > 0 &&
    words.AUXILIARIES.has(tokens[due - 1]?.lower ?? '') &&
    /^(is|are|was|were)$/u.test(tokens[due - 1]?.lower ?? '');
  const phrases = planned ? CAUSAL_BUT_DUE : words.CAUSAL_PHRASES;
  if (hasPhrase(tokens, phrases)) return true;
  // A clause that opens with "after" and a plain past gives what set it off; "after X had gone" only the order of things.
  const opens = words.CAUSAL_OPENERS.has(tokens[0]?.lower ?? '') && !tokens.some((t) => t.text === ',');
  return opens && tokens.some((t) => isPast(t)) && !tokens.some((t) => t.lower === 'had');
}

const COPULAS = new Set(['is', 'are', 'was', 'were', 'became', 'becomes', 'remains', 'remained', 'been']);

/** The clause says what somebody or something is: a role, an origin, an age; or it is a bare "Name, 58, of Place". */
function isIdentity(tokens: readonly Token[], verb: number, figures: readonly Statistic[]): boolean {
  const main = tokens[verb];
  if (!main) return isNamedAge(tokens);
  if (words.IDENTITY_VERBS.has(main.lower)) return true;
  const last = lastOfVerb(tokens, verb);
  if (words.IDENTITY_VERBS.has(tokens[last]?.lower ?? '')) return true;
  const copula = COPULAS.has(main.lower) || tokens[last]?.lower === 'been';
  if (!copula) return false;
  const after = tokens
    .slice(last + (COPULAS.has(tokens[last]?.lower ?? '') ? 1 : 0))
    .filter((t) => t.lower !== 'not' && t.lower !== 'now');
  const first = after[0];
  if (!first || figures.some((f) => f.start < main.start)) return false;
  if (first.sort === 'number' && (after.length <= 2 || after[1]?.lower === 'years')) return true;
  const near = after.slice(0, 6);
  const noun = words.DETERMINERS.has(first.lower) || first.capital || ROLES.has(first.lower);
  const named = tokens
    .slice(0, verb)
    .some((t, i) => (t.capital && i > 0) || ['he', 'she', 'his', 'her'].includes(t.lower));
  return noun && (named || near.some((t) => ROLES.has(t.lower) || t.lower === 'only'));
}

/** The end of "has been", "was not born". */
function lastOfVerb(tokens: readonly Token[], verb: number): number {
  let at = verb;
  for (let i = verb + 1; i < Math.min(tokens.length, verb + 4); i++) {
    const t = tokens[i];
    if (!t || t.sort !== 'word') break;
    if (isPast(t) || words.AUXILIARIES.has(t.lower) || words.IDENTITY_VERBS.has(t.lower)) at = i;
    else if (t.lower !== 'not' && !t.lower.endsWith('ly')) break;
  }
  return at;
}

const isNamedAge = (tokens: readonly Token[]): boolean =>
  tokens.some(
    (t, i) =>
      t.sort === 'number' &&
      tokens[i - 1]?.text === ',' &&
      tokens[i - 2]?.capital === true &&
      (tokens[i + 1] === undefined || tokens[i + 1]?.text === ','),
  );

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
const isSubject = (tokens: readonly Token[], { start }: Statistic, verb: number): boolean => {
  const at = tokens.findIndex((t) => t.start === start);
  return at < verb && !tokens.slice(0, at).some((t) => words.PREPOSITIONS.has(t.lower) || t.text === ',');
};

/** Whether the figure is what is stated rather than told beside a deed ("sent three inspectors"). */
function isMeasured(tokens: readonly Token[], figures: readonly Statistic[], verb: number): boolean {
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
