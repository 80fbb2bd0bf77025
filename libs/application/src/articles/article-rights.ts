import {
  articleBlockerOf,
  denyOnArticle,
  type ArticleAction,
  type ArticleContext,
  type DeskRole,
} from '@stet/domain';
import type { ArticleRecord, Caller, Tx } from '../ports.js';
import { notFound, refusal } from '../refusal.js';

/** The article as the rights of this person see it. */
export async function articleContext(
  tx: Tx,
  caller: Caller,
  article: ArticleRecord,
): Promise<ArticleContext> {
  const facts = await tx.corrections.facts(article.id);
  const { blocking, signedOff } = await tx.articles.blocking(article.id);
  const { needsText, needsNote } = facts;
  const split = article.hash !== null;
  const gateOpen = blocking === 0 && articleBlockerOf({ split, signedOff, needsText, needsNote }) === null;
  const signed = await tx.articles.hasSigned(article.id, caller.person);
  return { state: article.state, split, gateOpen, facts, signed };
}

/** The caller's roles on the article's desk; without one there is no such article. */
export async function rolesAt(
  tx: Tx,
  caller: Caller,
  article: ArticleRecord | null,
): Promise<{ readonly article: ArticleRecord; readonly roles: readonly DeskRole[] }> {
  const roles = article ? await tx.people.rolesOn(caller.person, article.desk) : [];
  if (!article || roles.length === 0) throw notFound('article');
  return { article, roles };
}

/** Refuses whoever may not do this with the article now; gives their roles. */
export async function requireOnArticle(
  tx: Tx,
  caller: Caller,
  found: ArticleRecord | null,
  action: ArticleAction,
): Promise<{ readonly article: ArticleRecord; readonly roles: readonly DeskRole[] }> {
  const { article, roles } = await rolesAt(tx, caller, found);
  const denial = denyOnArticle(action, roles, await articleContext(tx, caller, article));
  if (denial) throw refusal(denial);
  return { article, roles };
}
