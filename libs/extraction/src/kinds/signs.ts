import type { Token } from '../text/tokens.js';
import { bringsAbout, isCausal } from './causes.js';
import { comparisonIn, type Comparing } from './comparison.js';
import { datesOf } from './dates.js';
import {
  isAge,
  isAttributive,
  isBeside,
  isClockTime,
  isKnown,
  isMeasured,
  isNote,
  isPlaceInRow,
} from './figure-roles.js';
import { isIdentity, lastOfVerb } from './identities.js';
import * as words from './lexicon.js';
import { ROLES } from './lexicon-saying.js';
import { isToldPast, verbOfMainClause } from './main-verb.js';
import { isArranged, isDue, looksAhead } from './outlook.js';
import { hasWord, isFinite, tellsPast } from './phrases.js';
import { isInside, type QuotedSpan } from './quotations.js';
import { statisticsOf } from './statistics.js';

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
  /** A place in a row: "the third grounding". */
  readonly ranked: boolean;
  /** What somebody or something is, as the clause's own statement. */
  readonly identity: boolean;
  /** A role or age told in passing. */
  readonly role: boolean;
  readonly event: boolean;
  /** The past is that of the main clause, not of something told beside it. */
  readonly told: boolean;
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
  /** The verb tells how something was or seemed, not what was done: "was calm", "looked all over". */
  readonly describes: boolean;
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
  const date = datesOf(text, undefined, tokens).length > 0 || tokens.some((_, i) => isClockTime(tokens, i));
  const past = tokens.some((_, i) => tellsPast(tokens, i));
  const told = isToldPast(tokens, verb);
  const due = date && isDue(tokens, past);
  const arranged = !past && isArranged(text, tokens, verb);
  const prediction = looksAhead(tokens, verb) || due || arranged;
  const bids = words.BIDDING.has(outside[0]?.lower ?? '');
  const judging = bids || outside.some((t) => words.JUDGING.has(t.lower) && !(due && t.lower === 'should'));
  const decided = words.DECIDING.has(tokens[verb]?.lower ?? '');
  const filler = ['there', 'this', 'that', 'what'].includes(tokens[0]?.lower ?? '');
  const actor = tokens.length > 4 && !filler;
  return {
    prediction,
    decided,
    causal: isCausal(tokens) || bringsAbout(tokens, verb),
    comparing: comparisonIn(tokens, verb, statistic || names > 0),
    statistic,
    measured: isMeasured(
      tokens,
      figures.filter((f) => !isAttributive(tokens, f) && !isBeside(tokens, f, verb)),
      verb,
    ),
    ranked: tokens.some((_, i) => isPlaceInRow(tokens, i)),
    identity: isIdentity(tokens, verb, figures),
    role:
      hasWord(outside, words.IDENTITY_VERBS) ||
      hasWord(outside, words.CAREER) ||
      tokens.some((t) => ROLES.has(t.lower)),
    event: past && !due && (!prediction || decided) && (actor || names > 0 || date || statistic),
    told,
    date,
    judging,
    minding: hasWord(outside, words.MINDING),
    personal: outside.some((t) => words.FIRST_PERSON.has(t.lower) && t.text !== 'US'),
    firm: statistic || (date && past) || (past && names > 0 && !judging),
    names,
    state: (!past || !told) && (words.STATES.has(tokens[verb]?.lower ?? '') || isGeneral(text, tokens[verb])),
    finite: tokens.some((t) => isFinite(t)) || verb >= 0,
    describes: DESCRIBING.has(tokens[verb]?.lower ?? '') && lastOfVerb(tokens, verb) === verb,
  };
}

const DESCRIBING = new Set(['was', 'were', 'seemed', 'looked', 'felt', 'sounded', 'appeared']);

/** "Salt draws water out of the cells.": in a full sentence an unlisted present tells how things are; a headline tells news so. */
const isGeneral = (text: string, verb: Token | undefined): boolean =>
  verb !== undefined && !isFinite(verb) && text.endsWith('.');
