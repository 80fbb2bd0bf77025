import { randomUUID } from 'node:crypto';
import { openQueues } from '../../../../dist/libs/jobs/src/index.js';

/** Sends rows through the queue again, many times and in any order. */
async function deliverAgain(desk, rows, r) {
  const url = desk.queueUrl;
  const queues = openQueues(
    desk.redisUrl ? { kind: 'redis', url, prefix: 'stet' } : { kind: 'postgres', url },
  );
  const shuffled = rows.map((row) => [r.next(), row]).sort((a, b) => a[0] - b[0]);
  for (const [, { id, kind }] of shuffled)
    await queues.send(kind === 'split-revision' ? 'import' : 'effects', kind, { outbox: id }, randomUUID());
  await queues.close();
}

/** Jobs that were done are pending once more, as if nobody remembered; the newest where `newest`, else any. */
const reopen = (desk, count, newest) =>
  desk.owner(
    `UPDATE stet.outbox SET state = 'pending', dispatched_at = now(), starts = 0, attempts = 0
      WHERE id IN (SELECT id FROM stet.outbox WHERE state = 'done' AND kind IN ('split-revision', 'assign-checker', 'assign-second-checker')
                    ORDER BY ${newest ? 'id DESC' : 'random()'} LIMIT $1)
    RETURNING id, kind`,
    [count],
  );

export const JOB_FAULTS = {
  F10: {
    what: 'jobs are delivered two to five times, together',
    holds: 'I-13: each is applied once',
    full: 10_000,
    draw: (r, full) => ({ times: 2 + r.below(4), count: full ? 500 : 100 }),
    inject: async (desk, { times, count }, { r }) => {
      // A few that were done are open again: their deliveries meet in the middle of the work.
      const open = await reopen(desk, Math.min(20, Math.ceil(count / times / 4)), true);
      const rest = await desk.owner(
        'SELECT id, kind FROM stet.outbox WHERE NOT id = ANY($2::uuid[]) ORDER BY id DESC LIMIT $1',
        [Math.ceil(count / times) - open.length, open.map((row) => row.id)],
      );
      const sent = [...open, ...rest].flatMap((row) => Array(times).fill(row));
      await deliverAgain(desk, sent, r);
      return { count: sent.length };
    },
  },
  F11: {
    what: 'jobs of long ago are run once more, in any order',
    holds: 'they find their work done and change nothing',
    full: 1_000,
    draw: (r, full) => ({ count: full ? 100 : 40 }),
    inject: async (desk, { count }, { r }) => {
      const rows = await reopen(desk, count, false);
      await deliverAgain(desk, rows, r);
      return { count: rows.length };
    },
  },
  F12: {
    what: 'poison: jobs that always fail, among others',
    holds: 'I-16: tried five times, then dead with an alert; the others go on',
    full: 50,
    draw: (r, full) => ({ count: full ? 10 : 3 }),
    inject: async (desk, { count }) => {
      await desk.look((_, uow) =>
        uow.run(async (tx) => {
          const { id } = await tx.desks.bySlugOrId('demo');
          for (let i = 0; i < count; i++)
            await tx.emit({
              kind: 'split-revision',
              effectKey: `poison:${randomUUID()}`,
              payload: { article: 'poison', revision: 'poison' },
              desk: id,
              article: null,
              claim: null,
            });
          await tx.audit({
            action: 'desk.poisoned',
            caller: null,
            role: null,
            desk: id,
            article: null,
            claim: null,
            claimVersion: null,
            from: null,
            to: null,
            payload: null,
          });
        }),
      );
    },
  },
};
