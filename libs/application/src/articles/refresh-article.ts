import { articleBlockerOf } from '@stet/domain';
import { notify, peopleWith } from '../notifications/notify.js';
import type { ArticleRecord, Caller, Tx } from '../ports.js';

/**
 * Recounts the gate after claims moved, in the same transaction, so that what is shown is never behind. The article
 * row is locked by the caller.
 */
export async function refreshArticle(
  tx: Tx,
  known: ArticleRecord,
  caller: Caller | null,
): Promise<ArticleRecord> {
  const article = (await tx.articles.lock(known.id)) ?? known;
  if (article.state !== 'in_review' && article.state !== 'cleared') return article;
  const { blocking, signedOff } = await tx.articles.blocking(article.id);
  const { needsText, needsNote } = await tx.corrections.facts(article.id);
  const whole = articleBlockerOf({ split: true, signedOff, needsText, needsNote });
  const open = blocking === 0 && whole === null;
  const state = open ? 'cleared' : 'in_review';
  if (state === article.state) return article;
  const next: ArticleRecord = { ...article, state };
  await tx.articles.save(next);
  await tx.audit({
    action: open ? 'article.cleared' : 'article.shut',
    caller,
    role: null,
    desk: article.desk,
    article: article.id,
    claim: null,
    claimVersion: null,
    from: { state: article.state },
    to: { hash: article.hash, state },
    payload: null,
  });
  if (open) await tellGateOpened(tx, article, caller);
  return next;
}

/** A gate may shut and open again: each opening is a cause of its own. */
async function tellGateOpened(tx: Tx, article: ArticleRecord, caller: Caller | null): Promise<void> {
  const editors = await peopleWith(tx, article.desk, 'editor', 'desk_head');
  await notify(tx, {
    kind: 'gate_opened',
    cause: `gate_opened:${article.id}:${(await tx.clock()).toISOString()}`,
    to: [...editors, article.submittedBy].filter((person) => person !== caller?.person),
    text: `Nothing stands between “${article.title}” and publication any more.`,
    desk: article.desk,
    article: article.id,
    claim: null,
  });
}
