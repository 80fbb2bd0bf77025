import { FILTERS } from '../../../dist/libs/extraction/src/worth/net.js';

/**
 * The forward pass with what the gradients need: `projected(i)` is piece i's vector times W, all three places; `keep`
 * and `hide` thin words and pools. With nothing thinned its logit is the engine's `logitOf`.
 */
export function runNet(net, { ids, capitals }, projected, keep, hide) {
  const n = ids.length;
  const values = new Float32Array(n * FILTERS);
  const capital = net.W.subarray(net.W.length - 3 * FILTERS);
  for (let t = 0; t < n; t++) values.set(net.b, t * FILTERS);
  for (let i = 0; i < n; i++) {
    const scale = keep ? keep[i] : 1;
    if (scale === 0) continue;
    const row = projected(i);
    for (let place = 0; place < 3; place++) {
      const t = i + 1 - place;
      if (t < 0 || t >= n) continue;
      addPlace(values, t * FILTERS, row, place * FILTERS, scale);
      if (capitals[i]) addPlace(values, t * FILTERS, capital, place * FILTERS, scale);
    }
  }
  const { max, mean, at } = pooled(values, n);
  let logit = net.c[0];
  for (let f = 0; f < FILTERS; f++) {
    logit += max[f] * net.u[f] * (hide ? hide[f] : 1);
    logit += mean[f] * net.u[FILTERS + f] * (hide ? hide[FILTERS + f] : 1);
  }
  return { logit, values, max, mean, at };
}

/** The maximum of every filter, where it lies (-1: nowhere above zero), and its softened mean. */
function pooled(values, n) {
  const max = new Float32Array(FILTERS);
  const mean = new Float32Array(FILTERS);
  const at = new Int32Array(FILTERS).fill(-1);
  const share = 1 / Math.sqrt(Math.max(1, n));
  for (let t = 0; t < n; t++)
    for (let f = 0; f < FILTERS; f++) {
      const value = values[t * FILTERS + f];
      if (value <= 0) continue;
      mean[f] += value * share;
      if (value > max[f]) {
        max[f] = value;
        at[f] = t;
      }
    }
  return { max, mean, at };
}

function addPlace(into, to, row, from, scale) {
  for (let f = 0; f < FILTERS; f++) into[to + f] += scale * row[from + f];
}
