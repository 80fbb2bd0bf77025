/** Runs of three and skips count less: they mostly repeat what shorter runs say. */
export const GROUP_WEIGHT: Readonly<Record<string, number>> = { t: 0.7, k: 0.6, c: 0.7 };

/** FNV-1a over UTF-16 units: the features are stored by this number, not by name. */
export function hashOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

export interface LinearWeights {
  readonly bias: number;
  readonly of: (hash: number) => number;
}

export interface Contribution {
  readonly name: string;
  readonly value: number;
}

/** The linear part of the score with what each feature brought to it. */
export function runLinear(
  weights: LinearWeights,
  ngrams: readonly string[],
): { readonly logit: number; readonly contributions: readonly Contribution[] } {
  const sizes = new Uint32Array(128);
  for (const name of ngrams) sizes[name.charCodeAt(0)] = (sizes[name.charCodeAt(0)] ?? 0) + 1;
  const contributions: Contribution[] = [];
  let logit = weights.bias;
  for (const name of ngrams) {
    const weight = weights.of(hashOf(name));
    if (weight === 0) continue;
    const group = name.charAt(0);
    const value = (weight * (GROUP_WEIGHT[group] ?? 1)) / Math.sqrt(sizes[name.charCodeAt(0)] ?? 1);
    contributions.push({ name, value });
    logit += value;
  }
  return { logit, contributions };
}
