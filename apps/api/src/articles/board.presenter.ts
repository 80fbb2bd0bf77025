import type { BoardArticle, Standing } from '@stet/contract';
import { articleBlockerOf } from '@stet/domain';
import { standingOf, type ArticleView, type Sql } from '@stet/persistence';
import { presentArticles } from './article.presenter.js';

/** What keeps the gate shut for the article as a whole; nothing for one that is out. */
function wholeOf({ state, hash, counts, facts }: ArticleView): Standing[] {
  if (state === 'released') return [];
  const whole =
    state === 'failed'
      ? { code: 'split_failed' }
      : articleBlockerOf({ ...facts, split: hash !== null, signedOff: counts.signed_off });
  return whole ? [{ code: whole.code, count: 1, late: 0, holder: null, claim: null }] : [];
}

/** The articles of a board with what stands between each and its release. */
export async function presentBoard(
  sql: Sql,
  viewer: string,
  views: readonly ArticleView[],
): Promise<BoardArticle[]> {
  const articles = await presentArticles(sql, viewer, views);
  const live = views.filter((view) => view.state !== 'released').map(({ id }) => id);
  const standing = await standingOf(sql, viewer, live);
  return articles.map((article, i) => {
    const view = views[i];
    const claims = standing.get(article.id) ?? [];
    // That nothing is signed off yet says nothing new while claims are in the way.
    const whole = view
      ? wholeOf(view).filter((w) => claims.length === 0 || w.code !== 'nothing_checked')
      : [];
    return { ...article, between: [...whole, ...claims] };
  });
}
