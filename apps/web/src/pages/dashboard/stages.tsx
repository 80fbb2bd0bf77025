import type { BoardArticle } from '@stet/contract';
import { Section } from '../../ui/section.js';
import { stageWord } from '../../words.js';
import { ArticleCard } from './article-card.js';
import { t } from '../../texts/t.js';

const soonest = (a: BoardArticle, b: BoardArticle): number =>
  (a.publishAt ?? '9').localeCompare(b.publishAt ?? '9');

/** One column a stage, the next to publish on top; a stage that should be empty (failed) shows only when it is not. */
export function Stages({ articles, now }: { articles: readonly BoardArticle[]; now: number }) {
  const order = ['splitting', 'failed', 'in_review', 'cleared', 'released'] as const;
  const shown = order.filter(
    (s) => articles.some((a) => a.state === s) || ['in_review', 'cleared', 'released'].includes(s),
  );
  return (
    <Section
      title={t('desk.articles')}
      aside={<span className="count">{t('count.articles', { count: articles.length })}</span>}
    >
      {articles.length === 0 && <p className="empty">{t('desk.noArticle')}</p>}
      <div className="stages" data-columns={shown.length}>
        {shown.map((stage) => {
          const here = articles.filter((a) => a.state === stage).toSorted(soonest);
          return (
            <div key={stage} className="stage" data-stage={stage}>
              <h3>
                {stageWord(stage)} <span className="count">{here.length}</span>
              </h3>
              <ul>
                {here.map((a) => (
                  <ArticleCard key={a.id} article={a} now={now} />
                ))}
              </ul>
            </div>
          );
        })}
      </div>
    </Section>
  );
}
