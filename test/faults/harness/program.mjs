import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pause } from './random.mjs';

const DIST = join(import.meta.dirname, '../../../dist');
const RESTART_MS = 100;

/** The api or the worker as a process that is started again when it falls, as a supervisor would. */
export class Program {
  constructor(path, env, log) {
    Object.assign(this, { path, env, log, child: null, falls: 0, stopping: false, up: null });
    /** What the next start carries: a failpoint that is armed once, a clock and a time zone that stay until they are taken away. */
    Object.assign(this, { arm: null, clock: null, zone: null, lastCode: null });
  }

  /** Starts it; the promise is of it being up, null where it fell before. */
  start() {
    const env = { PATH: process.env.PATH, HOME: process.env.HOME, ...this.env };
    if (this.arm) env.STET_FAILPOINTS = this.arm;
    if (this.zone) env.TZ = this.zone;
    if (this.clock !== null) env.CLOCK_SHIFT_MS = String(this.clock);
    const preload = this.clock === null ? [] : ['--import', join(import.meta.dirname, 'shifted-clock.mjs')];
    this.arm = null;
    const child = spawn(process.execPath, [...preload, join(DIST, this.path)], {
      env,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.child = child;
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (bytes) => this.log(bytes.toString()));
    this.up = new Promise((resolve) => {
      child.once('message', resolve);
      child.once('exit', () => resolve(null));
    });
    const { up } = this;
    child.once('exit', (code) => {
      this.lastCode = code;
      // Whoever waits for it to be up from here on waits for the next one.
      this.up = pause(RESTART_MS).then(() => (this.stopping ? null : this.start()));
      this.falls++;
    });
    return up;
  }

  kill(signal = 'SIGKILL') {
    this.child?.kill(signal);
  }

  /** Resident memory in bytes; 0 while it is down. */
  memory() {
    try {
      const status = readFileSync(`/proc/${this.child.pid}/status`, 'utf8');
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024;
    } catch {
      return 0;
    }
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
