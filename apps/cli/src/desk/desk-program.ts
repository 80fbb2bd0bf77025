import { RuntimeProblem } from '@stet/runtime';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const FOLDER = join(import.meta.dirname, '../../..');
const LONGEST_PAUSE_MS = 30_000;
const GRACE_MS = 15_000;

interface Up {
  readonly type: string;
  readonly port?: number;
}

/** The api or the worker as a child that is started again when it falls. It stops by itself when this process is gone. */
export class DeskProgram {
  private child: ChildProcess | null = null;
  private stopping = false;
  private falls = 0;

  constructor(
    private readonly name: 'api' | 'worker',
    private readonly folder: string,
    private readonly env: NodeJS.ProcessEnv,
  ) {}

  async start(): Promise<Up> {
    const up = await this.launch();
    // Where the system chose the port, a restart keeps it.
    if (up.port) this.env['PORT'] = String(up.port);
    return up;
  }

  async stop(): Promise<void> {
    this.stopping = true;
    const child = this.child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
    await ended;
    clearTimeout(timer);
  }

  private async launch(): Promise<Up> {
    const logFile = join(this.folder, `${this.name}.log`);
    const log = openSync(logFile, 'a');
    // A group of its own: Ctrl-C reaches the launcher alone, which stops its parts in order.
    const child = spawn(process.execPath, [join(FOLDER, this.name, 'src/main.js')], {
      env: this.env,
      detached: true,
      stdio: ['ignore', log, log, 'ipc'],
    });
    closeSync(log);
    this.child = child;
    const up = await new Promise<Up>((resolve, reject) => {
      child.once('message', (message: Up) => resolve(message));
      child.once('exit', () =>
        reject(new RuntimeProblem(`The ${this.name} did not start: ${lastLine(logFile)}`)),
      );
    });
    child.removeAllListeners('exit');
    child.once('exit', (code, signal) => void this.fell(signal ?? String(code)));
    return up;
  }

  private async fell(how: string): Promise<void> {
    if (this.stopping) return;
    const wait = Math.min(LONGEST_PAUSE_MS, 500 * 2 ** this.falls++);
    process.stderr.write(`The ${this.name} ended (${how}); starting it again in ${wait / 1000} s.\n`);
    await pause(wait);
    if (this.stopping) return;
    try {
      await this.launch();
      setTimeout(() => (this.falls = 0), 60_000).unref();
    } catch (error) {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      await this.fell('again');
    }
  }
}

const lastLine = (file: string): string => readFileSync(file, 'utf8').trim().split('\n').at(-1) ?? '';
