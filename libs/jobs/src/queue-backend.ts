import { Queue, Worker, createPostgresBackend, withBackend, type Processor } from 'bullmq';
import { Redis } from 'ioredis';
import { QUEUES, QUEUE_NAMES, type QueueName } from './registry.js';

/** What travels through the queue: only which row to look at. */
export interface WakeUp {
  readonly outbox: string;
}

export type QueueBackend =
  | { readonly kind: 'redis'; readonly url: string; readonly prefix: string }
  | { readonly kind: 'postgres'; readonly url: string };

type WakeUpProcessor = Processor<WakeUp, void, string>;

interface OpenQueue {
  add(name: string, data: WakeUp, options: { jobId: string }): Promise<unknown>;
  close(): Promise<void>;
  on(event: 'error', listener: () => void): unknown;
}
interface OpenWorker {
  close(force?: boolean): Promise<void>;
  on(event: 'error', listener: (error: Error) => void): unknown;
}

/** The queues of one process on one of the two back ends; the code around them cannot tell which. */
export interface Queues {
  readonly kind: QueueBackend['kind'];
  send(queue: QueueName, name: string, wakeUp: WakeUp, jobId: string): Promise<void>;
  work(process: (wakeUp: WakeUp) => Promise<void>, onError: (error: Error) => void): void;
  /** Waits for what is running, then lets go. */
  close(): Promise<void>;
}

// Postgres keeps what was done and what failed; the queue keeps nothing.
const FORGET = { removeOnComplete: true, removeOnFail: true, attempts: 1 } as const;
const LOCK_MS = 60_000;

export function openQueues(backend: QueueBackend): Queues {
  const { makeQueue, makeWorker } =
    backend.kind === 'redis' ? onRedis(backend.url, backend.prefix) : onPostgres(backend.url);
  const queues = new Map<QueueName, OpenQueue>();
  const workers: OpenWorker[] = [];
  const queueOf = (name: QueueName): OpenQueue => {
    const open = queues.get(name) ?? makeQueue(name);
    if (!queues.has(name)) open.on('error', () => undefined); // seen by whoever sends next
    queues.set(name, open);
    return open;
  };
  return {
    kind: backend.kind,
    send: async (queue, name, wakeUp, jobId) => {
      await queueOf(queue).add(name, wakeUp, { jobId });
    },
    work: (process, onError) => {
      const processor: WakeUpProcessor = (job) => process(job.data);
      for (const name of QUEUE_NAMES) {
        const worker = makeWorker(name, processor);
        worker.on('error', onError);
        workers.push(worker);
      }
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.close()));
      await Promise.all([...queues.values()].map((queue) => queue.close()));
    },
  };
}

function onRedis(url: string, prefix: string) {
  // A sender gives up soon, also on a Redis that takes the command and never answers (the outbox keeps the row); a worker waits for Redis for as long as it takes.
  const sender = {
    url,
    maxRetriesPerRequest: 1,
    enableOfflineQueue: false,
    connectTimeout: 5_000,
    commandTimeout: 10_000,
  };
  const worker = { url, maxRetriesPerRequest: null };
  return {
    makeQueue: (name: QueueName): OpenQueue =>
      new Queue<WakeUp, void, string>(name, {
        connection: sender,
        prefix,
        defaultJobOptions: FORGET,
      }),
    makeWorker: (name: QueueName, processor: WakeUpProcessor): OpenWorker =>
      new Worker<WakeUp, void, string>(name, processor, {
        connection: worker,
        prefix,
        concurrency: QUEUES[name].concurrency,
        lockDuration: LOCK_MS,
      }),
  };
}

function onPostgres(url: string) {
  const { Queue: PgQueue, Worker: PgWorker } = withBackend(createPostgresBackend);
  const connection = (max: number) => ({
    connectionString: url,
    schema: 'queue',
    migrate: false,
    options: '-c role=stet_app',
    application_name: 'stet-queue',
    max,
  });
  return {
    makeQueue: (name: QueueName): OpenQueue =>
      new PgQueue<WakeUp, void, string>(name, { connection: connection(2), defaultJobOptions: FORGET }),
    makeWorker: (name: QueueName, processor: WakeUpProcessor): OpenWorker =>
      new PgWorker<WakeUp, void, string>(name, processor, {
        connection: connection(4),
        concurrency: QUEUES[name].concurrency,
        lockDuration: LOCK_MS,
      }),
  };
}

/** Refuses a Redis that may throw jobs away when it is full. */
export async function requireNoEviction(url: string): Promise<void> {
  const redis = new Redis(url, { maxRetriesPerRequest: 1, lazyConnect: true, connectTimeout: 5_000 });
  redis.on('error', () => undefined); // the call below says it
  try {
    await redis.connect();
    const policy = /^maxmemory_policy:(\S+)/m.exec(await redis.info('memory'))?.[1];
    if (policy !== undefined && policy !== 'noeviction') {
      throw new Error(`Redis has maxmemory-policy ${policy}; Stet needs noeviction, or jobs may vanish.`);
    }
  } finally {
    redis.disconnect();
  }
}
