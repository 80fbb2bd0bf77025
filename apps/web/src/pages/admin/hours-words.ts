import { WEEKDAYS, type WeeklyHours } from '@stet/domain';
import { localeNow } from '../../texts/language.js';

/** A Monday, so that weekdays can be said in each language. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY = 86_400_000;

export const dayWord = (index: number): string =>
  new Intl.DateTimeFormat(localeNow(), { weekday: 'short', timeZone: 'UTC' }).format(MONDAY + index * DAY);

type Shift = { from: string; to: string };
const shiftsInWords = (shifts: readonly Readonly<Shift>[]): string =>
  shifts.map(({ from, to }) => `${from}–${to}`).join(', ');

/** `Mon 09:00–17:00; Tue …`, days alike said together. */
export function hoursInWords(hours: WeeklyHours): string {
  const groups: { days: string[]; says: string }[] = [];
  for (const [index, day] of WEEKDAYS.entries()) {
    const says = shiftsInWords(hours[day] ?? []);
    if (says === '') continue;
    const same = groups.find((group) => group.says === says);
    if (same) same.days.push(dayWord(index));
    else groups.push({ days: [dayWord(index)], says });
  }
  return groups.map(({ days, says }) => `${days.join(', ')} ${says}`).join('; ');
}

/** One word a weekday, as it is typed: `09:00-17:00, 20:00-22:00`; empty is a free day. */
export type HoursWords = Readonly<Record<(typeof WEEKDAYS)[number], string>>;

const wordsOf = (say: (day: (typeof WEEKDAYS)[number]) => string): HoursWords => ({
  mon: say('mon'),
  tue: say('tue'),
  wed: say('wed'),
  thu: say('thu'),
  fri: say('fri'),
  sat: say('sat'),
  sun: say('sun'),
});

export const toHoursWords = (hours: WeeklyHours | null): HoursWords =>
  wordsOf((day) => shiftsInWords(hours?.[day] ?? []));

/** What was typed as hours. What is no time is left for the server to name, at its day. */
export function fromHoursWords(words: HoursWords): Partial<Record<keyof HoursWords, Shift[]>> {
  const parsed = WEEKDAYS.map((day): [string, Shift[]] => [
    day,
    words[day]
      .split(',')
      .map((shift) => shift.trim())
      .filter((shift) => shift !== '')
      .map((shift) => {
        const [from = '', to = ''] = shift.split(/\s*[-–]\s*/);
        return { from, to };
      }),
  ]);
  return Object.fromEntries(parsed.filter(([, shifts]) => shifts.length > 0));
}
