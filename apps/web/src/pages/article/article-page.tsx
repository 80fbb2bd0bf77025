import { useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useNow } from '../../format/use-now.js';
import { useArticle, useArticleClaims, useGate, useRevision } from '../../queries/use-articles.js';
import { t } from '../../texts/t.js';
import { Loading } from '../../ui/loading.js';
import { Note } from '../../ui/note.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { ArticleHead } from './article-head.js';
import { Reading } from './reading.js';
import { useLook } from './use-look.js';

const NONE: never[] = [];

export function ArticlePage() {
  const { id } = useParams({ from: '/desk/articles/$id' });
  const look = useLook(id);
  const now = useNow();
  const article = useArticle(id);
  const gate = useGate(id);
  const claims = useArticleClaims(id);
  const split = article.data && article.data.state !== 'splitting' && article.data.state !== 'failed';
  const revision = useRevision(id, split ? article.data?.revision : undefined);
  useEffect(() => {
    document.title = t('app.title', {
      page: article.data
        ? t('article.title', { open: article.data.blocking, title: article.data.title })
        : t('article.page'),
    });
  }, [article.data]);

  if (!article.data) {
    return (
      <div className="page">
        <h1 className="visually-hidden">{t('article.page')}</h1>
        <Loading what={t('load.article')} error={article.error} />
      </div>
    );
  }
  return (
    <div className="page article-page">
      <ArticleHead article={article.data} gate={gate.data} now={now} />
      {article.data.state === 'splitting' && <Loading what={t('load.text')} />}
      {article.data.state === 'failed' && (
        <Note tone="bad" role="alert">
          {article.data.problem}
        </Note>
      )}
      <ProblemNote error={revision.error ?? claims.error ?? gate.error} />
      {revision.data && (
        <Reading
          article={article.data}
          revision={revision.data}
          claims={claims.data ?? NONE}
          gate={gate.data}
          now={now}
          look={look}
        />
      )}
    </div>
  );
}
