import type { Article } from '@stet/contract';
import { Link } from '@tanstack/react-router';
import { fullTime, shortTime } from '../../format/time.js';
import { Due } from '../../ui/due.js';
import { ProgressBar } from './progress-bar.js';
import { t } from '../../texts/t.js';

function standing(article: Article): string {
  switch (article.state) {
    case 'splitting':
      return t('card.splitting');
    case 'failed':
      return article.problem ?? t('card.failed');
    case 'released':
      return article.overrideReason ? t('card.overridden') : t('card.released');
    case 'cleared':
      return t('card.cleared');
    case 'in_review':
      return article.blocking > 0
        ? t('card.inTheWay', { blocking: article.blocking, count: article.claims })
        : t('card.noneSigned');
  }
}

export function ArticleCard({ article, now }: { article: Article; now: number }) {
  const out = article.state === 'released';
  return (
    <li className="card" data-article={article.id}>
      <Link to="/articles/$id" params={{ id: article.id }} className="card-title">
        <bdi>{article.title}</bdi>
      </Link>
      <p className="card-when">
        {out && article.releasedAt && (
          <span title={fullTime(article.releasedAt)}>{shortTime(article.releasedAt, now)}</span>
        )}
        {!out && article.publishAt && <span>{shortTime(article.publishAt, now)}</span>}
        {!out && <Due at={article.publishAt} now={now} />}
      </p>
      <ProgressBar counts={article.counts} />
      <p className="card-standing">
        {standing(article)}
        {article.atRisk > 0 && <span> · ◷ {t('card.atRisk', { count: article.atRisk })}</span>}
        {article.overdue > 0 && (
          <strong className="card-late"> · ⚑ {t('card.late', { count: article.overdue })}</strong>
        )}
      </p>
    </li>
  );
}
