import { notFound } from '@stet/application';
import type { Article } from '@stet/contract';
import { articleActions, articleBlockerOf } from '@stet/domain';
import { articleView, deskFor, desksOf, type ArticleView, type DeskView, type Sql } from '@stet/persistence';

function withActions({ facts, signed, ...article }: ArticleView, desk: DeskView | undefined): Article {
  const { state, hash, blocking, counts } = article;
  const { needsText, needsNote, retracted } = facts;
  const whole = { split: hash !== null, signedOff: counts.signed_off, needsText, needsNote };
  const gateOpen = blocking === 0 && articleBlockerOf(whole) === null;
  const split = hash !== null;
  const context = { state, split, gateOpen, facts, signed };
  const availableActions = [...articleActions(desk?.roles ?? [], context)];
  return { ...article, retracted, availableActions };
}

/** Articles as the contract shows them, each with what this person may do. */
export async function presentArticles(
  sql: Sql,
  viewer: string,
  articles: readonly ArticleView[],
): Promise<Article[]> {
  const desks = await desksOf(sql, viewer);
  return articles.map((article) =>
    withActions(
      article,
      desks.find((d) => d.slug === article.desk),
    ),
  );
}

export async function presentArticle(sql: Sql, viewer: string, id: string): Promise<Article> {
  const article = await articleView(sql, viewer, id);
  if (!article) throw notFound('article');
  return withActions(article, (await deskFor(sql, viewer, article.desk)) ?? undefined);
}
