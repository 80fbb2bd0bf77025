import { Redis } from 'ioredis';
import { pause, until } from '../random.mjs';

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

/** Boots a worker on a Redis that may throw jobs away: it must not come up. */
async function bootRefused(desk) {
  const { worker } = desk;
  await onRedis(desk, (redis) => redis.config('SET', 'maxmemory-policy', 'allkeys-lru'));
  const fall = worker.falls + 1;
  worker.kill();
  await until(async () => worker.falls >= fall, 10_000, 10);
  const up = await worker.up;
  await onRedis(desk, (redis) => redis.config('SET', 'maxmemory-policy', 'noeviction'));
  const back = await until(async () => (await worker.up) !== null, 120_000, 50);
  return [
    ...(up === null ? [] : ['the worker came up on a Redis that throws jobs away']),
    ...(back === null ? ['the worker did not come back'] : []),
  ];
}

export const REDIS_FAULTS = {
  F7: {
    what: 'Redis forgets everything',
    needs: 'redis',
    holds: 'I-13, I-14: the queue is filled again from Postgres',
    full: 20,
    draw: () => ({ count: 1 }),
    inject: (desk) => onRedis(desk, (redis) => redis.flushall()),
  },
  F8: {
    what: 'Redis stands still, or comes back without its memory',
    needs: 'redis',
    holds: 'people can go on writing; what waited is done within a minute after',
    full: 20,
    // The first two of a full run last the minute of the plan, one of each kind.
    draw: (r, full, nth) => ({
      how: full ? ['stop', 'restart'][nth % 2] : r.pick(['stop', 'restart']),
      ms: full && nth < 2 ? 60_000 : 1_500 + r.below(3_000),
      count: 1,
    }),
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
    what: 'Redis is full, or may throw jobs away',
    needs: 'redis',
    holds: 'people can go on writing, the outbox waits; a worker does not start on such a Redis',
    full: 5,
    draw: (r) => ({ ms: 1_500 + r.below(2_000), count: 1 }),
    inject: async (desk, { ms }, { workload }) => {
      const before = workload.lastWrite;
      await onRedis(desk, (redis) => redis.config('SET', 'maxmemory', '1mb'));
      await pause(ms);
      const wrote = await until(async () => workload.lastWrite > before, 15_000);
      await onRedis(desk, (redis) => redis.config('SET', 'maxmemory', '0'));
      const booted = await bootRefused(desk);
      return wrote !== null ? booted : ['nobody could write while Redis was full', ...booted];
    },
  },
};
