import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { addDesk, addPerson } from '../../../dist/libs/application/src/index.js';
import { migrateQueue } from '../../../dist/libs/jobs/src/index.js';
import {
  Argon2PasswordHash,
  PostgresUnitOfWork,
  migrate,
  openDatabase,
} from '../../../dist/libs/persistence/src/index.js';
import { startPostgres, startRedis } from '../../../dist/libs/runtime/src/index.js';
import { freePort } from '../../../dist/libs/runtime/src/process.js';
import { Program } from './program.mjs';
import { openProxy } from './proxy.mjs';
import { openReceivers } from './receivers.mjs';
import { KillPlaces } from './tally.mjs';

/** Eight people; each role that acts is there at least once. */
export const PEOPLE = {
  ana: ['checker'],
  ben: ['checker'],
  chen: ['checker'],
  dora: ['checker', 'editor'],
  editor: ['editor'],
  head: ['desk_head', 'admin'],
  author: ['author'],
  legal: ['legal', 'auditor'],
};

const PRINT_ROUTES = join(import.meta.dirname, '../../support/print-routes.mjs');
const DURABLE = ['fsync=off', 'full_page_writes=on', 'max_connections=120'];
const withPort = (url, port) => Object.assign(new URL(url), { port: String(port) }).href;

/** A whole desk of its own: PostgreSQL behind a proxy, a Redis if the machine has one, api and worker as processes. */
export async function openDesk(backend) {
  const folder = mkdtempSync(join(tmpdir(), 'stet-faults-'));
  let postgres = await startPostgres(folder, DURABLE);
  await migrate(postgres.ownerUrl);
  await migrateQueue(postgres.ownerUrl);
  const proxy = await openProxy({ port: Number(new URL(postgres.appUrl).port) });
  let redis = backend === 'redis' ? await startRedis(folder) : null;
  const redisPort = redis && Number(new URL(redis.url).port);
  const printed = [];
  const kills = new KillPlaces();
  const log = (text) => {
    for (const line of text.split('\n')) if (line.startsWith('{"failpoint"')) kills.note(line);
    printed.push(text);
    if (printed.length > 20_000) printed.splice(0, 10_000);
  };
  const port = await freePort();
  const receivers = await openReceivers();
  const env = {
    STET_OUTBOUND_ALLOW: `${receivers.allow},127.0.0.1:9`,
    DATABASE_URL: withPort(postgres.appUrl, proxy.port),
    ...(redis && { REDIS_URL: redis.url }),
    ...(!redis && { STET_QUEUE_BACKEND: 'postgres' }),
    STET_DATA_DIR: folder,
    STET_DEMO: '1',
    LOG_LEVEL: 'warn',
  };
  const api = new Program('apps/api/src/main.js', { ...env, PORT: String(port) }, log);
  const worker = new Program('apps/worker/src/main.js', env, log);

  const desk = {
    folder,
    url: `http://127.0.0.1:${port}`,
    backend: redis ? 'redis' : 'postgres',
    proxy,
    api,
    worker,
    printed,
    kills,
    receivers,
    redisUrl: redis?.url ?? null,
    queueUrl: redis?.url ?? env.DATABASE_URL,
    pid: () => ({ postgres: postgres.pid, redis: redis?.pid ?? 0 }),
    /** A statement as superuser, past the proxy. */
    async owner(text, parameters) {
      const client = new pg.Client({ connectionString: postgres.ownerUrl, connectionTimeoutMillis: 3_000 });
      client.on('error', () => undefined);
      await client.connect();
      try {
        return (await client.query(text, parameters)).rows;
      } finally {
        await client.end().catch(() => undefined);
      }
    },
    connectOwner: async () => {
      const client = new pg.Client({ connectionString: postgres.ownerUrl });
      await client.connect();
      return client;
    },
    async restartPostgres() {
      postgres = await startPostgres(folder, DURABLE);
      proxy.state.port = Number(new URL(postgres.appUrl).port);
    },
    /** A Redis without a memory, on the same port. */
    async restartRedis() {
      const password = new URL(redis.url).password;
      const args = {
        port: redisPort,
        bind: '127.0.0.1',
        dir: folder,
        requirepass: password,
        appendonly: 'no',
        save: '',
        'maxmemory-policy': 'noeviction',
      };
      const child = spawn(
        'redis-server',
        Object.entries(args).flatMap(([name, value]) => [`--${name}`, String(value)]),
        { stdio: 'ignore' },
      );
      redis = { ...redis, pid: child.pid, stop: async () => void child.kill('SIGTERM') };
    },
    /** What the api serves, `{method, path}`, as it knows it itself. */
    async routes() {
      const env = {
        PATH: process.env.PATH,
        DATABASE_URL: postgres.appUrl,
        STET_DEMO: '1',
        LOG_LEVEL: 'silent',
      };
      const { stdout } = await promisify(execFile)(process.execPath, [PRINT_ROUTES], { env });
      return JSON.parse(stdout);
    },
    /** A second look at the database, with the product's own eyes. */
    async look(work) {
      const source = await openDatabase(postgres.appUrl, { name: 'faults', max: 2 });
      try {
        return await work(source, new PostgresUnitOfWork(source));
      } finally {
        await source.destroy();
      }
    },
    async close() {
      await worker.stop();
      await api.stop();
      proxy.close();
      receivers.close();
      await redis?.stop();
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await desk.look(async (_, uow) => {
    const passwords = new Argon2PasswordHash();
    await uow.run((tx) => addDesk(tx, 'demo', 'The demo desk'));
    for (const [name, roles] of Object.entries(PEOPLE))
      await uow.run((tx) =>
        addPerson(tx, passwords, {
          email: `${name}@demo.stet`,
          name,
          password: `password-of-${name}`,
          desk: 'demo',
          roles,
          demo: true,
        }),
      );
  });
  await Promise.all([api.start(), worker.start()]);
  return desk;
}
