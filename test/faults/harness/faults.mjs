import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import { openQueues } from '../../../dist/libs/jobs/src/index.js';
import { FAILPOINTS } from '../../../dist/libs/application/src/index.js';
import { pause, until } from './random.mjs';

const API_POINTS = FAILPOINTS.filter((name) => !name.startsWith('job-') && !name.startsWith('relay-'));
const WORKER_POINTS = FAILPOINTS.filter((name) => name.startsWith('job-') || name.startsWith('relay-'));
/** Three seconds for a connection, twice, and five for the lock: whoever waits longer is hanging. */
const POOL_LIMIT_MS = 14_000;

/** Arms a place, lets the program run into it and come back; whoever is not hit in time is killed where it stands. */
async function killAt(program, point, patienceMs) {
  program.arm = point;
  const falls = program.falls;
  program.kill();
  await until(async () => program.falls > falls, 5_000, 20);
  await pause(250);
  await program.up;
  const hit = await until(async () => program.falls > falls + 1, patienceMs, 20);
  if (hit === null) program.kill();
  await pause(250);
  await program.up;
  return hit !== null;
}

const onRedis = async (desk, work) => {
  const redis = new Redis(desk.redisUrl, { maxRetriesPerRequest: 1, lazyConnect: true });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    await work(redis);
  } finally {
    redis.disconnect();
  }
};

const cut =
  (how) =>
  async (desk, { count }) => {
    for (let i = 0; i < count; i++) {
      const before = desk.proxy.state.cuts;
      desk.proxy.state.cut = how;
      await until(async () => desk.proxy.state.cuts > before, 10_000, 10);
    }
    desk.proxy.state.cut = null;
  };

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

/**
 * Every fault: how it is drawn from the schedule's generator, how it is injected and healed. `count` says how many
 * single faults one injection is. `inject` may give sentences about what did not hold while it lasted.
 */
export const FAULTS = {
  F1: {
    what: 'the api is killed in the middle of a request',
    draw: (r) => ({ point: `${r.pick(API_POINTS)}:${1 + r.below(6)}`, count: 1 }),
    inject: async (desk, { point }) => void (await killAt(desk.api, point, 4_000)),
  },
  F2: {
    what: 'the worker is killed in the middle of a job',
    draw: (r) => ({ point: `${r.pick(WORKER_POINTS)}:${1 + r.below(4)}`, count: 1 }),
    inject: async (desk, { point }) => void (await killAt(desk.worker, point, 4_000)),
  },
  F3: {
    what: 'PostgreSQL crashes',
    draw: (r) => ({ how: r.pick(['immediate', 'backend', 'postmaster']), count: 1 }),
    inject: async (desk, { how }) => {
      if (how === 'backend') {
        const [row] = await desk.owner(
          `SELECT pid FROM pg_stat_activity WHERE application_name = 'stet-api' AND pid <> pg_backend_pid() LIMIT 1`,
        );
        if (row) process.kill(row.pid, 'SIGKILL');
        await until(() => desk.owner('SELECT 1').then(() => true), 15_000, 50);
        return;
      }
      process.kill(desk.pid().postgres, how === 'immediate' ? 'SIGQUIT' : 'SIGKILL');
      await pause(800);
      await until(() => desk.restartPostgres().then(() => true), 30_000, 300);
    },
  },
  F4: {
    what: 'the connection is cut after COMMIT was sent',
    draw: () => ({ count: 5 }),
    inject: cut('after'),
  },
  F5: {
    what: 'the connection is cut before COMMIT, or a session is ended, the listening one too',
    draw: (r) => ({ how: r.pick(['proxy', 'terminate', 'listen']), count: 5 }),
    inject: async (desk, fault) => {
      if (fault.how === 'proxy') return cut('before')(desk, fault);
      const which =
        fault.how === 'listen' ? `query LIKE 'LISTEN%'` : `application_name IN ('stet-api', 'stet-worker')`;
      for (let i = 0; i < fault.count; i++) {
        await desk.owner(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE ${which}`);
        await pause(150);
      }
    },
  },
  F7: {
    what: 'Redis forgets everything',
    needs: 'redis',
    draw: () => ({ count: 1 }),
    inject: (desk) => onRedis(desk, (redis) => redis.flushall()),
  },
  F8: {
    what: 'Redis stands still, or comes back without its memory',
    needs: 'redis',
    draw: (r) => ({ how: r.pick(['stop', 'restart']), ms: 1_500 + r.below(3_000), count: 1 }),
    inject: async (desk, { how, ms }, { workload }) => {
      const before = workload.lastWrite;
      const pid = desk.pid().redis;
      process.kill(pid, how === 'stop' ? 'SIGSTOP' : 'SIGKILL');
      await pause(ms);
      const wrote = await until(async () => workload.lastWrite > before, 15_000);
      if (how === 'stop') process.kill(pid, 'SIGCONT');
      else await desk.restartRedis();
      return wrote !== null ? [] : ['nobody could write while Redis was away'];
    },
  },
  F9: {
    what: 'Redis is full',
    needs: 'redis',
    draw: (r) => ({ ms: 1_500 + r.below(2_000), count: 1 }),
    inject: async (desk, { ms }, { workload }) => {
      const before = workload.lastWrite;
      await onRedis(desk, (redis) => redis.config('SET', 'maxmemory', '1mb'));
      await pause(ms);
      const wrote = await until(async () => workload.lastWrite > before, 15_000);
      await onRedis(desk, (redis) => redis.config('SET', 'maxmemory', '0'));
      return wrote !== null ? [] : ['nobody could write while Redis was full'];
    },
  },
  F10: {
    what: 'jobs are delivered two to five times, together',
    draw: (r) => ({ times: 2 + r.below(4), count: 100 }),
    inject: async (desk, { times, count }, { r }) => {
      const rows = await desk.owner('SELECT id, kind FROM stet.outbox ORDER BY id DESC LIMIT $1', [
        Math.ceil(count / times),
      ]);
      await deliverAgain(
        desk,
        rows.flatMap((row) => Array(times).fill(row)),
        r,
      );
    },
  },
  F11: {
    what: 'jobs of long ago are run once more, in any order',
    draw: () => ({ count: 40 }),
    inject: async (desk, { count }, { r }) => {
      const rows = await desk.owner(
        `UPDATE stet.outbox SET state = 'pending', dispatched_at = now(), starts = 0, attempts = 0
          WHERE id IN (SELECT id FROM stet.outbox WHERE state = 'done' AND kind IN ('split-revision', 'assign-checker', 'assign-second-checker') ORDER BY random() LIMIT $1)
        RETURNING id, kind`,
        [count],
      );
      await deliverAgain(desk, rows, r);
    },
  },
  F12: {
    what: 'poison: jobs that always fail, among others',
    draw: () => ({ count: 3 }),
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
  F13: {
    what: 'everything waits for one lock, and the pool runs dry',
    draw: () => ({ count: 40 }),
    inject: async (desk, { count }, { workload }) => {
      const holder = await desk.connectOwner();
      await holder.query('BEGIN');
      await holder.query('SELECT FROM stet.article FOR UPDATE');
      const article = workload.articles[0];
      const asked = await Promise.all(
        Array.from({ length: count }, () =>
          workload.send('editor', 'POST', `/articles/${article}/release`, { revisionHash: '0'.repeat(64) }),
        ),
      );
      await holder.query('ROLLBACK');
      await holder.end();
      const slow = asked.filter((a) => !a || a.ms > POOL_LIMIT_MS).length;
      const wrong = asked.filter((a) => a && ![503, 409].includes(a.status)).map((a) => a.status);
      return [
        ...(slow > 0 ? [`${slow} of ${count} requests hung on the pool`] : []),
        ...(wrong.length > 0 ? [`answers ${[...new Set(wrong)]} where the pool was dry`] : []),
      ];
    },
  },
  F14: {
    what: 'the same sign-off, taking or release by several people and windows at once',
    draw: () => ({ count: 12 }),
    inject: async (desk, { count }, { workload, r }) => {
      const faults = [];
      const checkers = ['ana', 'ben', 'chen', 'dora'];
      const reply = await workload.send('head', 'GET', '/claims?state=queued,proposed&limit=50');
      const items = (reply?.body?.items ?? [])
        .map((c) => [r.next(), c])
        .sort((a, b) => a[0] - b[0])
        .slice(0, count);
      for (const [, claim] of items) {
        const action = claim.state === 'queued' ? 'claim' : 'sign-off';
        const input = action === 'claim' ? {} : { verdict: claim.verdict ?? 'accurate' };
        const answers = await Promise.all(
          [...checkers, ...checkers].map((name) =>
            workload.change(name, 'POST', `/claims/${claim.id}/actions/${action}`, input, claim.version),
          ),
        );
        const done = answers.filter((a) => a?.status === 200).length;
        if (done > 1) faults.push(`${done} of eight at once could ${action} claim ${claim.id}`);
        const odd = answers.filter((a) => a && ![200, 403, 409, 412].includes(a.status)).map((a) => a.status);
        if (odd.length > 0) faults.push(`answers ${odd} to a race for ${action}`);
      }
      return faults;
    },
  },
  F15: {
    what: 'the time of checkers runs out while they work',
    draw: () => ({ count: 10 }),
    inject: async (desk, { count }, { workload }) => {
      const faults = [];
      const rows = await desk.owner(
        `UPDATE stet.claim SET lease_expires_at = now() - interval '1 second' WHERE id IN (
           SELECT c.id FROM stet.claim c JOIN stet.article a ON a.id = c.article_id
            WHERE c.state = 'checking' AND a.state <> 'released' ORDER BY random() LIMIT $1)
         RETURNING id, version, (SELECT name FROM stet.person p WHERE p.id = assignee_id) AS name`,
        [count],
      );
      for (const { id, version, name } of rows) {
        const late = await workload.change(
          name,
          'POST',
          `/claims/${id}/actions/propose`,
          { verdict: 'opinion', note: 'late' },
          version,
        );
        if (late?.status === 200) faults.push(`a late hand proposed on claim ${id}`);
      }
      return faults;
    },
  },
};
