import { useSyncExternalStore } from 'react';

export type Connection = 'connecting' | 'live' | 'reconnecting' | 'offline';

let now: Connection = 'connecting';
const watchers = new Set<() => void>();

export function setConnection(next: Connection): void {
  now = next;
  for (const tell of watchers) tell();
}

/** Whether what is on screen follows the desk, for the mark in the header. */
export const useConnection = (): Connection =>
  useSyncExternalStore(
    (tell) => {
      watchers.add(tell);
      return () => watchers.delete(tell);
    },
    () => now,
  );
