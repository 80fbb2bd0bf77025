import type { EvidenceHit } from '@stet/contract';
import type { Sql } from '../../sql.js';
import { BLIND } from '../blind.js';
import { UUID } from '../cursor.js';
import { HIDDEN } from '../evidence.fragment.js';
import { Filter, iso, onViewersDesk, personJson } from '../fragments.js';
import type { Asked } from './asked.js';
import { find, inOrder, type GroupOf, type Page, type Place } from './find.js';
import { found, readMarks } from './marks.js';
import { betweenDays, mayKnow, ofClaim, whoIs, type Narrowing } from './narrow.js';

const EVIDENCE: Place = {
  from: 'stet.evidence e JOIN stet.claim c ON c.id = e.claim_id',
  id: 'e.id',
  words: 'e.words',
  spelling: 'e.source',
  idPattern: UUID,
};

/** What is said and what was kept of the source, the first part of it. */
const TEXT = `left(concat_ws(E'\\n', e.quote, e.note, e.locator, e.url, e.extract), 60000)`;

/** A confidential source is found by whoever may see it, and by nobody else. */
function evidenceFilter(viewer: string, narrowing: Narrowing): Filter {
  const filter = new Filter(viewer, onViewersDesk('c.desk_id'), `NOT ${HIDDEN}`);
  filter.and(`c.desk_id = ${filter.value(narrowing.desk)}`);
  for (const condition of ofClaim(filter, narrowing)) filter.and(condition);
  betweenDays(filter, 'e.added_at', narrowing);
  if (narrowing.person) {
    const who = whoIs(filter, narrowing.person);
    filter.and(`e.added_by = ${who} AND ${mayKnow(who)}`);
  }
  return filter;
}

export async function evidenceHits(
  sql: Sql,
  viewer: string,
  narrowing: Narrowing,
  asked: Asked | null,
  page: Page,
): Promise<GroupOf<'evidence'>> {
  const { ids, ...rest } = await find(sql, () => evidenceFilter(viewer, narrowing), EVIDENCE, asked, page);
  const query = asked && '$3';
  const rows = await sql<Omit<EvidenceHit, 'source' | 'text'> & { source: string; text: string }>(
    `SELECT e.id, e.kind, e.confidential, e.url, ${iso('e.added_at')} AS "addedAt",
            CASE WHEN ${BLIND} THEN NULL ELSE ${personJson('p')} END AS "addedBy",
            json_build_object('id', c.id, 'number', c.number, 'exact', c.exact) AS claim,
            json_build_object('id', a.id, 'title', a.title) AS article,
            ${found('e.source', query, 'all')} AS source, ${found(TEXT, query, 30)} AS text
       FROM stet.evidence e JOIN stet.claim c ON c.id = e.claim_id JOIN stet.article a ON a.id = c.article_id
       JOIN stet.person p ON p.id = e.added_by
      WHERE e.id = ANY($2::uuid[]) AND NOT ${HIDDEN}`,
    asked ? [viewer, ids, asked.query] : [viewer, ids],
  );
  const items = inOrder(ids, rows, (row) => row.id).map((row): EvidenceHit => ({
    ...row,
    source: readMarks(row.source),
    text: readMarks(row.text),
  }));
  return { in: 'evidence', items, ...rest };
}
