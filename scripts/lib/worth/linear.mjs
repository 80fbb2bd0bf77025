import { GROUP_WEIGHT, hashOf } from '../../../dist/libs/extraction/src/worth/linear.js';
import { randomFrom, shuffle } from './random.mjs';

const COST = 1;
const ROUNDS = 12;
const SMOOTHING = 0.5;

/** Rows of features as hashes with their group, once for all folds. */
export const hashed = (ngrams) => ({
  ids: Uint32Array.from(ngrams, hashOf),
  groups: ngrams.map((name) => name[0]),
});

/** How much more often each feature stands in sentences worth a check (log of the ratio); seen once is not enough. */
function logRatios(rows) {
  const seen = new Map();
  let [yes, no] = [0, 0];
  for (const { ids, label } of rows) {
    if (label) yes++;
    else no++;
    for (const id of ids) {
      const pair = seen.get(id) ?? seen.set(id, [0, 0]).get(id);
      pair[label ? 0 : 1]++;
    }
  }
  const ratios = new Map();
  for (const [id, [p, q]] of seen) {
    const share = (n, of) => (n + SMOOTHING) / (of + 2 * SMOOTHING);
    if (p + q >= 2) ratios.set(id, Math.log(share(p, yes) / share(q, no)));
  }
  return ratios;
}

function valuesOf({ ids, groups }, ratios, slotOf) {
  const sizes = {};
  for (const group of groups) sizes[group] = (sizes[group] ?? 0) + 1;
  const slots = [];
  const values = [];
  ids.forEach((id, i) => {
    const ratio = ratios.get(id);
    if (ratio === undefined) return;
    slots.push(slotOf(id));
    values.push((ratio * (GROUP_WEIGHT[groups[i]] ?? 1)) / Math.sqrt(sizes[groups[i]]));
  });
  return { slots: Uint32Array.from(slots), values: Float64Array.from(values) };
}

/**
 * Logistic regression over log-count-ratio features by dual coordinate descent: `{bias, weights: Map(hash → weight)}`.
 * `plain` leaves the ratios out: the ordinary n-gram regression the bench compares with.
 */
export function trainLinear(rows, seed, { plain = false } = {}) {
  const ratios = logRatios(rows);
  if (plain) for (const id of ratios.keys()) ratios.set(id, 1);
  const slots = new Map([...ratios.keys()].map((id, i) => [id, i]));
  const w = new Float64Array(slots.size);
  let bias = 0;
  const examples = rows.map((row) => {
    const { slots: at, values } = valuesOf(row, ratios, (id) => slots.get(id));
    const square = values.reduce((sum, v) => sum + v * v, 1);
    return { at, values, square, sign: row.label ? 1 : -1, alpha: 1e-8 };
  });
  const random = randomFrom(seed);
  for (let round = 0; round < ROUNDS; round++)
    for (const x of shuffle(examples, random)) {
      let margin = bias;
      for (let k = 0; k < x.at.length; k++) margin += w[x.at[k]] * x.values[k];
      const alpha = newAlpha(x.alpha, x.square, margin * x.sign);
      const step = (alpha - x.alpha) * x.sign;
      x.alpha = alpha;
      for (let k = 0; k < x.at.length; k++) w[x.at[k]] += step * x.values[k];
      bias += step;
    }
  const weights = new Map();
  for (const [id, slot] of slots) weights.set(id, w[slot] * ratios.get(id));
  return { bias, weights };
}

/** Newton's method for one dual variable, kept inside (0, COST). */
function newAlpha(start, square, margin) {
  let a = start;
  for (let i = 0; i < 8; i++) {
    const slope = square * (a - start) + margin + Math.log(a / (COST - a));
    let next = a - slope / (square + COST / (a * (COST - a)));
    if (next <= 0) next = a * 0.1;
    if (next >= COST) next = COST - (COST - a) * 0.1;
    if (Math.abs(next - a) < 1e-9) return next;
    a = next;
  }
  return a;
}
