import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export interface StartedDesk {
  readonly child: ChildProcess;
  readonly output: () => string;
  /** The address of the last line, once it is there; null where the start ended without one. */
  readonly ready: Promise<string | null>;
}

const SCRIPT = [process.execPath, join(import.meta.dirname, '../../scripts/start.mjs')] as const;

/** `npm start`, by npm or without it, on a folder and port of its own. */
export function startDesk(
  env: Record<string, string>,
  [command, ...args]: readonly [string, ...string[]] = SCRIPT,
): StartedDesk {
  const { DATABASE_URL: _d, REDIS_URL: _r, ...inherited } = process.env;
  const child = spawn(command, args, {
    cwd: join(import.meta.dirname, '../..'),
    env: { ...inherited, NODE_OPTIONS: '', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const ready = new Promise<string | null>((resolve) => {
    const look = (bytes: Buffer): void => {
      printed += bytes.toString();
      const url = /^Stet is ready at (http:\/\/127\.0\.0\.1:\d+)$/m.exec(printed)?.[1];
      if (url) resolve(url);
    };
    child.stdout.on('data', look);
    child.stderr.on('data', look);
    child.once('exit', () => resolve(null));
  });
  return { child, output: () => printed, ready };
}

export async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null) return child.exitCode;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
  return child.exitCode;
}
