import type { AuditEntry, DeskEvent } from '@stet/contract';
import { rolesFor } from '@stet/domain';
import { first, type Sql } from '../sql.js';
import { BLIND, hideEntry, hideEvent } from './blind.js';
import { NUMBER, readCursor, toPage } from './cursor.js';
import { Filter, viewerIs } from './fragments.js';

/** Those who may read the log of a desk; for authors it would name confidential sources. */

interface SealedBody {
  at: string;
  entry: {
    action: string;
    actor: { id: string | null; role: string | null; via: string };
    article: string | null;
    claim: string | null;
    claimVersion: number | null;
    from: unknown;
    to: unknown;
  };
}

interface Row {
  seq: string;
  body: string;
  leaf: string;
  name: string | null;
  payload: string | null;
  blind: boolean | null;
}

export interface AuditQuery {
  readonly article: string | undefined;
  readonly claim: string | undefined;
  readonly actor: string | undefined;
  readonly desk: string | undefined;
  readonly limit: number;
  readonly cursor: string | undefined;
}

const ENTRY = `
  SELECT e.seq, convert_from(e.body, 'UTF8') AS body, encode(e.leaf, 'hex') AS leaf, p.name, y.payload, ${BLIND} AS blind
    FROM audit.entry e LEFT JOIN stet.claim c ON c.id = e.claim LEFT JOIN stet.person p ON p.id = e.actor
    LEFT JOIN audit.payload y ON y.seq = e.seq`;

/** The log as a story, newest first. */
export async function auditPage(sql: Sql, viewer: string, query: AuditQuery) {
  const filter = new Filter(viewer, viewerIs('e.desk', ...rolesFor('read-log')));
  if (query.article) filter.and(`e.article = ${filter.value(query.article)}`);
  if (query.claim) filter.and(`e.claim = ${filter.value(query.claim)}`);
  // Whose name is hidden is not found by their name either.
  if (query.actor)
    filter.and(
      `lower(${filter.value(query.actor)}) IN (p.id::text, lower(p.email)) AND (p.id = $1 OR NOT coalesce(${BLIND}, false))`,
    );
  if (query.desk)
    filter.and(
      `e.desk IN (SELECT d.id FROM stet.desk d WHERE ${filter.value(query.desk)} IN (d.slug, d.id::text))`,
    );
  if (query.cursor) filter.and(`e.seq < ${filter.value(readCursor(query.cursor, [NUMBER])[0])}::bigint`);
  const rows = await sql<Row>(
    `${ENTRY} ${filter.where} ORDER BY e.seq DESC LIMIT ${filter.value(query.limit + 1)}`,
    filter.parameters,
  );
  return toPage(rows, query.limit, (row) => [row.seq], present);
}

/** These entries, of those the viewer may read, in any order. */
export async function auditEntries(sql: Sql, viewer: string, seqs: readonly string[]): Promise<AuditEntry[]> {
  const filter = new Filter(viewer, viewerIs('e.desk', ...rolesFor('read-log')));
  filter.and(`e.seq = ANY(${filter.value(seqs)}::bigint[])`);
  return (await sql<Row>(`${ENTRY} ${filter.where}`, filter.parameters)).map(present);
}

function present(row: Row): AuditEntry {
  const { at, entry }: SealedBody = JSON.parse(row.body);
  const payload: unknown = row.payload === null ? null : JSON.parse(row.payload);
  const { action, actor, article, claim, claimVersion, from, to } = entry;
  const line = {
    seq: Number(row.seq),
    at,
    action,
    actor: { ...actor, name: row.name ?? 'Stet' },
    article,
    claim,
    claimVersion,
    from,
    to,
    payload,
    leaf: row.leaf,
  };
  return row.blind ? hideEntry(line) : line;
}

export async function auditHead(
  sql: Sql,
): Promise<{ size: number; head: string; checkpoint: string | null }> {
  const row = first(
    await sql<{ size: string; head: string; checkpoint: string | null }>(
      `SELECT size, encode(leaf, 'hex') AS head, (SELECT note FROM audit.checkpoint c ORDER BY c.size DESC LIMIT 1) AS checkpoint
         FROM audit.head`,
    ),
  );
  return { size: Number(row?.size ?? 0), head: row?.head ?? '', checkpoint: row?.checkpoint ?? null };
}

/** What happened on a desk, or on all of the viewer's, after `seq`, oldest first: commit order is seq order, so a reader may simply follow. */
export async function eventsAfter(
  sql: Sql,
  viewer: string,
  deskId: string | null,
  seq: number,
  limit: number,
): Promise<DeskEvent[]> {
  const rows = await sql<Omit<DeskEvent, 'seq'> & { seq: string; blind: boolean | null }>(
    `SELECT e.seq, e.action, e.article, e.claim, e.claim_version AS "claimVersion", ${BLIND} AS blind
       FROM audit.entry e LEFT JOIN stet.claim c ON c.id = e.claim
      WHERE ($2::uuid IS NULL OR e.desk = $2) AND e.seq > $3
        AND EXISTS (SELECT FROM stet.membership m WHERE m.desk_id = e.desk AND m.person_id = $1)
      ORDER BY e.seq LIMIT $4`,
    [viewer, deskId, seq, limit],
  );
  return rows.map(({ blind, ...row }) => {
    const event = { ...row, seq: Number(row.seq) };
    return blind ? hideEvent(event) : event;
  });
}
