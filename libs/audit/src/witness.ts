import { openCheckpoint } from './checkpoint.js';
import { cosignNote, type SigningKey } from './signed-note.js';
import { verifyConsistency } from './verify-proof.js';

/**
 * What a witness does with a log's next head: believes the log's signature, wants proof that the head it saw last is a
 * beginning of this one, and puts its own line under the note.
 * @param seen the note it signed last; null at first
 * @throws Error saying why it does not sign
 */
export function witness(
  seen: string | null,
  next: string,
  proof: readonly Buffer[],
  vkey: string,
  key: SigningKey,
  second: number,
): string {
  const newer = openCheckpoint(next, vkey);
  if (seen !== null) {
    const older = openCheckpoint(seen, vkey);
    const head = ({ size, root }: { size: number; root: string }) => ({
      size,
      root: Buffer.from(root, 'base64'),
    });
    if (newer.size < older.size)
      throw new Error(`The log was ${older.size} entries long, and is said to be ${newer.size} now.`);
    if (!verifyConsistency(head(older), head(newer), proof))
      throw new Error(`The log of ${older.size} entries that was seen is no beginning of this one.`);
  }
  return cosignNote(next, key, second);
}
