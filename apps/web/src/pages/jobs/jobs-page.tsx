import { useEffect } from 'react';
import { useNow } from '../../format/use-now.js';
import { useJobs } from '../../queries/use-desk.js';
import { useDesk } from '../../shell/desk-context.js';
import { Loading } from '../../ui/loading.js';
import { Section } from '../../ui/section.js';
import { JobTable } from './job-table.js';

export function JobsPage() {
  const { desk } = useDesk();
  const { data, error } = useJobs(desk.slug);
  const now = useNow();
  useEffect(() => {
    document.title = 'Jobs · Stet';
  }, []);
  const dead = data?.items.filter((j) => j.state === 'dead') ?? [];
  const pending = data?.items.filter((j) => j.state === 'pending') ?? [];
  return (
    <div className="page narrow">
      <h1>Jobs</h1>
      {!data && <Loading what="the jobs" error={error} />}
      {data && (
        <>
          <Section title="Dead letters" tone={dead.length > 0 ? 'late' : undefined}>
            {dead.length === 0 ? (
              <p className="empty">No job has given up.</p>
            ) : (
              <JobTable jobs={dead} now={now} desk={desk.slug} />
            )}
          </Section>
          <Section title="Pending">
            {pending.length === 0 ? (
              <p className="empty">Nothing waits.</p>
            ) : (
              <JobTable jobs={pending} now={now} desk={desk.slug} />
            )}
          </Section>
        </>
      )}
    </div>
  );
}
