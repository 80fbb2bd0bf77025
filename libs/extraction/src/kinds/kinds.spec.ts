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

  it.each([
    // what somebody or something is
    ['The firm is owned by a pension fund in Ontario.', 'identity'],
    ['The committee is made up of judges and lawyers.', 'identity'],
    ['Moscow was the distant ally of the old order.', 'identity'],
    ['was the botanist who kept the orchid from extinction.', 'identity'],
    ['Dorota Wilk, who has had a stall there since 2006', 'identity'],
    ['who leads the group', 'identity'],
    ['The Lady Corrine, a 94-metre vessel operated by Northway', 'identity'],
    ['The river forms the border between the two states.', 'identity'],
    ['Salt draws water out of the cells.', 'identity'],
    ['Beatrix Lomond, the botanist, dies aged 91', 'identity'],
    // a deed, though its words also name things
    ['She named 23 plants that were new to science.', 'event'],
    ['A judge has thrown out a claim against the broadcaster.', 'event'],
    // sides set against each other
    ['People with a balcony did nearly as well as those with a garden.', 'comparison'],
    ['The disease is more common in men.', 'comparison'],
    ['It is the fourth time in a decade that the valley has flooded.', 'comparison'],
    ["It was the team's worst defeat since 1998.", 'comparison'],
    ['Only one other player has scored more.', 'comparison'],
    ['Unlike its rivals, the firm pays by the hour.', 'comparison'],
    ['Our dogs are faster than theirs.', 'comparison'],
    // causes
    ['An hour of gardening a week cuts the risk of falls.', 'causal'],
    ['Because the college would not let women lead, she paid for it herself.', 'causal'],
    ['That is why the lights went out.', 'causal'],
    // what is to come
    ['Talks resume on Tuesday.', 'prediction'],
    ['The museum reopens on 4 May.', 'prediction'],
    ['The satellite should reach orbit by Thursday.', 'prediction'],
    ['The rest is to come from a grant.', 'prediction'],
    ['They may have to sell the house.', 'prediction'],
    // who says it
    ['He pointed out that frail people give up their gardens.', 'quotation'],
    ['Varga described the attack as cowardly.', 'quotation'],
    ['“Nobody told us anything,” according to one resident.', 'quotation'],
    ['About 4,500 said they gardened regularly.', 'statistic'],
    ['Pellworth, the furniture retailer, said profit fell to £47m.', 'statistic'],
    ['The owners deny that she was overloaded.', 'quotation'],
    ['Prosecutors said the money had been moved through a fund.', 'quotation'],
    ['A source close to the family said the house was empty.', 'quotation'],
    ['The court was told that the claim was made in March.', 'quotation'],
    ['Insurers paid for the roof in the end, the company said.', 'event'],
    // where the figure hangs
    ['The vents, 2,300 metres down, were mapped in May by a ship.', 'event'],
    ['Twice a year a converted trawler brought films to Hollen.', 'event'],
    ['Two nuns discovered it behind an organ.', 'event'],
    ['The robot, called Pim, weighs 31 kilograms.', 'statistic'],
    ['The crowd was 11,302.', 'statistic'],
    ['He is 33.', 'identity'],
    ['It is the third grounding on the route since 2019.', 'statistic'],
    // how things stand
    ['The lake is fed by two rivers.', 'identity'],
    ['He used to be a forester.', 'identity'],
    // set against others
    ['It is the most northerly place in the county.', 'comparison'],
    ['Bread is cheaper on the far side.', 'comparison'],
    ['The men finished fourth, their worst result for 12 years.', 'event'],
    // a thing that makes another what it is
    ['A strong euro made its drills dearer in America.', 'causal'],
    ['Frost stops them, so none works in January.', 'causal'],
    ['The horses of the farm were led to high ground.', 'event'],
    // plans
    ['The Aurora is back from 5 to 12 April.', 'prediction'],
    ['The sale should be completed by June.', 'prediction'],
    ['A museum opens in Aalborg in the spring.', 'prediction'],
    ['Bus fares to rise in April', 'prediction'],
    // rhetoric
    ['Stop pretending the night bus is a luxury', 'opinion'],
  ])('by its own verb: %s', (text, kind) => {
    expect(kindsOf(text)[0]).toBe(kind);
  });

  it.each([
    ['The aim is to cut costs.', 'prediction'],
    ['Net debt: $2.1 billion at the end of September', 'prediction'],
    ['He pointed at the roof of the mill.', 'quotation'],
    ['He is known as well as his brother.', 'comparison'],
    ['There is nothing like it, and anyone who says otherwise was never young.', 'quotation'],
  ])('is not led by what only looks so: %s', (text, kind) => {
    expect(kindsOf(text)[0]).not.toBe(kind);
  });

  it('a scare quote or title is no quotation', () => {
    expect(kindsOf('The “Night Mail” left Leeds in 1954.')).not.toContain('quotation');
  });

  it('an opinion in quotation marks is still checkable as said', () => {
    expect(judge('“It is a shameful decision,” said Ann Orr.')).toMatchObject({ label: 'checkable' });
  });
});

describe('what can be looked up', () => {
  it.each([
    ['The kettle clicks off, and the room is very quiet.', false],
    ['Not everybody is clapping.', false],
    ['It is a question that she returns to often.', false],
    ['A garden without a tree is not a garden at all.', false],
    ['It looked all over.', false],
    ['The sea was calm.', false],
    ['The river is fed by two springs.', true],
    ['Ann Orr is a nurse.', true],
    ['They have twin daughters.', true],
    ['The hall was sold.', true],
    ['The road was 40 miles long.', true],
  ])('%s: %s', (text, evident) => {
    expect(judge(text).evident).toBe(evident);
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
    expect(statisticsOf('It is shut from 5 to 12 April.')).toEqual([]);
    expect(statisticsOf('It grew from 5 to 12 shops.')).toMatchObject([{ value: 5, to: 12 }]);
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
