import { BLOCK, BlockTree, MerkleTree, leafHash } from './index.js';

const LEAVES = Array.from({ length: 3 * BLOCK + 700 }, (_, i) => leafHash(Buffer.from(`leaf ${i}`)));

describe('a tree by its blocks', () => {
  it.each([1, 2, 700, BLOCK - 1, BLOCK, BLOCK + 1, 2 * BLOCK, 3 * BLOCK, 3 * BLOCK + 1, LEAVES.length])(
    'gives the proofs of the whole tree of %s leaves, asking for two blocks at most',
    (size) => {
      const whole = new MerkleTree();
      for (const leaf of LEAVES.slice(0, size)) whole.append(leaf);
      const blocks = new BlockTree();
      for (let at = 0; at + BLOCK <= size; at += BLOCK) blocks.append(LEAVES.slice(at, at + BLOCK));
      for (const index of [0, 1, BLOCK - 1, BLOCK, 2 * BLOCK + 5, size - 1].filter((i) => i < size)) {
        const asked = new Set<number>();
        const proof = blocks.inclusionProof(index, size, (i) => {
          asked.add(Math.floor(i / BLOCK));
          return LEAVES[i] ?? Buffer.alloc(0);
        });
        expect(proof.map(String)).toEqual(whole.inclusionProof(index, size).map(String));
        for (const block of asked)
          expect([Math.floor(index / BLOCK), Math.floor(size / BLOCK)]).toContain(block);
      }
    },
  );

  it('takes whole blocks alone', () => {
    expect(() => new BlockTree().append(LEAVES.slice(0, 5))).toThrow(RangeError);
  });
});
