import {
  BLOCK,
  BlockTree,
  formatTlogProof,
  leafHash,
  parseCheckpoint,
  parseNote,
  verifyInclusion,
} from '@stet/audit';
import { Conflict } from '@stet/domain';
import type { DataSource } from 'typeorm';
import { readSnapshot } from './database.js';
import { first, type Sql } from './sql.js';
import { isUuid } from './uuid.js';
import { BLIND } from './views/blind.js';
import { onViewersDesk } from './views/fragments.js';

/** A live sign-off with the proof that its entry stands in the signed log. */
interface Certificate {
  readonly seq: number;
  readonly person: string;
  /** A C2SP tlog-proof: entry, path and checkpoint in one text. */
  readonly proof: string;
}

export interface Certificates {
  readonly items: readonly Certificate[];
  /** Sign-offs that no checkpoint covers yet; within a minute one does. */
  readonly waiting: number;
}

interface Signed {
  readonly seq: string;
  readonly body: Buffer;
  readonly person: string;
}

/** Makes certificates out of the log, of which it keeps the roots of complete blocks. */
export class CertificateMaker {
  private readonly tree = new BlockTree();
  private turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly source: DataSource) {}

  /** `null`: the claim is not the viewer's to see. Whoever checks it blind is shown none. @throws Conflict log_disagrees */
  async ofClaim(viewer: string, claim: string): Promise<Certificates | null> {
    if (!isUuid(claim)) return null;
    // One after another: the tree grows while it is read.
    const mine = this.turn.then(() => readSnapshot(this.source, (sql) => this.make(sql, viewer, claim)));
    this.turn = mine.catch(() => undefined);
    return mine;
  }

  private async make(sql: Sql, viewer: string, claim: string): Promise<Certificates | null> {
    const seen = first(
      await sql<{ blind: boolean | null }>(
        `SELECT ${BLIND} AS blind FROM stet.claim c WHERE c.id = $2 AND ${onViewersDesk('c.desk_id')}`,
        [viewer, claim],
      ),
    );
    if (!seen) return null;
    if (seen.blind) return { items: [], waiting: 0 };
    const signed = await sql<Signed>(
      `SELECT e.seq, e.body, s.person_id AS person FROM stet.sign_off s
         JOIN audit.entry e ON e.claim = s.claim_id AND e.claim_version = s.claim_version
        WHERE s.claim_id = $1 AND s.voided_at IS NULL ORDER BY e.seq`,
      [claim],
    );
    const newest = first(
      await sql<{ note: string }>('SELECT note FROM audit.checkpoint ORDER BY size DESC LIMIT 1'),
    );
    const head = newest && parseCheckpoint(parseNote(newest.note).text);
    const covered = signed.filter(({ seq }) => head !== null && Number(seq) <= head.size);
    const items: Certificate[] = [];
    for (const entry of covered)
      if (newest && head) items.push(await this.certify(sql, entry, newest.note, head));
    return { items, waiting: signed.length - covered.length };
  }

  private async certify(
    sql: Sql,
    { seq, body, person }: Signed,
    checkpoint: string,
    { size, root }: { readonly size: number; readonly root: string },
  ): Promise<Certificate> {
    while (this.tree.size + BLOCK <= size) this.tree.append(await leaves(sql, this.tree.size));
    const index = Number(seq) - 1;
    const ends = new Map<number, Buffer[]>();
    for (const block of [index, size]) {
      const start = block - (block % BLOCK);
      ends.set(start, await leaves(sql, start));
    }
    const path = this.tree.inclusionProof(
      index,
      size,
      (at) => ends.get(at - (at % BLOCK))?.[at % BLOCK] ?? Buffer.alloc(0),
    );
    // What does not verify here would not verify anywhere, and somebody should look.
    if (!verifyInclusion(leafHash(body), index, size, path, Buffer.from(root, 'base64')))
      throw new Conflict(
        'log_disagrees',
        'The log is not what its newest checkpoint is of; tell whoever runs the desk.',
      );
    return { seq: Number(seq), person, proof: formatTlogProof({ entry: body, index, path, checkpoint }) };
  }
}

const leaves = async (sql: Sql, start: number): Promise<Buffer[]> =>
  (
    await sql<{ leaf: Buffer }>('SELECT leaf FROM audit.entry WHERE seq > $1 ORDER BY seq LIMIT $2', [
      start,
      BLOCK,
    ])
  ).map((row) => row.leaf);
