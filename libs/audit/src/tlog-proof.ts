import { openCheckpoint, type Checkpoint } from './checkpoint.js';
import { leafHash } from './hashes.js';
import { verifyInclusion } from './verify-proof.js';

const TITLE = 'c2sp.org/tlog-proof@v1';

/** That one entry stands in a signed log: what a newspaper can hand to a court. */
export interface TlogProof {
  /** The entry's exact bytes; they travel as the proof's extra data, so that one file says it all. */
  readonly entry: Buffer;
  /** From 0; the entry's number less one. */
  readonly index: number;
  readonly path: readonly Buffer[];
  /** The signed note of a checkpoint that covers the entry. */
  readonly checkpoint: string;
}

export const formatTlogProof = ({ entry, index, path, checkpoint }: TlogProof): string =>
  `${[TITLE, `extra ${entry.toString('base64')}`, `index ${index}`, ...path.map((hash) => hash.toString('base64'))].join('\n')}\n\n${checkpoint}`;

/** @throws Error saying what is not as a proof must be */
export function parseTlogProof(text: string): TlogProof {
  const gap = text.indexOf('\n\n');
  const [title, extra, at, ...rest] = text.slice(0, Math.max(gap, 0)).split('\n');
  if (title !== TITLE) throw new Error('This is not a tlog-proof.');
  const entry = base64(extra?.startsWith('extra ') ? extra.slice(6) : '');
  if (!entry || entry.length === 0) throw new Error('The proof does not carry its entry.');
  const index = /^index (0|[1-9]\d{0,14})$/.exec(at ?? '')?.[1];
  if (index === undefined) throw new Error('The proof does not say which entry it is of.');
  const path = rest.map((line) => {
    const hash = base64(line);
    if (hash?.length !== 32) throw new Error('A line of the proof is not 32 bytes in base64.');
    return hash;
  });
  return { entry, index: Number(index), path, checkpoint: text.slice(gap + 2) };
}

function base64(text: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : null;
}

/**
 * Checks a certificate against keys from outside. @returns the entry's exact bytes and the checkpoint it stands under
 * @throws Error saying why it proves nothing
 */
export function verifyTlogProof(
  text: string,
  ...vkeys: readonly string[]
): { readonly entry: Buffer; readonly checkpoint: Checkpoint } {
  const { entry, index, path, checkpoint: note } = parseTlogProof(text);
  const checkpoint = openCheckpoint(note, ...vkeys);
  const root = Buffer.from(checkpoint.root, 'base64');
  if (!verifyInclusion(leafHash(entry), index, checkpoint.size, path, root))
    throw new Error('The entry does not stand where the proof says.');
  return { entry, checkpoint };
}
