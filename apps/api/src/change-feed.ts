import { listen } from '@stet/persistence';
import type { ChangeFeed } from './context.js';

export interface OpenChangeFeed extends ChangeFeed {
  /** Sends every reader away; they come back to whoever serves next. */
  end(): void;
  close(): Promise<void>;
}

/** One LISTEN for the whole process; a burst of commits wakes the readers once. */
export function openChangeFeed(databaseUrl: string): OpenChangeFeed {
  const readers = new Set<() => void>();
  const enders = new Set<() => void>();
  let waiting = false;
  const listener = listen(databaseUrl, 'stet_audit', 'stet-api-events', () => {
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      for (const reader of readers) reader();
    }, 50);
  });
  return {
    subscribe: (reader, onEnd) => {
      readers.add(reader);
      enders.add(onEnd);
      return () => {
        readers.delete(reader);
        enders.delete(onEnd);
      };
    },
    end: () => enders.forEach((end) => end()),
    close: () => listener.close(),
  };
}
