import '../../styles/revision.css';
import '../../styles/edit.css';
import { useParams } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useArticle, useArticleClaims, useRevision } from '../../queries/use-articles.js';
import { t } from '../../texts/t.js';
import { Loading } from '../../ui/loading.js';
import { Note } from '../../ui/note.js';
import { EditDesk, type Opened } from './edit-desk.js';

/** An article’s text under edit, and what saving it would do to its claims. */
export function EditPage() {
  const { id } = useParams({ from: '/desk/articles/$id/edit' });
  const article = useArticle(id);
  const claims = useArticleClaims(id);
  const split = article.data && article.data.state !== 'splitting' && article.data.state !== 'failed';
  const revision = useRevision(id, split ? article.data?.revision : undefined);
  const revise = article.data?.availableActions.find((a) => a.action === 'revise');
  // What is typed is about the text it began from: a newer one does not take its place under the hand.
  const opened = useRef<Opened | null>(null);
  if (claims.data && revision.data?.state === 'split')
    opened.current ??= { revision: revision.data, claims: claims.data };
  useEffect(() => {
    document.title = t('app.title', {
      page: article.data ? t('editor.pageTitle', { title: article.data.title }) : t('editor.page'),
    });
  }, [article.data]);
  return (
    <div className="page edit-page">
      <div className="page-head">
        <h1>{article.data ? <bdi>{article.data.title}</bdi> : t('editor.page')}</h1>
        {opened.current && (
          <span className="hint">{t('editor.from', { number: opened.current.revision.number })}</span>
        )}
      </div>
      {!opened.current && (
        <Loading what={t('load.text')} error={article.error ?? claims.error ?? revision.error} />
      )}
      {revise && !revise.allowed && article.data?.state !== 'splitting' && (
        <Note tone="warn">{revise.reason}</Note>
      )}
      {article.data && opened.current && (revise?.allowed || article.data.state === 'splitting') && (
        <EditDesk article={article.data} opened={opened.current} />
      )}
    </div>
  );
}
