import { refreshArticle } from '../articles/refresh-article.js';
import type { ArticleRecord, Caller, Tx } from '../ports.js';

/** What was published stays on record; the article goes back under the gate until it is released again. */
export async function reopenArticle(
  tx: Tx,
  caller: Caller,
  role: string,
  article: ArticleRecord,
): Promise<void> {
  if (article.state !== 'released') return refreshAs(tx, caller, article);
  const next: ArticleRecord = { ...article, state: 'in_review' };
  await tx.articles.save(next);
  await tx.audit({
    action: 'article.reopened',
    caller,
    role,
    desk: article.desk,
    article: article.id,
    claim: null,
    claimVersion: null,
    from: { state: article.state },
    to: { hash: article.hash, revision: article.revision, state: next.state },
    payload: null,
  });
  await refreshAs(tx, caller, next);
}

const refreshAs = async (tx: Tx, caller: Caller, article: ArticleRecord): Promise<void> => {
  await refreshArticle(tx, article, caller);
};
