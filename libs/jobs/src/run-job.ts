import { failpoint, tellDead, type UnitOfWork } from '@stet/application';
import { JOBS, performJob, type JobTools } from './registry.js';

export type JobOutcome = 'done' | 'nothing' | 'failed' | 'dead';

const sentence = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * Runs one outbox row: the work and the mark that it is done commit together, so a row is applied once however often
 * the queue delivers it. A failure is written down in Postgres, which alone decides when the row is tried again.
 */
export async function runJob(
  uow: UnitOfWork,
  tools: JobTools,
  id: string,
): Promise<{ outcome: JobOutcome; error?: unknown }> {
  if (!(await uow.run((tx) => tx.jobs.start(id)))) return { outcome: 'nothing' };
  failpoint('job-started');
  let maxAttempts = 5;
  let kind: string | undefined;
  try {
    const ran = await uow.run(async (tx) => {
      const job = await tx.jobs.begin(id);
      if (!job) return false;
      ({ kind } = job);
      failpoint('job-begun', kind);
      maxAttempts = JOBS[job.kind].maxAttempts;
      await performJob(tx, job, tools);
      failpoint('job-worked', kind);
      await tx.jobs.finish(id);
      failpoint('job-finished', kind);
      return true;
    });
    if (ran) failpoint('job-committed', kind);
    return { outcome: ran ? 'done' : 'nothing' };
  } catch (error) {
    const state = await uow.run(async (tx) => {
      const after = await tx.jobs.fail(id, sentence(error), maxAttempts);
      if (after === 'dead') await tellDead(tx, id);
      return after;
    });
    return { outcome: state === 'dead' ? 'dead' : 'failed', error };
  }
}
