import type { Article } from '@stet/contract';
import { Link } from '@tanstack/react-router';
import { fullTime, shortTime } from '../../format/time.js';
import { Due } from '../../ui/due.js';
import { plural } from '../../words.js';
import { ProgressBar } from './progress-bar.js';

function standing(article: Article): string {
  switch (article.state) {
    case 'splitting':
      return 'Its claims are being found';
    case 'failed':
      return article.problem ?? 'Its text could not be read';
    case 'released':
      return article.overrideReason ? 'Released by override' : 'Released';
    case 'cleared':
      return 'Nothing stands in the way';
    case 'in_review':
      return article.blocking > 0
        ? `${article.blocking} of ${plural(article.claims, 'claim')} in the way`
        : 'No claim has been signed off';
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
        {article.overdue > 0 && <strong className="card-late"> · ⚑ {article.overdue} late</strong>}
      </p>
    </li>
  );
}
