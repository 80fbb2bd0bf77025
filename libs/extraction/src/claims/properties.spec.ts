import fc from 'fast-check';
import { extractArticle, type ExtractedArticle } from '../index.js';

const PARTS = [
  'The council voted 7 to 4 to close the pool, and prices rose by 5% in May.',
  'Ann Orr, 58, said the plan was dead.',
  '“We lost it all,” said Piet Hollander of Asel.',
  'She said it would cost £4m.',
  'Why did nobody look?',
  'Shares fell 9.6% as costs rose, their lowest since March 2020.',
  'It is a shameful decision.',
  'When the mill shut in 2017, two of the clubs closed within a year.',
  'About 2,300 jobs are affected, according to the union.',
  'Emergency calls rose from 212 in 2014 to 371 in 2023, an increase of 75%.',
];
const paragraph = fc.array(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 5 }).map((p) => p.join(' '));
const article = fc
  .array(paragraph, { minLength: 2, maxLength: 8 })
  .map((p) => ['Pool to close after vote', ...p].join('\n\n'));

const textOf = ({ blocks }: ExtractedArticle): string => blocks.map((b) => b.text).join('\n\n');

describe('the claims of any article', () => {
  it('are verbatim, stand within one sentence each and never overlap', () => {
    fc.assert(
      fc.property(article, (source) => {
        const { blocks, claims } = extractArticle(source, 'text', undefined, '2024-05-01');
        const ends = new Map<number, number>();
        for (const claim of claims) {
          expect(blocks[claim.block]?.text.slice(claim.start, claim.end)).toBe(claim.exact);
          expect(claim.exact).toBe(claim.exact.trim());
          expect(claim.start).toBeGreaterThanOrEqual(ends.get(claim.block) ?? 0);
          ends.set(claim.block, claim.end);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('are the same when what was extracted is extracted again', () => {
    fc.assert(
      fc.property(article, (source) => {
        const once = extractArticle(source, 'text');
        const again = extractArticle(textOf(once), 'text');
        expect(again.claims.map((c) => [c.exact, c.kinds, c.label])).toEqual(
          once.claims.map((c) => [c.exact, c.kinds, c.label]),
        );
      }),
      { numRuns: 25 },
    );
  });
});
