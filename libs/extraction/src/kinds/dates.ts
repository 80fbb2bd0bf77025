import { table } from '../text/table.js';
import { tokensOf, type Token } from '../text/tokens.js';
import { MONTHS, NUMBER_WORDS, WEEKDAYS } from './lexicon-numbers.js';

/** A date as the text names it, with what it comes to: "2019", "2019-05", "2019-05-14", "2023-Q3"; `null` where that hangs on a publication date that is not known. */
export interface NamedDate {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly grain: 'decade' | 'year' | 'quarter' | 'month' | 'day';
  readonly date: string | null;
}

const SHORT = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const QUARTERS = table<number>({ q1: 1, q2: 2, q3: 3, q4: 4 });
const pad = (n: number): string => String(n).padStart(2, '0');
const dayOf = (t: number): string => new Date(t).toISOString().slice(0, 10);
const DAY = 86_400_000;

function monthOf(t: Token | undefined): number {
  if (!t?.capital) return -1;
  const full = MONTHS.indexOf(t.lower);
  if (full >= 0) return full;
  return t.lower === 'sept' ? 8 : SHORT.indexOf(t.lower);
}

function yearOf(t: Token | undefined): number | null {
  if (t?.sort !== 'number' || t.text.length !== 4 || !/^\p{Nd}{4}$/u.test(t.text)) return null;
  const year = Number(t.text);
  return year >= 1000 && year <= 2199 ? year : null;
}

function dayNumber(t: Token | undefined): number | null {
  if (t?.sort !== 'number') return null;
  const day = Number(t.text);
  return Number.isInteger(day) && day >= 1 && day <= 31 ? day : null;
}

interface Read {
  readonly used: number;
  readonly grain: NamedDate['grain'];
  readonly date: string | null;
}

/** A month that names no year is the last one before publication, or the next one after a word of the future. */
function monthDate(
  month: number,
  day: number | null,
  year: number | null,
  future: boolean,
  published: Date | null,
): string | null {
  let of = year;
  if (of === null) {
    if (!published) return null;
    const now = published.getUTCFullYear() * 12 + published.getUTCMonth();
    of = published.getUTCFullYear();
    if (!future && of * 12 + month > now) of--;
    if (future && of * 12 + month < now) of++;
  }
  return day === null ? `${of}-${pad(month + 1)}` : `${of}-${pad(month + 1)}-${pad(day)}`;
}

function readAt(tokens: readonly Token[], i: number, future: boolean, published: Date | null): Read | null {
  const t = tokens[i];
  if (!t) return null;
  const next = tokens[i + 1];
  const day = dayNumber(t);
  if (day !== null && monthOf(next) >= 0) {
    const year = yearOf(tokens[i + 2]);
    return {
      used: year === null ? 2 : 3,
      grain: 'day',
      date: monthDate(monthOf(next), day, year, future, published),
    };
  }
  const month = monthOf(t);
  if (
    month >= 0 &&
    t.lower !== 'mar' &&
    !['the', 'a', 'mr', 'ms', 'mrs'].includes(tokens[i - 1]?.lower ?? '')
  ) {
    const dot = next?.text === '.' ? 1 : 0;
    const on = dayNumber(tokens[i + 1 + dot]);
    if (on !== null) {
      const comma = tokens[i + 2 + dot]?.text === ',' ? 1 : 0;
      const year = yearOf(tokens[i + 2 + dot + comma]);
      return {
        used: 2 + dot + (year === null ? 0 : 1 + comma),
        grain: 'day',
        date: monthDate(month, on, year, future, published),
      };
    }
    const year = yearOf(next);
    if (year !== null)
      return { used: 2, grain: 'month', date: monthDate(month, null, year, future, published) };
    const before = tokens[i - 1]?.lower ?? '';
    if (
      [
        'in',
        'since',
        'last',
        'until',
        'by',
        'early',
        'late',
        'of',
        'from',
        'to',
        'next',
        'this',
        'on',
      ].includes(before) &&
      t.lower.length > 2
    )
      return {
        used: 1,
        grain: 'month',
        date: monthDate(month, null, null, future || before === 'next', published),
      };
    return null;
  }
  const quarter = QUARTERS[t.lower];
  const year = yearOf(next);
  if (quarter !== undefined && year !== null)
    return { used: 2, grain: 'quarter', date: `${year}-Q${quarter}` };
  const own = yearOf(t);
  if (own !== null) {
    if (next?.lower === 's' && next.start === t.end) return { used: 2, grain: 'decade', date: `${own}s` };
    if (
      tokens[i - 1]?.text === '$' ||
      tokens[i - 1]?.text === '£' ||
      tokens[i - 1]?.text === '€' ||
      own < 1500
    )
      return null;
    return { used: 1, grain: 'year', date: String(own) };
  }
  return relative(tokens, i, future, published);
}

function relative(tokens: readonly Token[], i: number, future: boolean, published: Date | null): Read | null {
  const t = tokens[i];
  const next = tokens[i + 1];
  if (!t) return null;
  const now = published?.getTime();
  const year = published?.getUTCFullYear();
  if (t.lower === 'yesterday' || t.lower === 'tomorrow')
    return {
      used: 1,
      grain: 'day',
      date: now === undefined ? null : dayOf(now + (t.lower === 'tomorrow' ? DAY : -DAY)),
    };
  const weekday = t.capital ? WEEKDAYS.indexOf(t.lower) : -1;
  if (weekday >= 0) {
    if (!published || now === undefined) return { used: 1, grain: 'day', date: null };
    const back = (published.getUTCDay() - weekday + 7) % 7;
    const last = tokens[i - 1]?.lower === 'last' && back === 0 ? 7 : back;
    return {
      used: 1,
      grain: 'day',
      date: dayOf(future ? now + ((7 - back) % 7 || 7) * DAY : now - last * DAY),
    };
  }
  if (next?.lower === 'year' && ['last', 'this', 'next'].includes(t.lower)) {
    const shift = { last: -1, this: 0, next: 1 }[t.lower] ?? 0;
    return { used: 2, grain: 'year', date: year === undefined ? null : String(year + shift) };
  }
  const count = t.sort === 'number' ? Number(t.text) : t.lower === 'a' ? 1 : NUMBER_WORDS[t.lower];
  const unit = next?.lower ?? '';
  if (count !== undefined && /^(years?|decades?)$/u.test(unit) && tokens[i + 2]?.lower === 'ago')
    return {
      used: 3,
      grain: 'year',
      date: year === undefined ? null : String(year - count * (unit.startsWith('decade') ? 10 : 1)),
    };
  return null;
}

/** The dates a sentence names, in order. `published` is an ISO date; a past verb or none means the past. */
export function datesOf(
  text: string,
  published?: string,
  tokens: readonly Token[] = tokensOf(text),
): NamedDate[] {
  const parsed = published === undefined ? Number.NaN : Date.parse(published);
  const at = Number.isNaN(parsed) ? null : new Date(parsed);
  const future = tokens.some((t) => ['will', 'shall', 'next', 'would', 'due'].includes(t.lower));
  const found: NamedDate[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const read = readAt(tokens, i, future, at);
    const start = tokens[i]?.start ?? 0;
    if (!read) continue;
    const end = tokens[i + read.used - 1]?.end ?? start;
    found.push({ text: text.slice(start, end), start, end, grain: read.grain, date: read.date });
    i += read.used - 1;
  }
  return found;
}
