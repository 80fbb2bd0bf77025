import { extractArticle } from '../../../dist/libs/extraction/src/index.js';
import { OPEN_SETS, readGold } from '../../gold/read-gold.mjs';
import { overlaps, placeGold } from './gold-article.mjs';

// Every pair of claims suggested as alike in the sets of the gold that may be looked at and not marked as the same or as
// contradicting, and how many are; needs a build.
let all = 0;
let right = 0;
for (const gold of OPEN_SETS.flatMap(readGold)) {
  const article = extractArticle(gold.text, gold.format, undefined, gold.published);
  const spans = placeGold(gold, article.blocks).spans.filter((span) => span.place);
  const claimOf = (id) => article.claims.find((claim) => claim.id === id);
  const marksOf = (claim) =>
    spans
      .filter((span) => [claim, ...claim.occurrences].some((place) => overlaps(span.place, place)))
      .flatMap(({ same, against }) => [same && `=${same}`, against && `~${against}`])
      .filter(Boolean);
  for (const { a, b, why } of article.similar) {
    const [x, y] = [claimOf(a), claimOf(b)];
    const marks = marksOf(x);
    all++;
    if (marksOf(y).some((mark) => marks.includes(mark))) right++;
    else console.log(`${gold.name}: ${why}: ${x.exact} | ${y.exact}`);
  }
}
console.log(`${right} of ${all} suggested are marked`);
