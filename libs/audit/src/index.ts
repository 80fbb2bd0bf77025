export { canonicalJson } from './canonical-json.js';
export { GENESIS_PREV, leafHash, nodeHash, saltedPayloadHash } from './hashes.js';
