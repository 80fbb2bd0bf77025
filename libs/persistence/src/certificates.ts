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
import { entriesOfRevision, signOffsOfClaim, type Signed } from './certificate-entries.js';
import { readSnapshot } from './database.js';
import { first, type Sql } from './sql.js';
import { isUuid } from './uuid.js';

/** An entry with the proof that it stands in the signed log. */
export interface Certificate {
  readonly seq: number;
  readonly person: string | null;
  readonly claim: string | null;
  /** A C2SP tlog-proof: entry, path and checkpoint in one text. */
  readonly proof: string;
}

export interface Certificates {
  readonly items: readonly Certificate[];
  /** Entries that no checkpoint covers yet; within a minute one does. */
  readonly waiting: number;
}

export interface RevisionCertificate extends Certificates {
  readonly hash: string;
  /** The release among the items, by its number; null where the revision was not released or no checkpoint covers it. */
  readonly release: number | null;
}

/** Makes certificates out of the log, of which it keeps the roots of complete blocks. */
export class CertificateMaker {
  private readonly tree = new BlockTree();
  private turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly source: DataSource) {}

  /** `null`: the claim is not the viewer's to see. Whoever checks it blind is shown none. @throws Conflict log_disagrees */
  async ofClaim(viewer: string, claim: string): Promise<Certificates | null> {
    if (!isUuid(claim)) return null;
    return this.inTurn(async (sql) => {
      const signed = await signOffsOfClaim(sql, viewer, claim);
      return signed && this.certifyAll(sql, signed);
    });
  }

  /** Every sign-off of a revision and its release. `null`: none that the viewer may see. @throws Conflict log_disagrees */
  async ofRevision(viewer: string, article: string, number: number): Promise<RevisionCertificate | null> {
    if (!isUuid(article)) return null;
    return this.inTurn(async (sql) => {
      const found = await entriesOfRevision(sql, viewer, article, number);
      if (!found) return null;
      const { hash, signOffs, release } = found;
      const made = await this.certifyAll(sql, release ? [...signOffs, release] : signOffs);
      const last = made.items.at(-1);
      return { ...made, hash, release: last?.claim === null ? last.seq : null };
    });
  }

  /** One after another: the tree grows while it is read. */
  private async inTurn<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    const mine = this.turn.then(() => readSnapshot(this.source, work));
    this.turn = mine.catch(() => undefined);
    return mine;
  }

  private async certifyAll(sql: Sql, signed: readonly Signed[]): Promise<Certificates> {
    const newest = first(
      await sql<{ note: string }>('SELECT note FROM audit.checkpoint ORDER BY size DESC LIMIT 1'),
    );
    const head = newest && parseCheckpoint(parseNote(newest.note).text);
    const covered = signed.filter(({ seq }) => head && Number(seq) <= head.size);
    const items: Certificate[] = [];
    for (const entry of covered)
      if (newest && head) items.push(await this.certify(sql, entry, newest.note, head));
    return { items, waiting: signed.length - covered.length };
  }

  private async certify(
    sql: Sql,
    { seq, body, person, claim }: Signed,
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
    return {
      seq: Number(seq),
      person,
      claim,
      proof: formatTlogProof({ entry: body, index, path, checkpoint }),
    };
  }
}

const leaves = async (sql: Sql, start: number): Promise<Buffer[]> =>
  (
    await sql<{ leaf: Buffer }>('SELECT leaf FROM audit.entry WHERE seq > $1 ORDER BY seq LIMIT $2', [
      start,
      BLOCK,
    ])
  ).map((row) => row.leaf);
