import { extractArticle } from '../index.js';
import { clausesOf } from './clauses.js';

const parts = (text: string): string[] => clausesOf(text, true).map((c) => text.slice(c.start, c.end));

describe('a headline', () => {
  it.each([
    ['Brightwell profit falls 18% as fuel costs bite', ['Brightwell profit falls 18%', 'as fuel costs bite']],
    [
      'Furniture chain cuts 450 jobs and scraps dividend',
      ['Furniture chain cuts 450 jobs', 'scraps dividend'],
    ],
    ['Hull 3-2 Leeds: ten-man hosts come from behind', ['Hull 3-2 Leeds', 'ten-man hosts come from behind']],
  ])('of two facts is two claims: %s', (text, cut) => {
    expect(parts(text)).toEqual(cut);
  });

  it.each([
    'Nights have warmed twice as fast as days, records show',
    'Singer known as the Duchess dies aged 91',
    'Bread and butter prices rise for a third year',
    'Council backs plan as a last resort',
  ])('stays whole: %s', (text) => {
    expect(parts(text)).toEqual([text]);
  });

  it('is cut in its own block only', () => {
    const text = 'Furniture chain cuts 450 jobs and scraps dividend';
    expect(clausesOf(text)).toHaveLength(1);
    const { claims } = extractArticle(
      `<h1>${text}</h1><p>It was a long and dull day in the town.</p>`,
      'html',
    );
    expect(claims.slice(0, 2).map((c) => [c.exact, c.kind])).toEqual([
      ['Furniture chain cuts 450 jobs', 'statistic'],
      ['scraps dividend', 'event'],
    ]);
  });
});

/** What a headline is joined to or suggested with, by the first words of the body claim. */
function pairsOf(head: string, ...body: string[]): { joined: string[]; suggested: string[] } {
  const page = `<h1>${head}</h1>${body.map((text) => `<p>${text}</p>`).join('')}`;
  const { claims, similar } = extractArticle(page, 'html', undefined, '2025-03-04');
  const inHead = claims.find((c) => c.block === 0);
  const others = similar.flatMap(({ a, b }) => (a === inHead?.id ? [b] : b === inHead?.id ? [a] : []));
  return {
    joined: claims.filter((c) => c.block > 0 && c.occurrences.some((o) => o.block === 0)).map((c) => c.exact),
    suggested: claims.filter((c) => others.includes(c.id)).map((c) => c.exact),
  };
}

describe('a headline and the body', () => {
  const filler = 'The meeting in the old hall of Marlport lasted for three hours and ended with a song.';

  it('are one claim where clauses of one sentence hold all of it', () => {
    const vote = 'councillors voted by 31 to 12 on Tuesday to approve a £14m scheme.';
    const { joined } = pairsOf(
      'Councillors back £14m plan to move Thornby market',
      `Thornby's market is to move to a former store after ${vote}`,
      filler,
    );
    expect(joined).toEqual([`after ${vote}`]);
  });

  it('are put side by side on rare words in common', () => {
    const body = 'The company said it would close 14 shops with the loss of 450 jobs.';
    expect(pairsOf('Furniture chain cuts 450 jobs', body, filler).suggested).toEqual([body]);
    const dividend = 'There is to be no final dividend for shareholders of the group.';
    expect(pairsOf('Chain scraps dividend', dividend, filler).suggested).toEqual([dividend]);
  });

  it('are not joined when a figure or a direction differs, only suggested', () => {
    const body = 'Annual profit at Pellworth fell by 18% to £47m in a year.';
    expect(pairsOf('Pellworth annual profit down 18%', body, filler).joined).toEqual([body]);
    for (const head of ['Pellworth annual profit down 81%', 'Pellworth annual profit up 18%'])
      expect(pairsOf(head, body, filler)).toEqual({ joined: [], suggested: [body] });
  });
});
