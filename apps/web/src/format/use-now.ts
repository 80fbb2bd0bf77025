import { useEffect, useState } from 'react';
import { serverNow } from './server-clock.js';

/** The time by the server’s clock, again every 15 seconds, so that countdowns move. */
export function useNow(): number {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), 15_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
