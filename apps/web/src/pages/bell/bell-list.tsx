import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { timeAgo } from '../../format/time.js';
import { useNow } from '../../format/use-now.js';
import { useMarkRead, useNotifications } from '../../queries/use-account.js';
import { t } from '../../texts/t.js';
import { Loading } from '../../ui/loading.js';
import { ProblemNote } from '../../ui/problem-note.js';

const close = (): void => document.getElementById('bell')?.hidePopover();

/** What a person was told of, the newest first. Loaded when the bell is first pressed. */
export function BellList() {
  const { data, error } = useNotifications();
  const read = useMarkRead();
  const now = useNow();
  if (!data) return <Loading what={t('bell.title')} error={error} />;
  return (
    <div className="stack">
      <h2>{t('bell.title')}</h2>
      <ProblemNote error={read.error} />
      {data.items.length === 0 && <p className="empty">{t('bell.nothing')}</p>}
      <ul className="bell-list">
        {data.items.map((n) => (
          <li key={n.id} data-unread={n.readAt === null}>
            {n.readAt === null && <span className="visually-hidden">{t('bell.new')} </span>}
            {n.article ? (
              <Link
                to="/articles/$id"
                params={{ id: n.article }}
                search={{ claim: n.claim ?? undefined }}
                onClick={() => {
                  if (n.readAt === null) read.mutate([n.id]);
                  close();
                }}
              >
                <bdi>{n.text}</bdi>
              </Link>
            ) : (
              <bdi>{n.text}</bdi>
            )}{' '}
            <span className="hint">{timeAgo(n.at, now)}</span>
          </li>
        ))}
      </ul>
      <div className="row wrap">
        {data.unread > 0 && (
          <Button variant="default" loading={read.isPending} onClick={() => read.mutate(undefined)}>
            {t('bell.readAll')}
          </Button>
        )}
        <Link to="/profile" onClick={close}>
          {t('bell.choose')}
        </Link>
      </div>
    </div>
  );
}
