import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wordDifference } from './word-difference.js';

const told = (before: string, now: string): string =>
  wordDifference(before, now)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'gone' ? `[-${text}]` : `[+${text}]`))
    .join('');

describe('the difference of two texts', () => {
  it('names the words that went and came', () => {
    expect(told('It rose by 12 per cent.', 'It rose by 21 per cent.')).toBe(
      'It rose by [-12][+21] per cent.',
    );
    expect(told('The wall held.', 'The wall has not held.')).toBe('The wall [+has not ]held.');
    expect(told('', 'New.')).toBe('[+New.]');
    expect(told('الجدار صمد اليوم', 'الجدار صمد أمس')).toBe('الجدار صمد [-اليوم][+أمس]');
  });

  it('gives both texts back, whatever they are', () => {
    const text = fc.array(fc.constantFrom('a', 'b', ' ', '.', 'née', '12')).map((w) => w.join(''));
    fc.assert(
      fc.property(text, text, (before, now) => {
        const parts = wordDifference(before, now);
        const side = (other: string) => parts.flatMap((p) => (p.kind === other ? [] : [p.text])).join('');
        expect([side('come'), side('gone')]).toEqual([before, now]);
      }),
    );
  });
});
