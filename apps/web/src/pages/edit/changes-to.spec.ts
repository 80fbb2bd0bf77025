import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { changesTo } from './changes-to.js';

const applied = (text: string, changes: ReturnType<typeof changesTo>): string =>
  changes.reduceRight((t, { from, to, insert }) => t.slice(0, from) + insert + t.slice(to), text);

describe('the changes from one text to another', () => {
  it('touch the words that differ alone', () => {
    expect(changesTo('It rose by 12 per cent.', 'It rose by 21 per cent.')).toEqual([
      { from: 11, to: 13, insert: '21' },
    ]);
  });

  it('make the other text, whatever the two are', () => {
    const text = fc.array(fc.constantFrom('a', 'b', ' ', '\n', '.')).map((w) => w.join(''));
    fc.assert(
      fc.property(text, text, (before, now) => expect(applied(before, changesTo(before, now))).toBe(now)),
    );
  });
});
