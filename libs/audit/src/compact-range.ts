import { EMPTY_ROOT, nodeHash } from './hashes.js';

/** The right-hand edge of an RFC 6962 tree: enough to add leaves and to tell the root, 53 hashes at most. */
export class CompactRange {
  private readonly edge: Buffer[] = [];
  private count = 0;

  get size(): number {
    return this.count;
  }

  append(leaf: Buffer): void {
    let hash = leaf;
    // As many complete pairs close as the old size has ones at its end.
    for (let n = this.count; n % 2 === 1; n = Math.floor(n / 2))
      hash = nodeHash(this.edge.pop() ?? leaf, hash);
    this.edge.push(hash);
    this.count++;
  }

  root(): Buffer {
    const [last, ...rest] = [...this.edge].reverse();
    if (!last) return EMPTY_ROOT;
    return rest.reduce((right, left) => nodeHash(left, right), last);
  }

  /** The same tree with more leaves; this one stays as it is. */
  with(...leaves: readonly Buffer[]): CompactRange {
    const longer = new CompactRange();
    longer.edge.push(...this.edge);
    longer.count = this.count;
    for (const leaf of leaves) longer.append(leaf);
    return longer;
  }
}

/** RFC 6962 root of all leaves. */
export function merkleRoot(leaves: Iterable<Buffer>): Buffer {
  const range = new CompactRange();
  for (const leaf of leaves) range.append(leaf);
  return range.root();
}
