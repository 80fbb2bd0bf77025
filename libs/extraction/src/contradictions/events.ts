import type { Contradiction } from '../article.js';
import { lemmaOf } from '../claims/lemma.js';
import { factOf, shared } from '../claims/same-fact.js';
import { datesOf } from '../kinds/dates.js';
import { neighbours } from '../claims/similar.js';
import type { Worded } from './worded.js';

const FEWEST_COMMON = 2;
const SAME_EVENT = 0.6;
/** What happens once to the same thing: councils meet again, nobody is born twice. */
const ONCE = new Set(
  'born died killed founded opened built married arrested elected appointed established launched published closed demolished completed sank collapsed unveiled retired divorced ratified resigned stole crashed jailed convicted sacked hired buried stabbed shot evacuated rescued capsized derailed stolen'
    .split(' ')
    .map(lemmaOf),
);

/** Two claims that give one event different dates of the same grain. */
export function datesOfOneEvent(claims: readonly Worded[], published?: string): Contradiction[] {
  const read = claims.map(({ exact }) => {
    const dates = datesOf(exact, published);
    const only = dates.length === 1 ? dates[0] : undefined;
    const rest = only ? exact.slice(0, only.start) + exact.slice(only.end) : exact;
    return { only, fact: factOf(rest) };
  });
  const found: Contradiction[] = [];
  for (const [i, j] of neighbours(read.map((r) => r.fact))) {
    const [a, b, x, y] = [read[i], read[j], claims[i], claims[j]];
    if (!a?.only || !b?.only || !x || !y || a.only.grain !== b.only.grain) continue;
    if (
      a.only.date === null ||
      b.only.date === null ||
      a.only.date === b.only.date ||
      a.fact.negated !== b.fact.negated
    )
      continue;
    const once = [...a.fact.content].some((w) => ONCE.has(w) && b.fact.content.has(w));
    const names = shared(a.fact.names, b.fact.names);
    if (!once || names !== Math.min(a.fact.names.size, b.fact.names.size)) continue;
    const common = shared(a.fact.content, b.fact.content);
    if (common < FEWEST_COMMON || common / Math.min(a.fact.content.size, b.fact.content.size) < SAME_EVENT)
      continue;
    found.push({
      kind: 'date',
      claims: [x.id, y.id],
      reckoning: `${a.only.date} against ${b.only.date}`,
    });
  }
  return found;
}
