import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.js';

const sha256 = (...parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

const LEAF = Buffer.of(0);
const NODE = Buffer.of(1);

/** What the first entry names as the one before it: SHA-256 of nothing, hex. Also the root of an empty log. */
export const GENESIS_PREV = sha256().toString('hex');

/** RFC 6962 leaf hash of an entry's exact bytes; the next entry carries it, so chain and tree share one hash. */
export const leafHash = (bytes: Uint8Array): Buffer => sha256(LEAF, bytes);

/** RFC 6962 hash of two subtrees. */
export const nodeHash = (left: Uint8Array, right: Uint8Array): Buffer => sha256(NODE, left, right);

/** Binds words that may be erased to the log: SHA-256 hex of a 32-byte salt and the payload's RFC 8785 text. */
export const saltedPayloadHash = (salt: Uint8Array, payload: unknown): string =>
  sha256(salt, Buffer.from(canonicalJson(payload), 'utf8')).toString('hex');
