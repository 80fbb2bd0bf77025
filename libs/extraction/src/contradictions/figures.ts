import type { Contradiction } from '../article.js';
import { factOf, shared, type Fact } from '../claims/same-fact.js';
import { neighbours } from '../claims/similar.js';
import { DETERMINERS } from '../kinds/lexicon.js';
import { SAYING } from '../kinds/lexicon-saying.js';
import { isNumber } from '../kinds/phrases.js';
import type { Token } from '../text/tokens.js';
import type { Statistic } from '../kinds/statistics.js';
import { lemmaOf } from '../claims/lemma.js';
import { isSlip, isSwap } from './slips.js';
import { factIn, statisticsIn, tokensIn } from './reading.js';
import type { Worded } from './worded.js';

const FEWEST_COMMON = 3;
const SAME_THING = 0.8;
/** For figures less than twice each other, as two tellings of one are. */
const NEARLY_SAME = 0.5;
const NEAR = 2;
/** For figures a digit apart. */
const FEWEST_SLIPPED = 2;
const SLIPPED = 0.5;
const MOST_FIGURES = 6;
const PEOPLE = new Set(
  'people participants patients residents adults volunteers respondents subjects persons  students workers staff employees passengers spectators fans visitors'.split(
    ' ',
  ),
);
/** They say that another thing is counted, or the same at another time. */
const APART = new Set(
  'another other others further additional extra first second third last next previous previously earlier later then now former total average each per more fewer men women boys girls home away today yesterday so'.split(
    ' ',
  ),
);

interface Counted {
  readonly figure: Statistic;
  /** What stands around the figure, up to the next one. */
  readonly fact: Fact;
  readonly apart: ReadonlySet<string>;
}

/** Two claims that count the same thing in nearly the same words and come to different figures. */
export function figures(claims: readonly Worded[]): Contradiction[] {
  const facts = claims.map(factIn);
  const counted = claims.map(countedIn);
  const found: Contradiction[] = [];
  for (const [i, j] of neighbours(facts)) {
    const [a, b, x, y] = [facts[i], facts[j], claims[i], claims[j]];
    if (!a || !b || !x || !y || a.negated !== b.negated) continue;
    const pair = (counted[i] ?? []).flatMap((f) =>
      (counted[j] ?? [])
        .filter((g) => areOpposed(f, g, x.outlook === true || y.outlook === true))
        .map((g) => [f, g] as const),
    )[0];
    if (!pair) continue;
    const [f, g] = pair.map((p) => p.figure);
    if (f && g)
      found.push({
        kind: 'figure',
        claims: [x.id, y.id],
        reckoning: `${f.value} against ${g.value} ${f.unit || f.counted}`.trim(),
      });
  }
  return found;
}

function countedIn(claim: Worded): Counted[] {
  const text = claim.exact;
  const tokens = tokensIn(claim);
  const stats = statisticsIn(claim);
  return stats.slice(0, MOST_FIGURES).map((figure, k) => {
    const said = tokens.findLast((t) => SAYING.has(t.lower) && t.end <= figure.start);
    const from = Math.max(stats[k - 1]?.end ?? 0, said?.end ?? 0);
    const ends = tokens.find((t, i) => t.start >= figure.end && endsCount(t, tokens[i + 1]));
    const around = text.slice(from, Math.min(ends?.start ?? text.length, stats[k + 1]?.start ?? text.length));
    const words = around.toLowerCase().split(/[^\p{L}\p{N}]+/u);
    return { figure, fact: factOf(around), apart: new Set(words.filter((w) => APART.has(w))) };
  });
}

/** A comma, or "and" with the next thing that is told. */
const endsCount = (t: Token, next: Token | undefined): boolean =>
  /^[,;:—]$/u.test(t.text) ||
  (t.lower === 'and' && (isNumber(next) || next?.lower === 'one' || DETERMINERS.has(next?.lower ?? '')));

/** `outlook`: one of them looks ahead, so that only a figure with two digits swapped is a slip. */
function areOpposed(a: Counted, b: Counted, outlook: boolean): boolean {
  const [f, g] = [a.figure, b.figure];
  if (f.counted === '' && f.unit === '') return false;
  if (
    f.value === g.value ||
    f.unit !== g.unit ||
    f.approx ||
    g.approx ||
    f.to !== undefined ||
    g.to !== undefined
  )
    return false;
  if (a.fact.years.join() !== b.fact.years.join()) return false;
  if (!countSame(f, g) || isRounded(f.value, g.value)) return false;
  // "puts 450 jobs at risk", "540 jobs were lost": one of them may not say which way it went.
  const swapped = isSwap(f.value, g.value) && f.counted !== '';
  const open = swapped && (a.fact.direction === null || b.fact.direction === null);
  if ((!open && a.fact.direction !== b.fact.direction) || a.fact.negated !== b.fact.negated) return false;
  if ([...a.apart].some((w) => !b.apart.has(w)) || [...b.apart].some((w) => !a.apart.has(w))) return false;
  if (shared(a.fact.names, b.fact.names) !== Math.min(a.fact.names.size, b.fact.names.size)) return false;
  const [left, right] = [told(a.fact), told(b.fact)];
  const common = shared(left, right);
  // A figure that looks like the other mistyped needs fewer words to show that it is the same that is counted.
  if (swapped) return common >= 1;
  if (outlook) return false;
  if (isSlip(f.value, g.value) && common >= FEWEST_SLIPPED)
    return common / Math.min(left.size, right.size) >= SLIPPED;
  const share = common / Math.min(left.size, right.size);
  const near = Math.max(f.value, g.value) / Math.min(f.value, g.value) <= NEAR;
  return common >= FEWEST_COMMON && share >= (near ? NEARLY_SAME : SAME_THING);
}

/** The same noun, or two words for people: "11,204 participants", "12,104 people". */
function countSame(f: Statistic, g: Statistic): boolean {
  const [a, b] = [f.counted.toLowerCase(), g.counted.toLowerCase()];
  return lemmaOf(a) === lemmaOf(b) || (PEOPLE.has(a) && PEOPLE.has(b));
}

const told = (fact: Fact): ReadonlySet<string> =>
  new Set([...fact.content].filter((w) => !SAYING.has(w) && w !== 'say'));

/** 5.8 and 5.82 billion are one figure told twice. */
function isRounded(a: number, b: number): boolean {
  const [long, short] =
    String(a).replace(/0+$/u, '').length > String(b).replace(/0+$/u, '').length ? [a, b] : [b, a];
  const digits = Math.max(
    1,
    String(short)
      .replace(/[^\p{Nd}]/gu, '')
      .replace(/0+$/u, '').length,
  );
  // "£3m" may be £2.9m, but 5 is not 5.2 of what is counted.
  return Number(long.toPrecision(digits)) === short && (digits > 1 || short >= 1_000);
}
