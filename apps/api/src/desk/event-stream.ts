import type { Bell, DeskEvent } from '@stet/contract';
import type { FastifyReply } from 'fastify';

const BATCH = 500;
const HEARTBEAT_MS = 15_000;

/** One reader's stream: follows the audit log by its sequence number, so that a wake-up too many or too few loses nothing. */
export class EventStream {
  private reading = false;
  private again = false;
  private closed = false;
  private timer: NodeJS.Timeout | null = null;
  private bell = '';
  private readonly closers: (() => void)[] = [];

  constructor(
    private readonly reply: FastifyReply,
    private seq: number,
    private readonly readAfter: (seq: number, limit: number) => Promise<readonly DeskEvent[]>,
    private readonly readBell: () => Promise<Bell>,
  ) {}

  onClose(closer: () => void): void {
    this.closers.push(closer);
  }

  start(mayStay: () => Promise<boolean>): void {
    this.reply.hijack();
    const { raw } = this.reply;
    raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    raw.write(`retry: 2000\nid: ${this.seq}\nevent: hello\ndata: {}\n\n`);
    raw.on('close', () => this.close());
    raw.on('error', () => this.close());
    this.timer = setInterval(() => {
      raw.write(': still here\n\n');
      this.wake();
      mayStay().then(
        (stays) => stays || this.end(),
        () => undefined, // the database is away for a moment; asked again at the next beat
      );
    }, HEARTBEAT_MS);
    this.wake();
  }

  wake(): void {
    this.again = true;
    if (!this.reading) void this.pump();
  }

  private async pump(): Promise<void> {
    this.reading = true;
    try {
      while (this.again && !this.closed) {
        this.again = false;
        const events = await this.readAfter(this.seq, BATCH);
        for (const event of events) this.send(event);
        if (events.length === BATCH) this.again = true;
        await this.ring();
      }
    } catch {
      // The next wake-up or heartbeat reads again from the same place.
    } finally {
      this.reading = false;
    }
  }

  private send(event: DeskEvent): void {
    if (this.closed) return;
    this.seq = event.seq;
    this.reply.raw.write(`id: ${event.seq}\nevent: change\ndata: ${JSON.stringify(event)}\n\n`);
    // A reader who does not read is let go; coming back resumes at the last id.
    if (this.reply.raw.writableLength > 1_000_000) this.end();
  }

  /** The person's own notifications: said when they changed, without an id, so that they never move the stream's place. */
  private async ring(): Promise<void> {
    const bell = JSON.stringify(await this.readBell());
    if (this.closed || bell === this.bell) return;
    this.bell = bell;
    this.reply.raw.write(`event: bell\ndata: ${bell}\n\n`);
  }

  end(): void {
    if (this.closed) return;
    this.reply.raw.end();
    this.close();
  }

  private close(): void {
    if (this.closed) return;
    this.closed = true;
    if (this.timer) clearInterval(this.timer);
    for (const closer of this.closers) closer();
  }
}
