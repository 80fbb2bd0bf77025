import type { Contribution } from './linear.js';
import type { Learned } from './model.js';
import type { Weighed } from './news.js';

/** Below this a feature did not move the score enough to be told. */
const TOLD = 0.12;
const PHRASES = 2;

/** What of the rules for news held, the heaviest first. */
export const newsReasons = (holding: readonly Weighed[]): string[] =>
  told(new Map(holding.map(({ reason, weight }) => [reason, weight])));

/** What moved the learned score, in words, the heaviest first. Nothing is told that did not count. */
export function learnedReasons({ contributions, wording }: Learned): string[] {
  const weighed = new Map<string, number>();
  const add = (reason: string, weight: number): void => {
    weighed.set(reason, (weighed.get(reason) ?? 0) + weight);
  };
  for (const { name, value } of contributions) {
    const seen = featureTold(name);
    if (seen !== null) add(seen, value);
  }
  for (const side of [1, -1] as const)
    for (const [reason, weight] of phrases(contributions, side)) add(reason, weight);
  if (wording > 0.5) add('is worded like statements of fact', wording / 2);
  if (wording < -2) add('is worded like opinion, promise or address', wording / 4);
  return told(weighed);
}

const told = (weighed: ReadonlyMap<string, number>): string[] =>
  [...weighed]
    .filter(([, weight]) => Math.abs(weight) > TOLD)
    .sort(([, a], [, b]) => Math.abs(b) - Math.abs(a))
    .map(([reason, weight]) => (weight < 0 ? `${reason} (lowers the score)` : reason));

/** What a learned feature is to a reader; runs of words are told as they stand. */
function featureTold(name: string): string | null {
  const group = name.charAt(0);
  if (group === 'c' || group === 'f') return null;
  if (group === 'n') {
    if (name === 'n:numbers=0') return 'states no number';
    if (name === 'n:names=0') return 'names nobody and no place';
    if (name.startsWith('n:own')) return 'speaks of I or we';
    if (name.startsWith('n:words')) return 'its length';
    return name.startsWith('n:names') ? 'names somebody or some place' : 'states a number';
  }
  if (name.includes('?')) return 'is a question';
  if (group === 's' && name.includes('<name>')) return 'names somebody or some place';
  if (name.includes('<year>')) return 'names a year';
  if (group === 's') return name.includes('<number>') || name.includes('<money>') ? 'states a number' : null;
  return /\p{Nd}/u.test(name) ? 'states a number' : null;
}

/** The runs of words that weighed most to one side, each word told once. */
function phrases(contributions: readonly Contribution[], side: 1 | -1): [string, number][] {
  const told: string[] = [];
  let total = 0;
  const heaviest = contributions
    .filter(
      ({ name, value }) =>
        value * side > TOLD && /^[wbt]:/u.test(name) && /\p{L}{2}/u.test(name) && !/[<>]/u.test(name),
    )
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  for (const { name, value } of heaviest) {
    const phrase = name.slice(2);
    if (told.some((t) => t.includes(phrase) || phrase.includes(t))) continue;
    told.push(phrase);
    total += value;
    if (told.length === PHRASES) break;
  }
  if (told.length === 0) return [];
  const quoted = told.map((t) => `‘${t}’`).join(', ');
  return [[`${side > 0 ? 'like' : 'unlike'} sentences found worth a check: ${quoted}`, total]];
}
