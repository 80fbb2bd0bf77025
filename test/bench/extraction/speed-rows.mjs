import { splitSentences } from '../../../dist/libs/extraction/src/index.js';
import { peers } from './peers.mjs';
import { slowTexts } from './slow-texts.mjs';
import { byPlatform, growth, leastMs, newsText, newsWords, timesBySize } from './speed.mjs';

const repeat = 'npm run bench -- speed';
const mb = (units, ms) => (units / 1e6 / (ms / 1000)).toFixed(1);

/** Rows of the table: one article's time, growth of engine and splitter, characters a second beside the peers. */
export function speedRows(extract) {
  const article = newsWords(1000);
  const ours = leastMs(() => extract(article, 'text'), 300, 6_000);
  const platform = leastMs(() => byPlatform(article));
  const points = timesBySize((text) => extract(text, 'text'), [1e4, 1e5, 1e6, 5e6, 1e7], 8_000);
  const splits = timesBySize(splitSentences, [1e4, 1e5, 1e6, 1e7], 8_000);
  const text = newsText(30_000);
  const speedOf = (work) =>
    mb(
      text.length,
      leastMs(() => work(text)),
    );
  const size = (list) => `10 kB to ${(list.at(-1).size / 1e6).toFixed(1)} MB`;
  const slow = slowTexts(extract);
  return [
    {
      measure: 'whole engine, 1,000 words, processor time, least of many runs',
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
      measure: `growth exponent, the worst of ${slow.count} texts made to be slow, 10 kB to 200 kB`,
      ours: slow.worst.exponent.toFixed(2),
      peers: `as ${slow.worst.format}: ${slow.worst.name}`,
    },
    {
      measure: 'the dearest of them a character, beside news of the same format',
      ours: `${slow.dearest.times.toFixed(1)} times`,
      peers: `as ${slow.dearest.format}: ${slow.dearest.name}`,
    },
    {
      measure: 'sentences, million characters a second',
      ours: speedOf(splitSentences),
      peers: peers.map(({ name, split }) => `${name} ${speedOf(split)}`).join(', '),
    },
  ].map((row) => ({ part: 'speed', ...row, repeat }));
}
