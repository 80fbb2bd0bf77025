import type { Token } from '../text/tokens.js';
import { COMPARATIVES, COMPARISON_PHRASES, DETERMINERS, MEASURE_ASIDES, SUPERLATIVES } from './lexicon.js';
import { hasPhrase, isNumber } from './phrases.js';

/** How much of a clause is a comparison: its point, something told in passing, or none of it. */
export type Comparing = 'point' | 'passing' | 'none';

/** `verb` is the index of the clause's own verb, -1 for a fragment; `anchored` when it holds a figure or a name. */
export function comparisonIn(tokens: readonly Token[], verb: number, anchored: boolean): Comparing {
  const whole = comparingOf(tokens, verb, anchored);
  if (whole !== 'point' || verb < 0) return whole;
  // "…, their worst result for 12 years": what follows the comma is told beside the statement.
  const comma = tokens.findIndex((t, i) => i > verb + 1 && t.text === ',');
  const aside = ASIDE.has(tokens[comma + 1]?.lower ?? '') && tokens.length - comma > 2;
  return comma > 0 && aside && comparingOf(tokens.slice(0, comma), verb, anchored) !== 'point'
    ? 'passing'
    : whole;
}
const ASIDE = new Set('a an the his her its their most more fewer up down far well above below'.split(' '));

function comparingOf(tokens: readonly Token[], verb: number, anchored: boolean): Comparing {
  let passing = false;
  for (const [i, t] of tokens.entries()) {
    const next = tokens[i + 1];
    if (
      MEASURE_ASIDES.has(t.lower) &&
      i === 0 &&
      (next?.lower === 'from' ||
        isNumber(next) ||
        DETERMINERS.has(next?.lower ?? '') ||
        '£$€'.includes(next?.text ?? ' '))
    )
      return 'point';
    if (t.lower === 'than') {
      const compared = tokens.slice(Math.max(0, i - 7), i).findLastIndex((w) => isComparative(w));
      const at = compared < 0 ? -1 : Math.max(0, i - 7) + compared;
      // "more than 40" is about 40; "2.3C warmer than" and "four points better than" state the figure.
      const amount = at === i - 1 && isNumber('£$€'.includes(next?.text ?? ' ') ? tokens[i + 2] : next);
      if (at >= 0 && !amount) {
        if (!isMeasure(tokens, at) || verb < 0) return 'point';
        passing = true;
      }
    }
    if (isSuperlative(tokens, i, verb) || isRanked(tokens, i, verb)) return 'point';
    if (isFirst(tokens, i) || isMoreSo(tokens, i, verb)) return 'point';
    if (SUPERLATIVES.has(t.lower) || PLACES.has(t.lower)) passing = true;
  }
  if (tokens[0]?.lower === 'unlike' || isLoneComparative(tokens, verb)) return 'point';
  if (isTheOnly(tokens, verb)) return 'point';
  if (hasPhrase(tokens, COMPARISON_PHRASES) || isLikened(tokens)) return 'point';
  return passing && anchored ? 'passing' : 'none';
}

/** "is the only one of its kind in Europe", "to be the only floating cinema in the country": alone among others. */
const isTheOnly = (tokens: readonly Token[], verb: number): boolean =>
  tokens.some(
    (t, i) =>
      t.lower === 'only' &&
      i > verb &&
      verb >= 0 &&
      tokens[i - 1]?.lower === 'the' &&
      tokens.slice(i + 1, i + 9).some((w) => /^(?:in|of|on)$/u.test(w.lower)) &&
      tokens.slice(verb, i).some((w) => /^(?:is|was|be|are|were)$/u.test(w.lower)),
  );

/** "more common in men", "less popular at this stage"; "Fewer people smoke now", "has scored more". */
function isMoreSo(tokens: readonly Token[], i: number, verb: number): boolean {
  const lower = tokens[i]?.lower ?? '';
  if (!/^(more|less|fewer)$/u.test(lower) || tokens.some((t) => isNumber(t))) return false;
  const [next, then] = [tokens[i + 1], tokens[i + 2]];
  if (i === 0) return next?.sort === 'word' && next.lower !== 'than' && next.lower !== 'on';
  if (i > verb && verb >= 0 && (next === undefined || next.text === '.')) return lower !== 'fewer';
  return next?.sort === 'word' && i > verb && verb >= 0 && SCOPES.has(then?.lower ?? '');
}
const SCOPES = new Set(['in', 'among', 'at', 'for', 'when', 'now', 'where']);

const isComparative = (t: Token): boolean =>
  COMPARATIVES.has(t.lower) ||
  (t.sort === 'word' &&
    t.lower.length > 4 &&
    t.lower.endsWith('er') &&
    !['rather', 'other', 'another'].includes(t.lower));

/** "2.3C warmer", "four points clear": the figure stands before the comparative. */
const isMeasure = (tokens: readonly Token[], i: number): boolean =>
  [1, 2, 3].some((back) => isNumber(tokens[i - back]));

/** "as likely as boys", "nearly as well as those", "as high as they were", but not "as well as", "as many as 40". */
const isLikened = (tokens: readonly Token[]): boolean =>
  tokens.some((t, i) => {
    const [word, as, then] = [tokens[i + 1], tokens[i + 2], tokens[i + 3]];
    if (t.lower !== 'as' || as?.lower !== 'as' || word?.sort !== 'word' || isNumber(then)) return false;
    const weighed = DEGREES.has(tokens[i - 1]?.lower ?? '');
    return weighed || !NO_LIKENESS.has(word.lower);
  });

const DEGREES = new Set([
  'nearly',
  'almost',
  'just',
  'not',
  'twice',
  'half',
  'times',
  'equally',
  'about',
  'every',
]);
const NO_LIKENESS = new Set([
  'well',
  'soon',
  'long',
  'far',
  'many',
  'much',
  'early',
  'late',
  'recently',
  'little',
  'high',
  'low',
]);

/** "is the third-largest plot", "was the saddest of songs", "is the most northerly place": the complement ranks what the clause is about. */
function isRanked(tokens: readonly Token[], i: number, verb: number): boolean {
  if (!/^(?:is|are|was|were|be|been|remains|became)$/u.test(tokens[verb]?.lower ?? '') || i < verb)
    return false;
  const [t, next] = [tokens[i], tokens[i + 1]];
  if (!t || i - verb > 6) return false;
  if (t.lower === 'most') return DETERMINERS.has(tokens[i - 1]?.lower ?? '') && next?.sort === 'word';
  const ranks = /^(?:(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)-)?[a-z]{3,}est$/u.test(
    t.lower,
  );
  const placed = tokens.slice(verb + 1, i).some((w) => DETERMINERS.has(w.lower) || /['’]s?$/u.test(w.lower));
  return ranks && placed && !NO_SUPERLATIVE.has(t.lower);
}
export const NO_SUPERLATIVE = new Set(
  'interest forest request protest arrest honest harvest contest guest latest northwest southwest modest conquest inquest manifest suggest invest digest'.split(
    ' ',
  ),
);

const NO_LONE = new Set(['rather', 'more', 'less', 'earlier', 'later', 'closer', 'further']);

/** "Bread is cheaper on the far side", "No lake is deeper", "Only the flood of 1968 was higher": the other side is left to the reader. */
function isLoneComparative(tokens: readonly Token[], verb: number): boolean {
  if (!/^(?:is|are|was|were|been)$/u.test(tokens[verb]?.lower ?? '')) return false;
  const near = tokens.slice(verb + 1, verb + 4);
  const at = near.findIndex((t) => !t.capital && COMPARATIVES.has(t.lower) && !NO_LONE.has(t.lower));
  if (at < 0 || near.slice(0, at).some((t) => DETERMINERS.has(t.lower) || t.lower === 'no')) return false;
  return !['before', 'and', 'by'].includes(near[at + 1]?.lower ?? '') || near[at + 1] === undefined;
}

const ORDINALS = new Set('first second third fourth fifth sixth seventh eighth ninth tenth last'.split(' '));
const PLACES = new Set(['first', 'only', 'record', 'most']);

/** "the first reduction since 2002", "the first woman to lead", "the most trains in a day"; "for the first time" is told in passing. */
function isFirst(tokens: readonly Token[], i: number): boolean {
  const t = tokens[i];
  if (
    ORDINALS.has(t?.lower ?? '') &&
    tokens[i + 1]?.lower === 'time' &&
    /^(is|was)$/u.test(tokens[i - 2]?.lower ?? '')
  )
    return true;
  if (!t || !PLACES.has(t.lower) || t.lower === 'only' || !DETERMINERS.has(tokens[i - 1]?.lower ?? ''))
    return false;
  const after = tokens.slice(i + 1, i + 6).map((w) => w.lower);
  if (after[0] === 'of' || after[0] === 'time' || isNumber(tokens[i + 1])) return false;
  return after.includes('since') || after.includes('ever') || (t.lower === 'first' && after.includes('to'));
}

/** "their lowest since March 2020", "the hottest night of the year", "is the largest in the country". */
function isSuperlative(tokens: readonly Token[], i: number, verb: number): boolean {
  const t = tokens[i];
  const before = tokens[i - 1]?.lower ?? '';
  if (!t || !SUPERLATIVES.has(t.lower) || !(DETERMINERS.has(before) || /['’]s?$/u.test(before))) return false;
  const scope = tokens
    .slice(i + 1, i + 7)
    .some((w) => ['since', 'of', 'in', 'ever', 'on', 'at', 'for', 'to'].includes(w.lower));
  const complement = verb < 0 || (i > verb && i - verb <= 5);
  return scope && complement;
}
