import type { Contradiction } from '../article.js';
import { datesOf } from '../kinds/dates.js';
import { WEEKDAYS, NUMBER_WORDS } from '../kinds/lexicon.js';
import { statisticsOf } from '../kinds/statistics.js';
import { tokensOf } from '../text/tokens.js';
import { factOf, shared, type Fact } from './same-fact.js';
import { neighbours } from './similar.js';

interface Worded {
  readonly id: string;
  readonly exact: string;
}
const SAME_THING = 0.75;
/** Percentages are rounded to whole numbers in print. */
const ROUNDING = 1.01;
const FEWEST_COMMON = 3;

/** What a careful reader would stumble over, each with its reckoning; rather none than a false one. */
export function contradictionsIn(claims: readonly Worded[], published?: string): Contradiction[] {
  const alone = claims
    .flatMap((c) => [weekday(c), percentage(c), yearsAfter(c, published)])
    .filter((c) => c !== null);
  return [...alone, ...figures(claims)];
}

/** "Monday 14 March 2024" where that was a Thursday. */
function weekday({ id, exact }: Worded): Contradiction | null {
  const tokens = tokensOf(exact);
  for (const named of datesOf(exact, undefined, tokens)) {
    if (named.grain !== 'day' || named.date === null) continue;
    const at = tokens.findIndex((t) => t.start === named.start);
    const before = tokens[at - 1]?.text === ',' ? tokens[at - 2] : tokens[at - 1];
    const said = WEEKDAYS.indexOf(before?.lower ?? '');
    const day = new Date(named.date).getUTCDay();
    if (said < 0 || Number.isNaN(day) || said === day) continue;
    const is = WEEKDAYS[day] ?? '';
    return {
      kind: 'weekday',
      claims: [id],
      reckoning: `${named.date} is a ${is}, not a ${WEEKDAYS[said] ?? ''}`,
    };
  }
  return null;
}

/** "rose 20 % from 40 to 50": the change its own two figures give, against the one it states. */
function percentage({ id, exact }: Worded): Contradiction | null {
  const tokens = tokensOf(exact);
  const stats = statisticsOf(exact, tokens);
  const percents = stats.filter((s) => s.unit === '%' && s.to === undefined);
  const stated = percents[0];
  const others = stats.filter((s) => s.unit !== '%');
  if (!stated || percents.length > 1) return null;
  const lower = tokens.map((t) => t.lower);
  if (
    !lower.some((w) =>
      ['rose', 'fell', 'grew', 'increased', 'dropped', 'climbed', 'declined', 'decreased'].includes(w),
    )
  )
    return null;
  const from = others.find((s) => beforeOf(tokens, s.start) === 'from');
  const to = from?.to === undefined ? others.find((s) => beforeOf(tokens, s.start) === 'to') : undefined;
  const end = from?.to ?? to?.value;
  if (!from || end === undefined || from.value <= 0 || (to !== undefined && to.unit !== from.unit))
    return null;
  const change = Math.abs(((end - from.value) / from.value) * 100);
  if (Math.abs(change - stated.value) <= ROUNDING || stated.approx) return null;
  return {
    kind: 'percentage',
    claims: [id],
    reckoning: `from ${from.value} to ${end} is ${Math.round(change * 10) / 10} %, not ${stated.value} %`,
  };
}

function beforeOf(tokens: ReturnType<typeof tokensOf>, start: number): string {
  return tokens.findLast((t) => t.end <= start)?.lower ?? '';
}

/** "ten years after Russia's 2015 intervention" in an article of 2024. */
function yearsAfter({ id, exact }: Worded, published?: string): Contradiction | null {
  const now = published === undefined ? Number.NaN : new Date(published).getUTCFullYear();
  const tokens = tokensOf(exact);
  const at = tokens.findIndex((t, i) => t.lower === 'years' && tokens[i + 1]?.lower === 'after');
  const word = tokens[at - 1];
  if (
    at < 1 ||
    !word ||
    Number.isNaN(now) ||
    !['comes', 'come', 'now', 'today'].some((w) => tokens.some((t) => t.lower === w))
  )
    return null;
  const count = word.sort === 'number' ? Number(word.text) : NUMBER_WORDS[word.lower];
  const years = tokens.slice(at + 2).filter((t) => t.sort === 'number' && t.text.length === 4);
  const year = Number(years[0]?.text);
  if (count === undefined || years.length !== 1 || Math.abs(year + count - now) <= 1) return null;
  return {
    kind: 'years_after',
    claims: [id],
    reckoning: `${year} + ${count} is ${year + count}; the article is of ${now}`,
  };
}

/** Two claims about the same thing in nearly the same words with one figure each that differs. */
function figures(claims: readonly Worded[]): Contradiction[] {
  const facts = claims.map((c) => factOf(c.exact));
  const found: Contradiction[] = [];
  for (const [i, j] of neighbours(facts)) {
    const [a, b, x, y] = [facts[i], facts[j], claims[i], claims[j]];
    if (!a || !b || !x || !y || !areSameThing(a, b)) continue;
    const [f, g] = [a.figures[0], b.figures[0]];
    if (!f || !g || f.value === g.value || f.unit !== g.unit || f.approx || g.approx) continue;
    if (f.counted.toLowerCase() !== g.counted.toLowerCase()) continue;
    found.push({
      kind: 'figure',
      claims: [x.id, y.id],
      reckoning: `${f.value} against ${g.value} ${f.unit || f.counted}`.trim(),
    });
  }
  return found;
}

function areSameThing(a: Fact, b: Fact): boolean {
  if (
    a.figures.length !== 1 ||
    b.figures.length !== 1 ||
    a.negated !== b.negated ||
    a.direction !== b.direction
  )
    return false;
  if (a.years.join() !== b.years.join() || shared(a.names, b.names) !== Math.min(a.names.size, b.names.size))
    return false;
  const common = shared(a.content, b.content);
  return common >= FEWEST_COMMON && common / Math.min(a.content.size, b.content.size) >= SAME_THING;
}
