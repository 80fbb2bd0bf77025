import type { Contradiction } from '../article.js';
import { weekdays, yearsAfter } from './calendar.js';
import { datesOfOneEvent } from './events.js';
import { figures } from './figures.js';
import { people } from './people.js';
import { percentages } from './percentages.js';
import type { Worded } from './worded.js';

/** A claim longer than any real one is compared by its beginning. */
const LOOKED_AT = 4_000;

/** What a careful reader would stumble over, each with its reckoning; rather none than a false one. */
export function contradictionsIn(all: readonly Worded[], published?: string): Contradiction[] {
  const claims = all.map((claim) => ({ ...claim, exact: claim.exact.slice(0, LOOKED_AT) }));
  return [
    ...claims.flatMap((claim) => weekdays(claim, published)),
    ...percentages(claims),
    ...claims.flatMap((claim) => yearsAfter(claim, published)),
    ...figures(claims),
    ...datesOfOneEvent(claims, published),
    ...people(claims, published),
  ];
}
