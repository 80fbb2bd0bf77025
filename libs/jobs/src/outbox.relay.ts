import { failpoint, tellDead, type UnitOfWork } from '@stet/application';
import type { Queues } from './queue-backend.js';
import { JOBS } from './registry.js';

const BATCH = 200;
const SWEEP_MS = 15_000;
/** Begun this often without ever coming to an end, a row is given up: it probably kills its worker. */
const MAX_STARTS = 8;

export interface RelayLog {
  warn(fields: object, message: string): void;
}

/** Turns outbox rows into queue jobs: at once when woken, and by itself every quarter of a minute. */
export class OutboxRelay {
  private running: Promise<void> | null = null;
  private again = false;
  private closed = false;
  private readonly timer: NodeJS.Timeout;
  private soon: NodeJS.Timeout | null = null;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly queues: Queues,
    private readonly log: RelayLog,
  ) {
    this.timer = setInterval(() => this.wake(), SWEEP_MS);
  }

  /** Something may be due. Many calls while one round runs are one more round. */
  wake(): void {
    if (this.closed) return;
    this.again = true;
    this.running ??= this.rounds().finally(() => {
      this.running = null;
    });
  }

  async close(): Promise<void> {
    this.closed = true;
    clearInterval(this.timer);
    if (this.soon) clearTimeout(this.soon);
    await this.running;
  }

  private async rounds(): Promise<void> {
    while (this.again && !this.closed) {
      this.again = false;
      try {
        if ((await this.round()) === BATCH) this.again = true;
        else await this.wakeWhenDue();
      } catch (error) {
        // Nothing is lost: the rows are still pending and the next sweep finds them.
        this.log.warn({ err: error }, 'the outbox could not be sent');
        return;
      }
    }
  }

  /** A row that waits before its next attempt is picked up when its time comes, not at the next sweep. */
  private async wakeWhenDue(): Promise<void> {
    const due = await this.uow.run((tx) => tx.jobs.nextDueIn());
    if (this.soon) clearTimeout(this.soon);
    if (due !== null && due < SWEEP_MS) this.soon = setTimeout(() => this.wake(), Math.max(50, due));
  }

  private async round(): Promise<number> {
    await this.uow.run(async (tx) => {
      for (const id of await tx.jobs.buryUnfinished(MAX_STARTS)) await tellDead(tx, id);
    });
    const rows = await this.uow.run((tx) => tx.jobs.take(BATCH));
    if (rows.length > 0) failpoint('relay-took');
    for (const row of rows) {
      // A fresh id for every sending: the queue would silently drop one it has seen.
      const jobId = `${row.id}-${row.dispatches}`;
      await this.queues.send(JOBS[row.kind].queue, row.kind, { outbox: row.id }, jobId);
      failpoint('relay-sent', row.kind);
    }
    return rows.length;
  }
}
