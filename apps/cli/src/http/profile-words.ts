import { WEEKDAYS, type Shift, type Weekday } from '@stet/domain';
import { CommandProblem, EXIT } from '../exit.js';

export const listOf = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

const wrong = (part: string): CommandProblem =>
  new CommandProblem(EXIT.usage, `“${part}” is not like "mon-fri 09:00-17:00".`);

function daysOf(text: string, part: string): readonly Weekday[] {
  const [first, last = first] = text.split('-').map((day) => WEEKDAYS.findIndex((name) => name === day));
  if (first === undefined || last === undefined || first < 0 || last < first) throw wrong(part);
  return WEEKDAYS.slice(first, last + 1);
}

/** "mon-fri 09:00-17:00, sat 10:00-14:00" as hours by weekday; "any" is any time. */
export function hoursOf(text: string): Partial<Record<Weekday, Shift[]>> | null {
  if (text.trim() === 'any') return null;
  const hours: Partial<Record<Weekday, Shift[]>> = {};
  for (const part of listOf(text.toLowerCase())) {
    const [days, times] = part.split(/\s+/);
    const [from, to] = times?.split('-') ?? [];
    if (!days || !from || !to) throw wrong(part);
    for (const day of daysOf(days, part)) (hours[day] ??= []).push({ from, to });
  }
  return hours;
}

export function conflictsOf(list: readonly string[]): { kind: string; value: string }[] {
  return list.map((text) => {
    const [kind = '', ...value] = text.split(':');
    if (value.length === 0) throw new CommandProblem(EXIT.usage, 'Say a conflict as topic:… or source:….');
    return { kind, value: value.join(':').trim() };
  });
}
