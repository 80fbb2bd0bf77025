import fc from 'fast-check';
import { extractArticle } from '../index.js';
import { clausesOf } from './clauses.js';

const parts = (text: string): string[] => clausesOf(text).map((c) => text.slice(c.start, c.end));

describe('clauses', () => {
  it.each([
    ['X rose 5% in May, and Y fell to 3 million.', ['X rose 5% in May', 'Y fell to 3 million.']],
    [
      'She took over the club in 2022, while debts reached £4m.',
      ['She took over the club in 2022', 'debts reached £4m.'],
    ],
    [
      'The N4 carried 212,000 passengers last year, up from 168,000 in 2019.',
      ['The N4 carried 212,000 passengers last year', 'up from 168,000 in 2019.'],
    ],
    [
      'The market is to move to a former store after councillors voted by 31 to 12 on Tuesday.',
      ['The market is to move to a former store', 'after councillors voted by 31 to 12 on Tuesday.'],
    ],
    [
      'The market moved to a former store last year after councillors voted by 31 to 12.',
      ['The market moved to a former store last year', 'after councillors voted by 31 to 12.'],
    ],
  ])('%s', (text, cut) => {
    expect(parts(text)).toEqual(cut);
  });

  it.each([
    'Bread and butter from Leeds and Hull sold well in May.',
    'It marks ten years after the 2015 deal aimed at propping up the old order.',
    "It comes ten years after the town's 2015 flood destroyed half of the old harbour.",
    'The bridge closed three days before the mayor opened the new tunnel in Leeds.',
    'He backed the regime as a guardian of order and a reshaped balance of powers.',
    'The strikes changed the course of the war and ensured the survival of the court.',
    'The visit signalled the revival of a historic and recalibrated bond that has shaped both towns.',
    'Rents in the old town of Leeds are twice as high as they were in 1998.',
    'If prices rose 5% in May, then Leeds lost 3 million.',
    'Ann Orr said that prices rose 5% in May and wages fell by 3%.',
  ])('leaves whole: %s', (text) => {
    expect(parts(text)).toEqual([text]);
  });

  it('never overlap, stand in order, and are the same again', () => {
    const word = fc.constantFrom(
      'Leeds',
      'rose',
      ',',
      'and',
      'which',
      'fell',
      '5',
      '"',
      '’',
      ';',
      'the',
      'said',
      'after',
      ':',
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), (words) => {
        const text = words.join(' ');
        const clauses = clausesOf(text);
        let end = 0;
        for (const c of clauses) {
          expect(c.start).toBeGreaterThanOrEqual(end);
          expect(c.end).toBeGreaterThan(c.start);
          end = c.end;
        }
        expect(clausesOf(text)).toEqual(clauses);
      }),
    );
  });
});

describe('claims of an article', () => {
  it('a headline that says less is an occurrence of the body claim, one with another figure is not', () => {
    const body = 'A former hospice treasurer who stole £312,000 from patients was jailed on Thursday.';
    const page = (head: string): string => `<h1>${head}</h1><p>${body}</p>`;
    const occurrences = (head: string): number[] =>
      extractArticle(page(head), 'html').claims.map((c) => c.occurrences.length);
    expect(occurrences('Treasurer who stole £312,000 from hospice jailed')).toEqual([2]);
    expect(occurrences('Treasurer who stole £321,000 from hospice jailed')).toEqual([1, 1]);
  });

  it('100,000 quotation marks or clauses in one paragraph cost no more than seconds', () => {
    for (const unit of ['"', '‘a ', 'Leeds rose, and it fell by 5%; '])
      expect(extractArticle(`A ${unit.repeat(200_000 / unit.length)}`, 'text').blocks.length).toBeGreaterThan(
        0,
      );
  }, 20_000);
});
