import { spawn, spawnSync } from 'node:child_process';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { secretOf } from './data-folder.js';
import { findPostgres, type Postgres } from './postgres-binaries.js';
import { endProcess, freePort, isAlive } from './process.js';
import { RuntimeProblem } from './runtime-problem.js';

const START_LIMIT_MS = 60_000;

export interface EmbeddedPostgres {
  /** The owner's connection: migrations only. */
  readonly ownerUrl: string;
  /** The application's connection. */
  readonly appUrl: string;
  /** The connection of whoever signs checkpoints of the audit log. */
  readonly signerUrl: string;
  readonly pid: number;
  /** True where it ran already and was not started here. */
  readonly found: boolean;
  stop(): Promise<void>;
}

const clusterOf = (folder: string): string => join(folder, 'postgres');

/** Starts the data folder's cluster, made at first use; one that a killed desk left running is taken over. */
export async function startPostgres(
  folder: string,
  settings: readonly string[] = [],
): Promise<EmbeddedPostgres> {
  const running = await connectPostgres(folder);
  if (running) return running;
  const postgres = findPostgres();
  const cluster = clusterOf(folder);
  if (!existsSync(join(cluster, 'PG_VERSION'))) initialise(postgres, folder, cluster);
  const port = await freePort();
  const log = openSync(join(folder, 'postgres.log'), 'a');
  const [command = '', ...args] = [
    ...postgres.prefix,
    join(postgres.bin, 'postgres'),
    ...['-D', cluster, '-p', String(port)],
    ...['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=100', ...settings].flatMap(
      (s) => ['-c', s],
    ),
  ];
  // A process group of its own: Ctrl-C reaches the launcher alone, which stops the parts in order.
  const child = spawn(command, args, {
    detached: true,
    stdio: ['ignore', log, log],
    uid: postgres.uid,
    gid: postgres.uid,
  });
  closeSync(log);
  child.unref();
  const pid = child.pid ?? 0;
  const urls = urlsOf(folder, port);
  for (const end = Date.now() + START_LIMIT_MS; !(await answers(urls.adminUrl)); await pause(50)) {
    if (isAlive(pid) && child.exitCode === null && Date.now() < end) continue;
    throw new RuntimeProblem(`PostgreSQL did not start: ${lastLine(join(folder, 'postgres.log'))}`);
  }
  await prepare(folder, urls.adminUrl);
  return { ...urls, pid, found: false, stop: () => stopPostgres(pid) };
}

/** The cluster of a data folder if it runs now, by whomever it was started. */
export async function connectPostgres(folder: string): Promise<EmbeddedPostgres | null> {
  const file = join(clusterOf(folder), 'postmaster.pid');
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return null;
  const urls = urlsOf(folder, port);
  for (const end = Date.now() + 10_000; Date.now() < end && isAlive(pid); await pause(100)) {
    if (await answers(urls.adminUrl)) return { ...urls, pid, found: true, stop: () => stopPostgres(pid) };
  }
  return null;
}

async function stopPostgres(pid: number): Promise<void> {
  // Fast: no new connections, open transactions roll back. Immediate, if that takes too long: it recovers on the next start.
  if (!(await endProcess(pid, 'SIGINT', 15_000))) await endProcess(pid, 'SIGQUIT', 5_000);
}

function urlsOf(folder: string, port: number) {
  const url = (user: string, name: string): string =>
    `postgres://${user}:${secretOf(folder, user)}@127.0.0.1:${port}/${name}`;
  return {
    adminUrl: url('postgres', 'postgres'),
    ownerUrl: url('postgres', 'stet'),
    appUrl: url('stet_login', 'stet'),
    signerUrl: url('stet_signer_login', 'stet'),
  };
}

function initialise(postgres: Postgres, folder: string, cluster: string): void {
  rmSync(cluster, { recursive: true, force: true });
  mkdirSync(cluster, { mode: 0o700 });
  const passwordFile = join(folder, 'initdb-password');
  writeFileSync(passwordFile, secretOf(folder, 'postgres'), { mode: 0o600 });
  if (postgres.uid !== undefined)
    for (const path of [cluster, passwordFile]) chownSync(path, postgres.uid, postgres.uid);
  const [command = '', ...args] = [
    ...postgres.prefix,
    join(postgres.bin, 'initdb'),
    ...[
      '-D',
      cluster,
      '-U',
      'postgres',
      `--pwfile=${passwordFile}`,
      '-A',
      'scram-sha-256',
      '-E',
      'UTF8',
      '--no-locale',
    ],
  ];
  const made = spawnSync(command, args, { encoding: 'utf8', uid: postgres.uid, gid: postgres.uid });
  rmSync(passwordFile, { force: true });
  if (made.status === 0) return;
  rmSync(cluster, { recursive: true, force: true });
  const why = (made.stderr || made.error?.message || '').trim().split('\n').at(-1) ?? '';
  throw new RuntimeProblem(`The database could not be made in ${cluster}: ${why}`);
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The application's login and the database, where they are missing. */
async function prepare(folder: string, adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    for (const login of ['stet_login', 'stet_signer_login']) {
      const password = client.escapeLiteral(secretOf(folder, login));
      const role = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [login]);
      await client.query(`${role.rowCount ? 'ALTER' : 'CREATE'} ROLE ${login} LOGIN PASSWORD ${password}`);
    }
    const database = await client.query("SELECT FROM pg_database WHERE datname = 'stet'");
    if (!database.rowCount) await client.query('CREATE DATABASE stet');
  } finally {
    await client.end();
  }
}

const lastLine = (path: string): string =>
  (existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n').at(-1) : undefined) ?? 'its log is empty';
