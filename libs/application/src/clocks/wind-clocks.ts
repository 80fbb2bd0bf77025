import { clockAfter } from '@stet/domain';
import type { ArticleRecord, DeskRecord, Tx } from '../ports.js';

/** Works out every clock of an article anew, by its publish time and the desk's policy. The caller holds the article's lock. */
export async function windClocks(
  tx: Tx,
  { publishAt, id }: Pick<ArticleRecord, 'id' | 'publishAt'>,
  { policy }: DeskRecord,
): Promise<void> {
  const face = { publishAt, now: await tx.clock(), policy };
  const claims = await tx.claims.ofArticle(id);
  await tx.claims.setClocks(claims.map((claim) => ({ ...claim, ...clockAfter(claim, claim, face) })));
}
