import { extractArticle } from '../index.js';

const claimsOf = (...paragraphs: string[]): { exact: string; speaker: string | null }[] =>
  extractArticle(['A long day in the old town of Hull', ...paragraphs].join('\n\n'), 'text').claims.map(
    ({ exact, speaker }) => ({ exact, speaker: speaker ?? null }),
  );

/** The speaker of the last claim in quotation marks or reported. */
const speakerOf = (...paragraphs: string[]): string | null => claimsOf(...paragraphs).at(-1)?.speaker ?? null;

describe('who speaks', () => {
  it.each([
    ['Tom Reid', ['“He lied from the start,” Tom Reid KC told the jury.']],
    ['Hanne Oyelaran', ['“It is not the carrots,” said Prof. Hanne Oyelaran.']],
    ['Ana Ruiz', ['Ana Ruiz, 41, a nurse from Hull, said it was cold.']],
    ['Luis Ruiz', ['“It was cold,” recalls her brother, Luis Ruiz.']],
    ['Ana Ruiz', ['Ana Ruiz has run the shop since 1999. “Nobody buys maps now,” she says.']],
    ['Ana Ruiz', ['For Ana Ruiz, the vote was a surprise. “I never thought it would pass,” she says.']],
    [
      'Beatrix Ann Lomond',
      [
        'Beatrix Ann Lomond was born in Hull in 1936.',
        'Beatrix Lomond joined the herbarium in 1962. Lomond became its keeper.',
        'She won the quarrel over the road.',
        '“I am not against roads,” she told the inquiry.',
      ],
    ],
  ])('%s', (speaker, paragraphs) => {
    expect(speakerOf(...paragraphs)).toBe(speaker);
  });
});

describe('an interview', () => {
  const intro = 'Dr. Ingvild Stoer was the chief scientist on board the ship for three weeks in May.';
  const talk = [
    'How did you find them?',
    'By accident. The crew were looking for a lost buoy.',
    'We had 40 hours left.',
    'What did it cost?',
    'The cruise cost 18 million kroner.',
    'The ship entered service in 2016.',
  ];

  it('gives the answers to the one who is asked, as facts and as what was said', () => {
    const { claims } = extractArticle(['Chimneys on the sea floor', intro, ...talk].join('\n\n'), 'text');
    const told = claims.filter((c) => c.speaker === 'Ingvild Stoer').map((c) => c.exact);
    expect(told).toEqual([
      'The crew were looking for a lost buoy.',
      'We had 40 hours left.',
      'The cruise cost 18 million kroner.',
    ]);
    const cost = claims.find((c) => c.exact.startsWith('The cruise'));
    expect(cost?.kinds).toEqual(expect.arrayContaining(['statistic', 'quotation']));
    expect(cost?.kind).toBe('statistic');
  });

  it('is none with a single question, or nobody to ask', () => {
    expect(claimsOf(intro, ...talk.slice(3)).filter((c) => c.speaker !== null)).toEqual([]);
    expect(claimsOf(...talk).filter((c) => c.speaker !== null)).toEqual([]);
  });
});

describe('a dateline', () => {
  it.each(['MARLPORT — ', 'PORT ANSTEY, Nov 20 — ', 'LONDON (Agency) - '])(
    '%s is no part of the claim',
    (line) => {
      const fact = 'The mill in the old town closed after 40 years.';
      expect(claimsOf(line + fact).map((c) => c.exact)).toEqual([fact]);
    },
  );

  it('is not what a sentence says before a dash', () => {
    const text = 'NASA engineers lost 40 probes – all of them new.';
    expect(claimsOf(text)[0]?.exact.startsWith('NASA')).toBe(true);
  });
});
