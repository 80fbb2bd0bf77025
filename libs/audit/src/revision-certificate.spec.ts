import { SIGNER, STRANGER, buildLines, exportOf, leafOf } from '../../../test/support/audit-log.js';
import { MerkleTree, formatTlogProof, verifyRevisionCertificate } from './index.js';

const signOff = (claim: string) => ({ action: 'claim.sign-off', claim });
const release = (hash: string, revision = 2) => ({
  action: 'article.released',
  claim: null,
  to: { hash, revision, state: 'released' },
});
const LOG = buildLines(9, {
  2: signOff('c1'),
  4: signOff('c2'),
  6: release('h'),
  7: release('other'),
  8: signOff('c3'),
  9: { ...signOff('c4'), article: 'b' },
});
const tree = new MerkleTree();
for (const line of LOG) tree.append(leafOf(line));
const note = exportOf(LOG, 5).newer;

function item(seq: number, beside: object = {}) {
  const entry = LOG[seq - 1]?.subarray(0, -1) ?? Buffer.alloc(0);
  const sealed: { entry: { claim: string | null; actor: { id: string } } } = JSON.parse(entry.toString());
  const proof = formatTlogProof({
    entry,
    index: seq - 1,
    path: tree.inclusionProof(seq - 1),
    checkpoint: note,
  });
  return { seq, claim: sealed.entry.claim, person: sealed.entry.actor.id, proof, ...beside };
}
const certificate = (items: readonly object[], other: object = {}) =>
  JSON.stringify({ article: 'a', revision: 2, hash: 'h', release: 6, items, waiting: 0, ...other });
const verify = (text: string, vkey = SIGNER.vkey) => verifyRevisionCertificate(text, vkey);

describe('the certificate of a revision', () => {
  it('says who signed what off and who released it', () => {
    expect(verify(certificate([item(2), item(4), item(6)]))).toMatchObject({
      hash: 'h',
      release: { seq: 6, action: 'article.released', person: 'person-0' },
      signOffs: [
        { seq: 2, claim: 'c1', person: 'person-2' },
        { seq: 4, claim: 'c2', person: 'person-1' },
      ],
    });
    expect(verify(certificate([item(2)])).release).toBeNull();
  });

  it.each<[string, string, RegExp]>([
    ['another hash', certificate([item(2), item(6)], { hash: 'x' }), /released another text/],
    ['another revision', certificate([item(6)], { revision: 3 }), /released another text/],
    ['another article', certificate([item(2)], { article: 'z' }), /another article/],
    ['a sign-off of another article', certificate([item(9)]), /another article/],
    ['the release of another text', certificate([item(7)]), /released another text/],
    ['two releases', certificate([item(6), item(7)]), /two releases|another text/],
    ['a sign-off from after the release', certificate([item(6), item(8)]), /after the release/],
    ['an entry that is neither', certificate([item(1)]), /neither/],
    ['the same entry twice', certificate([item(2), item(2)]), /twice/],
    ['another name beside it', certificate([item(2, { person: 'person-0' })]), /not what is said/],
    ['another claim beside it', certificate([item(2, { claim: 'c2' })]), /not what is said/],
    ['another number beside it', certificate([item(2, { seq: 4 })]), /not what is said/],
    ['the proof of another entry', certificate([item(2, { proof: item(4).proof })]), /not what is said/],
    ['a path that is cut', certificate([item(2, { proof: cut(item(2).proof) })]), /does not stand/],
    ['no proof', certificate([{ seq: 2 }]), /no proof/],
    ['no proofs', certificate([], { items: null }), /no proofs/],
  ])('is refused with %s', (_, text, why) => {
    expect(() => verify(text)).toThrow(why);
  });

  it('is refused by another key, and where it is no certificate', () => {
    expect(() => verify(certificate([item(2)]), STRANGER.vkey)).toThrow('not signed');
    for (const text of ['', '[]', 'null', '{}']) expect(() => verify(text)).toThrow();
  });
});

/** Without the first line of its path. */
function cut(proof: string): string {
  const lines = proof.split('\n');
  return [...lines.slice(0, 3), ...lines.slice(4)].join('\n');
}
