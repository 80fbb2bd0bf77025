import { tokensOf, type Token } from '../text/tokens.js';
import { APPROXIMATE } from './lexicon.js';
import { CURRENCIES, MONTHS, NUMBER_WORDS, SCALES } from './lexicon-numbers.js';

/** A figure as the text states it. `unit` is "%", an ISO 4217 code, a measure as written, or "" for a plain count. */
export interface Statistic {
  readonly value: number;
  /** The other end of a range. */
  readonly to?: number;
  readonly unit: string;
  /** The word after the figure: what is counted. */
  readonly counted: string;
  readonly approx: boolean;
  readonly start: number;
  readonly end: number;
}

const numberOf = (t: Token): number | null => {
  if (t.sort === 'number') return Number(t.text.replaceAll(',', ''));
  return NUMBER_WORDS[t.lower] ?? compoundOf(t.lower);
};

/** "twenty-three" */
function compoundOf(word: string): number | null {
  const [tens, ones, ...rest] = word.split('-');
  const [a, b] = [NUMBER_WORDS[tens ?? ''] ?? 0, NUMBER_WORDS[ones ?? ''] ?? 0];
  return rest.length === 0 && a >= 20 && a < 100 && a % 10 === 0 && b >= 1 && b < 10 ? a + b : null;
}

/** "5", "3.4bn", "two thirds": how many tokens it takes and what it comes to. */
function readNumber(tokens: readonly Token[], at: number): { value: number; used: number } | null {
  const first = tokens[at];
  let value = first ? numberOf(first) : null;
  if (first === undefined || value === null || Number.isNaN(value)) return null;
  if (isOrdinal(tokens, at)) return null;
  let used = 1;
  const next = tokens[at + 1];
  const share =
    next && ['third', 'thirds', 'quarter', 'quarters'].includes(next.lower)
      ? NUMBER_WORDS[next.lower]
      : undefined;
  if (share !== undefined) return { value: value * share, used: 2 };
  const scale = next ? SCALES[next.lower] : undefined;
  if (next && scale !== undefined && (next.lower.length > 2 || next.start === first.end)) {
    value *= scale;
    used++;
  } else if (next?.lower === 'bn' || next?.lower === 'm') {
    value *= SCALES[next.lower] ?? 1;
    used++;
  }
  return { value, used };
}

/** "the third grounding", "on the half hour", "10th": a place in a row or a time, no amount. */
function isOrdinal(tokens: readonly Token[], at: number): boolean {
  const [before, t, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (t?.sort === 'number')
    return ['st', 'nd', 'rd', 'th'].includes(after?.lower ?? '') && after?.start === t.end;
  if (t?.lower === 'once') return after?.lower !== 'every';
  if (t?.lower === 'third' || t?.lower === 'quarter')
    return (
      !(before?.lower === 'a' || before?.lower === 'one' || after?.lower === 'of') ||
      (t.lower === 'quarter' && after?.sort === 'word' && after.lower !== 'of')
    );
  if (t?.lower === 'half')
    return !(
      before?.lower === 'a' ||
      (before?.sort === 'word' && SHARES.has(before.lower)) ||
      ['of', 'the', 'a', 'its', 'their', 'his', 'her'].includes(after?.lower ?? '')
    );
  return false;
}
const SHARES = new Set(['nearly', 'almost', 'about', 'over', 'than', 'by', 'in', 'least', 'roughly']);

/** Whether the number is part of a date, a clock time or a score's neighbour rather than a figure. */
function isDatePart(tokens: readonly Token[], at: number, value: number): boolean {
  const t = tokens[at];
  const before = tokens[at - 1]?.lower ?? '';
  const after = tokens[at + 1]?.lower ?? '';
  if (!t || t.sort !== 'number') return false;
  const money = CURRENCIES[before] !== undefined;
  if (
    !money &&
    Number.isInteger(value) &&
    value >= 1500 &&
    value <= 2100 &&
    t.text.length === 4 &&
    !/^(people|jobs|residents|homes)$/u.test(after)
  )
    return true;
  if (after === 'am' || after === 'pm') return true;
  return (
    value <= 31 &&
    (MONTHS.includes(after) ||
      MONTHS.includes(before) ||
      ['nov', 'sept', 'dec', 'jan', 'feb', 'oct'].includes(before))
  );
}

/** The figures of a sentence in order. Linear in its length. */
export function statisticsOf(text: string, tokens: readonly Token[] = tokensOf(text)): Statistic[] {
  const found: Statistic[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const first = tokens[i];
    const number = readNumber(tokens, i);
    if (!first || !number || isDatePart(tokens, i, number.value)) continue;
    const money = CURRENCIES[tokens[i - 1]?.lower ?? ''];
    let last = i + number.used;
    let to: number | undefined;
    if (['to', '-', '–'].includes(tokens[last]?.lower ?? '')) {
      const skip = CURRENCIES[tokens[last + 1]?.lower ?? ''] === undefined ? 1 : 2;
      const end = readNumber(tokens, last + skip);
      // "from 5 to 12 April", "9 to 11pm": days and hours
      if (end && end.value <= 31 && isDatePart(tokens, last + skip, end.value)) {
        i = last + skip;
        continue;
      }
      if (end) {
        to = end.value;
        last += skip + end.used;
      }
    }
    const after = tokens[last];
    const percent = after && (after.lower === '%' || after.lower === 'percent');
    const perCent = after?.lower === 'per' && tokens[last + 1]?.lower === 'cent';
    if (percent) last++;
    if (perCent) last += 2;
    let counted = tokens[last];
    if (counted?.lower === 'of') counted = tokens.slice(last + 1, last + 3).find((t) => t.lower !== 'the');
    const glued = !money && !percent && counted?.start === tokens[last - 1]?.end && counted?.sort === 'word';
    const start = money ? (tokens[i - 1]?.start ?? first.start) : first.start;
    const end = tokens[last - 1]?.end ?? first.end;
    found.push({
      value: number.value,
      ...(to === undefined ? {} : { to }),
      unit: percent || perCent ? '%' : (money ?? (glued ? (counted?.text ?? '') : '')),
      counted: counted?.sort === 'word' ? counted.text : '',
      approx: [1, 2].some((back) => APPROXIMATE.has(tokens[i - back]?.lower ?? '')),
      start,
      end,
    });
    i = last - 1;
  }
  return found;
}
