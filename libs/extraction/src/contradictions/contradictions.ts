import type { Contradiction } from '../article.js';
import { changes } from './changes.js';
import { anniversaries, weekdays, yearsAfter } from './calendar.js';
import { datesOfOneEvent } from './events.js';
import { datesOfOnePerson } from './dated.js';
import { figures } from './figures.js';
import { ordinals } from './ordinals.js';
import { people } from './people.js';
import { percentages } from './percentages.js';
import { families } from './families.js';
import { firsts } from './firsts.js';
import { offices } from './offices.js';
import { prices } from './prices.js';
import { quantities } from './quantities.js';
import { scores } from './scores.js';
import { spans } from './spans.js';
import { sums } from './sums.js';
import type { Worded } from './worded.js';

/** A claim longer than any real one is compared by its beginning. */
const LOOKED_AT = 4_000;

/** What a careful reader would stumble over, each with its reckoning; rather none than a false one. */
export function contradictionsIn(all: readonly Worded[], published?: string): Contradiction[] {
  const told = all.map((claim) => ({ ...claim, exact: claim.exact.slice(0, LOOKED_AT) }));
  const claims = told.filter((claim) => claim.outlook !== true);
  return once([
    ...claims.flatMap((claim) => weekdays(claim, published)),
    ...percentages(claims),
    ...claims.flatMap((claim) => [...yearsAfter(claim, published), ...anniversaries(claim, published)]),
    ...figures(told),
    ...ordinals(claims),
    ...datesOfOneEvent(claims, published),
    ...datesOfOnePerson(claims, published),
    // How old somebody is does not hang on what is to come.
    ...people(told, published),
    ...changes(claims),
    ...sums(claims),
    ...spans(claims, published),
    ...families(claims),
    ...firsts(claims, published),
    ...scores(claims),
    ...quantities(claims),
    ...prices(claims),
    ...offices(claims),
  ]);
}

/** Two rules may stumble over the same pair: it is shown once. */
function once(all: readonly Contradiction[]): Contradiction[] {
  const seen = new Set<string>();
  return all.filter(({ kind, claims }) => {
    const key = `${kind} ${[...claims].sort().join()}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
