import {
  NotSigned,
  addedKeys,
  followKeys,
  openCheckpoint,
  type AddedKey,
  type Checkpoint,
  type FollowedKeys,
  type HeldHead,
} from '@stet/audit';
import { createReadStream, existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CommandProblem, EXIT } from '../exit.js';
import { readSource } from '../source.js';
import { believing } from './believing.js';

export interface Held {
  readonly checkpoint: readonly string[];
  readonly vkey: readonly string[];
  readonly size?: string;
  readonly root?: string;
}

interface Note {
  readonly file: string;
  readonly text: string;
  /** Handed over with the log, not held outside. */
  readonly exported: boolean;
}

export interface Heads {
  readonly heads: readonly HeldHead[];
  /** Keys that were not given, and the entries that lead to them. */
  readonly followed: readonly AddedKey[];
}

function headByHand({ size, root }: Held): HeldHead[] {
  if (size === undefined && root === undefined) return [];
  if (size === undefined || !/^\d{1,15}$/.test(size))
    throw new CommandProblem(EXIT.usage, '--size is a number of entries; --root needs it.');
  return [{ size: Number(size), root }];
}

async function notesFor(log: string, { checkpoint, vkey }: Held): Promise<Note[]> {
  const beside = join(dirname(log), 'checkpoints');
  const exported = vkey.length > 0 && existsSync(beside) ? readdirSync(beside).sort() : [];
  const read = async (file: string, isExported: boolean): Promise<Note> => ({
    file,
    text: await readSource(file),
    exported: isExported,
  });
  const notes: Note[] = [];
  for (const file of checkpoint) notes.push(await read(file, false));
  for (const name of exported) notes.push(await read(join(beside, name), true));
  return notes;
}

/** What the keys make of a note; null where none of them signed it. */
function opened({ file, text }: Note, vkeys: readonly string[]): Checkpoint | null {
  return believing(file, () => {
    try {
      return openCheckpoint(text, ...vkeys);
    } catch (error) {
      if (error instanceof NotSigned) return null;
      throw error;
    }
  });
}

/** Looks into the log for the keys that followed only where a note is by none that was given. */
async function keysFor(log: string, notes: readonly Note[], vkeys: readonly string[]): Promise<FollowedKeys> {
  if (notes.every((note) => opened(note, vkeys) !== null)) return { vkeys, followed: [], uncovered: [] };
  const added = await addedKeys(createReadStream(log, { highWaterMark: 1 << 18 }));
  const texts = notes.map(({ text }) => text);
  return believing(log, () => followKeys(vkeys, texts, added));
}

/**
 * The heads the log has to live up to, of notes held outside and of those handed over with it.
 * @throws CommandProblem where one of them cannot be believed
 */
export async function headsHeld(log: string, options: Held): Promise<Heads> {
  // The key comes from outside the export, or it proves nothing.
  if (options.checkpoint.length > 0 && options.vkey.length === 0)
    throw new CommandProblem(EXIT.usage, 'A checkpoint needs --vkey, given to you by somebody you trust.');
  const notes = await notesFor(log, options);
  const { vkeys, followed, uncovered } = await keysFor(log, notes, options.vkey);
  const heads = notes.map((note) => ({ note, head: opened(note, vkeys) }));
  const first = Math.min(...heads.flatMap(({ head }) => (head ? [head.size] : [])));
  const believed: HeldHead[] = headByHand(options);
  for (const { note, head } of heads) {
    if (head) believed.push(head);
    else if (!isOlder(note, first)) throw notBelieved(note, uncovered);
  }
  if (options.vkey.length > 0 && believed.length === 0)
    throw new CommandProblem(EXIT.auditBad, 'There is no checkpoint to hold the log against.');
  return { heads: believed, followed };
}

/** A key that came later says nothing of notes before it, which the first of its own covers. */
const isOlder = ({ exported, text }: Note, first: number): boolean =>
  exported && Number.isFinite(first) && Number(text.split('\n')[1]) < first;

function notBelieved({ file }: Note, uncovered: readonly AddedKey[]): CommandProblem {
  const [entry] = uncovered;
  const why = entry
    ? ` Entry ${entry.seq} names a further key, but no checkpoint by the key that signed for it covers that entry.`
    : '';
  return new CommandProblem(
    EXIT.auditBad,
    `${file}: The note is not signed by a key that is believed.${why}`,
  );
}
