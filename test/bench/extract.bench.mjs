import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractArticle, splitSentences } from '../../dist/libs/extraction/src/index.js';

// Time as a ratio: to the same work on a quarter of the text, and to the platform's own sentence splitter.
const story = readFileSync(join(import.meta.dirname, '../samples/harbour.txt'), 'utf8');
const grow = (bytes) => {
  const parts = [];
  for (let i = 0, size = 0; size < bytes; i++) {
    const part = story.replaceAll('14,300', `${14_300 + i}`).replaceAll('eleven', `${i}`);
    parts.push(part);
    size += part.length;
  }
  return parts.join('\n\n');
};
const best = (work) => {
  let least = Infinity;
  for (let i = 0; i < 5; i++) {
    const start = performance.now();
    work();
    least = Math.min(least, performance.now() - start);
  }
  return least;
};
const small = grow(100_000);
const large = grow(400_000);
const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
const byPlatform = (text) => text.split('\n\n').forEach((p) => [...segmenter.segment(p)]);

const rows = [
  [
    'extract: 4 times the text takes',
    best(() => extractArticle(large, 'text')) / best(() => extractArticle(small, 'text')),
  ],
  [
    'sentences: 4 times the text takes',
    best(() => splitSentences(large)) / best(() => splitSentences(small)),
  ],
  [
    'sentences: against Intl.Segmenter by paragraph',
    best(() => splitSentences(large)) / best(() => byPlatform(large)),
  ],
  [
    'one paragraph without a full stop, 4 times as long',
    best(() => splitSentences('a '.repeat(800_000))) / best(() => splitSentences('a '.repeat(200_000))),
  ],
  [
    'quote marks alone, 4 times as many',
    best(() => splitSentences('"'.repeat(400_000))) / best(() => splitSentences('"'.repeat(100_000))),
  ],
];
for (const [what, ratio] of rows) console.log(`${what.padEnd(52)} ${ratio.toFixed(2)} ×`);
