export const DIMENSIONS = 100;
/** Kinds of numbers and the pieces of contractions: no word vector says them, so each has a fixed one of its own. */
const OWN_KEYS =
  "<unknown> <mark> <money> <year> <ordinal> <decimal> <large> <0> <00> <000> n't 's 're 've 'll 'd 'm".split(
    ' ',
  );

export interface Vectors {
  readonly knows: (key: string) => boolean;
  readonly idOf: (key: string) => number;
  /** Adds nothing: writes the vector times `W` (dimensions × width) into `out`. */
  readonly project: (id: number, W: Float32Array, out: Float32Array) => void;
  /** Adds the outer product of the vector and `back` to `G`. */
  readonly pullBack: (id: number, back: Float32Array, G: Float32Array) => void;
}

/** `words` one a line; `bytes` 100 signed bytes a word; `scale` makes them real numbers. */
export function vectorsFrom(words: string, bytes: Int8Array, scale: number): Vectors {
  const ids = new Map<string, number>();
  for (const word of words.split('\n')) ids.set(word, ids.size);
  const stored = ids.size;
  for (const key of OWN_KEYS) ids.set(key, ids.size);
  const own = ownVectors(OWN_KEYS.length);
  const valueAt = (id: number, d: number): number =>
    id < stored ? (bytes[id * DIMENSIONS + d] ?? 0) * scale : (own[(id - stored) * DIMENSIONS + d] ?? 0);
  return {
    knows: (key) => ids.has(key),
    idOf: (key) => ids.get(key) ?? stored,
    project(id, W, out) {
      out.fill(0);
      for (let d = 0; d < DIMENSIONS; d++) {
        const v = valueAt(id, d);
        const from = d * out.length;
        for (let k = 0; k < out.length; k++) out[k] = (out[k] ?? 0) + v * (W[from + k] ?? 0);
      }
    },
    pullBack(id, back, G) {
      for (let d = 0; d < DIMENSIONS; d++) {
        const v = valueAt(id, d);
        const from = d * back.length;
        for (let k = 0; k < back.length; k++) G[from + k] = (G[from + k] ?? 0) + v * (back[k] ?? 0);
      }
    },
  };
}

/** The same scattered numbers in every run. */
function ownVectors(count: number): Float32Array {
  let state = 12_345;
  return Float32Array.from({ length: count * DIMENSIONS }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32 - 0.5;
  });
}
