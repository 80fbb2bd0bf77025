import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { v7 } from 'uuid';

/** UUIDv7: sorts by the time it was made. */
export const newId = (): string => v7();
/** A fencing token; carries no order on purpose. */
export const newLeaseToken = (): string => randomUUID();
/** 256 bits for a session or API token; only its hash is kept. */
export const newSecret = (): string => randomBytes(32).toString('base64url');
export const sha256 = (bytes: string | Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
