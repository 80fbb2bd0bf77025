import {
  LogVerifier,
  NotSigned,
  checkpointBody,
  openCheckpoint,
  signNote,
  verifySignedNote,
} from '@stet/audit';
import { renameSync, writeFileSync } from 'node:fs';
import type { DataSource } from 'typeorm';
import { read } from '../database.js';
import type { SigningFolder } from './signing-keys.js';

const PAGE = 1_000;

/** The log is not one the signer may put its name to; nothing is signed until somebody has looked. */
export class SignerRefusal extends Error {
  override name = 'SignerRefusal';
}

/**
 * Reads the log for itself and signs how far it is. It begins with every entry and every note it signed before, so a
 * log of which an earlier head is no longer a beginning is refused.
 */
export class CheckpointSigner {
  private verifier: LogVerifier | null = null;
  private read = 0;
  private signed = 0;

  /** @param source a connection as the role `stet_signer` */
  constructor(
    private readonly source: DataSource,
    private readonly folder: SigningFolder,
  ) {}

  /** Signs what is new. @returns the size signed, null where nothing was new. @throws SignerRefusal */
  async sign(): Promise<number | null> {
    this.verifier ??= await this.begin();
    await this.follow(this.verifier);
    const { size, root, firstBad } = this.verifier.finish();
    if (firstBad)
      throw new SignerRefusal(`The log is not signed: entry ${firstBad.seq}. ${firstBad.message}`);
    if (size === this.signed) return null;
    const note = signNote(checkpointBody({ origin: this.folder.origin, size, root }), ...this.folder.keys);
    await read(this.source, (sql) =>
      sql('INSERT INTO audit.checkpoint (size, note) VALUES ($1, $2) ON CONFLICT (size) DO NOTHING', [
        size,
        note,
      ]),
    );
    writeFileSync(`${this.folder.latestFile}.new`, note);
    renameSync(`${this.folder.latestFile}.new`, this.folder.latestFile);
    this.signed = size;
    return size;
  }

  /** Is it time: a thousand new entries, or a publication among them? */
  async isUrgent(): Promise<boolean> {
    const [row] = await read(this.source, (sql) =>
      sql<{ urgent: boolean | null }>(
        `SELECT count(*) >= 1000 OR bool_or(action LIKE 'article.released%') AS urgent FROM audit.entry WHERE seq > $1`,
        [this.signed],
      ),
    );
    return row?.urgent ?? false;
  }

  private async begin(): Promise<LogVerifier> {
    const rows = await read(this.source, (sql) =>
      sql<{ note: string }>('SELECT note FROM audit.checkpoint ORDER BY size'),
    );
    const notes = [...rows.map((row) => row.note), ...(this.folder.latest ? [this.folder.latest] : [])];
    const heads = notes
      .filter((note) => this.isOurs(note))
      .map((note) => openCheckpoint(note, ...this.folder.vkeys));
    this.read = 0;
    this.signed = Math.max(0, ...heads.map((head) => head.size));
    return new LogVerifier({ heads });
  }

  /** Notes of keys that have been put away are no longer the signer's to judge; one with a wrong signature is. */
  private isOurs(note: string): boolean {
    try {
      return verifySignedNote(note, ...this.folder.vkeys).signers.length > 0;
    } catch (error) {
      if (error instanceof NotSigned) return false;
      throw new SignerRefusal(`A stored checkpoint is bad: ${String(error)}`);
    }
  }

  private async follow(verifier: LogVerifier): Promise<void> {
    for (;;) {
      const page = await read(this.source, (sql) =>
        sql<{ seq: string; body: Buffer }>(
          'SELECT seq, body FROM audit.entry WHERE seq > $1 ORDER BY seq LIMIT $2',
          [this.read, PAGE],
        ),
      );
      for (const { seq, body } of page) {
        this.read = Number(seq);
        if (!verifier.take(Buffer.concat([body, Buffer.of(10)]))) return;
      }
      if (page.length < PAGE) return;
    }
  }
}
