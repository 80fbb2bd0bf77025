import type { DeskRole } from '@stet/domain';
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

export const isDemoPerson = (email: string): boolean =>
  DEMO_PEOPLE.some((p) => p.email === email.toLowerCase());

/** Random per data folder and kept in it. */
export const demoPassword = (folder: string, email: string): string =>
  secretOf(folder, `password of ${email.toLowerCase()}`);
