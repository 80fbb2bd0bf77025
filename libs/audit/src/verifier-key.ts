import { createHash, createPublicKey, type KeyObject } from 'node:crypto';

/** Kinds of C2SP signatures that are known here, by their byte. */
export const ED25519 = 1;
export const COSIGNATURE = 4;

/** A C2SP verifier key: whose, and which. */
export interface VerifierKey {
  readonly name: string;
  readonly kind: typeof ED25519 | typeof COSIGNATURE;
  /** First 4 bytes of SHA-256(name, LF, kind, key). */
  readonly id: Buffer;
  readonly publicKey: KeyObject;
}

/** What DER puts before the 32 bytes of an Ed25519 public key. */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

export const isKeyName = (name: string): boolean => /^[^\s+]+$/u.test(name);

export function keyId(name: string, kind: number, raw: Uint8Array): Buffer {
  return createHash('sha256').update(`${name}\n`).update(Buffer.of(kind)).update(raw).digest().subarray(0, 4);
}

/** `name+hexid+base64(kind, key)`: what is given to whoever is to verify. */
export function formatVkey(
  name: string,
  publicKey: KeyObject,
  kind: typeof ED25519 | typeof COSIGNATURE = ED25519,
): string {
  if (!isKeyName(name)) throw new Error('A key’s name has no space and no plus sign.');
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
  return `${name}+${keyId(name, kind, raw).toString('hex')}+${Buffer.concat([Buffer.of(kind), raw]).toString('base64')}`;
}

/** @throws Error saying what is wrong with the key */
export function parseVkey(vkey: string): VerifierKey {
  const [, name, id, encoded] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/u.exec(vkey.trim()) ?? [];
  const bytes = Buffer.from(encoded ?? '', 'base64');
  const kind = bytes[0];
  if (!name || !id || (kind !== ED25519 && kind !== COSIGNATURE) || bytes.length !== 33)
    throw new Error('This is not an Ed25519 verifier key.');
  const raw = bytes.subarray(1);
  const expected = keyId(name, kind, raw);
  if (id !== expected.toString('hex')) throw new Error('The verifier key’s id is not that of its key.');
  const publicKey = createPublicKey({ key: Buffer.concat([SPKI, raw]), format: 'der', type: 'spki' });
  return { name, kind, id: expected, publicKey };
}
