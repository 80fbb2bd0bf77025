export { BLOCK, BlockTree } from './block-tree.js';
export { canonicalJson } from './canonical-json.js';
export { checkpointBody, openCheckpoint, parseCheckpoint, type Checkpoint } from './checkpoint.js';
export { CompactRange, merkleRoot } from './compact-range.js';
export { EMPTY_ROOT, GENESIS_PREV, leafHash, saltedPayloadHash } from './hashes.js';
export {
  KEY_ADDED,
  addedKeys,
  followKeys,
  keyStatement,
  type AddedKey,
  type FollowedKeys,
} from './key-rotation.js';
export { type PayloadBeside } from './entry-fault.js';
export { LogVerifier, type BadEntry, type Expectation, type HeldHead } from './log-verifier.js';
export { verifyRevisionCertificate, type CertifiedRevision } from './revision-certificate.js';
export { MerkleTree } from './merkle-tree.js';
export { redactedLine, type Withheld } from './redacted-entry.js';
export {
  NotSigned,
  cosignNote,
  parseNote,
  signNote,
  verifySignedNote,
  type SigningKey,
} from './signed-note.js';
export { formatTlogProof, parseTlogProof, verifyTlogProof, type TlogProof } from './tlog-proof.js';
export { COSIGNATURE, formatVkey, parseVkey } from './verifier-key.js';
export { verifyConsistency, verifyInclusion, type TreeHead } from './verify-proof.js';
export { witness } from './witness.js';
export { verifyLog, verifyLogBytes, type Verification } from './verify-log.js';
