import { deskEvent } from '@stet/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ring } from './bell.js';
import { setConnection } from './connection.js';
import { keys } from '../queries/keys.js';
import { refresher } from './refresher.js';

const FIRST_RETRY_MS = 500;
const LAST_RETRY_MS = 8_000;

function parse(data: string): ReturnType<typeof deskEvent.safeParse> {
  try {
    return deskEvent.safeParse(JSON.parse(data));
  } catch {
    return deskEvent.safeParse(null);
  }
}

/**
 * Follows one desk for as long as the page is open. The browser itself resumes a dropped stream with its last event
 * id; a stream that was refused (a restart, a proxy) is opened again here, and the page then looks at everything.
 */
export function useLive(desk: string): void {
  const client = useQueryClient();
  useEffect(() => {
    const refresh = refresher(client);
    let source: EventSource | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let wait = FIRST_RETRY_MS;
    let gap = false;

    const open = (): void => {
      source = new EventSource(`/api/v1/events?desk=${encodeURIComponent(desk)}`);
      source.addEventListener('open', () => {
        setConnection('live');
        wait = FIRST_RETRY_MS;
        if (gap) refresh.all();
        gap = false;
      });
      source.addEventListener('change', (event) => {
        const parsed = parse(String(event.data));
        if (parsed.success) refresh.changed(parsed.data);
      });
      source.addEventListener('bell', (event) => {
        ring(String(event.data));
        void client.invalidateQueries({ queryKey: keys.notifications });
      });
      source.addEventListener('error', () => {
        setConnection(navigator.onLine ? 'reconnecting' : 'offline');
        gap = true;
        if (source?.readyState !== EventSource.CLOSED) return;
        timer = setTimeout(open, wait);
        wait = Math.min(wait * 2, LAST_RETRY_MS);
      });
    };
    const offline = (): void => setConnection('offline');
    /** The network is back: no need to wait for the next try. */
    const online = (): void => {
      setConnection('reconnecting');
      clearTimeout(timer);
      source?.close();
      wait = FIRST_RETRY_MS;
      gap = true;
      open();
    };
    addEventListener('offline', offline);
    addEventListener('online', online);
    open();
    return () => {
      removeEventListener('offline', offline);
      removeEventListener('online', online);
      clearTimeout(timer);
      refresh.stop();
      source?.close();
      setConnection('connecting');
    };
  }, [client, desk]);
}
