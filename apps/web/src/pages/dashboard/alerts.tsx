import type { Dashboard } from '@stet/contract';
import { Link } from '@tanstack/react-router';
import { timeAgo } from '../../format/time.js';
import { Section } from '../../ui/section.js';
import { t } from '../../texts/t.js';

interface Props {
  readonly alerts: Dashboard['alerts'];
  readonly queue: Dashboard['queue'];
  readonly now: number;
}

export function Alerts({ alerts, queue, now }: Props) {
  return (
    <Section
      title={t('desk.alerts')}
      aside={
        <span className="count" data-alarm={queue.dead > 0 || undefined}>
          {t('desk.queue', { backend: queue.backend, pending: queue.pending })}
          {queue.dead > 0 && t('desk.dead', { dead: queue.dead })}
        </span>
      }
    >
      {alerts.length === 0 && <p className="empty">{t('desk.noAlert')}</p>}
      <ul className="alerts">
        {alerts.map((alert) => (
          <li key={alert.id}>
            {alert.article ? (
              <Link
                to="/articles/$id"
                params={{ id: alert.article }}
                search={{ claim: alert.claim ?? undefined }}
              >
                {alert.text}
              </Link>
            ) : (
              alert.text
            )}
            <time dateTime={alert.at}>{timeAgo(alert.at, now)}</time>
          </li>
        ))}
      </ul>
    </Section>
  );
}
