import { describe, expect, it } from '@jest/globals';
import { wordDifference } from './word-difference.js';

const MARK = { same: '', gone: '-', come: '+' };
const shown = (a: string, b: string): string =>
  wordDifference(a, b)
    .map(({ kind, text }) => (kind === 'same' ? text : `[${MARK[kind]}${text}]`))
    .join('');

describe('a change word by word', () => {
  it.each([
    ['It cost 14,300 pounds.', 'It cost 15,300 pounds.', 'It cost [-14,300][+15,300] pounds.'],
    ['It did fall.', 'It did not fall.', 'It did [+not ]fall.'],
    ['It may have cost a lot.', 'It cost a lot.', 'It [-may have ]cost a lot.'],
    ['red old boat', 'big new ship', '[-red old boat][+big new ship]'],
    ['same words', 'same words', 'same words'],
    ['', 'new', '[+new]'],
    ['gone', '', '[-gone]'],
  ])('%s → %s', (a, b, parts) => {
    expect(shown(a, b)).toBe(parts);
  });
});
