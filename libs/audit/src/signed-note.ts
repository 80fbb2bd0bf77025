import { createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { COSIGNATURE, ED25519, keyId, parseVkey, type VerifierKey } from './verifier-key.js';

/** A C2SP signed note in its parts; nothing in it is believed yet. */
interface Note {
  /** With its last LF. */
  readonly text: string;
  readonly signatures: readonly { readonly name: string; readonly bytes: Buffer }[];
}

/** None of the keys signed the note; that says nothing against it. */
export class NotSigned extends Error {
  override name = 'NotSigned';
}

/** @throws Error where it is not one */
export function parseNote(note: string): Note {
  const gap = note.lastIndexOf('\n\n');
  if (gap < 0 || !note.endsWith('\n')) throw new Error('This is not a signed note.');
  const lines = note.slice(gap + 2, -1).split('\n');
  const signatures = lines.map((line) => {
    const [, name, encoded] = /^— ([^\s+]+) ([A-Za-z0-9+/]+=*)$/u.exec(line) ?? [];
    const bytes = Buffer.from(encoded ?? '', 'base64');
    if (!name || bytes.length < 5 || bytes.toString('base64') !== encoded)
      throw new Error('The note has a line among its signatures that is none.');
    return { name, bytes };
  });
  return { text: note.slice(0, gap + 1), signatures };
}

/**
 * Checks a note against keys that came from elsewhere, never out of the note. Lines by keys that are not known are
 * passed over; one by a known key that is wrong condemns the note.
 * @returns the text, and the names of those of the keys that signed it: one at least
 * @throws NotSigned where none of the keys signed it; Error saying why else it cannot be believed
 */
export function verifySignedNote(
  note: string,
  ...vkeys: readonly string[]
): { readonly text: string; readonly signers: readonly VerifierKey[] } {
  const keys = vkeys.map(parseVkey);
  const { text, signatures } = parseNote(note);
  const signers = signatures.flatMap(({ name, bytes }) => {
    const key = keys.find((k) => k.name === name && k.id.equals(bytes.subarray(0, 4)));
    if (!key) return [];
    if (!isSignature(text, bytes.subarray(4), key)) throw new Error(`The signature of ${name} is wrong.`);
    return [key];
  });
  if (signers.length === 0)
    throw new NotSigned(`The note is not signed by ${keys.map((k) => k.name).join(' or ')}.`);
  return { text, signers };
}

function isSignature(text: string, bytes: Buffer, { kind, publicKey }: VerifierKey): boolean {
  if (kind === ED25519) return bytes.length === 64 && verify(null, Buffer.from(text), publicKey, bytes);
  return (
    bytes.length === 72 &&
    verify(null, cosigned(text, Number(bytes.readBigUInt64BE())), publicKey, bytes.subarray(8))
  );
}

/** What a witness signs: C2SP cosignature/v1, with the second at which it saw the checkpoint. */
const cosigned = (text: string, second: number): Buffer =>
  Buffer.from(`cosignature/v1\ntime ${second}\n${text}`);

const rawKey = (key: KeyObject): Buffer =>
  createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32);

const line = (name: string, ...parts: readonly Uint8Array[]): string =>
  `— ${name} ${Buffer.concat(parts).toString('base64')}\n`;

export interface SigningKey {
  readonly name: string;
  readonly privateKey: KeyObject;
}

/** Signs a text, which ends in LF, with each of the keys: two while one key follows another. */
export function signNote(text: string, ...keys: readonly SigningKey[]): string {
  if (!text.endsWith('\n')) throw new Error('The text of a note ends in a line feed.');
  const lines = keys.map(({ name, privateKey }) =>
    line(name, keyId(name, ED25519, rawKey(privateKey)), sign(null, Buffer.from(text), privateKey)),
  );
  return `${text}\n${lines.join('')}`;
}

/** The note with a witness's line added. `second`: Unix time. */
export function cosignNote(note: string, { name, privateKey }: SigningKey, second: number): string {
  const stamp = Buffer.alloc(8);
  stamp.writeBigUInt64BE(BigInt(second));
  const signature = sign(null, cosigned(parseNote(note).text, second), privateKey);
  return note + line(name, keyId(name, COSIGNATURE, rawKey(privateKey)), stamp, signature);
}
