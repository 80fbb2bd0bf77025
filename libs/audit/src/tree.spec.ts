import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { MerkleTree, leafHash, merkleRoot, verifyConsistency, verifyInclusion } from './index.js';

// The eight leaves that implementations of RFC 6962 test themselves with, and the roots and proofs known for them.
const INPUT = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const leaves = INPUT.map((hex) => leafHash(Buffer.from(hex, 'hex')));
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

/** RFC 6962, 2.1, word for word and slowly: what the others are held against. */
function slowRoot(part: readonly Buffer[]): Buffer {
  if (part.length === 0) return createHash('sha256').digest();
  if (part.length === 1) return part[0] ?? Buffer.alloc(0);
  let k = 1;
  while (k * 2 < part.length) k *= 2;
  return createHash('sha256')
    .update(Buffer.of(1))
    .update(slowRoot(part.slice(0, k)))
    .update(slowRoot(part.slice(k)))
    .digest();
}
const treeOf = (part: readonly Buffer[]): MerkleTree => {
  const tree = new MerkleTree();
  for (const leaf of part) tree.append(leaf);
  return tree;
};
const many = Array.from({ length: 70 }, (_, i) => leafHash(Buffer.from(String(i))));
const grown = treeOf(many);

describe('the tree', () => {
  it.each(ROOTS.map((root, size) => [size, root] as const))(
    'of %i leaves has the known root',
    (size, root) => {
      const part = leaves.slice(0, size);
      expect(
        [merkleRoot(part), treeOf(part).root(), treeOf(leaves).root(size), slowRoot(part)].map((h) =>
          h.toString('hex'),
        ),
      ).toEqual([root, root, root, root]);
    },
  );

  it('gives known proofs', () => {
    const short = (hashes: readonly Buffer[]) => hashes.map((h) => h.toString('hex').slice(0, 8));
    const tree = treeOf(leaves);
    expect(short(tree.inclusionProof(0))).toEqual(['96a296d2', '5f083f0a', '6b47aaf2']);
    expect(short(tree.inclusionProof(5))).toEqual(['bc1a0643', 'ca854ea1', 'd37ee418']);
    expect(short(tree.consistencyProof(6, 8))).toEqual(['0ebc5d34', 'ca854ea1', 'd37ee418']);
    expect(short(tree.consistencyProof(1, 8))).toEqual(['96a296d2', '5f083f0a', '6b47aaf2']);
  });

  it('proves every leaf of every size, and nothing else', () => {
    for (let size = 1; size <= many.length; size++) {
      const root = slowRoot(many.slice(0, size));
      for (let index = 0; index < size; index++) {
        const path = grown.inclusionProof(index, size);
        const leaf = many[index] ?? root;
        expect(verifyInclusion(leaf, index, size, path, root)).toBe(true);
        expect(verifyInclusion(leaf, index + 1, size, path, root)).toBe(false);
        expect(verifyInclusion(leaf, index, size, [...path, root], root)).toBe(false);
        if (path.length > 0) expect(verifyInclusion(leaf, index, size, path.slice(1), root)).toBe(false);
      }
    }
  });

  it('proves every tree the beginning of every longer one, and no other', () => {
    for (let to = 1; to <= many.length; to++) {
      const newer = { size: to, root: slowRoot(many.slice(0, to)) };
      for (let from = 0; from <= to; from++) {
        const older = { size: from, root: slowRoot(many.slice(0, from)) };
        const path = grown.consistencyProof(from, to);
        expect(verifyConsistency(older, newer, path)).toBe(true);
        expect(verifyConsistency({ ...older, root: leafHash(older.root) }, newer, path)).toBe(false);
        expect(verifyConsistency(older, { ...newer, root: leafHash(newer.root) }, path)).toBe(from === 0);
        expect(verifyConsistency(older, newer, [...path, newer.root])).toBe(false);
        if (path.length > 0) expect(verifyConsistency(older, newer, path.slice(1))).toBe(false);
      }
    }
  });

  it('believes no proof with any bit of it turned', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 70 }), fc.nat(), fc.nat(), fc.nat(255), (size, i, at, bit) => {
        const index = i % size;
        const path = grown.inclusionProof(index, size).map((h) => Buffer.from(h));
        const hash = path[at % path.length];
        if (hash) hash[bit >> 3] = (hash[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(verifyInclusion(many[index] ?? Buffer.alloc(0), index, size, path, grown.root(size))).toBe(
          false,
        );
      }),
    );
  });
});
