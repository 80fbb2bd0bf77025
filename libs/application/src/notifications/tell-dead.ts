import type { Tx } from '../ports.js';
import { notify, peopleWith } from './notify.js';

/**
 * Tells desk head and admins that a job gave up. A message that could not be sent is told of by its alert alone: by
 * another message nobody would learn of it.
 */
export async function tellDead(tx: Tx, id: string): Promise<void> {
  const job = await tx.jobs.about(id);
  if (!job?.desk || job.kind === 'send-mailing') return;
  await notify(tx, {
    kind: 'dead_job',
    cause: `dead_job:${id}:${job.dispatches}`,
    to: await peopleWith(tx, job.desk, 'desk_head', 'admin'),
    text: `A job gave up: ${job.kind}. The jobs page says why, and can try it again.`,
    desk: job.desk,
    article: job.article,
    claim: job.claim,
  });
}
