import type { Contribution } from './linear.js';
import type { Learned } from './model.js';
import type { Weighed } from './news.js';

/** Below this a feature did not move the score enough to be told. */
const TOLD = 0.12;
const PHRASES = 2;

/** What moved the score, in words, the heaviest first; what lowers it says so. */
export function reasonsOf(learned: Learned, shown: readonly Weighed[], question: boolean): string[] {
  const weighed: [string, number][] = shown.map(({ reason, weight }) => [reason, weight]);
  if (question) weighed.push(['is a question', -4]);
  weighed.push(...phrases(learned.contributions, 1), ...phrases(learned.contributions, -1));
  if (learned.wording > 0.5) weighed.push(['is worded like statements of fact', learned.wording / 2]);
  if (learned.wording < -2) weighed.push(['is worded like opinion, promise or address', learned.wording / 4]);
  return weighed
    .sort(([, a], [, b]) => Math.abs(b) - Math.abs(a))
    .map(([reason, weight]) => (weight < 0 ? `${reason} (lowers the score)` : reason));
}

/** The runs of words that weighed most to one side, each word told once. */
function phrases(contributions: readonly Contribution[], side: 1 | -1): [string, number][] {
  const told: string[] = [];
  let total = 0;
  const heaviest = contributions
    .filter(
      ({ name, value }) =>
        /^[wbt]:/u.test(name) && /\p{L}{2}/u.test(name) && !/[<>]/u.test(name) && value * side > TOLD,
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
