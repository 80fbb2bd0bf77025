const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short' });
const full = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** `42 min`, `3 h 05`, `2 days`: how long, without direction. */
export function howLong(ms: number): string {
  const span = Math.abs(ms);
  if (span < MINUTE) return 'under a minute';
  if (span < HOUR) return `${Math.floor(span / MINUTE)} min`;
  if (span < DAY) {
    const minutes = Math.floor((span % HOUR) / MINUTE);
    return `${Math.floor(span / HOUR)} h ${String(minutes).padStart(2, '0')}`;
  }
  const days = Math.floor(span / DAY);
  return days === 1 ? '1 day' : `${days} days`;
}

/** `in 42 min` or `12 min late`. */
export function timeLeft(at: string, now: number): string {
  const ms = Date.parse(at) - now;
  return ms >= 0 ? `in ${howLong(ms)}` : `${howLong(ms)} late`;
}

export const timeAgo = (at: string, now: number): string => `${howLong(now - Date.parse(at))} ago`;

/** `18:00` today, else `Wed 25 Nov 18:00`. */
export function shortTime(at: string, now: number): string {
  const date = new Date(at);
  return date.toDateString() === new Date(now).toDateString()
    ? clock.format(date)
    : `${day.format(date)} ${clock.format(date)}`;
}

export const fullTime = (at: string): string => full.format(new Date(at));

export type Urgency = 'late' | 'soon' | 'near' | 'calm';

/** Red under 15 minutes, amber under an hour: the desk's own thresholds. */
export function urgency(at: string | null, now: number): Urgency {
  if (at === null) return 'calm';
  const ms = Date.parse(at) - now;
  if (ms < 0) return 'late';
  if (ms < 15 * MINUTE) return 'soon';
  return ms < HOUR ? 'near' : 'calm';
}
