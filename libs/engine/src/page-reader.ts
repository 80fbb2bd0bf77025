import { UnreadableText, type Archivist } from '@stet/application';
import { EngineThreads } from './engine-threads.js';

/** Reads pages from elsewhere with the importer of articles: words in blocks of our own, nothing of their markup. */
export class PageReader {
  private readonly threads = new EngineThreads({ milliseconds: 10_000, memoryMb: 256, threads: 1 });

  read: Archivist['read'] = async (source, format) => {
    try {
      const answer = await this.threads.ask({ task: 'read', source, format });
      return answer.task === 'read' ? answer.page : null;
    } catch (error) {
      // A page that is no article is kept as a file all the same.
      if (error instanceof UnreadableText) return null;
      throw error;
    }
  };

  close = (): Promise<void> => this.threads.close();
}
