import { verifyLog } from '@stet/audit';
import { addDesk, addPerson } from '@stet/application';
import type { DeskRole } from '@stet/domain';
import {
  Argon2PasswordHash,
  PostgresUnitOfWork,
  checkInvariants,
  openDatabase,
  readSnapshot,
  sealedEntries,
} from '@stet/persistence';
import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { Client } from './client.js';
import { cloneDatabase, redisUrl, type TestDatabase } from './cluster.js';

const ROOT = join(import.meta.dirname, '../..');

export const PEOPLE: Readonly<Record<string, readonly DeskRole[]>> = {
  desk: ['desk_head', 'admin'],
  editor: ['editor'],
  editor2: ['editor'],
  ana: ['checker'],
  ben: ['checker'],
  chen: ['checker'],
  author: ['author'],
  legal: ['legal'],
  auditor: ['auditor'],
};

interface Program {
  readonly child: ChildProcess;
  /** What it printed, for the failure message. */
  readonly output: () => string;
}

/** Starts a built program and waits for the message that says it is up. */
async function start<M>(
  path: string,
  env: Record<string, string>,
  isUp: (message: M) => boolean,
): Promise<Program & { message: M }> {
  const child = spawn(process.execPath, [join(ROOT, 'dist', path)], {
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (bytes: Buffer) => (printed += bytes.toString()));
  const message = await new Promise<M>((resolve, reject) => {
    child.on('message', (m: M) => isUp(m) && resolve(m));
    child.once('exit', (code) => reject(new Error(`${path} ended with ${code}: ${printed}`)));
  });
  return { child, output: () => printed, message };
}

export async function stopProgram(
  { child }: Pick<Program, 'child'>,
  signal: NodeJS.Signals = 'SIGTERM',
): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}

/** A whole desk: database, api and worker as real processes, and its people. */
export class TestDesk {
  private constructor(
    readonly url: string,
    readonly databases: TestDatabase,
    readonly source: DataSource,
    readonly uow: PostgresUnitOfWork,
    /** Its data folder: files of evidence, mail. */
    readonly folder: string,
    private readonly env: Record<string, string>,
    private readonly api: Program,
    private worker: Program,
  ) {}

  static async open(backend: 'postgres' | 'redis', settings: Record<string, string> = {}): Promise<TestDesk> {
    const databases = await cloneDatabase();
    const source = await openDatabase(databases.appUrl, { name: 'test', max: 4 });
    const uow = new PostgresUnitOfWork(source);
    await populate(uow);
    const folder = mkdtempSync(join(tmpdir(), 'stet-desk-'));
    const env = {
      STET_DATA_DIR: folder,
      ...settings,
      DATABASE_URL: databases.appUrl,
      STET_DEMO: '1',
      ...(backend === 'redis' && {
        REDIS_URL: redisUrl(),
        STET_QUEUE_PREFIX: `t-${randomBytes(4).toString('hex')}`,
      }),
    };
    const api = await start<{ url?: string; port?: number }>(
      'apps/api/src/main.js',
      { ...env, PORT: '0' },
      (m) => m.url !== undefined,
    );
    const worker = await startWorker(env);
    return new TestDesk(api.message.url ?? '', databases, source, uow, folder, env, api, worker);
  }

  /** Signs a demo person in; `name` is the part before the @. */
  async as(name: string): Promise<Client> {
    const response = await fetch(`${this.url}/api/v1/sessions/demo`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: `${name}@demo.stet` }),
    });
    const cookie = response.headers.get('set-cookie')?.split(';')[0];
    if (!cookie) throw new Error(`${name} could not sign in: ${response.status} ${await response.text()}`);
    return new Client(this.url, { cookie });
  }

  /** Everything api and worker have printed so far. */
  printed = (): string => this.api.output() + this.worker.output();

  /** Pulls the worker's plug; it has no chance to say goodbye. */
  killWorker = (): Promise<void> => stopProgram(this.worker, 'SIGKILL');

  stopWorker = (): Promise<void> => stopProgram(this.worker);

  async restartWorker(): Promise<void> {
    this.worker = await startWorker(this.env);
  }

  /** Promises that are broken now; none, on a good day. */
  violations = () => readSnapshot(this.source, checkInvariants);

  private async *sealed(): AsyncGenerator<Buffer> {
    for await (const { body } of sealedEntries(this.source)) yield Buffer.from(`${body}\n`);
  }

  /** Ends the desk; fails if a promise was broken while it ran. */
  async close(): Promise<void> {
    const broken = await this.violations();
    const log = await verifyLog(this.sealed());
    await stopProgram(this.worker);
    await stopProgram(this.api);
    await this.source.destroy();
    await this.databases.drop();
    rmSync(this.folder, { recursive: true, force: true });
    if (log.firstBad) throw new Error(`the audit log does not verify: ${JSON.stringify(log.firstBad)}`);
    if (broken.length > 0) throw new Error(`broken promises: ${JSON.stringify(broken, null, 1)}`);
  }
}

const startWorker = (env: Record<string, string>) =>
  start<{ type?: string }>('apps/worker/src/main.js', env, (m) => m.type === 'ready');

export async function populate(uow: PostgresUnitOfWork, desk = 'demo', people = PEOPLE): Promise<void> {
  const passwords = new Argon2PasswordHash();
  await uow.run((tx) => addDesk(tx, desk, `The ${desk} desk`));
  for (const [name, roles] of Object.entries(people)) {
    const person = {
      email: `${name}@demo.stet`,
      name,
      password: `password-of-${name}`,
      desk,
      roles,
      demo: true,
    };
    await uow.run((tx) => addPerson(tx, passwords, person));
  }
}
