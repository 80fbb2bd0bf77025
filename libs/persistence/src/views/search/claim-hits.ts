import type { ClaimHit } from '@stet/contract';
import type { Sql } from '../../sql.js';
import { claimList, visibleClaims } from '../claim.views.js';
import { UUID } from '../cursor.js';
import { BLIND } from '../blind.js';
import type { Filter } from '../fragments.js';
import type { Asked } from './asked.js';
import { find, inOrder, type GroupOf, type Page, type Place } from './find.js';
import { found, readMarks } from './marks.js';
import { betweenDays, ofClaim, whoIs, type Narrowing } from './narrow.js';

const CLAIMS: Place = {
  from: 'stet.claim c',
  id: 'c.id',
  words: 'c.words',
  spelling: 'c.exact',
  idPattern: UUID,
};

/** Found by the words of the text alone; what was found out about a claim is never looked through. */
export function claimFilter(viewer: string, narrowing: Narrowing): Filter {
  const filter = visibleClaims(viewer);
  filter.and(`c.desk_id = ${filter.value(narrowing.desk)}`);
  for (const condition of ofClaim(filter, narrowing)) filter.and(condition);
  betweenDays(filter, 'c.state_since', narrowing);
  if (narrowing.person) {
    const who = whoIs(filter, narrowing.person);
    filter.and(
      `(c.second_checker_id = ${who} OR (c.assignee_id = ${who} AND (${who} = $1 OR NOT ${BLIND})))`,
    );
  }
  return filter;
}

export async function claimHits(
  sql: Sql,
  viewer: string,
  narrowing: Narrowing,
  asked: Asked | null,
  page: Page,
): Promise<GroupOf<'claims'>> {
  const { ids, ...rest } = await find(sql, () => claimFilter(viewer, narrowing), CLAIMS, asked, page);
  const mine = visibleClaims(viewer);
  const claims = await claimList(sql, mine.and(`c.id = ANY(${mine.value(ids)}::uuid[])`), page.limit);
  const texts = new Map(
    (
      await sql<{ id: string; text: string }>(
        `SELECT c.id, ${found('left(c.exact, 2000)', asked && '$2', 'all')} AS text FROM stet.claim c WHERE c.id = ANY($1::uuid[])`,
        asked ? [ids, asked.query] : [ids],
      )
    ).map((row) => [row.id, readMarks(row.text)]),
  );
  const items = inOrder(ids, claims, (claim) => claim.id).map((claim): ClaimHit => ({
    claim,
    text: texts.get(claim.id) ?? { text: claim.exact, marks: [] },
  }));
  return { in: 'claims', items, ...rest };
}
