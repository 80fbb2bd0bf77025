import type { Contradiction } from '../article.js';
import { lemmaOf } from '../claims/lemma.js';
import { shared, type Fact } from '../claims/same-fact.js';
import { MONTHS, WEEKDAYS } from '../kinds/lexicon-numbers.js';
import { runsIn } from '../kinds/names.js';
import { isFinite } from '../kinds/phrases.js';
import type { Statistic } from '../kinds/statistics.js';
import type { Token } from '../text/tokens.js';
import { isSlip } from './slips.js';
import { factIn, statisticsIn, tokensIn } from './reading.js';
import type { Worded } from './worded.js';

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));
/** Of these a thing has one at a time. */
const MEASURES = list(
  'population capacity budget turnover workforce membership readership circulation attendance turnout crowd fine ransom reward debt deficit surplus price cost salary depth height length width weight majority toll audience grant prize',
);
/** A place may have a price of many things: there the rest has to agree too. */
const MANY = list('price cost length height weight width depth prize grant fine budget');
const LINKS = list('of is was at to reached hit totalled topped about some just');
const TIMES = list(
  'year month week day hour minute second time mile kilometre metre km m ft feet foot degree point percent per cent people pound dollar euro place stage set',
);
const APART = list(
  'another other others further additional extra more fewer previous previously earlier former remaining last next each average would could should expected target men women so first second',
);
/** Two tellings of one figure are seldom further apart. */
const MOST_APART = 2;
/** Where nothing but the words around them says that the same is counted. */
const NEARLY = 1.5;
const MOST_TOLD = 12;

interface Told {
  readonly id: string;
  readonly order: number;
  readonly figure: Statistic;
  readonly fact: Fact;
  readonly names: ReadonlySet<string>;
  readonly apart: ReadonlySet<string>;
  readonly definite: boolean;
  readonly echo: boolean;
}

const DAYS = new Set([...MONTHS, ...WEEKDAYS]);

/** Capitalised words that name somebody or some place, lower case; the first of a sentence only where it acts or owns. */
export const capitalsIn = (tokens: readonly Token[]): ReadonlySet<string> =>
  new Set(
    runsIn(tokens).flatMap((run) => {
      const next = tokens[1];
      const opens =
        run.length === 1 && run[0] === tokens[0] && !isFinite(next) && !/['’]s$/u.test(run[0]?.lower ?? '');
      return opens ? [] : run.map((t) => t.lower.replace(/['’]s$/u, '')).filter((name) => !DAYS.has(name));
    }),
  );

/** Whether two claims name, and name nothing in common. */
export const conflict = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size > 0 && b.size > 0 && shared(a, b) === 0;

/**
 * One thing with two sizes, told in other words: a measure it has one of ("a population of 640"), a number that "the" says is
 * known ("the 16 homes" after "14 homes"), and a headline's or caption's figure that the body gives otherwise.
 */
export function quantities(claims: readonly Worded[]): Contradiction[] {
  const measured = new Map<string, Told[]>();
  const counted = new Map<string, Told[]>();
  for (const [order, claim] of claims.entries()) {
    const tokens = tokensIn(claim);
    for (const figure of statisticsIn(claim).slice(0, 6)) {
      const told = toldIn(claim, order, tokens, figure);
      const measure = measureOf(tokens, figure);
      if (measure !== null) add(measured, `${measure} ${figure.unit}`, told);
      const noun = lemmaOf(figure.counted.toLowerCase());
      if (noun !== '' && figure.unit === '' && !TIMES.has(noun) && figure.value >= 3)
        add(counted, noun, told);
      else if (figure.unit !== '' && figure.unit !== '%') add(counted, `in ${figure.unit}`, told);
    }
  }
  return [
    ...[...measured].flatMap(([key, all]) => opposed(all, (a, b) => sameMeasure(key, a, b))),
    ...[...counted].flatMap(([key, all]) => opposed(all, (a, b) => isKnown(key, all, a, b))),
  ];
}

function add(map: Map<string, Told[]>, key: string, told: Told): void {
  const known = map.get(key);
  if (!known) map.set(key, [told]);
  else if (known.length < MOST_TOLD) known.push(told);
}

function toldIn(claim: Worded, order: number, tokens: readonly Token[], figure: Statistic): Told {
  const at = tokens.findIndex((t) => t.start === figure.start);
  return {
    id: claim.id,
    order,
    figure,
    fact: factIn(claim),
    names: capitalsIn(tokens),
    apart: new Set(tokens.filter((t) => APART.has(t.lower)).map((t) => t.lower)),
    definite: /^(?:the|all|its|their|his|her|those|these)$/u.test(tokens[at - 1]?.lower ?? ''),
    echo: claim.echo === true,
  };
}

/** "population of 640", "a crowd of 900", "the turnout was 31%", "a £40,000 fine": the measure, as a lemma. */
function measureOf(tokens: readonly Token[], figure: Statistic): string | null {
  const at = tokens.findIndex((t) => t.start === figure.start);
  const counted = figure.counted.toLowerCase();
  if (figure.unit !== '' && MEASURES.has(counted)) return counted;
  let i = at - 1;
  while (i > 0 && at - i <= 3 && LINKS.has(tokens[i]?.lower ?? '')) i--;
  const noun = tokens[i]?.lower ?? '';
  return i < at - 1 && MEASURES.has(noun) ? noun : null;
}

function opposed(all: readonly Told[], same: (a: Told, b: Told) => boolean): Contradiction[] {
  const found: Contradiction[] = [];
  for (const [i, b] of all.entries())
    for (const a of all.slice(0, i))
      if (a.id !== b.id && differ(a, b) && same(a, b))
        found.push({
          kind: 'figure',
          claims: [a.id, b.id],
          reckoning:
            `${a.figure.value} against ${b.figure.value} ${b.figure.unit || b.figure.counted}`.trim(),
        });
  return found;
}

/** Other figures, near each other, neither the other rounded, and nothing that says another time or part is meant. */
function differ(a: Told, b: Told): boolean {
  const [f, g] = [a.figure, b.figure];
  if (f.value === g.value || f.unit !== g.unit || f.to !== undefined || g.to !== undefined) return false;
  const [low, high] = f.value < g.value ? [f, g] : [g, f];
  if (low.value <= 0 || high.value / low.value > MOST_APART) return false;
  if ((f.approx || g.approx || isRound(f.value) || isRound(g.value)) && high.value / low.value < 1.1)
    return false;
  if (a.fact.years.join() !== b.fact.years.join() || a.fact.negated !== b.fact.negated) return false;
  if ([...a.apart].some((w) => !b.apart.has(w)) || [...b.apart].some((w) => !a.apart.has(w))) return false;
  return !conflict(a.names, b.names);
}

/** One digit that is not nought: it may stand for any figure near it. */
const isRound = (value: number): boolean =>
  String(value).replace('.', '').replace(/0+$/u, '').length <= 1 && value >= 10;

function sameMeasure(key: string, a: Told, b: Told): boolean {
  const [measure = ''] = key.split(' ');
  const common = commonWords(a, b, lemmaOf(measure));
  return (
    common >= (MANY.has(measure) ? 1 : 0) &&
    (common > 0 ||
      a.definite ||
      b.definite ||
      shared(a.names, b.names) > 0 ||
      isSlip(a.figure.value, b.figure.value))
  );
}

/** Words in common beside the noun that is counted. */
function commonWords(a: Told, b: Told, noun: string): number {
  let common = 0;
  for (const word of a.fact.content) if (word !== noun && b.fact.content.has(word)) common++;
  return common;
}

/** "the 16 homes", or a headline's figure, where the article knows no such number of them but one other. */
function isKnown(noun: string, all: readonly Told[], a: Told, b: Told): boolean {
  const money = noun.startsWith('in ');
  // An article that knows two numbers of a thing, near each other and told of alike, tells one of them wrong.
  const values = new Set(all.map((t) => t.figure.value));
  const [low, high] = [a, b].map((t) => t.figure.value).sort((x, y) => x - y);
  const near = (high ?? 0) / (low ?? 1) <= NEARLY;
  const rough = a.figure.approx || b.figure.approx;
  if (values.size === 2 && near && !rough && commonWords(a, b, noun) >= (money ? 3 : 2)) return true;
  const again = b.definite && !money ? b : a.echo !== b.echo ? (a.echo ? a : b) : null;
  if (!again) return false;
  const first = again === a ? b : a;
  if (!again.definite && all.some((t) => t !== again && t.figure.value === again.figure.value)) return false;
  const others = new Set(all.filter((t) => t !== again).map((t) => t.figure.value));
  if (others.size !== 1 || others.has(again.figure.value)) return false;
  const common = commonWords(first, again, noun);
  return money ? common >= 2 : common >= 1;
}
