import { Invalid } from '@stet/domain';
import { windClocks } from '../clocks/wind-clocks.js';
import type { ArticleRecord, Caller, Tx } from '../ports.js';
import { notFound } from '../refusal.js';
import { requireOnArticle } from './article-rights.js';

/**
 * Gives an article another publish time, or none, and winds the clocks of its claims by it. What was late and is no
 * longer begins anew; what is late by the new time rings at the next sweep.
 * @throws NotFound `article_not_found`, Denied `not_yours`, Conflict `released`, Invalid `publish_time_past`
 */
export async function rescheduleArticle(
  tx: Tx,
  caller: Caller,
  command: { article: string; publishAt: Date | null },
): Promise<ArticleRecord> {
  const found = await tx.articles.lock(command.article);
  const { article, roles } = await requireOnArticle(tx, caller, found, 'reschedule');
  const desk = await tx.desks.bySlugOrId(article.desk);
  if (!desk) throw notFound('article');
  const now = await tx.clock();
  const { publishAt } = command;
  if (publishAt && publishAt <= now) {
    const message = 'The publish time has passed.';
    throw new Invalid('publish_time_past', message, {
      errors: [{ pointer: '/publishAt', code: 'publish_time_past', message }],
    });
  }
  if (publishAt?.getTime() === article.publishAt?.getTime()) return article;
  const next: ArticleRecord = { ...article, publishAt };
  await tx.articles.save(next);
  await windClocks(tx, next, desk);
  await tx.audit({
    action: 'article.rescheduled',
    caller,
    role: roles.join(','),
    desk: article.desk,
    article: article.id,
    claim: null,
    claimVersion: null,
    from: { publishAt: article.publishAt?.toISOString() ?? null },
    to: { publishAt: publishAt?.toISOString() ?? null },
    payload: null,
  });
  return next;
}
