import { describe, expect, it } from '@jest/globals';
import { segmentsOf } from './segments.js';

type Claims = Parameters<typeof segmentsOf>[2];
const TEXT = 'One two three four.';
const claim = (id: string, start: number, end: number) => ({
  id,
  occurrences: [{ block: 0, start, end, exact: TEXT.slice(start, end) }],
});
const cut = (...claims: ReturnType<typeof claim>[]) =>
  segmentsOf(0, TEXT, claims as unknown as Claims).map((s) => [s.text, s.claims.map((c) => c.id).join()]);

describe('a block cut at its claims', () => {
  it('is the text again when put together', () => {
    expect(
      cut(claim('a', 0, 7), claim('b', 4, 13))
        .map(([text]) => text)
        .join(''),
    ).toBe(TEXT);
  });

  it('names every claim of an overlap', () => {
    expect(cut(claim('a', 0, 7), claim('b', 4, 13))).toEqual([
      ['One ', 'a'],
      ['two', 'a,b'],
      [' three', 'b'],
      [' four.', ''],
    ]);
  });

  it('leaves a block without claims whole', () => {
    expect(cut()).toEqual([[TEXT, '']]);
  });
});
