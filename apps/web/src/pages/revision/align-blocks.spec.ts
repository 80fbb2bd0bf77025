import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { alignBlocks, type Block } from './align-blocks.js';

const blocks = (...texts: string[]): Block[] =>
  texts.map((text, index) => ({ index, kind: 'paragraph', text }));
const told = (old: string[], now: string[]): string[] =>
  alignBlocks(blocks(...old), blocks(...now)).map((p) => `${p.old?.text ?? ''}|${p.now?.text ?? ''}`);

describe('two texts side by side', () => {
  it('keep what stayed together, and put what changed beside what it was', () => {
    expect(
      told(
        ['Head', 'The wall is 12 metres high.', 'It held.', 'Gone.'],
        ['Head', 'New.', 'The wall is 21 metres high.', 'It held.'],
      ),
    ).toEqual([
      'Head|Head',
      '|New.',
      'The wall is 12 metres high.|The wall is 21 metres high.',
      'It held.|It held.',
      'Gone.|',
    ]);
  });

  it('show every paragraph of both once, in order, whatever they are', () => {
    const texts = fc.array(fc.constantFrom('a b', 'a c', 'd', 'e f g', 'a'), { maxLength: 9 });
    fc.assert(
      fc.property(texts, texts, (old, now) => {
        const pairs = alignBlocks(blocks(...old), blocks(...now));
        expect(pairs.flatMap((p) => (p.old ? [p.old.text] : []))).toEqual(old);
        expect(pairs.flatMap((p) => (p.now ? [p.now.text] : []))).toEqual(now);
      }),
    );
  });
});
