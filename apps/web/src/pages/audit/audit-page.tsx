import { Button, NativeSelect } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useArticles } from '../../queries/use-articles.js';
import { useAudit, useAuditHead } from '../../queries/use-desk.js';
import { useDesk } from '../../shell/desk-context.js';
import { Loading } from '../../ui/loading.js';
import { AuditList } from './audit-list.js';

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
    document.title = 'Audit · Stet';
  }, []);
  const entries = data?.pages.flatMap((p) => p.items) ?? [];
  return (
    <div className="page narrow">
      <div className="page-head">
        <h1>Audit</h1>
        {head.data && (
          <p className="hint">
            {head.data.size.toLocaleString('en')} entries, chained; head{' '}
            <code>{head.data.head.slice(0, 12)}</code>
          </p>
        )}
      </div>
      <NativeSelect
        label="Article"
        className="audit-filter"
        value={filter.article ?? ''}
        onChange={(e) =>
          void navigate({ to: '/audit', search: { article: e.currentTarget.value || undefined } })
        }
        data={[
          { value: '', label: 'All articles' },
          ...(articles.data?.items ?? []).map((a) => ({ value: a.id, label: a.title })),
        ]}
      />
      {filter.claim && (
        <p className="hint">
          Only one claim.{' '}
          <Button
            variant="default"
            onClick={() => void navigate({ to: '/audit', search: { article: filter.article } })}
          >
            Show all
          </Button>
        </p>
      )}
      {!data && <Loading what="the audit log" error={error} />}
      {data && entries.length === 0 && <p className="empty">Nothing has happened here yet.</p>}
      <AuditList entries={entries} titles={new Map(articles.data?.items.map((a) => [a.id, a.title]))} />
      {hasNextPage && (
        <Button variant="default" size="sm" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          Earlier entries
        </Button>
      )}
    </div>
  );
}
