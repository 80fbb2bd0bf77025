import { merkleRoot } from './compact-range.js';
import { EMPTY_ROOT, nodeHash } from './hashes.js';
import { leftOf } from './merkle-tree.js';

/** Leaves in a block; a power of two, so that a block is one complete subtree. */
export const BLOCK = 1_024;

/** A long RFC 6962 tree by the roots of its complete blocks: 32 bytes for 1,024 leaves, which are read again when needed. */
export class BlockTree {
  private readonly roots: Buffer[] = [];

  /** Leaves it stands for. */
  get size(): number {
    return this.roots.length * BLOCK;
  }

  /** @param leaves the next 1,024. @throws RangeError where they are more or fewer */
  append(leaves: readonly Buffer[]): void {
    if (leaves.length !== BLOCK) throw new RangeError(`A block has ${BLOCK} leaves, not ${leaves.length}.`);
    this.roots.push(merkleRoot(leaves));
  }

  /**
   * Hashes from the leaf `index` (from 0) up to the root of the first `size` leaves.
   * @param leafAt is asked for leaves of the block of `index` and of the last, incomplete one
   */
  inclusionProof(index: number, size: number, leafAt: (index: number) => Buffer): Buffer[] {
    const over = (low: number, high: number): Buffer => {
      if (high - low === 1) return leafAt(low);
      if (high - low === BLOCK && low % BLOCK === 0) return this.roots[low / BLOCK] ?? EMPTY_ROOT;
      const split = low + leftOf(high - low);
      return nodeHash(over(low, split), over(split, high));
    };
    const path = (low: number, high: number): Buffer[] => {
      if (high - low === 1) return [];
      const split = low + leftOf(high - low);
      return index < split
        ? [...path(low, split), over(split, high)]
        : [...path(split, high), over(low, split)];
    };
    return path(0, size);
  }
}
