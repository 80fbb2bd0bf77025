import type { Calibration, Model } from './learned-model.js';
import { runLinear, type Contribution } from './linear.js';
import { FILTERS, logitOf, piecesIn } from './net.js';
import { ngramsOf } from './ngrams.js';
import { tokensOf } from './tokens.js';
import { loadWeights } from './weights.js';

/** How much the mean of the networks counts beside the linear part. */
export const MIX = 1;

/** The score as 0..1, rising with it; 0.5 at the threshold. */
export function calibrated(score: number, { threshold, below, above }: Calibration): number {
  const slope = score < threshold ? below : above;
  return 1 / (1 + Math.exp(-slope * (score - threshold)));
}

export interface Learned {
  /** The log odds after calibration: above 0 is worth a check. */
  readonly logit: number;
  readonly contributions: readonly Contribution[];
  /** What the networks brought beyond their middle. */
  readonly wording: number;
}

/** What the model learned from debates makes of a sentence. */
export function judge(text: string, model: Model = loadWeights()): Learned {
  const { logit, contributions } = runLinear(model.linear, ngramsOf(text));
  const input = piecesIn(tokensOf(text), model.vectors);
  const project = projector(model);
  let wording = 0;
  for (const [k, net] of model.nets.entries())
    wording +=
      logitOf(net, input.ids.length, (i) => project(k, input.ids[i] ?? 0, input.capitals[i] === 1)) /
      model.nets.length;
  const { threshold, below, above } = model.calibration;
  const distance = logit + MIX * wording - threshold;
  return { logit: distance * (distance < 0 ? below : above), contributions, wording };
}

const projectors = new WeakMap<Model, Projector>();
type Projector = (net: number, id: number, capital: boolean) => Float32Array;

/** Each word is multiplied once; after that a sentence costs additions only. */
function projector(model: Model): Projector {
  const existing = projectors.get(model);
  if (existing) return existing;
  const known = model.nets.map(() => new Map<number, Float32Array>());
  const made: Projector = (k, id, capital) => {
    const key = 2 * id + (capital ? 1 : 0);
    const found = known[k]?.get(key);
    if (found) return found;
    const row = new Float32Array(3 * FILTERS);
    const net = model.nets[k];
    if (net) {
      model.vectors.project(id, net.W, row);
      const shift = net.W.length - row.length;
      if (capital) for (let f = 0; f < row.length; f++) row[f] = (row[f] ?? 0) + (net.W[shift + f] ?? 0);
    }
    known[k]?.set(key, row);
    return row;
  };
  projectors.set(model, made);
  return made;
}
