const MINUTE = 60_000;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  formats.set(timeZone, made);
  return made;
}

export function isTimeZone(name: string): boolean {
  try {
    formatOf(name);
    return true;
  } catch {
    return false;
  }
}

/** The clock on the wall of a zone, `HH:MM`; such texts compare as times do. */
export const wallClock = (at: Date, timeZone: string): string => formatOf(timeZone).format(at);

/**
 * The first moment after `from` when the clock on the wall shows `time`, to the minute. Where the clock skips that
 * time on the one day it springs forward, the first minute past it. Looks at every minute of a day: a few milliseconds,
 * and right on the days that have 23 or 25 hours.
 */
export function nextLocalTime(from: Date, time: string, timeZone: string): Date {
  const start = Math.floor(from.getTime() / MINUTE) * MINUTE;
  let before = wallClock(new Date(start), timeZone);
  for (let minute = 1; minute <= 25 * 60; minute++) {
    const at = new Date(start + minute * MINUTE);
    const shown = wallClock(at, timeZone);
    const skipped = before < time && shown > time;
    if (shown === time || skipped) return at;
    before = shown;
  }
  throw new Error(`no ${time} in ${timeZone}`);
}
