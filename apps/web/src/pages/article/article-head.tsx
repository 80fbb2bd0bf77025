import type { Article, Gate } from '@stet/contract';
import { Link } from '@tanstack/react-router';
import { t } from '../../texts/t.js';
import { Due } from '../../ui/due.js';
import { stageWord } from '../../words.js';
import { ProgressBar } from '../dashboard/progress-bar.js';
import { Reschedule } from './reschedule.js';
import { Revise } from './revise.js';

type ArticleAction = Article['availableActions'][number];

/** Which article, how far it is, and the one line that says whether it may go out. */
export function ArticleHead({
  article,
  gate,
  now,
}: {
  article: Article;
  gate: Gate | undefined;
  now: number;
}) {
  const { title, state, claims, submittedBy, publishAt, blocking } = article;
  const may = (action: ArticleAction['action']): boolean =>
    article.availableActions.some((a) => a.action === action && a.allowed);
  const open = state === 'released' || gate?.open === true;
  return (
    <div className="article-head">
      <div className="page-head">
        <h1>
          <bdi>{title}</bdi>
        </h1>
        {gate && (
          <span className="gate-chip" data-open={open || undefined}>
            <span aria-hidden="true">{open ? '✓' : '✕'}</span>{' '}
            {open ? stageWord(state) : t('gate.chip', { blocking, count: claims })}
          </span>
        )}
        <Link to="/articles/$id/report" params={{ id: article.id }}>
          {t('article.report')}
        </Link>
        {may('revise') && (
          <Link to="/articles/$id/edit" params={{ id: article.id }}>
            {t('editor.open')}
          </Link>
        )}
        {may('revise') && <Revise article={article.id} />}
        {may('reschedule') && <Reschedule article={article} />}
      </div>
      <p className="hint">
        {stageWord(state)} · {t('count.claims', { count: claims })} ·{' '}
        {t('article.by', { name: submittedBy.name })}
        {publishAt && state !== 'released' && (
          <>
            {' · '}
            <Due at={publishAt} now={now} lead="out" />
          </>
        )}
      </p>
      <ProgressBar counts={article.counts} />
    </div>
  );
}
