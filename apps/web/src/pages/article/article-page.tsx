import { Button } from '@mantine/core';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useNow } from '../../format/use-now.js';
import {
  useAddClaim,
  useArticle,
  useArticleClaims,
  useGate,
  useRevision,
} from '../../queries/use-articles.js';
import type { Span } from '../../types.js';
import { Due } from '../../ui/due.js';
import { Loading } from '../../ui/loading.js';
import { Note } from '../../ui/note.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { stageWord } from '../../words.js';
import { ArticleText } from './article-text.js';
import { Changes } from './changes.js';
import { ClaimList } from './claim-list.js';
import { ClaimPanel } from './claim-panel.js';
import { GatePanel } from './gate-panel.js';
import { Revise } from './revise-form.js';
import { t } from '../../texts/t.js';

export function ArticlePage() {
  const { id } = useParams({ from: '/desk/articles/$id' });
  const { claim, show } = useSearch({ from: '/desk/articles/$id' });
  const navigate = useNavigate();
  const now = useNow();
  const article = useArticle(id);
  const gate = useGate(id);
  const claims = useArticleClaims(id);
  const split = article.data && article.data.state !== 'splitting' && article.data.state !== 'failed';
  const revision = useRevision(id, split ? article.data?.revision : undefined);
  const add = useAddClaim(id);
  const [span, setSpan] = useState<Span | null>(null);

  const title = article.data?.title;
  useEffect(() => {
    document.title = t('app.title', {
      page: article.data
        ? t('article.title', { open: article.data.blocking, title: article.data.title })
        : t('article.page'),
    });
  }, [article.data, title]);
  const go = (search: { claim?: string; show?: string }): void =>
    void navigate({ to: '/articles/$id', params: { id }, search, replace: true });
  const select = (chosen: string): void => go({ claim: chosen, show });
  const mayAdd = article.data?.availableActions.some((a) => a.action === 'add' && a.allowed);
  const mayRevise = article.data?.availableActions.some((a) => a.action === 'revise' && a.allowed);

  if (!article.data) {
    return (
      <div className="page">
        <h1 className="visually-hidden">{t('article.page')}</h1>
        <Loading what={t('load.article')} error={article.error} />
      </div>
    );
  }
  const { state, problem, publishAt, submittedBy, claims: count } = article.data;
  // What was asked for comes first: the claim where one is open, else what stands in the way.
  const gatePanel = gate.data && (
    <GatePanel article={article.data} gate={gate.data} now={now} onSelect={select} />
  );
  return (
    <div className="page article-page">
      <div className="page-head">
        <h1>
          <bdi>{title}</bdi>
        </h1>
        <p className="hint">
          {stageWord(state)} · {t('count.claims', { count })} · {t('article.by', { name: submittedBy.name })}
          {publishAt && state !== 'released' && (
            <>
              {' · '}
              <Due at={publishAt} now={now} lead="out" />
            </>
          )}
        </p>
        {mayRevise && <Revise article={id} />}
      </div>
      <div className="reading">
        <div className="reading-text">
          {state === 'splitting' && <Loading what={t('load.text')} />}
          {state === 'failed' && (
            <Note tone="bad" role="alert">
              {problem}
            </Note>
          )}
          <ProblemNote error={add.error ?? revision.error ?? claims.error ?? gate.error} />
          {mayAdd && span && (
            <div className="add-claim">
              <Button
                loading={add.isPending}
                onClick={() =>
                  add.mutate(span, {
                    onSuccess: (added) => {
                      setSpan(null);
                      select(added.id);
                    },
                  })
                }
              >
                {t('article.addClaim')}
              </Button>
            </div>
          )}
          {revision.data && (
            <ArticleText
              blocks={revision.data.blocks}
              claims={claims.data ?? []}
              selected={claim}
              onSelect={select}
              onSpan={setSpan}
            />
          )}
        </div>
        <div className="reading-side">
          {!claim && gatePanel}
          {claim ? (
            <ClaimPanel
              key={claim}
              id={claim}
              claims={claims.data ?? []}
              span={span}
              now={now}
              onClose={() => go({ show })}
            />
          ) : (
            <>
              <ClaimList
                claims={claims.data ?? []}
                show={show}
                selected={claim}
                onShow={(s) => go({ show: s })}
                onSelect={select}
              />
              <Changes article={id} revision={split ? article.data.revision : 1} onSelect={select} />
            </>
          )}
          {claim && gatePanel}
        </div>
      </div>
    </div>
  );
}
