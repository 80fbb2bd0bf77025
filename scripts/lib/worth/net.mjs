import { FILTERS, piecesIn } from '../../../dist/libs/extraction/src/worth/net.js';
import { DIMENSIONS } from '../../../dist/libs/extraction/src/worth/vectors.js';
import { Adam } from './adam.mjs';
import { normal, randomFrom, shuffle } from './random.mjs';
import { runNet } from './run-net.mjs';

const BATCH = 64;
const RATE = 0.002;
const DECAY = 1e-4;
/** Shares of words and of pooled values hidden in training, against learning by heart. */
const WORD_DROP = 0.15;
const POOL_DROP = 0.5;
const WIDE = 3 * FILTERS;

/** One convolution of three words over frozen vectors, pooled by maximum and mean: `{W, b, u, c}`. */
export function trainNet(rows, vectors, epochs, seed) {
  const random = randomFrom(seed);
  const net = {
    W: Float32Array.from({ length: (DIMENSIONS + 1) * WIDE }, () => normal(random) * Math.sqrt(2 / 303)),
    b: new Float32Array(FILTERS),
    u: Float32Array.from({ length: 2 * FILTERS }, () => normal(random) * 0.1),
    c: new Float32Array([-1]),
  };
  const adams = Object.fromEntries(Object.entries(net).map(([k, v]) => [k, new Adam(v)]));
  const examples = rows.map((row) => ({ ...piecesIn(row.tokens, vectors), label: row.label }));
  for (let epoch = 0; epoch < epochs; epoch++) {
    const rate = RATE * (1 - (epoch / epochs) * 0.8);
    shuffle(examples, random);
    for (let from = 0; from < examples.length; from += BATCH) {
      const grads = gradients(net, examples.slice(from, from + BATCH), vectors, random);
      for (const key of Object.keys(net)) adams[key].step(grads[key], rate);
    }
  }
  return net;
}

function gradients(net, batch, vectors, random) {
  const words = new Map();
  for (const { ids } of batch) for (const id of ids) if (!words.has(id)) words.set(id, words.size);
  const projected = new Float32Array(words.size * WIDE);
  for (const [id, at] of words) vectors.project(id, net.W, projected.subarray(at * WIDE, (at + 1) * WIDE));
  const back = new Float32Array(projected.length);
  const g = {
    W: Float32Array.from(net.W, (w) => w * DECAY),
    b: new Float32Array(FILTERS),
    u: Float32Array.from(net.u, (u) => u * DECAY),
    c: new Float32Array(1),
  };
  const capital = g.W.subarray(DIMENSIONS * WIDE);
  for (const x of batch) {
    const keep = Float32Array.from(x.ids, () => (random() < WORD_DROP ? 0 : 1 / (1 - WORD_DROP)));
    const hide = Float32Array.from(net.u, () => (random() < POOL_DROP ? 0 : 1 / (1 - POOL_DROP)));
    const rowAt = (i) => words.get(x.ids[i]) * WIDE;
    const run = runNet(net, x, (i) => projected.subarray(rowAt(i), rowAt(i) + WIDE), keep, hide);
    const error = (1 / (1 + Math.exp(-run.logit)) - x.label) / batch.length;
    g.c[0] += error;
    const n = x.ids.length;
    const share = 1 / Math.sqrt(Math.max(1, n));
    for (let f = 0; f < FILTERS; f++) {
      g.u[f] += error * run.max[f] * hide[f];
      g.u[FILTERS + f] += error * run.mean[f] * hide[FILTERS + f];
    }
    for (let t = 0; t < n; t++)
      for (let f = 0; f < FILTERS; f++) {
        if (run.values[t * FILTERS + f] <= 0) continue;
        let d = error * net.u[FILTERS + f] * hide[FILTERS + f] * share;
        if (run.at[f] === t) d += error * net.u[f] * hide[f];
        if (d === 0) continue;
        g.b[f] += d;
        for (let o = -1; o <= 1; o++) {
          const i = t + o;
          if (i < 0 || i >= n || keep[i] === 0) continue;
          const cell = (o + 1) * FILTERS + f;
          back[rowAt(i) + cell] += d * keep[i];
          if (x.capitals[i]) capital[cell] += d * keep[i];
        }
      }
  }
  for (const [id, at] of words) vectors.pullBack(id, back.subarray(at * WIDE, (at + 1) * WIDE), g.W);
  return g;
}
