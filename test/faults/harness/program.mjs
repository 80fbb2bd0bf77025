import { spawn } from 'node:child_process';
import { join } from 'node:path';

const DIST = join(import.meta.dirname, '../../../dist');

/** The api or the worker as a process that is started again when it falls, as a supervisor would. */
export class Program {
  constructor(path, env, log) {
    Object.assign(this, { path, env, log, child: null, falls: 0, stopping: false, arm: null, up: null });
  }

  /** Starts it, with a failpoint armed if one was asked for; the promise is of it being up. */
  start() {
    const env = { PATH: process.env.PATH, HOME: process.env.HOME, ...this.env };
    if (this.arm) env.STET_FAILPOINTS = this.arm;
    this.arm = null;
    const child = spawn(process.execPath, [join(DIST, this.path)], {
      env,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.child = child;
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (bytes) => this.log(bytes.toString()));
    this.up = new Promise((resolve) => {
      child.once('message', resolve);
      child.once('exit', () => resolve(null));
    });
    child.once('exit', () => {
      this.falls++;
      if (!this.stopping) setTimeout(() => this.stopping || this.start(), 200);
    });
    return this.up;
  }

  kill(signal = 'SIGKILL') {
    this.child?.kill(signal);
  }

  async stop() {
    this.stopping = true;
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await ended;
    clearTimeout(timer);
  }
}
