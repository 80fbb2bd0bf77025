import fc from 'fast-check';
import { extractArticle, splitSentences, type ArticleSourceFormat } from './index.js';

const SIZE = 200_000;
/** No text takes longer than this many times what ordinary news takes for as many characters. */
const MOST = 20;
/** Time a character at full size over that at an eighth: 1 is linear, 1.23 an exponent of 1.1, 8 the square. */
const MOST_GROWTH = 2.5;
const NEWS = `The council voted 7 to 4 to close the pool in Hexley, and prices rose by 5% in May. Ann Orr, 58, said the plan
was dead. “We lost it all,” said Piet Hollander, the mayor of Asel. It is a shameful decision. Calls rose from 212 in 2014 to
371 in 2023, according to the union. When the mill shut in 2017, two of the clubs closed within a year.\n\n`;

const FORMATS = ['text', 'markdown', 'html'] as const;
/** Made to be hard: marks that open and never close, list marks, what looks like an end at each step, runs of one kind. */
const UNITS: Readonly<Record<(typeof FORMATS)[number], readonly string[]>> = {
  text: [
    '1. ',
    '“It fell. ',
    '‘a ',
    '(',
    'A.B.C.',
    'Mr. ',
    '1.2.',
    '\n- ',
    'e\u0301\u0301',
    'a\t',
    'a\n',
    'Ann Orr said ',
  ],
  markdown: ['**a', '](', '[^a]', 'a < b\n', '> - ', '| a | b |\n'],
  html: ['<p>a', '<li>a <b>b</b></li>', '&amp;', '<br>'],
};
const cases = FORMATS.flatMap((format) => UNITS[format].map((unit) => [format, unit] as const));
const filled = (unit: string, size: number): string =>
  `A ${unit.repeat(Math.ceil(size / unit.length))}`.slice(0, size);

/** Microseconds of this process a character, over runs that last long enough to be told from the clock's own cost. */
function costOf(text: string, format: ArticleSourceFormat): number {
  let [spent, runs] = [0, 0];
  for (; spent < 60_000; runs++) {
    const before = process.cpuUsage();
    extractArticle(text, format);
    const { user, system } = process.cpuUsage(before);
    spent += user + system;
  }
  return spent / runs / text.length;
}

function typicalCost(format: ArticleSourceFormat): number {
  // No two paragraphs alike: what repeats costs less.
  const copies = Array.from({ length: SIZE / 4 / NEWS.length }, (_, i) =>
    NEWS.replaceAll(/\d{2,}/gu, (n) => String(Number(n) + i)),
  );
  const text = copies.join('');
  return Math.min(...[1, 2, 3].map(() => costOf(text, format)));
}

describe('a text made to be slow', () => {
  const typical = new Map<string, number>();
  beforeAll(() => {
    for (const format of FORMATS) typical.set(format, typicalCost(format));
  });

  it.each(cases)('as %s, 200 kB of %j take time that grows with their length alone', (format, unit) => {
    const small = Math.min(...[1, 2].map(() => costOf(filled(unit, SIZE / 8), format)));
    const large = costOf(filled(unit, SIZE), format);
    expect(large / (typical.get(format) ?? 0)).toBeLessThan(MOST);
    expect(large / small).toBeLessThan(MOST_GROWTH);
  });

  const piece = fc.constantFrom(
    ...UNITS.text,
    ...UNITS.markdown,
    ...UNITS.html,
    'a ',
    'Ann',
    '5%',
    '"',
    '.',
    '\n\n',
    ', and it fell',
  );
  it('takes no longer whatever it is put together from', () => {
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1, maxLength: 5 }),
        fc.constantFrom(...FORMATS),
        (pieces, format) => {
          const cost = costOf(filled(pieces.join(''), SIZE), format);
          expect(cost / (typical.get(format) ?? 0)).toBeLessThan(MOST);
        },
      ),
      { numRuns: 4 },
    );
  });
});

describe('any text', () => {
  const odd = fc.array(
    fc.oneof(
      fc.constantFrom(
        ...UNITS.text,
        'It fell. ',
        '“Why?” ',
        'Mr. Lee said so.',
        '\n\n',
        '¶',
        '\u202e',
        '😀',
        '\ud800',
        '\u00a0',
      ),
      fc.string({ maxLength: 8 }),
      fc.string({ maxLength: 4, unit: 'binary' }),
    ),
    { maxLength: 60 },
  );

  it('is split into sentences that are slices of it, in order, with every seen character in one', () => {
    fc.assert(
      fc.property(odd, fc.constantFrom('en', 'de', 'fr', 'ar', 'ja', 'und'), (parts, language) => {
        const text = parts.join('');
        let end = 0;
        for (const s of splitSentences(text, language)) {
          expect(text.slice(s.start, s.end)).toBe(s.text);
          expect(text.slice(end, s.start).replaceAll('\ufeff', '').trim()).toBe('');
          expect(s.end).toBeGreaterThan(s.start);
          end = s.end;
        }
        expect(text.slice(end).replaceAll('\ufeff', '').trim()).toBe('');
      }),
      { numRuns: 400 },
    );
  });

  it('has claims that are slices of its blocks and never overlap', () => {
    fc.assert(
      fc.property(odd, (parts) => {
        const { blocks, sentences, claims } = extractArticle(
          `A ${parts.join('').replaceAll('\0', '')}`,
          'text',
        );
        const ends = new Map<number, number>();
        for (const { block, start, end, exact, occurrences, sentence } of claims) {
          for (const o of occurrences) expect(blocks[o.block]?.text.slice(o.start, o.end)).toBe(o.exact);
          expect(blocks[block]?.text.slice(start, end)).toBe(exact);
          expect(start).toBeGreaterThanOrEqual(ends.get(block) ?? 0);
          expect(start).toBeGreaterThanOrEqual(sentences[sentence]?.start ?? Infinity);
          ends.set(block, end);
        }
      }),
      { numRuns: 200 },
    );
  });
});
