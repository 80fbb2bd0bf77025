import { describe, expect, it } from '@jest/globals';
import { wordDifference } from '@stet/domain';
import { changedRanges, stretchesOf } from './stretches.js';

describe('one side of a paragraph', () => {
  it('is cut where a claim or a change begins and ends, and is whole together', () => {
    const [before, now] = ['It rose by 12 per cent in May.', 'It rose by 21 per cent in May.'];
    const parts = wordDifference(before, now);
    const stretches = stretchesOf(now, [{ line: 'a', start: 0, end: 22 }], changedRanges(parts, 'come'));
    expect(stretches.map((s) => s.text)).toEqual(['It rose by ', '21', ' per cent', ' in May.']);
    expect(stretches.map((s) => [s.changed, s.place?.line])).toEqual([
      [false, 'a'],
      [true, 'a'],
      [false, 'a'],
      [false, undefined],
    ]);
    expect(stretchesOf(before, [], changedRanges(parts, 'gone')).find((s) => s.changed)?.text).toBe('12');
  });

  it('shows the inner of two claims', () => {
    const places = [
      { line: 'outer', start: 0, end: 8 },
      { line: 'inner', start: 2, end: 4 },
    ];
    expect(stretchesOf('abcdefgh', places, []).map((s) => s.place?.line)).toEqual([
      'outer',
      'inner',
      'outer',
    ]);
  });
});
