import type { DataSource } from 'typeorm';
import { read } from './database.js';
import type { Sql } from './sql.js';

const PAGE = 1_000;

/** One sealed entry: its exact bytes as text and, where it was not erased, the payload its hash is of. */
export interface SealedEntry {
  readonly seq: number;
  readonly body: string;
  readonly payload: string | null;
  readonly salt: string | null;
}

/** The whole audit log in order, read page by page. */
export async function* sealedEntries(source: DataSource): AsyncGenerator<SealedEntry> {
  let after = 0;
  for (;;) {
    const page = await read(source, (sql) =>
      sql<{ seq: string; body: string; payload: string | null; salt: string | null }>(
        `SELECT e.seq, convert_from(e.body, 'UTF8') AS body, p.payload, encode(p.salt, 'hex') AS salt
           FROM audit.entry e LEFT JOIN audit.payload p ON p.seq = e.seq WHERE e.seq > $1 ORDER BY e.seq LIMIT $2`,
        [after, PAGE],
      ),
    );
    for (const row of page) yield { ...row, seq: Number(row.seq) };
    if (page.length < PAGE) return;
    after = Number(page.at(-1)?.seq ?? after);
  }
}

/** Every signed checkpoint, shortest log first. */
export const checkpointNotes = (sql: Sql): Promise<{ size: string; note: string }[]> =>
  sql('SELECT size, note FROM audit.checkpoint ORDER BY audit.checkpoint.size');

/** The last sign-off of every claim that has one. */
export const signOffsByClaim = (sql: Sql): Promise<{ seq: string; claim: string }[]> =>
  sql("SELECT max(seq) AS seq, claim FROM audit.entry WHERE action = 'claim.sign-off' GROUP BY claim");
