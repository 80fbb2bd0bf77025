import { MerkleTree, formatTlogProof, leafHash, parseCheckpoint, parseNote, redactedLine } from '@stet/audit';
import { once } from 'node:events';
import { createWriteStream, mkdirSync, writeFileSync, type WriteStream } from 'node:fs';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { readSnapshot } from '../database.js';
import { checkpointNotes, sealedEntries, signOffsByClaim, type SealedEntry } from './export-log.js';

export interface Exported {
  readonly size: number;
  /** Base64 RFC 6962 root over all entries, those left out among them. */
  readonly root: string;
  readonly checkpoints: number;
  readonly certificates: number;
  /** Entries of which the reader sees place and hash alone, and entries whose words alone were kept back. */
  readonly withheld: { readonly entries: number; readonly words: number };
}

/**
 * Writes `log.jsonl` (the sealed bytes, one entry a line), `payloads.jsonl` (the erasable words with their salts),
 * `checkpoints/` (every signed note), `proofs/` (a certificate for every claim's last sign-off) and where the log stood.
 * What the reader may not see is left out and says so in its place; the log verifies all the same.
 * @param reader a person's id; null: everything, for whoever holds the database anyway
 */
export async function writeExport(
  source: DataSource,
  folder: string,
  reader: string | null,
): Promise<Exported> {
  for (const part of ['checkpoints', 'proofs']) mkdirSync(join(folder, part), { recursive: true });
  // The notes first: an entry that comes meanwhile is in the log, but under none of them.
  const notes = await readSnapshot(source, checkpointNotes);
  const signOffs = new Map(
    (await readSnapshot(source, signOffsByClaim)).map(({ seq, claim }) => [Number(seq), claim]),
  );
  const { tree, entries, withheld } = await writeLog(source, folder, reader, (seq) => signOffs.has(seq));
  for (const { size, note } of notes)
    writeFileSync(join(folder, 'checkpoints', `${size.padStart(12, '0')}.note`), note);
  const newest = notes.at(-1)?.note;
  const certificates = newest ? writeProofs(join(folder, 'proofs'), newest, tree, entries, signOffs) : 0;
  const head = { size: tree.size, root: tree.root().toString('base64') };
  writeFileSync(join(folder, 'head.json'), `${JSON.stringify(head)}\n`);
  return { ...head, checkpoints: notes.length, certificates, withheld };
}

async function writeLog(
  source: DataSource,
  folder: string,
  reader: string | null,
  isWanted: (seq: number) => boolean,
) {
  const log = createWriteStream(join(folder, 'log.jsonl'));
  const payloads = createWriteStream(join(folder, 'payloads.jsonl'), { mode: 0o600 });
  const tree = new MerkleTree();
  const entries = new Map<number, Buffer>();
  const withheld = { entries: 0, words: 0 };
  for await (const entry of sealedEntries(source, reader)) {
    const bytes = Buffer.from(entry.body, 'utf8');
    const leaf = leafHash(bytes);
    tree.append(leaf);
    if (entry.withheld) {
      withheld.entries++;
      await write(log, redactedLine(entry.seq, leaf, entry.withheld));
      continue;
    }
    if (isWanted(entry.seq)) entries.set(entry.seq, bytes);
    await write(log, `${entry.body}\n`);
    if (entry.payload === null) continue;
    if (entry.confidential) withheld.words++;
    await write(payloads, wordsLine(entry));
  }
  await Promise.all([log, payloads].map((stream) => new Promise<void>((resolve) => stream.end(resolve))));
  return { tree, entries, withheld };
}

const wordsLine = ({ seq, salt, payload, confidential }: SealedEntry): string =>
  `${JSON.stringify(confidential ? { seq, redacted: 'confidential' } : { seq, salt, payload })}\n`;

async function write(stream: WriteStream, line: string): Promise<void> {
  if (!stream.write(line)) await once(stream, 'drain');
}

function writeProofs(
  folder: string,
  checkpoint: string,
  tree: MerkleTree,
  entries: ReadonlyMap<number, Buffer>,
  claims: ReadonlyMap<number, string>,
): number {
  const { size } = parseCheckpoint(parseNote(checkpoint).text);
  let written = 0;
  for (const [seq, entry] of entries) {
    if (seq > size) continue; // not signed yet; the next export has it
    const index = seq - 1;
    const proof = formatTlogProof({ entry, index, path: tree.inclusionProof(index, size), checkpoint });
    writeFileSync(join(folder, `${claims.get(seq) ?? seq}.tlog-proof`), proof);
    written++;
  }
  return written;
}
