import { table } from '../text/table.js';
import type { Contradiction } from '../article.js';
import { statisticsOf, type Statistic } from '../kinds/statistics.js';
import { tokensOf, type Token } from '../text/tokens.js';
import type { Worded } from './worded.js';

/** Percentages are rounded to whole numbers in print. */
const ROUNDING = 1.01;
const CHANGES = new Set(
  'rose fell grew increased dropped climbed declined decreased increase decrease rise fall drop decline growth jump surge up down jumped slipped shrank'.split(
    ' ',
  ),
);
const FACTORS = table<number>({
  doubled: 2,
  tripled: 3,
  trebled: 3,
  quadrupled: 4,
  halved: 0.5,
});
/** "doubled" is said of what nearly did. */
const ABOUT = 0.15;

interface Read {
  readonly claim: Worded;
  readonly tokens: readonly Token[];
  readonly stats: readonly Statistic[];
}

/** Changes and shares that the figures beside them do not give, in one claim or in two that follow each other. */
export function percentages(claims: readonly Worded[]): Contradiction[] {
  const read = claims.map((claim) => {
    const tokens = tokensOf(claim.exact);
    return { claim, tokens, stats: statisticsOf(claim.exact, tokens) };
  });
  return read
    .flatMap((here, i) => {
      const own = changeIn(here, here) ?? shareIn(here) ?? factorIn(here);
      if (own) return [own];
      const before = read[i - 1];
      if (!before || !follows(before.claim, here.claim)) return [];
      return changeIn(before, here) ?? [];
    })
    .concat(shareAcross(read));
}

const follows = (a: Worded, b: Worded): boolean =>
  a.block === b.block && a.sentence !== undefined && b.sentence !== undefined && b.sentence - a.sentence <= 1;

/** The two figures of "from 40 to 50". */
function fromTo({ tokens, stats }: Read): { from: number; to: number } | null {
  const amounts = stats.filter((s) => s.unit !== '%' && !s.approx);
  const first = amounts.find((s) => wordBefore(tokens, s.start) === 'from');
  const second = amounts.find(
    (s) => s !== first && wordBefore(tokens, s.start) === 'to' && s.unit === first?.unit,
  );
  const to = first?.to ?? second?.value;
  return first && to !== undefined && first.value > 0 && amounts.length <= 3
    ? { from: first.value, to }
    : null;
}

/** "rose 20 % from 40 to 50", "rose from 40 to 50, an increase of 20 %". */
function changeIn(figures: Read, stated: Read): Contradiction | null {
  const percents = stated.stats.filter((s) => s.unit === '%' && s.to === undefined);
  const percent = percents[0];
  const ends = fromTo(figures);
  if (!percent || percents.length > 1 || percent.approx || !ends) return null;
  if (figures !== stated && (fromTo(stated) || figures.stats.some((s) => s.unit === '%'))) return null;
  if (!stated.tokens.some((t) => CHANGES.has(t.lower))) return null;
  const change = Math.abs(((ends.to - ends.from) / ends.from) * 100);
  if (Math.abs(change - percent.value) <= ROUNDING) return null;
  return {
    kind: 'percentage',
    claims: [...new Set([figures.claim.id, stated.claim.id])],
    reckoning: `from ${ends.from} to ${ends.to} is ${round(change)} %, not ${percent.value} %`,
  };
}

/** "12 of the 40 pupils, or 25 %", "Of 412 invoices, 340, or 71 %, were false". */
function shareIn({ claim, tokens, stats }: Read): Contradiction | null {
  const [first, second, percent] = stats;
  if (!first || !second || percent?.unit !== '%' || stats.length !== 3) return null;
  if ([first, second, percent].some((s) => s.approx || s.to !== undefined)) return null;
  const between = tokens.filter((t) => t.start >= first.end && t.end <= second.start).map((t) => t.lower);
  const joint = tokens.filter((t) => t.start >= second.end && t.end <= percent.start).map((t) => t.lower);
  const isJoined = joint.some((w) => ['or', '(', '—', '–'].includes(w));
  const partFirst = between[0] === 'of' && between.length <= 3;
  const wholeFirst = tokens[0]?.lower === 'of' && between.includes(',') && joint.length <= 3;
  if (!isJoined || (!partFirst && !wholeFirst)) return null;
  const [part, whole] = partFirst ? [first, second] : [second, first];
  if (part.unit !== whole.unit || whole.value <= 0 || part.value > whole.value) return null;
  return shareOf([claim.id], part, whole, percent);
}

/** "The hall has 84 stalls, of which 63 are let – an occupancy of 70 %": the figures of one sentence in its claims. */
function shareAcross(reads: readonly Read[]): Contradiction[] {
  const sentences = new Map<number, Read[]>();
  for (const read of reads)
    if (read.claim.sentence !== undefined)
      sentences.set(read.claim.sentence, [...(sentences.get(read.claim.sentence) ?? []), read]);
  return [...sentences.values()].flatMap((parts): Contradiction[] => {
    const all = parts.flatMap((p) => p.stats.map((stat) => ({ stat, read: p })));
    const [whole, part, percent] = all;
    if (parts.length < 2 || all.length !== 3 || !whole || !part || percent?.stat.unit !== '%') return [];
    if (all.some(({ stat }) => stat.approx || stat.to !== undefined) || part.read === whole.read) return [];
    // The clause lost its "of which" or "of whom" where it was cut: it begins with its figure.
    const opens = part.read.tokens[0]?.start === part.stat.start;
    const same = part.stat.unit === whole.stat.unit && part.stat.value < whole.stat.value;
    const changes = parts.some((p) => p.tokens.some((t) => CHANGES.has(t.lower)));
    if (!opens || !same || changes) return [];
    const ids = parts.map((p) => p.claim.id);
    const found = shareOf(ids, part.stat, whole.stat, percent.stat);
    return found ? [found] : [];
  });
}

function shareOf(
  claims: readonly string[],
  part: Statistic,
  whole: Statistic,
  percent: Statistic,
): Contradiction | null {
  const share = (100 * part.value) / whole.value;
  if (Math.abs(share - percent.value) <= ROUNDING) return null;
  return {
    kind: 'percentage',
    claims,
    reckoning: `${part.value} of ${whole.value} is ${round(share)} %, not ${percent.value} %`,
  };
}

/** "doubled from 40 to 120". */
function factorIn(read: Read): Contradiction | null {
  const verb = read.tokens.find((t) => FACTORS[t.lower] !== undefined);
  const ends = fromTo(read);
  const factor = FACTORS[verb?.lower ?? ''];
  if (!verb || !ends || factor === undefined) return null;
  const hedged = ['nearly', 'almost', 'than', 'about'].includes(wordBefore(read.tokens, verb.start));
  const is = ends.to / ends.from;
  if (hedged || Math.abs(is / factor - 1) <= ABOUT) return null;
  return {
    kind: 'percentage',
    claims: [read.claim.id],
    reckoning: `from ${ends.from} to ${ends.to} is ${round(is)} times, not ${factor} times`,
  };
}

const round = (n: number): number => Math.round(n * 10) / 10;

function wordBefore(tokens: readonly Token[], start: number): string {
  const before = tokens.findLast((t) => t.end <= start && !'£$€'.includes(t.text));
  return before?.lower ?? '';
}
