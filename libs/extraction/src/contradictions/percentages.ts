import { table } from '../text/table.js';
import type { Contradiction } from '../article.js';
import type { Statistic } from '../kinds/statistics.js';
import { fromTo, readClaims, round, wordBefore, type Read } from './change-figures.js';
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
  doubling: 2,
  tripling: 3,
  trebling: 3,
  quadrupling: 4,
  halving: 0.5,
  threefold: 3,
  fourfold: 4,
  fivefold: 5,
});
/** "doubled" is said of what nearly did. */
const ABOUT = 0.15;
const HEDGES = new Set(['nearly', 'almost', 'about', 'roughly', 'virtually']);
const HEDGED = 0.3;

/** Changes and shares that the figures beside them do not give, in one claim or in two that follow each other. */
export function percentages(claims: readonly Worded[]): Contradiction[] {
  const read = readClaims(claims);
  return read
    .flatMap((here, i) => {
      const own = changeIn(here, here) ?? shareIn(here) ?? factorIn(here, here);
      if (own) return [own];
      const before = read[i - 1];
      if (!before || !follows(before.claim, here.claim)) return [];
      return changeIn(before, here) ?? factorIn(before, here) ?? [];
    })
    .concat(shareAcross(read));
}

const follows = (a: Worded, b: Worded): boolean =>
  a.block === b.block && a.sentence !== undefined && b.sentence !== undefined && b.sentence - a.sentence <= 1;

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

/** "doubled from 40 to 120", "sales rose from 40 to 120, a doubling in a year". */
function factorIn(figures: Read, stated: Read): Contradiction | null {
  const verb = stated.tokens.find((t) => FACTORS[t.lower] !== undefined);
  const ends = fromTo(figures);
  const factor = FACTORS[verb?.lower ?? ''];
  if (!verb || !ends || factor === undefined) return null;
  if (figures !== stated && (stated.stats.length > 0 || fromTo(stated))) return null;
  const hedge = wordBefore(stated.tokens, verb.start);
  const is = ends.to / ends.from;
  const off = is / factor - 1;
  // "nearly doubled" is said of what is a little less, "more than doubled" of what is any more.
  if (hedge === 'than') {
    if (factor < 1 ? is <= factor * 1.05 : is >= factor * 0.95) return null;
  } else if (Math.abs(off) <= (HEDGES.has(hedge) ? HEDGED : ABOUT)) return null;
  return {
    kind: 'percentage',
    claims: [...new Set([figures.claim.id, stated.claim.id])],
    reckoning: `from ${ends.from} to ${ends.to} is ${round(is)} times, not ${factor} times`,
  };
}
