import { datesOf } from './dates.js';
import { judge, kindsOf } from './kinds-of.js';
import { quotedSpans } from './quotations.js';
import { statisticsOf } from './statistics.js';

describe('kinds', () => {
  it.each([
    ['About 2,300 jobs are affected.', 'statistic'],
    ['“We lost it all,” said Piet Hollander.', 'quotation'],
    ['Prices will rise by 5% next year.', 'prediction'],
    ['The plant closed because the river flooded.', 'causal'],
    ['Leeds is larger than Hull.', 'comparison'],
    ['Jane Doe is the mayor of Leeds.', 'identity'],
    ['Police arrested two men in Leeds.', 'event'],
    ['Who knew?', 'question'],
    ['It is a shameful decision.', 'opinion'],
  ])('%s', (text, kind) => {
    expect(kindsOf(text)[0]).toBe(kind);
  });

  it('a scare quote or title is no quotation', () => {
    expect(kindsOf('The “Night Mail” left Leeds in 1954.')).not.toContain('quotation');
  });

  it('an opinion in quotation marks is still checkable as said', () => {
    expect(judge('“It is a shameful decision,” said Ann Orr.')).toMatchObject({ label: 'checkable' });
  });
});

describe('quotations', () => {
  it('an apostrophe closes nothing', () => {
    const text = '‘The workers’ rights don’t count,’ he said.';
    expect(quotedSpans(text).map((s) => text.slice(s.start, s.end))).toEqual([
      'The workers’ rights don’t count,',
    ]);
  });

  it.each([
    ['"We ran," said Marit Solberg, who lives there.', 'Marit Solberg'],
    ['Ann Orr said: “No.”', 'Ann Orr'],
    ['“No,” Ann Orr said, “never.”', 'Ann Orr'],
  ])('%s', (text, speaker) => {
    expect(judge(text).speaker).toBe(speaker);
  });
});

describe('figures', () => {
  it.each([
    ['a profit of £4.5 million', 4_500_000, 'GBP'],
    ['worth $3.4bn', 3.4e9, 'USD'],
    ['up 5 per cent', 5, '%'],
    ['two thirds of callers', 2 / 3, ''],
  ])('%s', (text, value, unit) => {
    const [first] = statisticsOf(text);
    expect(first?.value).toBeCloseTo(value);
    expect(first?.unit).toBe(unit);
  });

  it('a year is no figure', () => {
    expect(statisticsOf('It opened in 1954.')).toEqual([]);
  });
});

describe('dates', () => {
  it.each([
    ['It opened in May 1954.', '1954-05', 'month'],
    ['Prices rose in March.', '2024-03', 'month'],
    ['It left last Tuesday.', '2024-11-19', 'day'],
    ['In the 1990s it grew.', '1990s', 'decade'],
    ['In Q3 2023 it grew.', '2023-Q3', 'quarter'],
    ['It closed ten years ago.', '2014', 'year'],
    ['They met on 14 May 2019.', '2019-05-14', 'day'],
  ])('%s', (text, date, grain) => {
    expect(datesOf(text, '2024-11-20')[0]).toMatchObject({ date, grain });
  });

  it('a march is no month', () => {
    expect(datesOf('The March for Science drew crowds.', '2024-11-20')).toEqual([]);
  });
});
