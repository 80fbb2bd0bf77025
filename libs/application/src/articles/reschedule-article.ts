import { Conflict, Denied, Invalid, type DeskRole } from '@stet/domain';
import { windClocks } from '../clocks/wind-clocks.js';
import type { ArticleRecord, Caller, Tx } from '../ports.js';
import { notFound } from '../refusal.js';

const MAY_RESCHEDULE: readonly DeskRole[] = ['editor', 'desk_head'];

/** Why this person may not give this article another publish time; `null` is yes. */
export function denyReschedule(roles: readonly DeskRole[], state: ArticleRecord['state']): string | null {
  if (!roles.some((role) => MAY_RESCHEDULE.includes(role)))
    return 'Only an editor or the desk head may change the publish time.';
  return state === 'released' ? 'The article is released already.' : null;
}

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
  const article = await tx.articles.lock(command.article);
  const roles = article ? await tx.people.rolesOn(caller.person, article.desk) : [];
  const desk = article && (await tx.desks.bySlugOrId(article.desk));
  if (!article || !desk || roles.length === 0) throw notFound('article');
  const denied = denyReschedule(roles, article.state);
  if (denied && article.state === 'released' && denyReschedule(roles, 'in_review') === null)
    throw new Conflict('released', denied);
  if (denied) throw new Denied('not_yours', denied);
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
