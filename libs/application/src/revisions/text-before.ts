import type { Block, Tx } from '../ports.js';
import type { TextBefore } from './follow-claims.js';

/** The claims of an article that still stand, and the texts in which they last stood for certain. */
export async function textBefore(tx: Tx, article: string): Promise<TextBefore> {
  const claims = (await tx.claims.ofArticle(article)).filter((c) => c.state !== 'withdrawn');
  const last = await tx.claims.lastPlaces(article);
  const blocks = new Map<number, readonly Block[]>();
  for (const number of new Set(last.map((l) => l.revision)))
    blocks.set(number, (await tx.articles.revisionByNumber(article, number))?.blocks ?? []);
  return { claims, last, blocks };
}
