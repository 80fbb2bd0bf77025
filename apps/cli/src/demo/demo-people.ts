import { WEEKDAYS, type DeskPolicy, type DeskRole, type WeeklyHours } from '@stet/domain';
import type { CheckerProfile } from '@stet/application';
import { secretOf } from '@stet/runtime';

export interface DemoPerson {
  readonly email: string;
  readonly name: string;
  readonly role: string;
  readonly roles: readonly DeskRole[];
}

const person = (email: string, name: string, role: string, ...roles: readonly DeskRole[]): DemoPerson => ({
  email: `${email}@demo.stet`,
  name,
  role,
  roles,
});

export const DEMO_PEOPLE: readonly DemoPerson[] = [
  person('desk', 'Dora Keel', 'desk head, admin', 'desk_head', 'admin'),
  person('editor', 'Edwin Marsh', 'editor', 'editor'),
  person('editor2', 'Elif Aydin', 'editor', 'editor'),
  person('ana', 'Ana Duarte', 'checker', 'checker'),
  person('ben', 'Ben Okafor', 'checker', 'checker'),
  person('chen', 'Chen Li', 'checker', 'checker'),
  person('author', 'Nora Fields', 'author', 'author'),
  person('legal', 'Leo Brandt', 'legal', 'legal'),
  person('auditor', 'Ada Quist', 'auditor', 'auditor'),
];

/** All day and all night: whoever tries the desk at midnight finds its people at work too. */
const ALWAYS: WeeklyHours = Object.fromEntries(
  WEEKDAYS.map((day) => [day, [{ from: '00:00', to: '24:00' }]]),
);

const works = (beats: readonly string[], languages: readonly string[]): CheckerProfile => ({
  beats,
  languages,
  timeZone: null,
  hours: ALWAYS,
  limit: null,
  conflicts: [],
});

/** What the checkers are like; an empty list is any. */
export const DEMO_PROFILES: Readonly<Record<string, CheckerProfile>> = {
  ana: works(['environment', 'food'], ['en', 'de', 'es', 'fr']),
  ben: works(['transport', 'business'], []),
  chen: works(['local', 'history'], []),
};

export const DEMO_POLICY: Partial<DeskPolicy> = {
  beats: ['business', 'environment', 'food', 'history', 'local', 'transport'],
  languages: ['de', 'en', 'es', 'fr'],
};

export const isDemoPerson = (email: string): boolean =>
  DEMO_PEOPLE.some((p) => p.email === email.toLowerCase());

/** Random per data folder and kept in it. */
export const demoPassword = (folder: string, email: string): string =>
  secretOf(folder, `password of ${email.toLowerCase()}`);
