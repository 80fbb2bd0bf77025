import type { BoardArticle } from '@stet/contract';
import { Link } from '@tanstack/react-router';
import { fullTime, shortTime } from '../../format/time.js';
import { t } from '../../texts/t.js';
import { Due } from '../../ui/due.js';
import { Between } from './between.js';
import { ProgressBar } from './progress-bar.js';
import { PublicMarks } from './public-marks.js';
import { useNear } from './use-near.js';

const MOST_BETWEEN = 3;

/** How an article stands as a whole; what is in the way is told one by one. */
function standing(article: BoardArticle): string {
  switch (article.state) {
    case 'splitting':
      return t('card.splitting');
    case 'failed':
      return article.problem ?? t('card.failed');
    case 'released':
      return article.overrideReason ? t('card.overridden') : t('card.released');
    case 'cleared':
      return `✓ ${t('card.cleared')}`;
    case 'in_review':
      return article.blocking > 0
        ? t('card.inTheWay', { blocking: article.blocking, count: article.claims })
        : t('card.noneSigned');
  }
}

/** One article; far from the screen it is its title alone, which still is found and read aloud. */
export function ArticleCard({ article, now }: { article: BoardArticle; now: number }) {
  const { ref, near, height } = useNear<HTMLLIElement>();
  const size = near || height === 0 ? undefined : { blockSize: height };
  return (
    <li ref={ref} className="card" data-article={article.id} data-far={!near || undefined} style={size}>
      <Link to="/articles/$id" params={{ id: article.id }} className="card-title">
        <bdi>{article.title}</bdi>
      </Link>
      {near && <Details article={article} now={now} />}
    </li>
  );
}

function Details({ article, now }: { article: BoardArticle; now: number }) {
  const out = article.state === 'released';
  return (
    <>
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
      <Between article={article} most={MOST_BETWEEN} />
      <PublicMarks article={article} />
    </>
  );
}
