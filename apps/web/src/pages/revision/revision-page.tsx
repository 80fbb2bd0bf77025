import '../../styles/revision.css';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { t } from '../../texts/t.js';
import { Loading } from '../../ui/loading.js';
import { Note } from '../../ui/note.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { Comparison } from './comparison.js';
import { useComparison } from './use-comparison.js';

/** What a revision did: both texts, and every claim of the old one and the new. */
export function RevisionPage() {
  const { id, number } = useParams({ from: '/desk/articles/$id/revisions/$number' });
  const n = Number(number);
  const { article, claims, revision, diff, lines, newest, error } = useComparison(id, n);
  useEffect(() => {
    const page = article ? t('revision.pageTitle', { number: n, title: article.title }) : t('revision.page');
    document.title = t('app.title', { page });
  }, [article, n]);
  return (
    <div className="page revision-page">
      <div className="page-head">
        <h1>
          {article ? (
            <bdi>{article.title}</bdi>
          ) : (
            <span className="visually-hidden">{t('revision.page')}</span>
          )}
        </h1>
        <span className="hint">{t('changes.title', { number: n })}</span>
        <nav className="row wrap" aria-label={t('revision.others')}>
          <Link to="/articles/$id" params={{ id }} search={{}}>
            {t('revision.toArticle')}
          </Link>
          {n > 2 && (
            <Link to="/articles/$id/revisions/$number" params={{ id, number: String(n - 1) }} search={{}}>
              {t('changes.title', { number: n - 1 })}
            </Link>
          )}
          {article && n < article.revision && (
            <Link to="/articles/$id/revisions/$number" params={{ id, number: String(n + 1) }} search={{}}>
              {t('changes.title', { number: n + 1 })}
            </Link>
          )}
        </nav>
      </div>
      <ProblemNote error={error} />
      {n <= 1 && <p className="empty">{t('revision.first')}</p>}
      {revision?.state === 'splitting' && <Loading what={t('load.text')} />}
      {revision?.state === 'failed' && <Note tone="bad">{article?.problem ?? t('problem.unknown')}</Note>}
      {!error && n > 1 && !revision && <Loading what={t('load.text')} />}
      {claims && diff && (
        <Comparison
          article={id}
          diff={diff}
          language={revision?.language ?? null}
          lines={lines}
          claims={claims}
          newest={newest}
        />
      )}
    </div>
  );
}
