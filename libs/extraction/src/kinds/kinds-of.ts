import type { ClaimKind, SentenceLabel } from '@stet/domain';
import { tokensOf, type Token } from '../text/tokens.js';
import { attributionOf, type Attribution } from './attribution.js';
import { withoutTitleCase } from './phrases.js';
import { isInside, quotedSpans, type QuotedSpan } from './quotations.js';
import { CONTESTED } from './lexicon-saying.js';
import { signsOf, type Signs } from './signs.js';

export interface Kinds {
  /** The main assertion first; never empty. */
  readonly kinds: readonly ClaimKind[];
  readonly label: SentenceLabel;
  /** Whether it shows something a checker can look up, beyond naming somebody. */
  readonly evident: boolean;
  /** Who says it, as written; `null` where nobody is said to. */
  readonly speaker: string | null;
}

const FEWEST_QUOTED = 3;
const LEAST_EVIDENCE_WORDS = 3;
/** A sentence longer than any real one is judged by its beginning. */
const LOOKED_AT = 4_000;

/** The kinds of a sentence or clause, its main assertion first; never empty. */
export const kindsOf = (text: string): readonly ClaimKind[] => judge(text).kinds;

/**
 * Kinds and label of a sentence or clause; `quoted` when it goes on within somebody's quotation, `quotes` its quotation
 * marks where the text around it tells them better than it does.
 */
export function judge(
  text: string,
  quoted = false,
  quotes: readonly QuotedSpan[] = quotedSpans(text),
): Kinds {
  const tokens = withoutTitleCase(tokensOf(text.slice(0, LOOKED_AT)));
  const said = attributionOf(tokens, quotes);
  const speaker = said?.speaker ?? null;
  if (/\?["'”’)\]]*$/u.test(text.slice(-6).trimEnd()))
    return { kinds: ['question'], label: 'none', evident: false, speaker };
  const direct = quoted || isQuotation(tokens, quotes, said);
  const content = direct || said === null ? tokens : tokens.slice(said.from, said.to);
  const signs = signsOf(text, content, direct ? [] : quotes);
  const reported =
    direct || (said !== null && leads(said, signs, CONTESTED.has(tokens[said.verb]?.lower ?? '')));
  const kinds = orderOf(signs, reported, said !== null && said.who !== 'source');
  const words = tokens.filter((t) => t.sort !== 'mark').length;
  return { ...labelled(kinds, signs, reported, words), speaker };
}

/** Words in quotation marks that somebody is said to have spoken, or nothing but such words. */
function isQuotation(
  tokens: readonly Token[],
  quotes: readonly QuotedSpan[],
  said: Attribution | null,
): boolean {
  if (quotes.length === 0) return false;
  if (said !== null) return true;
  const long = quotes.some((q) => q.open || wordsWithin(tokens, q) >= FEWEST_QUOTED);
  return long && tokens.every((t) => t.sort === 'mark' || isInside(quotes, t.start));
}

const wordsWithin = (tokens: readonly Token[], { start, end }: QuotedSpan): number =>
  tokens.filter((t) => t.sort !== 'mark' && t.start >= start && t.end <= end).length;

/**
 * Whether reported speech is first of all a claim that somebody said it: a person's words put first, an outlook (what is
 * checked is that it was announced), an opinion, or nothing but the attribution. What a body reports is a fact to check.
 */
function leads(said: Attribution, signs: Signs, contested: boolean): boolean {
  if (said.who === 'source') return false;
  if (said.who === 'court') return true;
  if (said.place === 'alone') return true;
  const bare = signs.judging && !signs.firm;
  if (said.place === 'after') return bare && said.who === 'person';
  return said.who === 'person' || said.who === 'people' || contested || signs.prediction || bare;
}

function labelled(
  kinds: readonly ClaimKind[],
  signs: Signs,
  reported: boolean,
  words: number,
): { kinds: readonly ClaimKind[]; label: SentenceLabel; evident: boolean } {
  if (reported) return { kinds, label: 'checkable', evident: true };
  const checkable = kinds.filter((k) => k !== 'opinion' && k !== 'prediction');
  if (signs.judging || signs.personal) {
    const tells =
      signs.firm ||
      (!signs.judging &&
        !signs.minding &&
        (signs.event || signs.identity || signs.comparing === 'point' || signs.causal));
    if (checkable.length > 0 && tells) return { kinds, label: 'mixed', evident: true };
    return { kinds: ['opinion', ...kinds.filter((k) => k !== 'opinion')], label: 'opinion', evident: false };
  }
  if (kinds.length === 0) {
    const tells = words >= LEAST_EVIDENCE_WORDS && (signs.state || (signs.names > 0 && signs.finite));
    const kind = signs.state ? 'identity' : 'event';
    return { kinds: tells ? [kind] : ['other'], label: tells ? 'checkable' : 'none', evident: false };
  }
  if (words < LEAST_EVIDENCE_WORDS && !signs.statistic) return { kinds, label: 'none', evident: false };
  return { kinds, label: 'checkable', evident: !isColour(kinds, signs) };
}

/**
 * How things are or seemed and nothing else, of nobody named: "The room is very quiet", "It looked all over". Also a thing
 * that stands somehow by a verb alone ("Storm Odile live") shows nothing to look up beyond the name.
 */
const isColour = (kinds: readonly ClaimKind[], s: Signs): boolean =>
  kinds.length === 1 &&
  ((kinds[0] === 'identity' && !s.role && (!s.identity || s.names === 0)) ||
    (kinds[0] === 'event' && s.names === 0 && s.describes));

function orderOf(s: Signs, reported: boolean, attributed: boolean): ClaimKind[] {
  const kinds: ClaimKind[] = [];
  const add = (kind: ClaimKind, holds: boolean): void => {
    if (holds && !kinds.includes(kind)) kinds.push(kind);
  };
  add('quotation', reported);
  add('prediction', s.prediction && !s.decided);
  add('causal', s.causal);
  add('comparison', s.comparing === 'point');
  add('identity', s.identity);
  add('statistic', s.statistic && (s.measured || !s.event));
  add('event', s.event && s.told);
  add('statistic', s.statistic || (s.ranked && s.state && !s.told));
  add('identity', s.state && !s.told && kinds.length === 0);
  add('event', s.event && kinds.length === 0);
  add('comparison', s.comparing === 'passing');
  add('identity', s.role && kinds.length > 0);
  add('event', s.event);
  add('statistic', s.ranked && kinds.length > 0);
  add('date', s.date);
  add('prediction', s.prediction);
  add('quotation', attributed);
  add('opinion', s.judging || s.personal);
  return kinds;
}
