import { createHash, createPublicKey, timingSafeEqual, verify } from 'node:crypto';

/** A C2SP tlog-checkpoint: whose log, how long, and its RFC 6962 root. */
export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  /** Base64 of 32 bytes. */
  readonly root: string;
}

export const checkpointBody = ({ origin, size, root }: Checkpoint): string => `${origin}\n${size}\n${root}\n`;

/** @throws Error saying what is not as a checkpoint must be */
export function parseCheckpoint(body: string): Checkpoint {
  const [origin, size, root, end] = body.split('\n');
  if (!origin || !/^(0|[1-9]\d{0,15})$/.test(size ?? '') || !root || end === undefined)
    throw new Error('This is not a checkpoint: it needs an origin, a size and a root, a line each.');
  if (Buffer.from(root, 'base64').length !== 32 || Buffer.from(root, 'base64').toString('base64') !== root)
    throw new Error('The checkpoint’s root is not 32 bytes in base64.');
  return { origin, size: Number(size), root };
}

const ED25519 = 1;
/** What DER puts before the 32 bytes of an Ed25519 public key. */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

/**
 * Checks a C2SP signed note against a verifier key that came from elsewhere, never out of the note.
 * @returns the note's text
 * @throws Error saying why it cannot be believed
 */
export function verifySignedNote(note: string, vkey: string): string {
  const key = parseVkey(vkey);
  const gap = note.lastIndexOf('\n\n');
  if (gap < 0 || !note.endsWith('\n')) throw new Error('This is not a signed note.');
  const text = note.slice(0, gap + 1);
  for (const line of note.slice(gap + 2, -1).split('\n')) {
    const signature = /^— (\S+) ([A-Za-z0-9+/]+=*)$/.exec(line);
    if (!signature) throw new Error('The note has a line among its signatures that is none.');
    const bytes = Buffer.from(signature[2] ?? '', 'base64');
    if (signature[1] !== key.name || !bytes.subarray(0, 4).equals(key.id)) continue;
    if (verify(null, Buffer.from(text, 'utf8'), key.publicKey, bytes.subarray(4))) return text;
    throw new Error('The note’s signature is wrong.');
  }
  throw new Error(`The note is not signed by ${key.name}.`);
}

function parseVkey(vkey: string) {
  const [name, id, encoded] = vkey.trim().split(/\+(?=[0-9a-f]{8}\+)|(?<=\+[0-9a-f]{8})\+/);
  const bytes = Buffer.from(encoded ?? '', 'base64');
  if (!name || !id || bytes[0] !== ED25519 || bytes.length !== 33)
    throw new Error('This is not an Ed25519 verifier key.');
  const expected = createHash('sha256').update(`${name}\n`).update(bytes).digest().subarray(0, 4);
  const given = Buffer.from(id, 'hex');
  if (given.length !== 4 || !timingSafeEqual(given, expected))
    throw new Error('The verifier key’s id is not that of its key.');
  const publicKey = createPublicKey({
    key: Buffer.concat([SPKI, bytes.subarray(1)]),
    format: 'der',
    type: 'spki',
  });
  return { name, id: expected, publicKey };
}
