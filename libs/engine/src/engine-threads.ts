import { UnreadableText } from '@stet/application';
import { Worker } from 'node:worker_threads';
import type { ThreadAnswer, ThreadReady, ThreadRequest } from './engine.thread.js';

export interface ThreadLimits {
  /** Time one text may take, in milliseconds; waiting for a thread, and its loading, are not counted. */
  readonly milliseconds: number;
  readonly memoryMb: number;
  /** Threads that work side by side. */
  readonly threads: number;
}

/** How long a thread may take to load what it reads with, before a text's own time begins. */
const LOADING_MS = 60_000;

/**
 * The offline engine in threads of its own, with a limit on time and memory: a text made to exhaust either costs itself
 * and nothing else. A thread is kept for the next text; one that failed or ran out of time is ended, never used again.
 */
export class EngineThreads {
  private readonly idle: Thread[] = [];
  private readonly all = new Set<Thread>();
  private readonly line: (() => void)[] = [];
  private busy = 0;

  constructor(private readonly limits: ThreadLimits) {}

  /** Texts that wait for a thread. */
  get waiting(): number {
    return this.line.length;
  }

  /** @throws UnreadableText */
  async ask(request: ThreadRequest): Promise<ThreadAnswer> {
    if (this.busy >= this.limits.threads) await new Promise<void>((resolve) => this.line.push(resolve));
    else this.busy++;
    try {
      return await this.work(request);
    } finally {
      const next = this.line.shift();
      if (next) next();
      else this.busy--;
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.all].map(({ worker }) => worker.terminate()));
  }

  private work(request: ThreadRequest): Promise<ThreadAnswer> {
    const thread = this.idle.pop() ?? this.start();
    return new Promise<ThreadAnswer>((resolve, reject) => {
      const tooSlow = (): void =>
        thread.settle(new UnreadableText('article.too-slow', 'The article took too long to read.'));
      const { milliseconds } = this.limits;
      let timer = setTimeout(tooSlow, thread.loaded ? milliseconds : milliseconds + LOADING_MS);
      // A text is not to blame for a busy machine on which its thread takes long to load.
      thread.onLoaded = () => {
        clearTimeout(timer);
        timer = setTimeout(tooSlow, milliseconds);
      };
      thread.settle = (outcome) => {
        clearTimeout(timer);
        thread.settle = () => undefined;
        thread.onLoaded = () => undefined;
        if (outcome instanceof Error) {
          void thread.worker.terminate();
          return reject(outcome);
        }
        this.idle.push(thread);
        if (outcome.task !== 'refused') return resolve(outcome);
        reject(new UnreadableText(outcome.code, outcome.message, outcome.pointer));
      };
      thread.worker.postMessage(request);
    });
  }

  private start(): Thread {
    const worker = new Worker(new URL('./engine.thread.js', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: this.limits.memoryMb },
    });
    const thread: Thread = { worker, loaded: false, onLoaded: () => undefined, settle: () => undefined };
    this.all.add(thread);
    worker.on('message', (answer: ThreadAnswer | ThreadReady) => {
      if (answer.task !== 'ready')
        return thread.settle(answer.task === 'failed' ? new Error(answer.message) : answer);
      thread.loaded = true;
      thread.onLoaded();
    });
    worker.on('error', (error: Error & { code?: string }) =>
      thread.settle(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooLarge() : error),
    );
    worker.on('exit', () => {
      this.all.delete(thread);
      const at = this.idle.indexOf(thread);
      if (at >= 0) this.idle.splice(at, 1);
      thread.settle(new Error('the engine stopped without an answer'));
    });
    worker.unref();
    return thread;
  }
}

/** A thread and what happens to its next answer, or to its end. */
interface Thread {
  readonly worker: Worker;
  loaded: boolean;
  onLoaded: () => void;
  settle: (outcome: ThreadAnswer | Error) => void;
}

const tooLarge = (): UnreadableText =>
  new UnreadableText('article.too-large', 'The article needs more memory than an article may.');
