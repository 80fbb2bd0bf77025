import { EMPTY_ROOT, nodeHash } from './hashes.js';

const half = (n: number): number => Math.floor(n / 2);
const isOdd = (n: number): boolean => n % 2 === 1;
const isCount = (n: number): boolean => Number.isSafeInteger(n) && n >= 0;
const areHashes = (hashes: readonly Uint8Array[]): boolean => hashes.every((h) => h.length === 32);

/** RFC 9162, 2.1.3.2: is `leaf` the one at `index` (from 0) of the tree of `size` leaves with this root? */
export function verifyInclusion(
  leaf: Buffer,
  index: number,
  size: number,
  path: readonly Buffer[],
  root: Buffer,
): boolean {
  if (!isCount(index) || !isCount(size) || index >= size || !areHashes(path)) return false;
  let [at, last, hash] = [index, size - 1, leaf];
  for (const other of path) {
    if (last === 0) return false;
    if (isOdd(at) || at === last) {
      hash = nodeHash(other, hash);
      while (!isOdd(at) && at !== 0) [at, last] = [half(at), half(last)];
    } else hash = nodeHash(hash, other);
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && hash.equals(root);
}

export interface TreeHead {
  readonly size: number;
  readonly root: Buffer;
}

/** RFC 9162, 2.1.4.2: is the older tree a beginning of the newer? A proof from nothing is empty. */
export function verifyConsistency(older: TreeHead, newer: TreeHead, path: readonly Buffer[]): boolean {
  if (!isCount(older.size) || !isCount(newer.size) || older.size > newer.size || !areHashes(path))
    return false;
  if (older.size === newer.size) return path.length === 0 && older.root.equals(newer.root);
  if (older.size === 0) return path.length === 0 && older.root.equals(EMPTY_ROOT);
  if (path.length === 0) return false;
  // Where the older tree is one complete subtree, the proof leaves out what the verifier has: its root.
  const hashes = Number.isInteger(Math.log2(older.size)) ? [older.root, ...path] : path;
  let [at, last] = [older.size - 1, newer.size - 1];
  while (isOdd(at)) [at, last] = [half(at), half(last)];
  let [before, now] = [hashes[0] ?? EMPTY_ROOT, hashes[0] ?? EMPTY_ROOT];
  for (const other of hashes.slice(1)) {
    if (last === 0) return false;
    if (isOdd(at) || at === last) {
      [before, now] = [nodeHash(other, before), nodeHash(other, now)];
      while (!isOdd(at) && at !== 0) [at, last] = [half(at), half(last)];
    } else now = nodeHash(now, other);
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && before.equals(older.root) && now.equals(newer.root);
}
