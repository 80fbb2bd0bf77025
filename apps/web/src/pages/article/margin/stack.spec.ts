import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { stack } from './stack.js';

const cards = fc
  .array(fc.record({ top: fc.integer({ min: 0, max: 5_000 }), height: fc.integer({ min: 20, max: 200 }) }), {
    minLength: 1,
    maxLength: 60,
  })
  .map((list) => list.toSorted((a, b) => a.top - b.top));
const overlaps = (at: readonly number[], heights: readonly number[]): number[] =>
  at.flatMap((y, i) => (i > 0 && y < (at[i - 1] ?? 0) + (heights[i - 1] ?? 0) - 0.001 ? [i] : []));

describe('margin cards', () => {
  it('stand at their marks where there is room', () => {
    expect(stack([0, 100, 300], [40, 40, 40])).toEqual([0, 100, 300]);
  });

  it('share the distance where there is not', () => {
    expect(stack([100, 110, 120], [40, 40, 40])).toEqual([70, 110, 150]);
  });

  it('never overlap, nor leave the top of the text, whatever the marks', () => {
    fc.assert(
      fc.property(cards, (list) => {
        const heights = list.map((c) => c.height);
        const at = stack(
          list.map((c) => c.top),
          heights,
        );
        return overlaps(at, heights).length === 0 && (at[0] ?? 0) >= 0;
      }),
    );
  });

  it('let the active one stand exactly, and still never overlap', () => {
    fc.assert(
      fc.property(cards, fc.nat(), (list, n) => {
        const active = n % list.length;
        const heights = list.map((c) => c.height);
        const at = stack(
          list.map((c) => c.top),
          heights,
          active,
        );
        return at[active] === list[active]?.top && overlaps(at, heights).length === 0;
      }),
    );
  });
});
