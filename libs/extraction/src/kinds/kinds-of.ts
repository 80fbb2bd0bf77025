import type { ClaimKind, SentenceLabel } from '@stet/domain';
import { tokensOf, type Token } from '../text/tokens.js';
import { datesOf } from './dates.js';
import {
  CAUSAL_OPENERS,
  CAUSAL_PHRASES,
  COMPARISON_PHRASES,
  COMPARISON_WORDS,
  FIRST_PERSON,
  FUTURE,
  FUTURE_PHRASES,
  IDENTITY_VERBS,
  JUDGING,
  REPORTING,
  ROLES,
  SOFT_FUTURE,
} from './lexicon.js';
import { hasPhrase, hasWord, isFinite, isPast } from './phrases.js';
import { isInside, quotedSpans, sayingAt } from './quotations.js';
import { statisticsOf } from './statistics.js';

export interface Kinds {
  readonly kinds: readonly ClaimKind[];
  readonly label: SentenceLabel;
}

const STATES = new Set(['is', 'are', 'were', 'has', 'have', 'had']);
const FEWEST_QUOTED = 3;
const LEAST_EVIDENCE_WORDS = 3;

/** The kinds of a sentence or clause, the most characteristic first; never empty. Linear in its length. */
export const kindsOf = (text: string): readonly ClaimKind[] => judge(text).kinds;

/** Kinds and label of a sentence or clause; `quoted` when it stands within somebody's quotation. */
export function judge(text: string, quoted = false): Kinds {
  const tokens = tokensOf(text);
  const words = tokens.filter((t) => t.sort !== 'mark');
  if (/\?["'”’)\]]*$/u.test(text.slice(-6).trimEnd())) return { kinds: ['question'], label: 'none' };
  const signs = signsOf(text, tokens, quoted);
  const kinds = orderOf(signs);
  const checkable = kinds.filter((k) => k !== 'opinion' && k !== 'prediction');
  if (signs.quotation) return { kinds, label: 'checkable' };
  if (signs.opinion)
    return checkable.length > 0 && signs.firm
      ? { kinds, label: 'mixed' }
      : { kinds: ['opinion', ...kinds.filter((k) => k !== 'opinion')], label: 'opinion' };
  if (kinds.length === 0) {
    const tells = signs.names > 0 && words.length >= LEAST_EVIDENCE_WORDS && tokens.some(isFinite);
    return { kinds: ['other'], label: tells ? 'checkable' : 'none' };
  }
  if (words.length < LEAST_EVIDENCE_WORDS && !signs.statistic) return { kinds, label: 'none' };
  return { kinds, label: 'checkable' };
}

interface Signs {
  readonly quotation: boolean;
  readonly reported: boolean;
  readonly prediction: boolean;
  readonly statistic: boolean;
  /** The figure is the point: a share, a sum, a large count or a state. */
  readonly measured: boolean;
  readonly comparison: boolean;
  readonly causal: boolean;
  readonly identity: boolean;
  readonly event: boolean;
  readonly date: boolean;
  readonly opinion: boolean;
  /** Something in it can be looked up whatever the tone. */
  readonly firm: boolean;
  readonly names: number;
}

function signsOf(text: string, tokens: readonly Token[], quoted: boolean): Signs {
  const spans = quotedSpans(text);
  const said = sayingAt(tokens, spans);
  const longQuote = spans.some((s) => s.open || wordsBetween(tokens, s.start, s.end) >= FEWEST_QUOTED);
  const whole = spans[0] !== undefined && tokens.every((t) => t.sort === 'mark' || isInside(spans, t.start));
  const outside = tokens.filter((t) => !isInside(spans, t.start));
  const quotation = quoted || (longQuote && (said >= 0 || whole)) || (spans.length > 0 && said >= 0);
  const reported = hasWord(outside, REPORTING);
  const names = tokens.filter((t, i) => i > 0 && t.capital && t.lower !== 'i').length;
  const figures = statisticsOf(text, tokens);
  const statistic = figures.length > 0;
  const measured = figures.some((f) => f.unit !== '' || f.value >= 1_000) || hasWord(tokens, STATES);
  const date = datesOf(text, undefined, tokens).length > 0;
  const past = tokens.some((t) => isPast(t));
  const future =
    hasWord(tokens, FUTURE) ||
    hasPhrase(tokens, FUTURE_PHRASES) ||
    (!past && tokens.some((t) => SOFT_FUTURE.has(t.lower) && !t.capital));
  const personal = hasWord(outside, FIRST_PERSON) && !quotation;
  const judging = hasWord(outside, JUDGING);
  const comparison =
    hasPhrase(tokens, COMPARISON_PHRASES) || (hasWord(tokens, COMPARISON_WORDS) && (statistic || names > 0));
  const subject = startsWithActor(tokens);
  return {
    quotation,
    reported,
    prediction: future,
    statistic,
    measured,
    comparison,
    causal:
      hasPhrase(tokens, CAUSAL_PHRASES) ||
      (CAUSAL_OPENERS.has(tokens[0]?.lower ?? '') && tokens[0]?.lower === 'because'),
    identity: hasWord(outside, IDENTITY_VERBS) || isRole(tokens),
    event: past && !future && (subject || names > 0 || date || statistic),
    date,
    opinion: (judging || personal) && !quotation,
    firm: statistic || (date && past) || (past && names > 0 && !judging),
    names,
  };
}

const wordsBetween = (tokens: readonly Token[], start: number, end: number): number =>
  tokens.filter((t) => t.sort !== 'mark' && t.start >= start && t.end <= end).length;

/** A clause that begins with a thing that acts: not a bare filler such as "it looked". */
const startsWithActor = (tokens: readonly Token[]): boolean =>
  tokens.length > 4 && !['there', 'this', 'that', 'what'].includes(tokens[0]?.lower ?? '');

/** "X is the chair of Y" or "Jane Doe, chief executive of Acme". */
function isRole(tokens: readonly Token[]): boolean {
  return tokens.some((t, i) => {
    if (!ROLES.has(t.lower)) return false;
    const before = tokens.slice(Math.max(0, i - 5), i);
    return before.some((b) => ['is', 'was', 'became', 'been'].includes(b.lower) || b.text === ',');
  });
}

function orderOf(s: Signs): ClaimKind[] {
  const kinds: ClaimKind[] = [];
  const add = (kind: ClaimKind, holds: boolean): void => {
    if (holds && !kinds.includes(kind)) kinds.push(kind);
  };
  add('quotation', s.quotation || s.reported);
  add('prediction', s.prediction);
  add('causal', s.causal);
  add('comparison', s.comparison);
  add('statistic', s.statistic && (s.measured || !s.event));
  add('identity', s.identity);
  add('event', s.event);
  add('statistic', s.statistic);
  add('date', s.date);
  add('opinion', s.opinion);
  return kinds;
}
