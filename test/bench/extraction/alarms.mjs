import { extractArticle } from '../../../dist/libs/extraction/src/index.js';
import { OPEN_SETS, readGold } from '../../gold/read-gold.mjs';
import { overlaps, placeGold } from './gold-article.mjs';
import { opposedSpans } from './gold-score.mjs';

// Every contradiction found in the sets of the gold that may be looked at, and whether it is one that is marked; needs a build.
let claims = 0;
let alarms = 0;
for (const gold of OPEN_SETS.flatMap(readGold)) {
  const article = extractArticle(gold.text, gold.format, undefined, gold.published);
  const marked = opposedSpans(placeGold(gold, article.blocks).spans);
  claims += article.claims.length;
  for (const { kind, claims: ids, reckoning } of article.contradictions) {
    const places = article.claims.filter((claim) => ids.includes(claim.id));
    const isMarked = places.every((place) => marked.some((span) => overlaps(span.place, place)));
    if (!isMarked) alarms++;
    console.log(`${gold.name}: ${kind}: ${reckoning} (${isMarked ? 'marked' : 'not marked'})`);
  }
}
console.log(`${alarms} not marked in ${claims} claims, ${((1000 * alarms) / claims).toFixed(1)} per 1,000`);
