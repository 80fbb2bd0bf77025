import { hash } from 'node:crypto';
import { canonicalJson } from './canonical-json.js';

const sha256 = (bytes: Uint8Array): Buffer => hash('sha256', bytes, 'buffer');

/** The root of an empty tree: SHA-256 of nothing. */
export const EMPTY_ROOT = sha256(Buffer.alloc(0));

/** What the first entry names as the one before it: SHA-256 of nothing, hex. */
export const GENESIS_PREV = EMPTY_ROOT.toString('hex');

// One buffer for all: hashing is synchronous, and two of these a line is what a long log costs.
let leafInput = Buffer.alloc(4096);
const nodeInput = Buffer.alloc(65, 1);

/** RFC 6962 leaf hash of an entry's exact bytes; the next entry carries it, so chain and tree share one hash. */
export function leafHash(bytes: Uint8Array): Buffer {
  if (bytes.length + 1 > leafInput.length) leafInput = Buffer.alloc(2 * (bytes.length + 1));
  leafInput[0] = 0;
  leafInput.set(bytes, 1);
  return sha256(leafInput.subarray(0, bytes.length + 1));
}

/** RFC 6962 hash of two subtrees, 32 bytes each. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  nodeInput.set(left, 1);
  nodeInput.set(right, 33);
  return sha256(nodeInput);
}

/** Binds words that may be erased to the log: SHA-256 hex of a 32-byte salt and the payload's RFC 8785 text. */
export const saltedPayloadHash = (salt: Uint8Array, payload: unknown): string =>
  saltedTextHash(salt, canonicalJson(payload));

/** The same of a payload's text as it is: SHA-256 hex of salt and text. */
export const saltedTextHash = (salt: Uint8Array, text: string): string =>
  sha256(Buffer.concat([salt, Buffer.from(text, 'utf8')])).toString('hex');
