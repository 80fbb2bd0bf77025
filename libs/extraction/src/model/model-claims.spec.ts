import { describe, expect, it } from '@jest/globals';
import { extractArticle } from '../claims/extract.js';
import { mergeModelClaims } from './model-claims.js';

const TEXT =
  'Harbour\n\nThe wall was rebuilt in 1954 by 120 masons. It cost 4,000 pounds in all that year.\n';

describe('the claims a model names', () => {
  const offline = extractArticle(TEXT, 'text');
  const body = offline.blocks.find((b) => b.text.startsWith('The wall'))?.index ?? -1;

  it('are taken where they are words of the block, with its offsets and the model’s name', () => {
    const { claims, refused } = mergeModelClaims(
      offline,
      [{ block: body, exact: 'The wall was rebuilt in 1954', kind: 'event' }],
      'model:test',
    );
    const claim = claims.find((c) => c.engine === 'model:test');
    expect(claim).toMatchObject({ exact: 'The wall was rebuilt in 1954', kind: 'event' });
    expect(claim?.occurrences[0]).toMatchObject({ block: body, start: 0, end: 28 });
    expect(refused).toBe(0);
  });

  it.each([
    ['words that are not there', { block: 1, exact: 'The wall was rebuilt in 1955' }],
    ['a block that is not there', { block: 99, exact: 'The wall' }],
    ['nothing', { block: 1, exact: '' }],
    ['space around the words', { block: 1, exact: ' was rebuilt' }],
  ])('are refused for %s', (_, named) => {
    const { claims, refused } = mergeModelClaims(offline, [named], 'model:test');
    expect(refused).toBe(1);
    expect(claims.map((c) => c.exact)).toEqual(offline.claims.map((c) => c.exact));
  });

  it('never hide what the offline engine found elsewhere', () => {
    const { claims } = mergeModelClaims(
      offline,
      [{ block: body, exact: 'The wall was rebuilt in 1954 by 120 masons.' }],
      'model:test',
    );
    expect(claims.some((c) => c.exact.includes('4,000'))).toBe(true);
    expect(claims.filter((c) => c.exact.includes('1954'))).toHaveLength(1);
  });

  it('take each stretch of text once', () => {
    const twice = { block: body, exact: 'The wall was rebuilt in 1954' };
    expect(mergeModelClaims(offline, [twice, twice], 'model:test').refused).toBe(1);
  });
});
