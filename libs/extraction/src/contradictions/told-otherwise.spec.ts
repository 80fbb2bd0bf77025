import { contradictionsIn } from './contradictions.js';

const PUBLISHED = '2026-03-01';

/** What is found in claims that follow each other; one that begins with "> " stands in a headline or caption. */
const found = (...texts: string[]): string[] =>
  contradictionsIn(
    texts.map((text, i) => ({
      id: `c${i}`,
      exact: text.replace(/^> /u, ''),
      block: text.startsWith('> ') ? 1 : 0,
      sentence: i,
      echo: text.startsWith('> '),
    })),
    PUBLISHED,
  ).map((c) => c.kind);

describe('what an article tells otherwise in other words', () => {
  it.each([
    // one size of a thing
    ['figure', ['Hollby has a population of 640.', 'Half the village’s population of 690 signed.']],
    ['figure', ['The ground has a capacity of 12,400.', 'Its capacity is 14,200 after the works.']],
    ['figure', ['The charity has a turnover of £2.4m.', 'Its turnover was £2.8m, the report says.']],
    ['figure', ['A crowd of 1,850 saw the match at Hull.', 'The crowd of 1,580 sang.']],
    ['figure', ['Turnout was 31%, the council said.', 'The turnout was 37%, the lowest in the region.']],
    ['figure', ['The firm was given a £40,000 fine.', 'The fine of £45,000 must be paid by the firm.']],
    ['figure', ['Floods damaged 14 homes in Mill Lane.', 'The 16 homes in Mill Lane are dry again.']],
    ['figure', ['The fire destroyed 23 boats in the harbour.', 'All 32 boats in the harbour were insured.']],
    ['figure', ['Twenty-three boats burned in the harbour.', 'All 32 boats in the harbour were insured.']],
    ['figure', ['> Floods hit 19 homes in Mill Lane', 'Water entered 16 homes in Mill Lane on Friday.']],
    ['figure', ['> Trust to close nine libraries in Kent', 'The trust said it closed eight libraries.']],
    ['figure', ['> Harbour repairs cost council £3.4m', 'Repairs to the harbour cost the council £2.9m.']],
    [
      'figure',
      [
        'The fair drew 31,000 visitors over the week.',
        'Some say it was busy.',
        'Organisers said 38,000 visitors came over the week.',
      ],
    ],
    // parts and wholes
    ['figure', ['Twelve people were hurt: five children and four adults.']],
    ['figure', ['The club won 14 medals: six gold, five silver and two bronze.']],
    ['figure', ['The grant is worth £5m: £3m from the county and £1m from the lottery.']],
    ['figure', ['Of the 12 people held, seven are men and four are women.']],
    ['figure', ['Thirteen people were arrested.', 'Seven were men and five women.']],
    ['figure', ['The ship carried 40 passengers.', 'They were 22 men and 16 women.']],
    // changes
    ['figure', ['Membership rose from 500 to 400 in a year.']],
    ['figure', ['Burglaries fell from 212 to 371.']],
    ['figure', ['Rents are up from £900 to £850.']],
    ['figure', ['The staff was cut from 40 to 52.']],
    ['figure', ['The herd grew by 20, from 40 to 75.']],
    ['figure', ['Fares rose by £3 from £12 to £18.']],
    ['percentage', ['Complaints more than doubled, from 40 to 60.']],
    ['percentage', ['Complaints nearly doubled, from 40 to 120.']],
    ['percentage', ['Sales rose from 40 to 60', 'a doubling in a single year']],
    ['percentage', ['It was a threefold rise, from 20 to 80.']],
    ['percentage', ['The workforce halved from 90 to 70.']],
    // how long
    ['years_after', ['She led the school for 12 years, from 2001 to 2009.']],
    ['years_after', ['From 1990 to 2005, for 20 years, the mill stood empty.']],
    ['years_after', ['The pit closed in 2015, ten years after it opened in 2002.']],
    ['years_after', ['The line opened in 1990 and closed 20 years later, in 2005.']],
    ['years_after', ['He has run the shop for 20 years, since 2012.']],
    ['years_after', ['The strike of 1972 ended two decades before the pit shut in 2004.']],
    // what comes first or last once
    [
      'date',
      ['The first false claim was made in March 2016.', 'Orr’s first false claim, in May 2016, was small.'],
    ],
    [
      'date',
      ['The last steam train ran in 1968.', 'It was the last steam train, and in 1966 it went north.'],
    ],
    // results
    ['figure', ['> Hexley 3-2 Marlport', 'Hexley beat Marlport 3-1 on Saturday.']],
    ['figure', ['Leeds won 24-10 at Hull.', 'The 24-12 win at Hull put Leeds top.']],
    ['figure', ['Councillors backed the scheme by 31 to 12.', 'The vote on the scheme was 31 to 14.']],
    ['figure', ['They approved the bypass by 31 votes to 12.', 'The bypass was approved by 30 votes to 12.']],
    // ages
    ['figure', ['Callum Rae, who is 79 and frail, wept.', 'Callum Rae, 78, at home.']],
    ['figure', ['Addo, 24, was taken off.', 'Addo, 26, hopes to row again.']],
    ['figure', ['Ann Orr is 61.', 'Ann Orr, 63, runs the mill.']],
    ['years_after', ['Ann Orr turned 50 last week.', 'Ann Orr was born in 1966 in Leeds.']],
    // one person, one deal
    ['figure', ['Tom Ferrier is a father of two.', 'Ferrier has three children.']],
    ['figure', ['Tom Ferrier has three daughters.', 'Ferrier has two daughters and a dog.']],
    ['title', ['Tom Ferrier was born in Leeds.', 'Ferrier was born in Hull in 1966.']],
    ['figure', ['The council bought the building for £3.1m.', 'The council paid £2.7m for Pargeter’s.']],
    ['figure', ['Orr sold the mill for £900,000.', 'Orr sold the mill in 2019 for £750,000.']],
    ['name', ['The headteacher, Sarah Moss, wept.', 'Linda Moss, the headteacher, left.']],
    ['name', ['“No,” said club captain Peter Hale.', 'Martin Hale, the captain, was sent off.']],
    [
      'figure',
      [
        'Rescuers brought 24 climbers down to the hut.',
        'All the climbers, 26 of them, were brought down.',
        'Rescuers brought 26 climbers down to the hut.',
      ],
    ],
  ])('%s: %j', (kind, texts) => {
    expect(found(...texts)).toEqual([kind]);
  });

  it.each([
    [['Hollby has a population of 640.', 'Cade has a population of 690.']],
    [['Hollby had a population of 640 in 1990.', 'Its population is 690.']],
    [['The ground has a capacity of 12,400.', 'Its capacity would be 14,200 after the works.']],
    [['The charity has a turnover of £2.42m.', 'Its turnover was £2.4m, the report says.']],
    [['A crowd of 1,850 saw the match at Hull.', 'The average crowd was 1,580.']],
    [['Entry has a price of £12.', 'The price of a cup is £15.']],
    [['Floods damaged 14 homes in Mill Lane.', 'The other 16 homes in Mill Lane are dry.']],
    [['Floods damaged 14 homes in Mill Lane.', 'The 14 homes in Mill Lane are dry again.']],
    [['Floods damaged 14 homes in Mill Lane.', 'The 16 homes in Dock Road are dry.']],
    [['It has six rooms and a hall.', 'The 16 rooms are let.']],
    [['> Floods hit 16 homes in Mill Lane', 'Water entered 16 homes in Mill Lane on Friday.']],
    [['> Some 20 homes hit in Mill Lane', 'Water entered 19 homes in Mill Lane on Friday.']],
    [['> Harbour repairs cost £3m', 'Repairs to the harbour cost £2.9m.']],
    [['> Council to build 40 homes', 'Hull council has sold 30 homes.', 'It will build 40 homes.']],
    [['Nine people were hurt: five children and four adults.']],
    [['Twelve people were hurt, including five children and four adults.']],
    [['Twelve people were hurt: five children, four adults and others.']],
    [['About 12 people were hurt: five children and four adults.']],
    [['The club won 13 medals: six gold, five silver and two bronze.']],
    [['Of the 11 people held, seven are men and four are women.']],
    [['Thirteen people were arrested.', 'Five men and two women are still held.']],
    [['Twelve people were arrested.', 'Seven were men and five women.']],
    [['Membership rose from 400 to 500 in a year.']],
    [['The club rose from 12 to 4 in the table.']],
    [['The shop is open from 9 to 5.']],
    [['The herd grew by 35, from 40 to 75.']],
    [['Complaints more than doubled, from 40 to 120.']],
    [['Complaints nearly doubled, from 40 to 75.']],
    [['Sales rose from 40 to 82', 'a doubling in a single year']],
    [['She led the school for eight years, from 2001 to 2009.']],
    [['She led the school from 2001 to 2009 and taught for 20 years.']],
    [['She led the school for about 12 years, from 2001 to 2009.']],
    [['The pit closed in 2015, ten years after it opened in 2005.']],
    [['In 2015, ten years after the fire, he sold the mill he had bought in 1990.']],
    [['The line opened in 1990 and closed 15 years later, in 2005.']],
    [['He has run the shop for 14 years, since 2012.']],
    [['Orr’s first false claim was made in March 2016.', 'Ray’s first false claim was made in May 2016.']],
    [['The first steam train ran in 1868.', 'The last steam train ran in 1968.']],
    [['> Hexley 3-2 Marlport', 'Hexley beat Marlport 3-2 on Saturday.']],
    [['> Hexley 3-2 Marlport', 'Hexley were 2-1 down at half-time.']],
    [['> Hexley 3-2 Marlport', 'Leeds beat Hull 3-1 on Saturday.']],
    [['They approved the bypass by 31 votes to 12.', 'An amendment was lost by 30 votes to 12.']],
    [['Callum Rae, who is 79 and frail, wept.', 'Callum Rae, 79, at home.']],
    [['Ann Orr is 5ft tall.', 'Ann Orr, 63, runs the mill.']],
    [['Ann Orr was 24 when she left.', 'Ann Orr, 63, runs the mill.']],
    [['Ann Orr turned 60 in January.', 'Ann Orr was born in 1966 in Leeds.']],
    [['Tom Ferrier is a father of two.', 'Ann Orr has three children.']],
    [['Tom Ferrier is a father of two.', 'Ferrier has two children.']],
    [['Tom Ferrier has two daughters.', 'Ferrier has three sons.']],
    [['Tom Ferrier was born in May 1966.', 'Ferrier was born in Hull.']],
    [['The council bought the building for £3.1m.', 'The council paid £300 for a plaque.']],
    [['The council bought the building for £3.1m.', 'Orr paid £2.7m for Pargeter’s.']],
    [['Orr bought the mill for £900,000.', 'Orr bought Hull Cinema for £750,000.', 'She wept.']],
    [['The headteacher, Sarah Moss, wept.', 'Linda Moss, her sister, left.']],
    [['The headteacher, Sarah Moss, wept.', 'Linda Moss, the former headteacher, left.']],
    [['The captain, Tom Hale, wept.', 'Thomas Hale, the captain, left.']],
  ])('none: %j', (texts) => {
    expect(found(...texts)).toEqual([]);
  });
});
