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

/**
 * The net's logit: `rowOf(i)` is piece i's vector times W, all three places, with the capital's share added. One pass
 * over the places, nothing kept; training runs the same net with what its gradients need (scripts/lib/worth/run-net.mjs).
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
