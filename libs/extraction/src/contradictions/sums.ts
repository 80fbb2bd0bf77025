import type { Contradiction } from '../article.js';
import { lemmaOf } from '../claims/lemma.js';
import { statisticsOf, type Statistic } from '../kinds/statistics.js';
import { tokensOf, type Token } from '../text/tokens.js';
import { sentencesIn, type Rejoined, type Worded } from './worded.js';

/** Together they are all there are. */
const HALVES = [
  ['men', 'women'],
  ['boys', 'girls'],
  ['adults', 'children'],
  ['sons', 'daughters'],
  ['teachers', 'pupils'],
].map((pair) => new Set(pair.map(lemmaOf)));
const PARTIAL = new Set(
  'including include includes among especially least more other others rest'.split(' '),
);

interface Counts {
  readonly sentence: Rejoined;
  readonly tokens: readonly Token[];
  readonly stats: readonly Statistic[];
}

/** "12 people were hurt: five children and four adults": parts that do not come to the whole told just before them. */
export function sums(claims: readonly Worded[]): Contradiction[] {
  const sentences = sentencesIn(claims);
  return sentences.flatMap((sentence, i): Contradiction[] => {
    if (!MAY_SUM.test(sentence.text)) return [];
    const here = countsIn(sentence);
    const before = sentences[i - 1];
    const found = listed(here) ?? halves(here) ?? (before ? halvesOf(countsIn(before), here) : null);
    return found ? [found] : [];
  });
}

/** A list, or the two halves of a number of people; nothing else is read. */
const MAY_SUM = /[:—–]|(?:men|women|boys|girls|adults|children|sons|daughters|teachers|pupils)\b/u;

function countsIn(sentence: Rejoined): Counts {
  const tokens = tokensOf(sentence.text);
  return { sentence, tokens, stats: statisticsOf(sentence.text, tokens) };
}

/** A list after a colon or dash that ends with "and". */
function listed({ sentence, tokens, stats }: Counts): Contradiction | null {
  const [whole, ...parts] = stats;
  if (!whole || parts.length < 2 || parts.length > 8 || stats.some((s) => !isPlain(s))) return null;
  const next = parts[0];
  const opens = tokens.find((t) => t.start >= whole.end && /^[:—–]$/u.test(t.text));
  if (!next || !opens || opens.start > next.start) return null;
  const inside = tokens.filter((t) => t.start >= opens.end);
  const last = parts.at(-1);
  // Nothing but the first part stands between the colon and its figure.
  if (inside.findIndex((t) => t.start >= next.start) > 1 || inside.some((t) => PARTIAL.has(t.lower)))
    return null;
  const before = inside.filter((t) => t.end <= (last?.start ?? 0)).slice(-3);
  if (!before.some((t) => t.lower === 'and') || inside.some((t) => /^[—–;]$/u.test(t.text))) return null;
  return parts.every((p) => p.unit === whole.unit && p.value < whole.value)
    ? total(sentence.ids, whole, parts)
    : null;
}

/** "Of the 12 who were held, seven are men and four are women". */
function halves({ sentence, tokens, stats }: Counts): Contradiction | null {
  const [whole, a, b] = stats;
  if (!whole || !a || !b || stats.length !== 3 || !isPair(tokens, a, b) || stats.some((s) => !isPlain(s)))
    return null;
  if (tokens.some((t) => PARTIAL.has(t.lower)) || /^(?:years?|days?|hours?)$/u.test(whole.counted))
    return null;
  const of =
    tokens[0]?.lower === 'of' || /^(?:people|persons?|children|passengers|staff)$/u.test(whole.counted);
  return of && a.value < whole.value && b.value < whole.value ? total(sentence.ids, whole, [a, b]) : null;
}

/** "Twelve people were held. Seven were men and four women." */
function halvesOf(before: Counts, { sentence, tokens, stats }: Counts): Contradiction | null {
  const [a, b] = stats;
  const whole = before.stats[0];
  if (!whole || !a || !b || before.stats.length !== 1 || stats.length !== 2) return null;
  if (![whole, a, b].every(isPlain) || !isPair(tokens, a, b) || sentence.block !== before.sentence.block)
    return null;
  if (!/^(?:people|persons?|passengers|suspects|victims|members|children)$/u.test(whole.counted)) return null;
  const opens = tokens[0]?.start === a.start && /^(?:were|are|of)$/u.test(tokens[1]?.lower ?? '');
  const whom =
    /^(?:they|the)$/u.test(tokens[0]?.lower ?? '') && tokens.slice(0, 4).some((t) => t.start === a.start);
  if ((!opens && !whom) || tokens.some((t) => PARTIAL.has(t.lower))) return null;
  return total([...before.sentence.ids, ...sentence.ids], whole, [a, b]);
}

const isPlain = (s: Statistic): boolean => !s.approx && s.to === undefined && s.unit !== '%' && s.value >= 1;

/** "seven men and four women", "seven are men and four women". */
function isPair(tokens: readonly Token[], a: Statistic, b: Statistic): boolean {
  const [x, y] = [a, b].map((s) => {
    const at = tokens.findIndex((t) => t.start >= s.end);
    const word = tokens
      .slice(at, at + 4)
      .find((t) => !/^(?:were|are|was|of|them|young|adult)$/u.test(t.lower));
    return lemmaOf(word?.lower ?? '');
  });
  return x !== y && HALVES.some((pair) => pair.has(x ?? '') && pair.has(y ?? ''));
}

function total(
  claims: readonly string[],
  whole: Statistic,
  parts: readonly Statistic[],
): Contradiction | null {
  const sum = parts.reduce((all, p) => all + p.value, 0);
  if (Math.abs(sum - whole.value) <= (whole.unit === '' ? 0 : whole.value / 50)) return null;
  return {
    kind: 'figure',
    claims: [...claims],
    reckoning: `${parts.map((p) => p.value).join(' + ')} is ${Math.round(sum * 100) / 100}, not ${whole.value}`,
  };
}
