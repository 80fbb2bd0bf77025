import { useNow } from '../../format/use-now.js';
import { useJobs } from '../../queries/use-desk.js';
import { useDesk } from '../../shell/desk-context.js';
import { Loading } from '../../ui/loading.js';
import { Section } from '../../ui/section.js';
import { AdminPage } from './admin-page.js';
import { JobTable } from './job-table.js';
import { t } from '../../texts/t.js';

export function QueuesPage() {
  const { desk } = useDesk();
  const { data, error } = useJobs(desk.slug);
  const now = useNow();
  const dead = data?.items.filter((j) => j.state === 'dead') ?? [];
  const pending = data?.items.filter((j) => j.state === 'pending') ?? [];
  return (
    <AdminPage title={t('jobs.title')}>
      {!data && <Loading what={t('load.jobs')} error={error} />}
      {data && (
        <>
          <Section title={t('jobs.dead')} tone={dead.length > 0 ? 'late' : undefined}>
            {dead.length === 0 ? (
              <p className="empty">{t('jobs.noDead')}</p>
            ) : (
              <JobTable jobs={dead} now={now} desk={desk.slug} />
            )}
          </Section>
          <Section title={t('jobs.pending')}>
            {pending.length === 0 ? (
              <p className="empty">{t('jobs.noPending')}</p>
            ) : (
              <JobTable jobs={pending} now={now} desk={desk.slug} />
            )}
          </Section>
        </>
      )}
    </AdminPage>
  );
}
