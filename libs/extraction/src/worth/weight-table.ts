/**
 * Weights by the hash of their feature, 0 for those not there: open addressing over typed arrays, as most features of a
 * sentence are looked up in vain and a `Map` boxes numbers of 32 bits.
 */
export function weightTable(entries: readonly (readonly [number, number])[]): (hash: number) => number {
  const size = 2 ** Math.ceil(Math.log2(entries.length * 2 + 1));
  const mask = size - 1;
  const hashes = new Uint32Array(size);
  // A weight of 0 marks an empty place.
  const weights = new Float64Array(size);
  for (const [hash, weight] of entries) {
    if (weight === 0) continue;
    let at = hash & mask;
    while (weights[at] !== 0) at = (at + 1) & mask;
    hashes[at] = hash;
    weights[at] = weight;
  }
  return (hash) => {
    let at = hash & mask;
    while (weights[at] !== 0) {
      if (hashes[at] === hash) return weights[at] ?? 0;
      at = (at + 1) & mask;
    }
    return 0;
  };
}
