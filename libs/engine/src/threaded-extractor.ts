import type { Extractor } from '@stet/application';
import { EngineThreads } from './engine-threads.js';

/** The whole engine behind its port, two texts at a time. */
export class ThreadedExtractor implements Extractor {
  private readonly threads = new EngineThreads({ milliseconds: 20_000, memoryMb: 512, threads: 2 });

  extract: Extractor['extract'] = async (source, format, title, published) => {
    const answer = await this.threads.ask({ task: 'extract', source, format, title, published });
    if (answer.task !== 'extract') throw new Error('the engine answered another question');
    return answer.text;
  };

  reanchor: Extractor['reanchor'] = async (before, claims, after) => {
    const answer = await this.threads.ask({ task: 'reanchor', before, claims, after });
    if (answer.task !== 'reanchor') throw new Error('the engine answered another question');
    return answer.found;
  };

  close = (): Promise<void> => this.threads.close();
}
