import { spawn, spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { readJson, secretOf, writeJson } from './data-folder.js';
import { birthOf, endProcess, freePort, isAlive } from './process.js';

export interface LocalRedis {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

interface Known {
  readonly pid: number;
  readonly birth: string | null;
  readonly port: number;
}

/** A Redis of this data folder, where the machine has one; null where it has none and the queue lives in PostgreSQL. */
export async function startRedis(folder: string): Promise<LocalRedis | null> {
  const program = ['redis-server', 'valkey-server'].find(
    (name) => spawnSync(name, ['--version']).status === 0,
  );
  if (!program) return null;
  const home = join(folder, 'redis');
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const file = join(home, 'process.json');
  const password = secretOf(folder, 'redis');
  const known = readJson<Known>(file);
  if (known && isAlive(known.pid) && birthOf(known.pid) === known.birth) {
    if (await answers(known.port, password)) return local(known.pid, known.port, password);
    await endProcess(known.pid, 'SIGKILL', 2_000);
  }
  const port = await freePort();
  const log = openSync(join(folder, 'redis.log'), 'a');
  const options = {
    port,
    bind: '127.0.0.1',
    dir: home,
    requirepass: password,
    appendonly: 'yes',
    save: '',
    'maxmemory-policy': 'noeviction',
  };
  const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const child = spawn(program, args, { detached: true, stdio: ['ignore', log, log] });
  closeSync(log);
  child.unref();
  const pid = child.pid ?? 0;
  for (const end = Date.now() + 10_000; !(await answers(port, password)); await pause(25)) {
    // The queue can live in PostgreSQL; a Redis that will not start is no reason not to.
    if (child.exitCode !== null || Date.now() > end) return null;
  }
  writeJson(file, { pid, birth: birthOf(pid), port });
  return local(pid, port, password);
}

const local = (pid: number, port: number, password: string): LocalRedis => ({
  url: `redis://:${password}@127.0.0.1:${port}`,
  pid,
  stop: async () => {
    if (!(await endProcess(pid, 'SIGTERM', 10_000))) await endProcess(pid, 'SIGKILL', 2_000);
  },
});

/** AUTH and PING in Redis' own protocol; no client library is needed to ask whether it lives. */
function answers(port: number, password: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(port, '127.0.0.1');
    let said = '';
    const done = (yes: boolean): void => {
      socket.destroy();
      resolve(yes);
    };
    socket.setTimeout(1_000, () => done(false));
    socket.on('error', () => done(false));
    socket.on('connect', () => socket.write(`AUTH ${password}\r\nPING\r\n`));
    socket.on('data', (bytes) => {
      said += bytes.toString();
      if (said.includes('+PONG')) done(true);
      else if (said.includes('-')) done(false);
    });
  });
}
