import { verifySignedNote } from './signed-note.js';

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
  if (!origin || !/^(0|[1-9]\d{0,14})$/.test(size ?? '') || !root || end === undefined)
    throw new Error('This is not a checkpoint: it needs an origin, a size and a root, a line each.');
  if (Buffer.from(root, 'base64').length !== 32 || Buffer.from(root, 'base64').toString('base64') !== root)
    throw new Error('The checkpoint’s root is not 32 bytes in base64.');
  return { origin, size: Number(size), root };
}

/**
 * Opens a signed checkpoint with keys from outside; it must be of the log one of them is for, and be signed by it.
 * @throws Error saying why it cannot be believed
 */
export function openCheckpoint(note: string, ...vkeys: readonly string[]): Checkpoint {
  const { text, signers } = verifySignedNote(note, ...vkeys);
  const checkpoint = parseCheckpoint(text);
  if (!signers.some((key) => key.name === checkpoint.origin))
    throw new Error(`The checkpoint is of ${checkpoint.origin}, not of the log the key is for.`);
  return checkpoint;
}
