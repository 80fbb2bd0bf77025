import { MerkleTree, formatTlogProof, leafHash, parseCheckpoint, parseNote } from '@stet/audit';
import { checkpointNotes, readSnapshot, sealedEntries, signOffsByClaim } from '@stet/persistence';
import { once } from 'node:events';
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { print } from '../output.js';
import { withDesk } from './open-desk.js';

/**
 * Writes `log.jsonl` (the sealed bytes, one entry a line), `payloads.jsonl` (the erasable words with their salts),
 * `checkpoints/` (every signed note), `proofs/` (a certificate for every claim's last sign-off) and where the log stood.
 */
export async function exportAudit(folder: string): Promise<void> {
  for (const part of ['checkpoints', 'proofs']) mkdirSync(join(folder, part), { recursive: true });
  await withDesk(async ({ source }) => {
    // The notes first: an entry that comes meanwhile is in the log, but under none of them.
    const notes = await readSnapshot(source, checkpointNotes);
    const signOffs = new Map(
      (await readSnapshot(source, signOffsByClaim)).map(({ seq, claim }) => [Number(seq), claim]),
    );
    const { tree, entries } = await writeLog(source, folder, (seq) => signOffs.has(seq));
    for (const { size, note } of notes)
      writeFileSync(join(folder, 'checkpoints', `${size.padStart(12, '0')}.note`), note);
    const newest = notes.at(-1)?.note;
    const proofs = newest ? writeProofs(join(folder, 'proofs'), newest, tree, entries, signOffs) : 0;
    const head = { size: tree.size, root: tree.root().toString('base64') };
    writeFileSync(join(folder, 'head.json'), `${JSON.stringify(head)}\n`);
    print(`${head.size} entries, root ${head.root}, ${notes.length} checkpoints, ${proofs} certificates`);
  });
}

async function writeLog(source: DataSource, folder: string, isWanted: (seq: number) => boolean) {
  const log = createWriteStream(join(folder, 'log.jsonl'));
  const payloads = createWriteStream(join(folder, 'payloads.jsonl'), { mode: 0o600 });
  const tree = new MerkleTree();
  const entries = new Map<number, Buffer>();
  for await (const { seq, body, payload, salt } of sealedEntries(source)) {
    const bytes = Buffer.from(body, 'utf8');
    tree.append(leafHash(bytes));
    if (isWanted(seq)) entries.set(seq, bytes);
    if (!log.write(`${body}\n`)) await once(log, 'drain');
    if (payload !== null) payloads.write(`${JSON.stringify({ seq, salt, payload })}\n`);
  }
  await Promise.all([log, payloads].map((stream) => new Promise<void>((resolve) => stream.end(resolve))));
  return { tree, entries };
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
