import type { Searched, SearchGroup } from '@stet/contract';
import type { Sql } from '../../sql.js';
import { articleHits } from './article-hits.js';
import { readAsked, type Asked } from './asked.js';
import { auditHits } from './audit-hits.js';
import { claimHits } from './claim-hits.js';
import { evidenceHits } from './evidence-hits.js';
import type { Page } from './find.js';
import type { Narrowing } from './narrow.js';

export type { Narrowing } from './narrow.js';

type Hits = (
  sql: Sql,
  viewer: string,
  narrowing: Narrowing,
  asked: Asked | null,
  page: Page,
) => Promise<SearchGroup>;

const HITS: Readonly<Record<Searched, Hits>> = {
  articles: articleHits,
  claims: claimHits,
  evidence: evidenceHits,
  audit: auditHits,
};

/** Looks through what is named, each a group of its own; without words it is a list of the newest. */
export async function searchDesk(
  sql: Sql,
  viewer: string,
  where: readonly Searched[],
  { q, narrowing, page }: { q: string | undefined; narrowing: Narrowing; page: Page },
): Promise<SearchGroup[]> {
  const asked = q ? await readAsked(sql, q) : null;
  const groups: SearchGroup[] = [];
  for (const name of where) groups.push(await HITS[name](sql, viewer, narrowing, asked, page));
  return groups;
}
