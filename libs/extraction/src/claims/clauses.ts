import { DETERMINERS, MODALS, PREPOSITIONS, SUPERLATIVES } from '../kinds/lexicon.js';
import { NUMBER_WORDS } from '../kinds/lexicon-numbers.js';
import { CLAUSAL_SAYING } from '../kinds/lexicon-saying.js';
import { hasWord, isClause, isFinite, isNumber, isPast, mainVerbAt } from '../kinds/phrases.js';
import { isInside, quotedSpans } from '../kinds/quotations.js';
import { tokensOf, type Token } from '../text/tokens.js';
import { opensTerse } from './terse.js';

/** A stretch of a sentence that can be true alone; offsets over the sentence, end exclusive. */
export interface Clause {
  readonly start: number;
  readonly end: number;
}

const JOINING = new Set(['and', 'but', 'while', 'whereas', 'yet', 'though', 'although']);
const SUBORDINATE = new Set(['after', 'as', 'because', 'before', 'when']);
const CONDITIONAL = new Set(['if', 'unless', 'should', 'had', 'were', 'whether']);
const OPENS_RELATIVE = new Set(['that', 'which', 'who', 'whose', 'where', 'whether']);
const RELATIVE = new Set(['which', 'who', 'whose']);
const FEWEST_WORDS = 3;
const FEWEST_TERSE = 2;
const LONGEST = 4_000;

/**
 * Cuts a sentence where each side can be true alone. Conditionals, reported speech and quotations stay whole; a sentence
 * longer than any real one too. Clauses never overlap, stand in order and are slices of the sentence. `terse` is for headlines
 * and standfirsts, which leave out what tells verbs and clauses elsewhere.
 */
export function clausesOf(sentence: string, terse = false): Clause[] {
  const whole = [{ start: 0, end: sentence.length }];
  if (sentence.length > LONGEST) return whole;
  const tokens = tokensOf(sentence);
  const quotes = quotedSpans(sentence);
  if (
    tokens.length < (terse ? 6 : 7) ||
    CONDITIONAL.has(tokens[0]?.lower ?? '') ||
    hasWord(tokens, new Set(['if']))
  )
    return whole;
  const cuts = [0];
  let from = 0;
  for (let i = 1; i < tokens.length - 2; i++) {
    const left = tokens.slice(from, i);
    if (isInside(quotes, tokens[i]?.start ?? 0) || reports(left, tokens, quotes)) continue;
    const at = cutAt(tokens, i, left) ?? (terse ? terseCutAt(tokens, i, left) : null);
    const fewest = terse ? FEWEST_TERSE : FEWEST_WORDS;
    if (at === null || !isLongEnough(left, fewest) || !isLongEnough(tokens.slice(at), fewest)) continue;
    cuts.push(at);
    from = at;
    i = at;
  }
  if (cuts.length === 1) return whole;
  return cuts.map((cut, n) =>
    trimmed(sentence, tokens, cut, cuts[n + 1] ?? tokens.length, n === cuts.length - 1),
  );
}

/** Whether somebody is already reported as saying what follows. */
const reports = (
  left: readonly Token[],
  tokens: readonly Token[],
  quotes: ReturnType<typeof quotedSpans>,
): boolean =>
  left.some((t) => CLAUSAL_SAYING.has(t.lower)) ||
  (quotes.length > 0 && tokens.some((t) => CLAUSAL_SAYING.has(t.lower)));

const isLongEnough = (tokens: readonly Token[], fewest: number): boolean =>
  tokens.filter((t) => t.sort !== 'mark').length >= fewest;

/** "As" stays with what it opens; "and" and a colon do not. */
const terseCutAt = (tokens: readonly Token[], i: number, left: readonly Token[]): number | null =>
  opensTerse(tokens, i, left) ? (tokens[i]?.lower === 'as' ? i : i + 1) : null;

/** The token at which a new clause begins, looked at from `i`; `null` where none does. */
function cutAt(tokens: readonly Token[], i: number, left: readonly Token[]): number | null {
  const t = tokens[i];
  const next = tokens[i + 1];
  if (!t || !next || !left.some(isFinite)) return null;
  if (t.text === ';') return tokens.slice(i + 1).some(isFinite) ? i + 1 : null;
  if (t.text === ':' && next.start > t.end) return statesFigure(tokens, i + 1) ? i + 1 : null;
  if (JOINING.has(t.lower)) return endsClause(left) && opensClause(tokens, i + 1) ? i + 1 : null;
  if (t.text !== ',') return opensSubordinate(tokens, i, left) ? i : null;
  if (JOINING.has(next.lower)) return opensClause(tokens, i + 2) ? i + 2 : null;
  if (SUBORDINATE.has(next.lower)) return isClause(tokens, i + 2) ? i + 1 : null;
  if (RELATIVE.has(next.lower) && isFinite(tokens[i + 2])) return endsSentence(tokens, i + 2) ? i + 1 : null;
  if (next.lower === 'of' && tokens[i + 2]?.lower === 'which') return i + 3;
  if (['which', 'who', 'a', 'an', 'the', 'born', 'founded'].includes(left[1]?.lower ?? '')) return null;
  if (SUBORDINATE.has(left[0]?.lower ?? '') && isClause(tokens, i + 1)) return i + 1;
  // "Ann Orr, who has died aged 91, was the botanist who …" says one thing of her.
  const isPredicate = isPast(next) && !/^(was|were)$/u.test(next.lower) && !CLAUSAL_SAYING.has(next.lower);
  if (isPredicate && left.some((l) => l.text === ',')) return i + 1;
  return isAside(tokens, i + 1) ? i + 1 : null;
}

/**
 * A subject with its verb, or a predicate with a figure of its own. A bare predicate stays with its subject and a noun
 * phrase with the one it is joined to: a fragment is nothing a checker could sign off.
 */
function opensClause(tokens: readonly Token[], i: number): boolean {
  const first = tokens[i];
  if (!first) return false;
  if (isFinite(first) && !MODALS.has(first.lower)) return tokens.slice(i).some((t) => t.sort === 'number');
  return isClause(tokens, i);
}

/** "…falls 18% as fuel costs bite": after a clause of its own, a joint and a subject with a verb that can be no participle. */
function opensSubordinate(tokens: readonly Token[], i: number, left: readonly Token[]): boolean {
  const joint = tokens[i]?.lower ?? '';
  if (joint === 'because') return isClause(tokens, i + 1);
  if (!SUBORDINATE.has(joint) || !endsClause(left) || !isClause(tokens, i + 1)) return false;
  // "It comes ten years after …": the span is nothing without its end.
  if (joint !== 'as' && joint !== 'because' && endsInSpan(left)) return false;
  // "twice as high as they were"
  if (joint === 'as' && tokens.slice(i + 1, i + 4).some((t) => t.lower === 'as')) return false;
  if (joint === 'as' && (left.slice(-4).some((t) => t.lower === 'as') || NO_AS.has(left.at(-1)?.lower ?? '')))
    return false;
  const verb = mainVerbAt(tokens.slice(i + 1, i + 12)) + i + 1;
  const t = tokens[verb];
  if (!t || verb === i) return false;
  if (!isPast(t) || !t.lower.endsWith('ed')) return true;
  const next = tokens[verb + 1];
  return (
    next === undefined ||
    next.capital ||
    isNumber(next) ||
    DETERMINERS.has(next.lower) ||
    /^[.,;]$/u.test(next.text) ||
    // "after councillors voted by 31 to 12", "when it crashed into a wall", where no other verb follows
    (PREPOSITIONS.has(next.lower) && !tokens.slice(verb + 1).some(isFinite)) ||
    (next.lower === 'by' && isNumber(tokens[verb + 2]))
  );
}
/** "ten years", "a few days", "shortly": but not "last year". */
function endsInSpan(left: readonly Token[]): boolean {
  const [before, last] = left.slice(-2);
  if (SPAN_ADVERBS.has(last?.lower ?? '')) return true;
  if (!TIME_UNITS.has(last?.lower ?? '')) return false;
  return isNumber(before) || SPAN_OPENERS.has(before?.lower ?? '');
}
const SPAN_ADVERBS = new Set(['shortly', 'soon', 'long', 'just', 'even', 'only', 'right', 'immediately']);
const SPAN_OPENERS = new Set(['a', 'an', 'few', 'several', 'many', 'some', 'couple', 'of', 'half']);
const TIME_UNITS = new Set(
  ['second', 'minute', 'hour', 'day', 'week', 'month', 'year', 'decade', 'generation', 'season'].flatMap(
    (unit) => [unit, `${unit}s`],
  ),
);
const NO_AS = new Set([
  'such',
  'same',
  'known',
  'much',
  'many',
  'far',
  'well',
  'soon',
  'long',
  'regarded',
  'described',
  'seen',
]);

/** Whether the nearest clause has had its verb: "that the boy's religion | and name were" has not. */
function endsClause(left: readonly Token[]): boolean {
  const from = left.findLastIndex((t) => t.text === ',' || OPENS_RELATIVE.has(t.lower));
  return left.slice(from + 1).some(isFinite);
}

const endsSentence = (tokens: readonly Token[], i: number): boolean => {
  const rest = tokens.slice(i);
  const comma = rest.findIndex((t) => t.text === ',');
  return comma < 0 || !isFinite(rest[comma + 1]);
};

const statesFigure = (tokens: readonly Token[], i: number): boolean =>
  tokens.slice(i, i + 8).some((t) => t.sort === 'number') || isClause(tokens, i);

const ASIDE_OPENERS = new Set(['up', 'down', 'below', 'above', 'compared']);
const ASIDE_ARTICLES = new Set(['the', 'a', 'an', 'his', 'her', 'its', 'their']);
const ASIDE_NOUNS = new Set([
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'increase',
  'decrease',
  'rise',
  'fall',
  'drop',
  'only',
  'most',
  'record',
]);

/** ", up from 168,000", ", their lowest since 2020", ", two more than Leeds": what sets a figure beside another. */
function isAside(tokens: readonly Token[], i: number): boolean {
  const first = tokens[i];
  const second = tokens[i + 1];
  if (!first || !second) return false;
  if (ASIDE_OPENERS.has(first.lower)) return true;
  const count = first.sort === 'number' || NUMBER_WORDS[first.lower] !== undefined;
  if (count && ['more', 'fewer', 'less'].includes(second.lower)) return true;
  if (!ASIDE_ARTICLES.has(first.lower)) return false;
  return ASIDE_NOUNS.has(second.lower) || SUPERLATIVES.has(second.lower) || second.sort === 'number';
}

/** Without the joint and comma around it; the last one keeps the stop. */
function trimmed(
  sentence: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  last: boolean,
): Clause {
  const start = from === 0 ? 0 : (tokens[from]?.start ?? 0);
  if (last) return { start, end: sentence.length };
  let end = to - 1;
  const isJoint = (t: Token | undefined): boolean =>
    t !== undefined && (/^[,;:]$/u.test(t.text) || JOINING.has(t.lower));
  while (
    end > from &&
    (isJoint(tokens[end]) ||
      (tokens[end]?.lower === 'which' && tokens[end - 1]?.lower === 'of') ||
      (tokens[end]?.lower === 'of' && tokens[end + 1]?.lower === 'which'))
  )
    end--;
  return { start, end: tokens[end]?.end ?? sentence.length };
}
