import { describe, expect, it } from '@jest/globals';
import { roundTop } from './scale.js';

describe('the top of an axis', () => {
  it.each([
    [0, 1],
    [1, 1],
    [3, 4],
    [7, 8],
    [9, 10],
    [11, 20],
    [420, 600],
    [0.3, 0.4],
  ])('for %d is %d', (most, top) => expect(roundTop(most)).toBeCloseTo(top));
});
