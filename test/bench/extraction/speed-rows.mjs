import { splitSentences } from '../../../dist/libs/extraction/src/index.js';
import { peers } from './peers.mjs';
import { byPlatform, growth, medianMs, newsText, newsWords, timesBySize } from './speed.mjs';

const repeat = 'npm run bench -- speed';
const mb = (units, ms) => (units / 1e6 / (ms / 1000)).toFixed(1);

/** Rows of the table: one article's time, growth of engine and splitter, characters a second beside the peers. */
export function speedRows(extract) {
  const article = newsWords(1000);
  const ours = medianMs(() => extract(article, 'text'), 51);
  const platform = medianMs(() => byPlatform(article), 51);
  const points = timesBySize((text) => extract(text, 'text'), [1e4, 1e5, 1e6, 5e6, 1e7], 8_000);
  const splits = timesBySize(splitSentences, [1e4, 1e5, 1e6, 1e7], 8_000);
  const text = newsText(100_000);
  const speedOf = (work) =>
    mb(
      text.length,
      medianMs(() => work(text), 3),
    );
  const size = (list) => `10 kB to ${(list.at(-1).size / 1e6).toFixed(1)} MB`;
  const fourfold = (unit, count) => {
    const [once, more] = [count, 4 * count].map((n) => unit.repeat(n));
    const ratio = medianMs(() => extract(more, 'text'), 3) / medianMs(() => extract(once, 'text'), 3);
    return `${ratio.toFixed(1)} times as long`;
  };
  return [
    {
      measure: 'whole engine, 1,000 words, median of 51',
      ours: `${ours.toFixed(2)} ms`,
      peers: `Intl.Segmenter ${platform.toFixed(2)} ms: ratio ${(ours / platform).toFixed(1)}`,
    },
    { measure: `growth exponent of the engine, ${size(points)}`, ours: growth(points).toFixed(2), peers: '' },
    {
      measure: `growth exponent of the splitter, ${size(splits)}`,
      ours: growth(splits).toFixed(2),
      peers: '',
    },
    {
      measure: 'engine, one paragraph with no full stop, 4 times the text',
      ours: fourfold('a ', 50_000),
      peers: '',
    },
    { measure: 'engine, quotation marks alone, 4 times as many', ours: fourfold('"', 25_000), peers: '' },
    {
      measure: 'sentences, million characters a second',
      ours: speedOf(splitSentences),
      peers: peers.map(({ name, split }) => `${name} ${speedOf(split)}`).join(', '),
    },
  ].map((row) => ({ part: 'speed', ...row, repeat }));
}
