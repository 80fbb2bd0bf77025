import type { Block } from '../article.js';
import { languageOf } from '../import/language.js';
import { readDocument } from './document.js';

const GERMAN =
  'Am 3. Oktober ist die Mauer am Hafen gefallen, und der Rat hat es bestätigt. Sie war nicht alt, sagt er.';

describe('a text taken apart for following its claims', () => {
  it('is split by the rules of its own language', () => {
    const blocks: Block[] = [{ index: 0, kind: 'paragraph', text: GERMAN }];
    const { lines } = readDocument(blocks, languageOf(blocks));
    expect(lines.map(({ start, end }) => GERMAN.slice(start, end))).toEqual([
      'Am 3. Oktober ist die Mauer am Hafen gefallen, und der Rat hat es bestätigt.',
      'Sie war nicht alt, sagt er.',
    ]);
    expect(readDocument(blocks, 'en').lines).toHaveLength(3);
  });
});
