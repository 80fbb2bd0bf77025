import { armFailpoints } from '@stet/application';
import { ConfigError, readConfig } from '@stet/config';
import { ThreadedExtractor } from '@stet/engine';
import {
  OutboxRelay,
  openQueues,
  requireNoEviction,
  runJob,
  sweepAbsences,
  sweepClocks,
  sweepLeases,
  sweepLogWords,
  sweepWaiting,
  type QueueBackend,
} from '@stet/jobs';
import {
  errorForLog,
  PostgresUnitOfWork,
  listen,
  openDatabase,
  openSigningFolder,
  runSigner,
} from '@stet/persistence';
import { join } from 'node:path';
import { pino } from 'pino';
import { openArchivist } from './archivist.js';
import { openMessengers } from './messengers.js';
import { ModelExtractor } from './model/model-extractor.js';

const SWEEP_MS = 15_000;
/** For jobs that are under way when the worker is told to stop; a host elsewhere may take longer than anybody waits. */
const LAST_JOBS_MS = 10_000;

async function main(): Promise<void> {
  const config = readConfig(process.env);
  armFailpoints(config.failpoints);
  const { databaseUrl, redisUrl } = config;
  if (!databaseUrl)
    throw new ConfigError(['DATABASE_URL is not set; `npm start` brings a database of its own.']);
  const log = pino({ level: config.logLevel, name: 'worker', serializers: { err: errorForLog } });
  const backend: QueueBackend = redisUrl
    ? { kind: 'redis', url: redisUrl, prefix: config.queuePrefix }
    : { kind: 'postgres', url: databaseUrl };
  if (backend.kind === 'redis') await requireNoEviction(backend.url);
  const database = await openDatabase(databaseUrl, { name: 'stet-worker' });
  const uow = new PostgresUnitOfWork(database);
  const offline = new ThreadedExtractor();
  const extractor = config.extractor ? new ModelExtractor(offline, config.extractor, log) : offline;
  const messengers = openMessengers(config);
  const archivist = openArchivist(config);
  const queues = openQueues(backend);
  const relay = new OutboxRelay(uow, queues, log);

  queues.work(
    async ({ outbox }) => {
      const { outcome, error } = await runJob(uow, { extractor, messengers, archivist }, outbox);
      if (error) log.warn({ err: error, outbox, outcome }, 'a job failed');
    },
    (error) => log.warn({ err: error }, 'the queue is away; jobs wait in the outbox'),
  );
  const listener = listen(databaseUrl, 'stet_outbox', 'stet-relay', () => relay.wake());
  const sweep = setInterval(() => {
    for (const one of [sweepLeases, sweepAbsences, sweepWaiting, sweepClocks, sweepLogWords])
      one(uow).catch((error: unknown) => log.warn({ err: error, sweep: one.name }, 'a sweep did not end'));
  }, SWEEP_MS);
  const signer = config.signerDatabaseUrl
    ? await runSigner(
        config.signerDatabaseUrl,
        openSigningFolder(join(config.dataDir, 'signer'), signingOrigin(config.publicUrl)),
        (error) => log.error({ err: error }, 'the audit log could not be signed'),
      )
    : null;
  process.send?.({ type: 'ready' });
  log.info({ queue: backend.kind }, 'worker ready');

  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    // What is not done by then is given back: its transaction is undone, and the row is sent again.
    setTimeout(() => process.exit(0), LAST_JOBS_MS).unref();
    clearInterval(sweep);
    await listener.close();
    await signer?.close();
    await relay.close();
    await queues.close();
    await offline.close();
    messengers.close();
    await archivist.close();
    await database.destroy();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.on(signal, () => void stop());
}

/** What a new log is called: the house it is of. */
const signingOrigin = (publicUrl: string | undefined): string =>
  `${publicUrl ? new URL(publicUrl).hostname : 'stet.localhost'}/audit`;

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
