import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { splitSentences } from '../../dist/libs/extraction/src/index.js';
import { boundaryF1, rulesKept, sharedRows } from './extraction/boundaries.mjs';
import { sentencePeers } from './extraction/sentence-peers.mjs';

// Sentence boundaries against the peers, then time per character and its growth. GUM is measured, never shipped.
const ours = (text) => splitSentences(text).map((sentence) => sentence.text);
const golden = sharedRows('golden-rules-en/golden48.jsonl');
const gum = sharedRows('sentences-gum/dev.jsonl');
const ewt = sharedRows('sentences-ewt/dev.jsonl');
const story = readFileSync(join(import.meta.dirname, '../samples/harbour.txt'), 'utf8');
const ofSize = (size) => `${story}\n\n`.repeat(Math.ceil(size / story.length)).slice(0, size);
const milliseconds = (split, text, times = 3) => {
  let least = Infinity;
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    split(text);
    least = Math.min(least, performance.now() - start);
  }
  return least;
};

if (golden === undefined || gum === undefined || ewt === undefined) {
  console.log(
    'sentences: the shared data is absent (../shared/data or STET_SHARED_DATA); accuracy is not measured.',
  );
} else {
  console.log(
    'splitter'.padEnd(18) +
      ['golden/48', 'GUM', 'GUM spaces', 'GUM lines', 'EWT', 'MB/s'].map((t) => t.padStart(12)).join(''),
  );
  const sample = ofSize(100_000);
  for (const [name, split] of [['stet', ours], ...sentencePeers()]) {
    const row = [
      rulesKept(golden, split),
      ...[
        boundaryF1(gum, split),
        boundaryF1(gum, split, ' '),
        boundaryF1(gum, split, '\n'),
        boundaryF1(ewt, split),
      ].map(({ f1 }) => f1.toFixed(2)),
      (sample.length / 1_000 / milliseconds(split, sample)).toFixed(1),
    ];
    console.log(name.padEnd(18) + row.map((value) => String(value).padStart(12)).join(''));
  }
}

const growth = (make) => {
  const [small, large] = [10_000, 10_000_000].map((size) =>
    milliseconds(ours, make(size), size > 1_000_000 ? 1 : 20),
  );
  return Math.log10(large / small) / 3;
};
for (const [what, make] of [
  ['a story', ofSize],
  ['one paragraph without a stop', (size) => 'a '.repeat(size / 2)],
  ['quote marks alone', (size) => '"'.repeat(size)],
  ['stops alone', (size) => '. '.repeat(size / 2)],
]) {
  console.log(`${`exponent of time, 10 kB to 10 MB, ${what}`.padEnd(66)} ${growth(make).toFixed(2)}`);
}
