import { leastMs, newsText } from './speed.mjs';

/** Repeated to a size: marks that never close, list marks, near ends at each step, runs of one kind. */
const UNITS = [
  ['text', 'a '],
  ['text', '"'],
  ['text', '“a” '],
  ['text', '1. '],
  ['text', '( '],
  ['text', 'Mr. '],
  ['text', 'A.B.C.'],
  ['text', '\n- a'],
  ['text', 'e\u0301'],
  ['text', ','],
  ['text', '1.2.'],
  ['text', '—'],
  ['text', 'said '],
  ['text', 'a\t'],
  ['text', 'a'],
  ['markdown', '| a '],
  ['markdown', '**a'],
  ['markdown', '[^a]'],
  ['markdown', 'a < b\n'],
  ['html', '&amp;'],
  ['html', '<p>a'],
];
const [SMALL, LARGE] = [10_000, 200_000];
const filled = (unit, size) => `A ${unit.repeat(Math.ceil(size / unit.length))}`.slice(0, size);

/** How time grows on each of them: the one that grows worst, and the one that costs most beside news. */
export function slowTexts(extract) {
  const news = newsText(LARGE / 4);
  const typical = new Map();
  for (const format of ['text', 'markdown', 'html'])
    typical.set(format, leastMs(() => extract(news, format), 8) / news.length);
  const found = UNITS.map(([format, unit]) => {
    const [small, large] = [SMALL, LARGE].map((size) =>
      leastMs(() => extract(filled(unit, size), format), 3),
    );
    return {
      format,
      name: JSON.stringify(unit),
      exponent: Math.log(large / small) / Math.log(LARGE / SMALL),
      times: large / LARGE / typical.get(format),
    };
  });
  const most = (by) => found.reduce((best, one) => (one[by] > best[by] ? one : best));
  return { count: found.length, worst: most('exponent'), dearest: most('times') };
}
