import { listen } from '@stet/persistence';
import type { ChangeFeed } from './context.js';

/** One LISTEN for the whole process; a burst of commits wakes the readers once. */
export function openChangeFeed(databaseUrl: string): ChangeFeed & { close(): Promise<void> } {
  const readers = new Set<() => void>();
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
    subscribe: (reader) => {
      readers.add(reader);
      return () => readers.delete(reader);
    },
    close: () => listener.close(),
  };
}
