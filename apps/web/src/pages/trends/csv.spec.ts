import { describe, expect, it } from '@jest/globals';
import { csvOf } from './csv.js';

describe('a table as CSV', () => {
  it('quotes what has a comma, a quote or a line break, and defuses formulas but not numbers', () => {
    expect(
      csvOf(
        ['who', 'n'],
        [
          ['Pell, Josiah', 3],
          ['the "Wall"', -1],
          ['=SUM(A1)', 0],
          ['two\nlines', 1],
        ],
      ),
    ).toBe('who,n\r\n"Pell, Josiah",3\r\n"the ""Wall""",-1\r\n\'=SUM(A1),0\r\n"two\nlines",1\r\n');
  });
});
