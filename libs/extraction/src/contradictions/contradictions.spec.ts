import { extractArticle } from '../index.js';
import { contradictionsIn } from './contradictions.js';

const PUBLISHED = '2026-03-01';

const found = (...texts: string[]): string[] =>
  contradictionsIn(
    texts.map((exact, i) => ({ id: `c${i}`, exact, block: 0, sentence: i })),
    PUBLISHED,
  ).map((c) => c.kind);

describe('what cannot be true together', () => {
  it.each([
    ['weekday', ['It closed on Monday, 14 March 2024.']],
    ['weekday', ['The strike began on March 14, 2024, a Monday, and ended in June.']],
    ['weekday', ['The court sits again on Monday 24 February.']],
    ['percentage', ['Calls rose 20% from 40 to 50.']],
    ['percentage', ['Rents fell by 30 per cent, from £1,000 to £800.']],
    ['percentage', ['Emergency calls rose from 212 in 2014 to 371 in 2023', 'an increase of 57%.']],
    ['percentage', ['12 of the 40 pupils, or 25%, went home.']],
    ['percentage', ['Sales doubled from 40 to 120 in a year.']],
    ['years_after', ['It comes ten years after Russia’s 2012 intervention.']],
    ['years_after', ['The mill burned down in 2012, ten years ago.']],
    ['years_after', ['Ann Orr, 58, runs the mill.', 'Ann Orr was born in 1986 in Leeds.']],
    [
      'figure',
      [
        'Eleven people were treated for cuts and bruises.',
        'In all, 14 people were treated for cuts and bruises.',
      ],
    ],
    [
      'figure',
      [
        'Eleven people were treated for cuts and bruises and one sailor was flown to hospital.',
        'The ambulance service said that 14 people had been treated for cuts and bruises.',
      ],
    ],
    ['figure', ['The new bridge cost the county £3.8m.', 'The bridge cost the county £4.8m.']],
    ['figure', ['Gareth Linnell, 58, was jailed.', 'Gareth Linnell, 57, wept.']],
    [
      'date',
      [
        'Police arrested Gareth Linnell on 8 November 2021.',
        'Linnell was arrested by police on 9 November 2021.',
      ],
    ],
    ['date', ['The Hull mill was founded in 1989.', 'Hull mill was founded in 1998.']],
    [
      'title',
      [
        'Denholm Pryce, the chairman of Northway, wept.',
        'Denholm Pryce, the chief executive of Northway, left.',
      ],
    ],
    ['name', ['Marit Solberg ran.', 'They met Marit Solburg in Leeds.']],
    // a figure that looks like the other mistyped
    [
      'figure',
      ['The study followed 11,204 people.', 'Researchers in Hull followed 12,104 participants for years.'],
    ],
    ['figure', ['The plan puts 450 jobs at risk.', 'In all 540 jobs were lost.']],
    ['figure', ['The field has 62 active chimneys.', 'The team found 72 active chimneys.']],
    ['figure', ['Tamsin Quill won her third title.', 'Quill wept over her fourth title.']],
    ['percentage', ['Of 412 invoices that were examined, 340, or 71%, were false.']],
    ['years_after', ['The mill, which opened in 1965, marks its 50th anniversary this year.']],
    ['years_after', ['Ann Orr, who has died aged 91, was a botanist.', 'Orr was born in Hull in 1936.']],
    ['years_after', ['Ann Orr, 58, runs the mill.', 'She was born in Hull in 1986.']],
    ['figure', ['Piers Addo, 24, fell.', 'Addo, 26, hopes to row again.']],
    ['date', ['Ann Orr was born on 9 March 1936.', 'Orr, born 9 March 1933, ran the mill.']],
    ['date', ['In 1966 Ann Orr married Tom Ferrier.', 'He died in 2004.', 'Tom Ferrier, who died in 2006']],
    ['date', ['Ann Orr joined the Hull herbarium in 1962.', 'Orr had joined the herbarium in 1964.']],
    [
      'date',
      ['Dorota Wilk, who has sold cheese in the hall since 2009, wept.', 'Wilk, in the hall since 2006'],
    ],
    [
      'title',
      ['Bjarne Lund, the Danish head coach, wept.', '“No,” said Bjarne Lund, the Danish team doctor.'],
    ],
  ])('%s: %j', (kind, texts) => {
    expect(found(...texts)).toEqual([kind]);
  });

  it.each([
    [['It closed on Thursday, 14 March 2024.']],
    [['The strike began on March 14, 2024, a Thursday, and ended in June.']],
    [['The court sits again on Tuesday 24 February.']],
    [['They met on Monday and again on 14 March 2024.']],
    [['Calls rose 25% from 40 to 50.']],
    [['Rents fell by about 30 per cent, from £1,000 to £800.']],
    [['Calls rose from 212 in 2014 to 371 in 2023', 'an increase of 75%.']],
    [['12 of the 40 pupils, or 30%, went home.']],
    [['Sales nearly doubled from 40 to 70 in a year.']],
    [['It comes ten years after Russia’s 2015 intervention.']],
    [['The mill burned down in 2016, ten years ago.']],
    [['Ten years after 2002 the mill was sold.']],
    [['Ann Orr, 39, runs the mill.', 'Ann Orr was born in 1986 in Leeds.']],
    [
      [
        'Eleven people were treated for cuts and bruises.',
        'Another 14 people were treated for cuts and bruises.',
      ],
    ],
    [
      [
        'In 2014 some 212 people called the Leeds ambulance.',
        'In 2023 some 371 people called the Leeds ambulance.',
      ],
    ],
    [['Eastfield recorded a high of 27.1C in July.', 'Park Hill recorded a high of 21.7C in July.']],
    [['About 40 people live in the lane at Hull.', 'Some 45 people live in the lane at Hull.']],
    [
      [
        'Profit rose to $5.82 billion in the third quarter.',
        'Profit rose to $5.8 billion in the third quarter.',
      ],
    ],
    [['The council met in Leeds on 3 May 2024.', 'The council met in Leeds on 10 May 2024.']],
    [['Police arrested Ann Orr on 8 May 2021.', 'Police arrested Bob Ray on 9 May 2021.']],
    [
      [
        'Denholm Pryce, the chairman of Northway, wept.',
        'Denholm Pryce, the former chief executive of Northway, left.',
      ],
    ],
    [
      [
        'Denholm Pryce, the chairman of Northway, wept.',
        'Denholm Pryce, the treasurer of Hull Rovers, left.',
      ],
    ],
    [['Marit Solberg ran.', 'Marit Solberg’s son ran.', 'Martin Solberg ran.']],
    [['Rosa Ray ran.', 'Rose Ray ran.']],
    [['The field has 62 active chimneys.', 'The team filmed 72 shrimps in the field.']],
    [['Tourists renew their 30 day visa.', 'Visitors can apply for a 90 day visa.']],
    [['Tamsin Quill scored her third goal.', 'Quill scored her fourth goal.']],
    [['Of 412 invoices that were examined, 340, or 83%, were false.']],
    [['The mill, which opened in 1965, marks its 61st anniversary this year.']],
    [['Ann Orr, who has died aged 89, was a botanist.', 'Orr was born in Hull in 1936.']],
    [['Ann Orr was born in March 1936.', 'Orr, born 9 March 1936, ran the mill.']],
    [['Ann Orr joined the herbarium in 1962.', 'Orr joined the navy in 1955.']],
    [['In 1966 Ann Orr married Tom Ferrier.', 'He died in 2004.', 'Ann Orr, who died in 2006']],
    [['Ann Orr was appointed in 1990.', 'Bob Ray was appointed in 1991.']],
    [['Bjarne Lund, the Danish head coach, wept.', 'Bjarne Lund, the father of two, left.']],
  ])('none: %j', (texts) => {
    expect(found(...texts)).toEqual([]);
  });

  it('a share of one sentence is reckoned over its claims; a plan is only held to a figure whose digits are swapped', () => {
    const kinds = (text: string): string[] => extractArticle(text, 'text').contradictions.map((c) => c.kind);
    expect(kinds('The hall has 84 stalls, of which 63 are let – an occupancy of 65%.')).toEqual([
      'percentage',
    ]);
    expect(kinds('The hall has 84 stalls, of which 63 are let – an occupancy of 75%.')).toEqual([]);
    const jobs = (n: number): string =>
      `The firm cut 450 jobs at the Hull mill. The plan will cost ${n} jobs at the mill.`;
    expect(kinds(jobs(540))).toEqual(['figure']);
    expect(kinds(jobs(460))).toEqual([]);
  });

  it('are told on both claims of an article with the reckoning', () => {
    const { claims, contradictions } = extractArticle(
      'Emergency calls for heat stroke rose from 212 in 2014 to 371 in 2023, an increase of 57%, figures from the trust show.',
      'text',
    );
    expect(contradictions).toMatchObject([
      { kind: 'percentage', reckoning: 'from 212 to 371 is 75 %, not 57 %' },
    ]);
    expect(contradictions[0]?.claims).toEqual(claims.map((c) => c.id));
  });
});
