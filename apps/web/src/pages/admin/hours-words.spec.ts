import { describe, expect, it } from '@jest/globals';
import { fromHoursWords, toHoursWords } from './hours-words.js';

describe('hours as they are typed', () => {
  it('are what they were', () => {
    const hours = {
      mon: [
        { from: '09:00', to: '12:30' },
        { from: '13:00', to: '17:00' },
      ],
      sun: [{ from: '22:00', to: '06:00' }],
    };
    expect(fromHoursWords(toHoursWords(hours))).toEqual(hours);
    expect(fromHoursWords(toHoursWords(null))).toEqual({});
  });

  it('keep what is no time, for the server to name at its day', () => {
    const words = { ...toHoursWords(null), tue: 'nine to five' };
    expect(fromHoursWords(words)).toEqual({ tue: [{ from: 'nine to five', to: '' }] });
  });
});
