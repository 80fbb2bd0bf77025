import { openCheckpoint } from './checkpoint.js';
import { NotSigned, verifySignedNote } from './signed-note.js';
import { ED25519, parseVkey } from './verifier-key.js';
import { MAX_LINE } from './verify-log.js';

/** The action of an entry that names one more key of the log. */
export const KEY_ADDED = 'log.key-added';

/** What the older key signs, as a note; its second line is no number, so it is never taken for a checkpoint. */
export const keyStatement = (origin: string, vkey: string): string => `${origin}\nadds the key\n${vkey}\n`;

/** An entry that names a key; nothing in it is believed yet. */
export interface AddedKey {
  readonly seq: number;
  readonly vkey: string;
  /** The statement, signed by a key that came before. */
  readonly note: string;
}

const isText = (value: unknown): value is string => typeof value === 'string';

/** Reads an entry's bytes, without the LF; null where it names no key. */
export function addedKey(line: Buffer): AddedKey | null {
  let value: unknown;
  try {
    value = JSON.parse(line.toString('utf8'));
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null || !('seq' in value) || !('entry' in value)) return null;
  const { seq, entry } = value;
  if (typeof seq !== 'number' || typeof entry !== 'object' || entry === null) return null;
  if (!('action' in entry) || entry.action !== KEY_ADDED || !('to' in entry)) return null;
  const { to } = entry;
  if (typeof to !== 'object' || to === null || !('vkey' in to) || !('note' in to)) return null;
  return isText(to.vkey) && isText(to.note) ? { seq, vkey: to.vkey, note: to.note } : null;
}

const MARK = Buffer.from(`"entry":{"action":"${KEY_ADDED}"`);

/** Finds the entries that name keys in a log as it comes from a file, in little memory and without judging anything. */
export async function addedKeys(parts: AsyncIterable<Buffer>): Promise<AddedKey[]> {
  const found: AddedKey[] = [];
  let rest = Buffer.alloc(0);
  for await (const part of parts) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, part]) : part;
    const end = bytes.lastIndexOf(10) + 1;
    for (let at = bytes.indexOf(MARK); at >= 0 && at < end; at = bytes.indexOf(MARK, at + 1)) {
      const added = addedKey(bytes.subarray(bytes.lastIndexOf(10, at) + 1, bytes.indexOf(10, at)));
      if (added) found.push(added);
    }
    rest = Buffer.from(bytes.subarray(end));
    if (rest.length > MAX_LINE) break;
  }
  return found;
}

export interface FollowedKeys {
  /** The keys that were given, then those they lead to. */
  readonly vkeys: readonly string[];
  readonly followed: readonly AddedKey[];
  /** Named by a believed key, in an entry none of its checkpoints covers: not followed. */
  readonly uncovered: readonly AddedKey[];
}

/**
 * From the keys that were given to those that came after: an entry is followed where a believed key signed its
 * statement and a checkpoint by that same key covers it. Entries by keys that are not known say nothing here. The
 * checkpoints have yet to be held against the log, or what is followed stands in no log at all.
 * @throws Error where a believed key's statement is wrong or is of another key
 */
export function followKeys(
  given: readonly string[],
  notes: readonly string[],
  added: readonly AddedKey[],
): FollowedKeys {
  const vkeys = [...given];
  const followed: AddedKey[] = [];
  const uncovered: AddedKey[] = [];
  for (const entry of added) {
    if (vkeys.includes(entry.vkey)) continue;
    const signers = vkeys.filter((vkey) => states(entry, vkey));
    if (signers.length === 0) continue;
    if (signers.some((vkey) => notes.some((note) => covers(note, vkey, entry.seq)))) {
      vkeys.push(entry.vkey);
      followed.push(entry);
    } else uncovered.push(entry);
  }
  return { vkeys, followed, uncovered };
}

function states({ seq, vkey, note }: AddedKey, by: string): boolean {
  let text: string;
  try {
    text = verifySignedNote(note, by).text;
  } catch (error) {
    if (error instanceof NotSigned) return false;
    throw new Error(`Entry ${seq} names a key: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
  const [older, newer] = [parseVkey(by), parseVkey(vkey)];
  if (text !== keyStatement(older.name, vkey) || newer.name !== older.name || newer.kind !== ED25519)
    throw new Error(`Entry ${seq} names another key than was signed.`);
  return true;
}

function covers(note: string, vkey: string, seq: number): boolean {
  try {
    return openCheckpoint(note, vkey).size >= seq;
  } catch {
    return false;
  }
}
