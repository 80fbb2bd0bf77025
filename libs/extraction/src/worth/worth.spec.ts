import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { calibrated } from './model.js';
import { scoreSentence } from './worth.js';

const folder = join(process.cwd(), 'libs/extraction/src/worth');
const digest = (name: string): string =>
  createHash('sha256')
    .update(readFileSync(join(folder, name)))
    .digest('hex');

describe('check-worthiness', () => {
  it.each([
    'The council approved the plan by 7 votes to 4 on Tuesday.',
    'She was born in Leeds in 1954.',
    '“We lost 40 jobs in a week,” said Piet Hollander, the mayor of Asel.',
    'Tom Brannock was convicted of fraud in 2019.',
    'Unemployment fell to 4.1 percent in 2023, the lowest since 1969.',
    'The deficit doubled to $900 billion under the last president.',
  ])('is 0.5 and more in an article: %s', (text) => {
    expect(scoreSentence(text, 'article').worth).toBeGreaterThanOrEqual(0.5);
  });

  it.each([
    'I think we can do better than that.',
    'Why did nobody look?',
    'It is a beautiful and sad story.',
    'Thank you very much.',
    'We must stand together and hope for a better future.',
  ])('is below 0.5: %s', (text) => {
    expect(scoreSentence(text).worth).toBeLessThan(0.5);
  });

  it('does not change with typography', () => {
    const straight = scoreSentence('"We don\'t know," said Ann Lee - 40 jobs went in 2019.').worth;
    const curly = scoreSentence('“We don’t know,” said Ann\u00a0Lee – 40\u00a0jobs went in 2019.').worth;
    expect(curly).toBeCloseTo(straight, 4);
  });

  it('is zero for a text without words, and the same every time', () => {
    expect(scoreSentence(' … ')).toMatchObject({ worth: 0, label: 'none' });
    const text = 'Exports grew by a third.';
    expect(scoreSentence(text)).toEqual(scoreSentence(text));
  });

  it('looks only at the beginning of a very long text', () => {
    const long = 'The budget grew by 4 percent and '.repeat(100);
    expect(scoreSentence(long.repeat(60)).worth).toBe(scoreSentence(long).worth);
  });

  it('says what lowers the score', () => {
    expect(scoreSentence('Why did nobody look?').reasons).toContain('is a question (lowers the score)');
  });
});

describe('calibration', () => {
  it('rises with the score and is a half at the threshold', () => {
    const map = { threshold: -1, below: 0.5, above: 2 };
    const worths = [-5, -1.1, -1, -0.9, 3].map((score) => calibrated(score, map));
    expect(worths).toEqual([...worths].sort((a, b) => a - b));
    expect(calibrated(-1, map)).toBe(0.5);
  });
});

describe('the committed data', () => {
  it('are those the record beside them names', () => {
    const record: unknown = JSON.parse(readFileSync(join(folder, 'weights.json'), 'utf8'));
    expect(record).toMatchObject({
      weights: { sha256: digest('weights.data.ts') },
      vectors: { sha256: digest('vectors.data.ts') },
    });
  });
});
