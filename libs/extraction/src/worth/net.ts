import { piecesOf } from './sequence.js';
import type { Token } from './tokens.js';
import type { Vectors } from './vectors.js';

export const FILTERS = 64;

/** W: (dimensions + 1 for a capital) × three places × filters; b: filters; u: maxima then means; c: bias. */
export interface Net {
  readonly W: Float32Array;
  readonly b: Float32Array;
  readonly u: Float32Array;
  readonly c: Float32Array;
}

export interface NetInput {
  readonly ids: Uint32Array;
  readonly capitals: Uint8Array;
}

export function piecesIn(tokens: readonly Token[], vectors: Vectors): NetInput {
  const pieces = piecesOf(tokens, vectors.knows);
  return {
    ids: Uint32Array.from(pieces, (p) => vectors.idOf(p.key)),
    capitals: Uint8Array.from(pieces, (p) => (p.capital ? 1 : 0)),
  };
}

export interface NetRun {
  readonly logit: number;
  readonly values: Float32Array;
  readonly max: Float32Array;
  readonly mean: Float32Array;
  readonly at: Int32Array;
}

/** `projected(i)` is piece i's vector times W, all three places; `keep` and `hide` thin words and pools in training. */
export function runNet(
  net: Net,
  { ids, capitals }: NetInput,
  projected: (i: number) => Float32Array,
  keep?: Float32Array,
  hide?: Float32Array,
): NetRun {
  const n = ids.length;
  const values = new Float32Array(n * FILTERS);
  const capital = net.W.subarray(net.W.length - 3 * FILTERS);
  for (let t = 0; t < n; t++) values.set(net.b, t * FILTERS);
  for (let i = 0; i < n; i++) {
    const scale = keep ? (keep[i] ?? 1) : 1;
    if (scale === 0) continue;
    const row = projected(i);
    for (let place = 0; place < 3; place++) {
      const t = i + 1 - place;
      if (t < 0 || t >= n) continue;
      addPlace(values, t * FILTERS, row, place * FILTERS, scale);
      if (capitals[i]) addPlace(values, t * FILTERS, capital, place * FILTERS, scale);
    }
  }
  const max = new Float32Array(FILTERS);
  const mean = new Float32Array(FILTERS);
  const at = new Int32Array(FILTERS).fill(-1);
  const share = 1 / Math.sqrt(Math.max(1, n));
  for (let t = 0; t < n; t++)
    for (let f = 0; f < FILTERS; f++) {
      const value = values[t * FILTERS + f] ?? 0;
      if (value <= 0) continue;
      mean[f] = (mean[f] ?? 0) + value * share;
      if (value > (max[f] ?? 0)) {
        max[f] = value;
        at[f] = t;
      }
    }
  let logit = net.c[0] ?? 0;
  for (let f = 0; f < FILTERS; f++) {
    logit += (max[f] ?? 0) * (net.u[f] ?? 0) * (hide ? (hide[f] ?? 1) : 1);
    logit += (mean[f] ?? 0) * (net.u[FILTERS + f] ?? 0) * (hide ? (hide[FILTERS + f] ?? 1) : 1);
  }
  return { logit, values, max, mean, at };
}

/**
 * The logit alone, as `runNet` gives it with nothing hidden: `rowOf(i)` is piece i's vector times W with the capital's
 * share added. One pass over the places, nothing kept.
 */
export function logitOf(net: Net, n: number, rowOf: (i: number) => Float32Array): number {
  const max = new Float32Array(FILTERS);
  const sum = new Float32Array(FILTERS);
  for (let t = 0; t < n; t++) {
    const before = t > 0 ? rowOf(t - 1) : NOTHING;
    const here = rowOf(t);
    const after = t + 1 < n ? rowOf(t + 1) : NOTHING;
    for (let f = 0; f < FILTERS; f++) {
      const value =
        (net.b[f] ?? 0) + (before[f] ?? 0) + (here[FILTERS + f] ?? 0) + (after[2 * FILTERS + f] ?? 0);
      if (value <= 0) continue;
      sum[f] = (sum[f] ?? 0) + value;
      if (value > (max[f] ?? 0)) max[f] = value;
    }
  }
  const share = 1 / Math.sqrt(Math.max(1, n));
  let logit = net.c[0] ?? 0;
  for (let f = 0; f < FILTERS; f++)
    logit += (max[f] ?? 0) * (net.u[f] ?? 0) + (sum[f] ?? 0) * share * (net.u[FILTERS + f] ?? 0);
  return logit;
}

const NOTHING = new Float32Array(3 * FILTERS);

function addPlace(into: Float32Array, to: number, row: Float32Array, from: number, scale: number): void {
  for (let f = 0; f < FILTERS; f++) into[to + f] = (into[to + f] ?? 0) + scale * (row[from + f] ?? 0);
}
