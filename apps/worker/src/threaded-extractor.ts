import { UnreadableText, type Extractor } from '@stet/application';
import { Worker } from 'node:worker_threads';
import type { ThreadAnswer, ThreadRequest } from './extractor.thread.js';

const LIMIT_MS = 20_000;
const MEMORY_MB = 512;

/**
 * The offline engine in a thread of its own, with a limit on time and memory: a text made to exhaust either costs its
 * own article and nothing else.
 */
export class ThreadedExtractor implements Extractor {
  private readonly running = new Set<Worker>();

  extract: Extractor['extract'] = async (source, format, title, published) => {
    const answer = await this.ask({ task: 'extract', source, format, title, published });
    if (answer.task !== 'extract') throw new Error('the extractor answered another question');
    return answer.text;
  };

  reanchor: Extractor['reanchor'] = async (before, claims, after) => {
    const answer = await this.ask({ task: 'reanchor', before, claims, after });
    if (answer.task !== 'reanchor') throw new Error('the extractor answered another question');
    return answer.found;
  };

  async close(): Promise<void> {
    await Promise.all([...this.running].map((thread) => thread.terminate()));
  }

  private ask(request: ThreadRequest): Promise<ThreadAnswer> {
    return new Promise((resolve, reject) => {
      const thread = new Worker(new URL('./extractor.thread.js', import.meta.url), {
        workerData: request,
        resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
      });
      this.running.add(thread);
      const timer = setTimeout(() => {
        reject(new UnreadableText('article.too-slow', 'The article took too long to read.'));
        void thread.terminate();
      }, LIMIT_MS);
      thread.once('message', (answer: ThreadAnswer) => {
        if (answer.task === 'refused') reject(new UnreadableText(answer.code, answer.message));
        else resolve(answer);
      });
      thread.once('error', (error: Error & { code?: string }) => {
        const full = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
        reject(
          full
            ? new UnreadableText('article.too-large', 'The article needs more memory than an article may.')
            : error,
        );
      });
      thread.once('exit', () => {
        clearTimeout(timer);
        this.running.delete(thread);
        reject(new Error('the extractor stopped without an answer'));
      });
    });
  }
}
