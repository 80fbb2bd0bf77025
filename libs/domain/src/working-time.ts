import { instantOf, midnightOf, minutesOf } from './local-time.js';

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Local time, "HH:MM"; `to` may be "24:00", and a shift that ends before it begins ends the day after. */
export interface Shift {
  readonly from: string;
  readonly to: string;
}
export type WeeklyHours = { readonly [day in Weekday]?: readonly Shift[] | undefined };

/** When somebody works: an IANA time zone and hours by weekday; `null` is round the clock. */
export interface Calendar {
  readonly timeZone: string;
  readonly hours: WeeklyHours | null;
}

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
/** Further than any desk plans; a calendar without a single hour ends here instead of never. */
const HORIZON_DAYS = 400;

type Interval = readonly [start: number, end: number];

/** Minutes of a weekday that are worked, in order and without overlap: its own shifts and what is left of the night before. */
function workedMinutes(hours: WeeklyHours, weekday: number): Interval[] {
  const shiftsOf = (n: number) => hours[WEEKDAYS[(n + 7) % 7] ?? 'mon'] ?? [];
  const parts: Interval[] = [];
  for (const { from, to } of shiftsOf(weekday)) {
    const [start, end] = [minutesOf(from), minutesOf(to)];
    parts.push([start, end > start ? end : 1_440]);
  }
  for (const { from, to } of shiftsOf(weekday - 1))
    if (minutesOf(to) <= minutesOf(from)) parts.push([0, minutesOf(to)]);
  const merged: Interval[] = [];
  for (const part of parts.sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && part[0] <= last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], part[1])];
    else if (part[1] > part[0]) merged.push(part);
  }
  return merged;
}

/** The worked stretches of the local day that `instant` falls in, `days` later or earlier. */
function dayOf({ timeZone, hours }: Calendar, instant: number, days: number): Interval[] {
  const midnight = midnightOf(timeZone, instant) + days * DAY;
  // 1970-01-01 was a Thursday; the list begins with Monday.
  const weekday = (((midnight / DAY + 3) % 7) + 7) % 7;
  return workedMinutes(hours ?? {}, weekday).map(([from, to]) => [
    instantOf(timeZone, midnight + from * MINUTE),
    instantOf(timeZone, midnight + to * MINUTE),
  ]);
}

export function isWorking(calendar: Calendar, at: Date): boolean {
  if (calendar.hours === null) return true;
  const instant = at.getTime();
  return dayOf(calendar, instant, 0).some(([start, end]) => start <= instant && instant < end);
}

/** Minutes of working time between two instants; 0 where the second is not later. */
export function workingMinutesBetween(calendar: Calendar, from: Date, to: Date): number {
  const [start, end] = [from.getTime(), to.getTime()];
  if (end <= start) return 0;
  if (calendar.hours === null) return (end - start) / MINUTE;
  let worked = 0;
  const days = Math.min(HORIZON_DAYS, Math.ceil((end - start) / DAY) + 1);
  for (let day = 0; day <= days; day++)
    for (const [a, b] of dayOf(calendar, start, day))
      worked += Math.max(0, Math.min(b, end) - Math.max(a, start));
  return worked / MINUTE;
}

/**
 * The instant so many minutes of working time after another, or before it where `minutes` is negative. Zero keeps the
 * instant. A stretch that clocks skip or repeat counts as long as it really lasts.
 */
export function addWorkingMinutes(calendar: Calendar, at: Date, minutes: number): Date {
  const instant = at.getTime();
  if (calendar.hours === null || minutes === 0) return new Date(instant + minutes * MINUTE);
  let left = Math.abs(minutes) * MINUTE;
  const forward = minutes > 0;
  for (let day = 0; day <= HORIZON_DAYS; day++) {
    const stretches = dayOf(calendar, instant, forward ? day : -day);
    for (const [start, end] of forward ? stretches : stretches.reverse()) {
      const [a, b] = forward ? [Math.max(start, instant), end] : [start, Math.min(end, instant)];
      if (b <= a) continue;
      if (b - a >= left) return new Date(forward ? a + left : b - left);
      left -= b - a;
    }
  }
  return new Date(instant + minutes * MINUTE);
}
