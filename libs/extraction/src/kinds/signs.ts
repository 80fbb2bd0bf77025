import type { Token } from '../text/tokens.js';
import { datesOf } from './dates.js';
import * as words from './lexicon.js';
import { ROLES } from './lexicon-saying.js';
import { hasPhrase, hasWord, isFinite, isNumber, isPast, mainVerbAt, tellsPast } from './phrases.js';
import { isCausal } from './causes.js';
import { comparisonIn, type Comparing } from './comparison.js';
import { COPULAS, isIdentity, lastOfVerb } from './identities.js';
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
  /** The verb tells how something stands: "lives in", "holds". */
  readonly state: boolean;
  readonly finite: boolean;
}

/** Signs of a clause; `quotes` are its quotation marks, `own` says whether first-person words in it are the reporter's. */
export function signsOf(text: string, tokens: readonly Token[], quotes: readonly QuotedSpan[]): Signs {
  const outside = tokens.filter((t) => !isInside(quotes, t.start));
  const verb = verbOfMainClause(tokens);
  const names = tokens.filter((t, i) => i > 0 && t.capital && t.lower !== 'i').length;
  const figures = statisticsOf(text, tokens).filter(
    (f) => !isAge(tokens, f) && !isNote(text, f) && !isKnown(tokens, f),
  );
  const statistic = figures.length > 0;
  const date = datesOf(text, undefined, tokens).length > 0;
  const past = tokens.some((_, i) => tellsPast(tokens, i));
  const due = date && tokens.some((t) => t.lower === 'should') && !past;
  const arranged = date && !past && isArranged(text, tokens, verb);
  const prediction = looksAhead(tokens, verb) || due || arranged;
  const bids = words.BIDDING.has(outside[0]?.lower ?? '');
  const judging = bids || outside.some((t) => words.JUDGING.has(t.lower) && !(due && t.lower === 'should'));
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
    role:
      hasWord(outside, words.IDENTITY_VERBS) ||
      hasWord(outside, words.CAREER) ||
      tokens.some((t) => ROLES.has(t.lower)),
    event: past && (!prediction || decided) && (actor || names > 0 || date || statistic),
    date,
    judging,
    minding: hasWord(outside, words.MINDING),
    personal: outside.some((t) => words.FIRST_PERSON.has(t.lower) && t.text !== 'US'),
    firm: statistic || (date && past) || (past && names > 0 && !judging),
    names,
    state: !past && (words.STATES.has(tokens[verb]?.lower ?? '') || isGeneral(text, tokens[verb])),
    finite: tokens.some((t) => isFinite(t)) || verb >= 0,
  };
}

/** The verb of the main clause also where "Because …," or "When …," stands before it. */
function verbOfMainClause(tokens: readonly Token[]): number {
  const comma = words.SUBORDINATE_FIRST.has(tokens[0]?.lower ?? '')
    ? tokens.findIndex((t) => t.text === ',')
    : -1;
  const within = comma < 0 ? -1 : mainVerbAt(tokens.slice(comma + 1));
  return within < 0 ? mainVerbAt(tokens) : comma + 1 + within;
}

/** "Linnell, 58, of …", "a 46-year-old engineer": an age told in passing. */
function isAge(tokens: readonly Token[], { start, end }: Statistic): boolean {
  const at = tokens.findIndex((t) => t.start === start);
  const [before, after] = [tokens[at - 1], tokens.find((t) => t.start >= end)];
  if (before?.lower === 'aged') return true;
  if (after?.text === '-' && /^-?year/u.test(tokens[tokens.indexOf(after) + 1]?.lower ?? '')) return true;
  return (
    before?.text === ',' && (after === undefined || after.text === ',') && tokens[at - 2]?.capital === true
  );
}

/** "between the two states": they are known already, nothing is counted. */
function isKnown(tokens: readonly Token[], { start, value }: Statistic): boolean {
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

/** "Salt draws water out of the cells.": in a full sentence an unlisted present tells how things are; a headline tells news so. */
const isGeneral = (text: string, verb: Token | undefined): boolean =>
  verb !== undefined && !isFinite(verb) && text.endsWith('.');

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

/** "Talks resume on Tuesday", "The museum reopens on 4 May": a deed in the present with a day or a month to come. */
function isArranged(text: string, tokens: readonly Token[], verb: number): boolean {
  const main =
    tokens[verb] ??
    tokens.find(
      (t, i) => i > 0 && words.ARRANGED.has(t.lower) && !words.DETERMINERS.has(tokens[i - 1]?.lower ?? ''),
    );
  if (!main || main.capital || !(words.ARRANGED.has(main.lower) || /^re?.+s$/u.test(main.lower)))
    return false;
  if (words.STATES.has(main.lower) || tokens.some((t) => t.lower === 'since' || t.lower === 'every'))
    return false;
  return datesOf(text, undefined, tokens).some((d) => d.grain === 'day' || d.grain === 'month');
}

/** The clause's own verb is of the future, not one in "a bridge that trucks may not cross". */
function looksAhead(tokens: readonly Token[], verb: number): boolean {
  // "The mayor and Ann Orr are to travel", but not "The aim is to cut costs"
  const to = tokens.findIndex((t, i) => t.lower === 'to' && /^(is|are)$/u.test(tokens[i - 1]?.lower ?? ''));
  if (to > 1 && tokens[to + 1]?.sort === 'word' && !tokens.slice(0, to).some((t) => words.AIMS.has(t.lower)))
    return tokens[to + 1]?.lower !== 'blame';
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
