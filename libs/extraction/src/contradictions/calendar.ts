import type { Contradiction } from '../article.js';
import { datesOf } from '../kinds/dates.js';
import { NUMBER_WORDS, WEEKDAYS } from '../kinds/lexicon-numbers.js';
import { tokensOf, type Token } from '../text/tokens.js';
import type { Worded } from './worded.js';

const DAY = 86_400_000;
/** A date without its year is only held against the calendar when it lies this near to publication. */
const NEAR_DAYS = 60;
/** Years are counted roughly in print. */
const ROUGHLY = 1;

/** "Monday 14 March 2024", "March 14, 2024, a Monday" where that was a Thursday. */
export function weekdays({ id, exact }: Worded, published?: string): Contradiction[] {
  const tokens = tokensOf(exact);
  return datesOf(exact, published, tokens).flatMap((named) => {
    if (named.grain !== 'day' || named.date === null || !/\p{Nd}/u.test(named.text)) return [];
    const at = tokens.findIndex((t) => t.start === named.start);
    const after = tokens.findIndex((t) => t.start >= named.end);
    const said =
      weekdayOf(beside(tokens, at - 1, -1)) ??
      weekdayOf(
        tokens[after + 1]?.lower === 'a'
          ? tokens[after + 2]
          : tokens[after]?.text === '('
            ? tokens[after + 1]
            : undefined,
      );
    const time = Date.parse(named.date);
    const day = new Date(time).getUTCDay();
    if (said === null || Number.isNaN(time) || said === day) return [];
    const dated = /\p{Nd}{4}/u.test(named.text);
    if (!dated && (published === undefined || Math.abs(time - Date.parse(published)) > NEAR_DAYS * DAY))
      return [];
    return [
      {
        kind: 'weekday' as const,
        claims: [id],
        reckoning: `${named.date} is a ${WEEKDAYS[day] ?? ''}, not a ${WEEKDAYS[said] ?? ''}`,
      },
    ];
  });
}

const beside = (tokens: readonly Token[], at: number, step: number): Token | undefined =>
  [',', 'the'].includes(tokens[at]?.lower ?? '') ? tokens[at + step] : tokens[at];

function weekdayOf(token: Token | undefined): number | null {
  const at = token?.capital === true ? WEEKDAYS.indexOf(token.lower) : -1;
  return at < 0 ? null : at;
}

/** "comes ten years after Russia's 2015 intervention", "in 2015, ten years ago" in an article of another year. */
export function yearsAfter({ id, exact }: Worded, published?: string): Contradiction[] {
  const now = published === undefined ? Number.NaN : new Date(published).getUTCFullYear();
  const tokens = tokensOf(exact);
  const at = tokens.findIndex(
    (t, i) => /^(years|decades)$/u.test(t.lower) && /^(after|ago|since)$/u.test(tokens[i + 1]?.lower ?? ''),
  );
  const word = tokens[at - 1];
  if (at < 1 || !word || Number.isNaN(now)) return [];
  const ago = tokens[at + 1]?.lower === 'ago';
  const present = tokens.some((t) => ['comes', 'come', 'now', 'today', 'is', 'marks'].includes(t.lower));
  if (!ago && !present) return [];
  const each = tokens[at]?.lower === 'decades' ? 10 : 1;
  const count = word.sort === 'number' ? Number(word.text) : NUMBER_WORDS[word.lower];
  const years = (ago ? tokens : tokens.slice(at + 2)).filter(
    (t) => t.sort === 'number' && /^(1[5-9]|20)\p{Nd}\p{Nd}$/u.test(t.text),
  );
  const year = Number(years[0]?.text);
  const rough = ['over', 'about', 'nearly', 'almost', 'than', 'some'].includes(tokens[at - 2]?.lower ?? '');
  if (count === undefined || Number.isNaN(count) || years.length !== 1 || rough) return [];
  if (Math.abs(year + count * each - now) <= ROUGHLY * each) return [];
  return [
    {
      kind: 'years_after',
      claims: [id],
      reckoning: `${year} + ${count * each} is ${year + count * each}; the article is of ${now}`,
    },
  ];
}

/** "marks its 50th anniversary this year; it opened in 1965" where that does not reach the year of publication. */
export function anniversaries({ id, exact }: Worded, published?: string): Contradiction[] {
  const now = published === undefined ? Number.NaN : new Date(published).getUTCFullYear();
  const tokens = tokensOf(exact);
  const at = tokens.findIndex((t) => t.lower === 'anniversary' || t.lower === 'birthday');
  const ordinal = tokens.slice(Math.max(0, at - 3), Math.max(0, at)).find((t) => t.sort === 'number');
  const years = tokens.filter((t) => t.sort === 'number' && /^(1[5-9]|20)\p{Nd}\p{Nd}$/u.test(t.text));
  const [from, count] = [Number(years[0]?.text), Number(ordinal?.text)];
  const begun = tokens.some((t) =>
    /^(founded|opened|established|born|built|launched|since|formed)$/u.test(t.lower),
  );
  if (at < 0 || years.length !== 1 || !ordinal || !begun || Number.isNaN(now + from + count)) return [];
  if (Math.abs(from + count - now) <= ROUGHLY) return [];
  return [
    {
      kind: 'years_after',
      claims: [id],
      reckoning: `${from} + ${count} is ${from + count}; the article is of ${now}`,
    },
  ];
}
