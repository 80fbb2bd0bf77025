import type { Contradiction } from '../article.js';
import { weekdays, yearsAfter } from './calendar.js';
import { datesOfOneEvent } from './events.js';
import { figures } from './figures.js';
import { people } from './people.js';
import { percentages } from './percentages.js';
import type { Worded } from './worded.js';

/** What a careful reader would stumble over, each with its reckoning; rather none than a false one. */
export function contradictionsIn(claims: readonly Worded[], published?: string): Contradiction[] {
  return [
    ...claims.flatMap((claim) => weekdays(claim, published)),
    ...percentages(claims),
    ...claims.flatMap((claim) => yearsAfter(claim, published)),
    ...figures(claims),
    ...datesOfOneEvent(claims, published),
    ...people(claims, published),
  ];
}
