import { instantOf, wallTime } from '@stet/domain';

/** An instant as a date field shows it (`2026-11-25T10:30`), on the clock of a time zone. */
export const toField = (at: number, timeZone: string): string =>
  new Date(wallTime(timeZone, at)).toISOString().slice(0, 16);

/** The instant that a date field names on the clock of a time zone, as RFC 3339; null where it names none. */
export function fromField(word: string, timeZone: string): string | null {
  const wall = Date.parse(`${word}Z`);
  return Number.isNaN(wall) ? null : new Date(instantOf(timeZone, wall)).toISOString();
}
