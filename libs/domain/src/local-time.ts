const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;

const formats = new Map<string, Intl.DateTimeFormat>();

/** A formatter is dear to make, so each is made once a zone. Throws a RangeError for a zone there is not. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
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

/** What the clock on the wall of a zone shows, in milliseconds as if it were UTC. */
export function wallTime(timeZone: string, instant: number): number {
  const part: Record<string, number> = {};
  for (const { type, value } of formatOf(timeZone).formatToParts(instant)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** Every instant at which the wall shows this, in order: one, two where clocks go back, or the moment they jump over it. */
function instantsOf(timeZone: string, wall: number): readonly [number, ...number[]] {
  const offset = (instant: number): number => wallTime(timeZone, instant) - instant;
  const [a, b] = [wall - offset(wall - DAY), wall - offset(wall + DAY)];
  const [early, late] = [Math.min(a, b), Math.max(a, b)];
  const [first, ...others] = [...new Set([early, late])].filter((i) => wallTime(timeZone, i) === wall);
  return first === undefined ? [jumpBetween(timeZone, wall, early, late)] : [first, ...others];
}

/** The first instant at which the wall shows more than `wall`; before it at `early`, after it at `late`. */
function jumpBetween(timeZone: string, wall: number, early: number, late: number): number {
  let [before, after] = [early, late];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (wallTime(timeZone, middle) > wall) after = middle;
    else before = middle;
  }
  return after;
}

/** The instant at which the wall shows this; of two the first, of none the moment the clocks jump over it. */
export const instantOf = (timeZone: string, wall: number): number => instantsOf(timeZone, wall)[0];

/** The clock on the wall of a zone, `HH:MM`; such texts compare as times do. */
export const wallClock = (at: Date, timeZone: string): string =>
  new Date(wallTime(timeZone, at.getTime())).toISOString().slice(11, 16);

/** `HH:MM` (`24:00` too) in minutes. */
export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** The local day that an instant falls in, as the wall's midnight. */
export function midnightOf(timeZone: string, instant: number): number {
  const wall = wallTime(timeZone, instant);
  return wall - (((wall % DAY) + DAY) % DAY);
}

/** The first moment after `from` when the clock on the wall shows `time`, or jumps over it. */
export function nextLocalTime(from: Date, time: string, timeZone: string): Date {
  const midnight = midnightOf(timeZone, from.getTime());
  for (let day = 0; day <= 2; day++)
    for (const instant of instantsOf(timeZone, midnight + day * DAY + minutesOf(time) * MINUTE))
      if (instant > from.getTime()) return new Date(instant);
  throw new Error(`no ${time} in ${timeZone}`);
}
