import type { ArticleFormat } from '@stet/domain';
import { requireOnArticle } from '../articles/article-rights.js';
import type { ArticleRecord, Block, Caller, Extractor, RevisionRecord, Tx } from '../ports.js';
import { revisionHash } from '../text-hash.js';
import { countsOf, diffOfPlan, type ClaimDiff } from './claim-diff.js';
import { planRevision, standingOf, type Standing } from './plan-revision.js';
import { readText } from './read-text.js';

export interface Side {
  /** `null` for a text that was not sent. */
  readonly revision: number | null;
  readonly hash: string | null;
  readonly blocks: readonly Block[];
}

/** Two texts of an article and what becomes of its claims between them, as `revisionDiff` in the contract has it. */
export interface RevisionDiff {
  readonly article: string;
  readonly from: Side;
  readonly to: Side;
  readonly counts: ReturnType<typeof countsOf>;
  readonly claims: readonly ClaimDiff[];
}

/** What a new text would be held against. */
export interface Trial {
  readonly article: ArticleRecord;
  readonly from: Side;
  readonly standing: Standing;
}

/** Refuses what sending the text would be refused for; locks and changes nothing. */
export async function openTrial(tx: Tx, caller: Caller, id: string): Promise<Trial> {
  const { article } = await requireOnArticle(tx, caller, await tx.articles.byId(id), 'revise');
  const last = await lastSplit(tx, article);
  const { number = null, hash = null, blocks = [] } = last ?? {};
  return { article, from: { revision: number, hash, blocks }, standing: await standingOf(tx, article.id) };
}

/** A failed text in between changed no claim. */
async function lastSplit(tx: Tx, article: ArticleRecord): Promise<RevisionRecord | null> {
  for (let number = article.revision; number > 0; number--) {
    const found = await tx.articles.revisionByNumber(article.id, number);
    if (found?.state === 'split') return found;
  }
  return null;
}

/** What a new text would make of the claims, by the code that would do it. Throws UnreadableText. */
export async function tryRevision(
  extractor: Extractor,
  { article, from, standing }: Trial,
  source: { readonly content: string; readonly format: ArticleFormat },
): Promise<RevisionDiff> {
  const { title, text } = await readText(extractor, article, source);
  const claims = diffOfPlan(await planRevision(extractor, standing, text));
  const hash = revisionHash(article.id, article.revision + 1, title, text.blocks);
  return {
    article: article.id,
    from,
    to: { revision: null, hash, blocks: text.blocks },
    counts: countsOf(claims),
    claims,
  };
}
