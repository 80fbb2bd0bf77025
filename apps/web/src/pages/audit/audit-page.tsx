import { Button, NativeSelect } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useArticles } from '../../queries/use-articles.js';
import { useAudit, useAuditHead } from '../../queries/use-desk.js';
import { useDesk } from '../../shell/desk-context.js';
import { Loading } from '../../ui/loading.js';
import { AuditList } from './audit-list.js';
import { t } from '../../texts/t.js';

export function AuditPage() {
  const { desk } = useDesk();
  const filter = useSearch({ from: '/desk/audit' });
  const navigate = useNavigate();
  const articles = useArticles(desk.slug);
  const head = useAuditHead();
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useAudit({
    desk: desk.slug,
    ...filter,
  });
  useEffect(() => {
    document.title = t('app.title', { page: t('audit.title') });
  }, []);
  const entries = data?.pages.flatMap((p) => p.items) ?? [];
  return (
    <div className="page narrow">
      <div className="page-head">
        <h1>{t('audit.title')}</h1>
        {head.data && (
          <p className="hint">
            {t('audit.head', { count: head.data.size })} <code>{head.data.head.slice(0, 12)}</code>
          </p>
        )}
      </div>
      <NativeSelect
        label={t('audit.article')}
        className="audit-filter"
        value={filter.article ?? ''}
        onChange={(e) =>
          void navigate({ to: '/audit', search: { article: e.currentTarget.value || undefined } })
        }
        data={[
          { value: '', label: t('audit.allArticles') },
          ...(articles.data?.items ?? []).map((a) => ({ value: a.id, label: a.title })),
        ]}
      />
      {filter.claim && (
        <p className="hint">
          {t('audit.oneClaim')}{' '}
          <Button
            variant="default"
            onClick={() => void navigate({ to: '/audit', search: { article: filter.article } })}
          >
            {t('audit.showAll')}
          </Button>
        </p>
      )}
      {!data && <Loading what={t('load.audit')} error={error} />}
      {data && entries.length === 0 && <p className="empty">{t('audit.empty')}</p>}
      <AuditList entries={entries} titles={new Map(articles.data?.items.map((a) => [a.id, a.title]))} />
      {hasNextPage && (
        <Button variant="default" size="sm" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('audit.earlier')}
        </Button>
      )}
    </div>
  );
}
