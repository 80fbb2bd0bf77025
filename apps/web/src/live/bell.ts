import { bell } from '@stet/contract';
import { useSyncExternalStore } from 'react';

let now = 0;
const watchers = new Set<() => void>();

/** Takes what the stream says of the person’s own notifications; anything else is left alone. */
export function ring(data: string): void {
  const said = bell.safeParse(parse(data));
  if (!said.success) return;
  now = said.data.unread;
  for (const tell of watchers) tell();
}

function parse(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return null;
  }
}

export const useUnread = (): number =>
  useSyncExternalStore(
    (tell) => {
      watchers.add(tell);
      return () => watchers.delete(tell);
    },
    () => now,
  );
