import { describe, expect, it } from '@jest/globals';
import { differingFigures, figuresOf } from './earlier-check.js';

describe('the figures of a sentence', () => {
  it('are read without thousands separators and with their decimals', () => {
    expect(figuresOf('Of 1,200 boats, 4.5 per cent sank in 1954, 3, and 7.')).toEqual([
      '1200',
      '4.5',
      '1954',
      '3',
      '7',
    ]);
  });

  it('agree with those of an earlier check, or are named', () => {
    expect(differingFigures('It cost 1,200 pounds.', 'The cost was 1200 pounds.')).toEqual([]);
    expect(
      differingFigures('Unemployment fell to 4.1 per cent.', 'Unemployment fell to 4.2 per cent.'),
    ).toEqual(['4.1', '4.2']);
  });
});
