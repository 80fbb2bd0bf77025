import type { Withheld } from '@stet/audit';
import { rolesFor } from '@stet/domain';
import type { DataSource } from 'typeorm';
import { read } from '../database.js';
import type { Sql } from '../sql.js';

import { BLIND } from '../views/blind.js';
import { HIDDEN } from '../views/evidence.fragment.js';
import { viewerIs } from '../views/fragments.js';

const PAGE = 1_000;

/** One sealed entry: its exact bytes as text and, where it was not erased, the payload its hash is of. */
export interface SealedEntry {
  readonly seq: number;
  readonly body: string;
  readonly leaf: Buffer;
  readonly payload: string | null;
  readonly salt: string | null;
  /** Why the reader may not see the entry; null where they may. */
  readonly withheld: Withheld | null;
  /** The words beside it speak of a confidential source that is not the reader's to see. */
  readonly confidential: boolean;
}

/**
 * What the reader (`$1`) may see of the entry `n`: the log of desks they read it on, without what a blind second check
 * hides from them. Keys of the log are everybody's to see.
 */
const WITHHELD = `CASE WHEN $1::uuid IS NULL OR n.action = 'log.key-added' THEN NULL
  WHEN NOT ${viewerIs('n.desk', ...rolesFor('read-log'))} THEN 'desk' WHEN coalesce(${BLIND}, false) THEN 'blind' END`;

const CONFIDENTIAL = `($1::uuid IS NOT NULL AND y.payload LIKE '%"evidence":%' AND EXISTS (
  SELECT FROM stet.evidence e WHERE e.id::text = y.payload::json->>'evidence' AND ${HIDDEN}))`;

/** The whole audit log in order, read page by page. `reader`: a person's id; null sees all. */
export async function* sealedEntries(
  source: DataSource,
  reader: string | null = null,
): AsyncGenerator<SealedEntry> {
  let after = 0;
  for (;;) {
    const page = await read(source, (sql) =>
      sql<Omit<SealedEntry, 'seq'> & { seq: string }>(
        `SELECT n.seq, convert_from(n.body, 'UTF8') AS body, n.leaf, y.payload, encode(y.salt, 'hex') AS salt,
                ${WITHHELD} AS withheld, ${CONFIDENTIAL} AS confidential
           FROM audit.entry n LEFT JOIN audit.payload y ON y.seq = n.seq LEFT JOIN stet.claim c ON c.id = n.claim
          WHERE n.seq > $2 ORDER BY n.seq LIMIT $3`,
        [reader, after, PAGE],
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
