import { ConfigError, loopbackUrl, readConfig, type Config } from '@stet/config';
import { migrateQueue } from '@stet/jobs';
import { PostgresUnitOfWork, migrate, openDatabase } from '@stet/persistence';
import {
  RuntimeProblem,
  lockFolder,
  openDataFolder,
  portRefusal,
  startPostgres,
  startRedis,
} from '@stet/runtime';
import { DEMO_PEOPLE } from '../demo/demo-people.js';
import { seedDemo } from '../demo/seed-demo.js';
import { closingBlock } from './closing-block.js';
import { DeskProgram } from './desk-program.js';

interface Stoppable {
  stop(): Promise<void>;
  /** Said before anything is stopped. */
  leave?(): void;
}

const PARENT_POLL_MS = 250;

/** Starts a whole desk on this machine and keeps it running until it is told to stop. */
export async function runDesk(env: NodeJS.ProcessEnv): Promise<void> {
  const parts: Stoppable[] = [];
  let stopping = 0;
  const stop = async (code: number): Promise<void> => {
    // npm passes on the Ctrl-C that this process has had already; only somebody who asks again later means it.
    if (stopping > 0 && performance.now() - stopping < 2_000) return;
    if (stopping > 0) process.exit(130);
    stopping = performance.now();
    if (code === 0) process.stdout.write('\nStopping …\n');
    for (const part of parts) part.leave?.();
    // In the reverse of the order they were started in.
    for (const part of parts.reverse()) await part.stop();
    process.exit(code);
  };
  process.on('SIGINT', () => void stop(0));
  process.on('SIGTERM', () => void stop(0));
  process.on('SIGHUP', () => void stop(0));
  if (env['npm_lifecycle_event'] === 'start') whenParentGone(() => void stop(0));
  try {
    await startParts(readConfig(env), env, parts);
  } catch (error) {
    const known = error instanceof RuntimeProblem || error instanceof ConfigError;
    process.stderr.write(
      `\n${known || !(error instanceof Error) ? String(error instanceof Error ? error.message : error) : error.stack}\n`,
    );
    await stop(1);
  }
}

/** A killed npm says nothing to its child; the desk must not go on without whoever started it. */
function whenParentGone(then: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    then();
  }, PARENT_POLL_MS).unref();
}

async function startParts(config: Config, env: NodeJS.ProcessEnv, parts: Stoppable[]): Promise<void> {
  const folder = openDataFolder(config.dataDir);
  const lock = await lockFolder(folder);
  parts.push({ stop: async () => lock.release(), leave: () => lock.leave() });
  await requirePort(config);

  const database = config.databaseUrl ? null : await step('Starting PostgreSQL', () => startPostgres(folder));
  if (database) parts.push(database);
  const appUrl = database?.appUrl ?? config.databaseUrl ?? '';
  const ownerUrl = database?.ownerUrl ?? config.migrateDatabaseUrl ?? appUrl;

  const wantsRedis = !config.redisUrl && config.queueBackend !== 'postgres';
  const redis = wantsRedis ? await step('Starting the queue', () => startRedis(folder)) : null;
  if (redis) parts.push(redis);
  const redisUrl = config.redisUrl ?? redis?.url;

  await step('Migrating', async () => {
    await migrate(ownerUrl);
    await migrateQueue(ownerUrl);
  });
  if (config.demo) await step('Seeding the demo desk', () => seed(config, appUrl));

  const settings = {
    ...env,
    DATABASE_URL: appUrl,
    STET_MIGRATE_DATABASE_URL: '',
    STET_SIGNER_DATABASE_URL: database?.signerUrl ?? config.signerDatabaseUrl ?? '',
    REDIS_URL: redisUrl ?? '',
    STET_DATA_DIR: folder,
    STET_DEMO: config.demo ? '1' : '0',
  };
  const worker = new DeskProgram('worker', folder, settings);
  const api = new DeskProgram('api', folder, settings);
  parts.push(worker, api);
  const port = await step('Starting worker and api', async () => {
    const [, up] = await Promise.all([worker.start(), api.start()]);
    return up.port ?? config.port;
  });
  const url = config.publicUrl ?? loopbackUrl(config.host, port);
  lock.announce(url);
  process.stdout.write(
    closingBlock({
      url,
      folder,
      database: database ? 'embedded PostgreSQL' : 'PostgreSQL of DATABASE_URL',
      queue: redisUrl
        ? redis
          ? 'BullMQ on a Redis of its own'
          : 'BullMQ on the Redis of REDIS_URL'
        : 'BullMQ on the same PostgreSQL',
      people: config.demo ? DEMO_PEOPLE : [],
      ready: loopbackUrl('127.0.0.1', port),
    }),
  );
}

async function seed(config: Config, appUrl: string): Promise<void> {
  const source = await openDatabase(appUrl, { name: 'stet-seed', max: 2 });
  try {
    await seedDemo({ config, source, uow: new PostgresUnitOfWork(source) });
  } finally {
    await source.destroy();
  }
}

/** Said before anything is started, so that nothing has to be stopped again. */
async function requirePort({ port, host }: Config): Promise<void> {
  const refusal = port === 0 ? null : await portRefusal(port, host);
  if (refusal === null) return;
  const why =
    refusal === 'EADDRINUSE'
      ? 'is taken by another program'
      : refusal === 'EACCES'
        ? 'needs more rights than this user has'
        : `cannot be listened on (${refusal})`;
  throw new RuntimeProblem(
    `Port ${port} on ${host} ${why}; set PORT to another one, or to 0 for any that is free.`,
  );
}

async function step<T>(what: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  process.stdout.write(`${what} …`);
  const result = await work();
  process.stdout.write(` ${((performance.now() - start) / 1000).toFixed(1)} s\n`);
  return result;
}
