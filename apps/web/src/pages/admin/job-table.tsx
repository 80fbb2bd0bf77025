import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { timeAgo } from '../../format/time.js';
import { useRetryJob } from '../../queries/use-desk.js';
import type { Job } from '../../types.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { say } from '../../ui/say.js';
import { t } from '../../texts/t.js';

export function JobTable({ jobs, now, desk }: { jobs: readonly Job[]; now: number; desk: string }) {
  const retry = useRetryJob(desk);
  return (
    <>
      <ProblemNote error={retry.error} />
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('jobs.job')}</th>
            <th scope="col">{t('jobs.attempts')}</th>
            <th scope="col">{t('jobs.wrong')}</th>
            <th scope="col">{t('jobs.since')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('jobs.retry')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {jobs.map((job) => (
            <tr key={job.id} data-job={job.id}>
              <th scope="row">
                {job.article ? (
                  <Link
                    to="/articles/$id"
                    params={{ id: job.article }}
                    search={{ claim: job.claim ?? undefined }}
                  >
                    {job.kind}
                  </Link>
                ) : (
                  job.kind
                )}
              </th>
              <td>{job.attempts}</td>
              <td className="job-error">{job.lastError ?? '–'}</td>
              <td>{timeAgo(job.createdAt, now)}</td>
              <td>
                {job.state === 'dead' && (
                  <Button
                    variant="default"
                    loading={retry.isPending && retry.variables === job.id}
                    onClick={() => retry.mutate(job.id, { onSuccess: () => say(t('jobs.again')) })}
                  >
                    {t('jobs.retry')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
