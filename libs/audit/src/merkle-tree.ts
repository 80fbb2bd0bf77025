import { EMPTY_ROOT, nodeHash } from './hashes.js';

/** A whole RFC 6962 tree in memory, 64 bytes a leaf and some: gives roots and proofs for any size up to its own. */
export class MerkleTree {
  /** Row 0 holds the leaves, row k the complete subtrees of 2^k of them. */
  private readonly rows: Buffer[][] = [[]];

  get size(): number {
    return this.rows[0]?.length ?? 0;
  }

  append(leaf: Buffer): void {
    let hash = leaf;
    for (let k = 0; ; k++) {
      const row = (this.rows[k] ??= []);
      row.push(hash);
      const left = row.at(-2);
      if (row.length % 2 === 1 || !left) return;
      hash = nodeHash(left, hash);
    }
  }

  /** @throws RangeError where the tree is not that long */
  root(size = this.size): Buffer {
    this.need(size);
    return size === 0 ? EMPTY_ROOT : this.over(0, size);
  }

  /** Hashes from the leaf `index` (from 0) up to the root of the first `size` leaves. @throws RangeError */
  inclusionProof(index: number, size = this.size): Buffer[] {
    this.need(size);
    if (!Number.isSafeInteger(index) || index < 0 || index >= size)
      throw new RangeError(`There is no leaf ${index} of ${size}.`);
    return this.path(index, 0, size);
  }

  /** Shows that the first `from` leaves of the first `to` are unchanged. @throws RangeError */
  consistencyProof(from: number, to = this.size): Buffer[] {
    this.need(to);
    if (!Number.isSafeInteger(from) || from < 0 || from > to)
      throw new RangeError(`${from} leaves are not a part of ${to}.`);
    return from === 0 ? [] : this.subproof(from, 0, to, true);
  }

  private need(size: number): void {
    if (!Number.isSafeInteger(size) || size < 0 || size > this.size)
      throw new RangeError(`The tree has ${this.size} leaves, not ${size}.`);
  }

  private over(low: number, high: number): Buffer {
    const count = high - low;
    const level = Math.log2(count);
    if (Number.isInteger(level)) return this.rows[level]?.[low / count] ?? EMPTY_ROOT;
    const split = low + leftOf(count);
    return nodeHash(this.over(low, split), this.over(split, high));
  }

  private path(index: number, low: number, high: number): Buffer[] {
    if (high - low === 1) return [];
    const split = low + leftOf(high - low);
    return index < split
      ? [...this.path(index, low, split), this.over(split, high)]
      : [...this.path(index, split, high), this.over(low, split)];
  }

  /** RFC 6962 SUBPROOF; `whole` while the older tree is one the verifier knows the root of. */
  private subproof(from: number, low: number, high: number, whole: boolean): Buffer[] {
    const count = high - low;
    if (from === count) return whole ? [] : [this.over(low, high)];
    const left = leftOf(count);
    return from <= left
      ? [...this.subproof(from, low, low + left, whole), this.over(low + left, high)]
      : [...this.subproof(from - left, low + left, high, false), this.over(low, low + left)];
  }
}

/** The largest power of two below `count`: how many leaves stand in the left subtree. */
export function leftOf(count: number): number {
  let left = 1;
  while (left * 2 < count) left *= 2;
  return left;
}
