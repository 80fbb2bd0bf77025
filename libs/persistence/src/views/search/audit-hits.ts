import type { AuditHit } from '@stet/contract';
import { rolesFor } from '@stet/domain';
import type { Sql } from '../../sql.js';
import { auditEntries } from '../audit.views.js';
import { BLIND } from '../blind.js';
import { NUMBER } from '../cursor.js';
import { Filter, viewerIs } from '../fragments.js';
import type { Asked } from './asked.js';
import { find, inOrder, type GroupOf, type Page, type Place } from './find.js';
import { found, readMarks } from './marks.js';
import { betweenDays, ofClaim, whoIs, type Narrowing } from './narrow.js';

/** The words of a payload: those the sweep has read, and of the few entries since then the payload itself. */
const WORDS = `(SELECT w.seq, w.words FROM stet.log_words w
  UNION ALL
  SELECT y.seq, stet.words_of(stet.strings_of(y.payload)) FROM audit.payload y
   WHERE y.seq > coalesce((SELECT max(w.seq) FROM stet.log_words w), 0)) f`;

const place = (asked: boolean): Place => ({
  from: `${asked ? `${WORDS} JOIN audit.entry e ON e.seq = f.seq` : 'audit.entry e'} LEFT JOIN stet.claim c ON c.id = e.claim`,
  id: 'e.seq',
  words: 'f.words',
  spelling: null,
  idPattern: NUMBER,
});

/** What a blind second check hides is not found at all. */
function auditFilter(viewer: string, narrowing: Narrowing): Filter {
  const filter = new Filter(
    viewer,
    viewerIs('e.desk', ...rolesFor('read-log')),
    `NOT coalesce(${BLIND}, false)`,
  );
  filter.and(`e.desk = ${filter.value(narrowing.desk)}`);
  for (const condition of ofClaim(filter, narrowing)) filter.and(condition);
  betweenDays(filter, 'e.at', narrowing);
  if (narrowing.person) filter.and(`e.actor = ${whoIs(filter, narrowing.person)}`);
  return filter;
}

export async function auditHits(
  sql: Sql,
  viewer: string,
  narrowing: Narrowing,
  asked: Asked | null,
  page: Page,
): Promise<GroupOf<'audit'>> {
  const { ids, ...rest } = await find(
    sql,
    () => auditFilter(viewer, narrowing),
    place(asked !== null),
    asked,
    page,
  );
  const rows = await sql<Omit<AuditHit, 'entry' | 'text'> & { seq: string; text: string }>(
    `SELECT e.seq, CASE WHEN c.id IS NOT NULL THEN json_build_object('id', c.id, 'number', c.number, 'exact', c.exact) END AS claim,
            CASE WHEN a.id IS NOT NULL THEN json_build_object('id', a.id, 'title', a.title) END AS article,
            ${found("coalesce(left(stet.strings_of(y.payload), 60000), '')", asked && '$2', 30)} AS text
       FROM audit.entry e LEFT JOIN stet.claim c ON c.id = e.claim LEFT JOIN stet.article a ON a.id = e.article
       LEFT JOIN audit.payload y ON y.seq = e.seq WHERE e.seq = ANY($1::bigint[])`,
    asked ? [ids, asked.query] : [ids],
  );
  const entries = new Map((await auditEntries(sql, viewer, ids)).map((entry) => [entry.seq, entry]));
  const items = inOrder(ids, rows, (row) => row.seq).flatMap(({ seq, text, ...about }): AuditHit[] => {
    const entry = entries.get(Number(seq));
    return entry ? [{ entry, text: readMarks(text), ...about }] : [];
  });
  return { in: 'audit', items, ...rest };
}
