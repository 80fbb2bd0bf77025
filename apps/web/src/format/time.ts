import { localeNow } from '../texts/language.js';
import { t } from '../texts/t.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The desk's time zone; everybody on a desk reads the same clock. Undefined: the computer's own. */
let zone: string | undefined;
export const setTimeZone = (name: string | undefined): void => void (zone = name);

const made = new Map<string, Intl.DateTimeFormat>();

/** A formatter is dear to make, so each is made once a language and zone. */
function clockOf(name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${localeNow()} ${zone} ${name}`;
  const known = made.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(localeNow(), { ...options, timeZone: zone });
  made.set(key, format);
  return format;
}

const clock = () => clockOf('clock', { hour: '2-digit', minute: '2-digit' });
const day = () => clockOf('day', { weekday: 'short', day: 'numeric', month: 'short' });
const full = () => clockOf('full', { dateStyle: 'medium', timeStyle: 'short' });

const units = (n: number, unit: 'minute' | 'hour' | 'day'): string =>
  new Intl.NumberFormat(localeNow(), {
    style: 'unit',
    unit,
    unitDisplay: unit === 'day' ? 'long' : 'short',
  }).format(n);

/** `42 min`, `3 hr 5 min`, `2 days`: how long, without direction. */
export function howLong(ms: number): string {
  const span = Math.abs(ms);
  if (span < MINUTE) return t('time.underMinute');
  if (span < HOUR) return units(Math.floor(span / MINUTE), 'minute');
  if (span >= DAY) return units(Math.floor(span / DAY), 'day');
  const minutes = Math.floor((span % HOUR) / MINUTE);
  const hours = units(Math.floor(span / HOUR), 'hour');
  return minutes === 0 ? hours : `${hours} ${units(minutes, 'minute')}`;
}

/** `in 42 min` or `12 min late`. */
export function timeLeft(at: string, now: number): string {
  const ms = Date.parse(at) - now;
  return ms >= 0 ? t('time.in', { span: howLong(ms) }) : t('time.late', { span: howLong(ms) });
}

/** `3 hours ago`, `vor 2 Tagen`: each language declines it in its own way. */
export function timeAgo(at: string, now: number): string {
  const span = now - Date.parse(at);
  if (span < MINUTE) return t('time.justNow');
  const ago = new Intl.RelativeTimeFormat(localeNow(), { numeric: 'always' });
  if (span < HOUR) return ago.format(-Math.floor(span / MINUTE), 'minute');
  return span < DAY
    ? ago.format(-Math.floor(span / HOUR), 'hour')
    : ago.format(-Math.floor(span / DAY), 'day');
}

/** `18:00` today, else `Wed 25 Nov 18:00`; today is the desk's day. */
export function shortTime(at: string, now: number): string {
  const date = new Date(at);
  const today = day().format(date) === day().format(new Date(now));
  return today ? clock().format(date) : `${day().format(date)} ${clock().format(date)}`;
}

/** `14:02`. */
export const clockTime = (at: number): string => clock().format(new Date(at));

/** `Wed 25 Nov`. */
export const dayName = (at: string): string => day().format(new Date(at));

export const fullTime = (at: string): string => full().format(new Date(at));

export type Urgency = 'late' | 'soon' | 'near' | 'calm';

/** Red under 15 minutes, amber under an hour: the desk's own thresholds. */
export function urgency(at: string | null, now: number): Urgency {
  if (at === null) return 'calm';
  const ms = Date.parse(at) - now;
  if (ms < 0) return 'late';
  if (ms < 15 * MINUTE) return 'soon';
  return ms < HOUR ? 'near' : 'calm';
}
