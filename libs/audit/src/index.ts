export { canonicalJson } from './canonical-json.js';
export { checkpointBody, parseCheckpoint, verifySignedNote, type Checkpoint } from './checkpoint.js';
export { CompactRange, merkleRoot } from './compact-range.js';
export { GENESIS_PREV, leafHash, saltedPayloadHash } from './hashes.js';
export { verifyLog, type BadEntry, type Expectation, type Verification } from './verify-log.js';
