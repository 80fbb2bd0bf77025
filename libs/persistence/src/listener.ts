import pg from 'pg';

const RECONNECT_MS = 1_000;

/** A connection that LISTENs. NOTIFY is for speed only: whoever uses it also looks by itself now and then. */
export interface Listener {
  close(): Promise<void>;
}

/**
 * Calls `onNotify` on every notification, and once after each (re)connection because something may have been missed.
 * A connection that breaks is made anew for as long as the listener is open.
 */
export function listen(
  url: string,
  channel: 'stet_outbox' | 'stet_audit',
  name: string,
  onNotify: () => void,
  role: 'stet_app' | 'stet_signer' = 'stet_app',
): Listener {
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | null = null;
  let closed = false;

  const again = (broken: pg.Client): void => {
    if (closed || client !== broken) return;
    client = null;
    broken.end().catch(() => undefined);
    timer = setTimeout(connect, RECONNECT_MS);
  };

  function connect(): void {
    const next = new pg.Client({
      connectionString: url,
      application_name: name,
      options: `-c role=${role}`,
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
    });
    client = next;
    next.on('error', () => again(next));
    next.on('end', () => again(next));
    next.on('notification', onNotify);
    next
      .connect()
      .then(() => next.query(`LISTEN ${channel}`))
      .then(onNotify)
      .catch(() => again(next));
  }

  connect();
  return {
    close: async () => {
      closed = true;
      if (timer) clearTimeout(timer);
      await client?.end().catch(() => undefined);
    },
  };
}
