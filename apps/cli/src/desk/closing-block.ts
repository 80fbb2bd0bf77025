import type { DemoPerson } from '../demo/demo-people.js';

export interface DeskFacts {
  readonly url: string;
  readonly folder: string;
  readonly database: string;
  readonly queue: string;
  readonly people: readonly DemoPerson[];
  /** The address on this machine, which the last line names. */
  readonly ready: string;
}

/** What somebody who just started a desk wants to know; the last line is for scripts too. */
export function closingBlock({ url, folder, database, queue, people, ready }: DeskFacts): string {
  const widest = Math.max(0, ...people.map((p) => p.email.length));
  const roles = Math.max(0, ...people.map((p) => p.role.length));
  const logins = people.map(
    (p) =>
      `  ${p.email.padEnd(widest)}  ${p.role.padEnd(roles)}  ${url}/sign-in?as=${encodeURIComponent(p.email)}`,
  );
  return [
    '',
    `Desk      ${url}`,
    `Data      ${folder}`,
    `Database  ${database}`,
    `Queue     ${queue}`,
    ...(logins.length > 0 ? ['', 'Sign in with one click, on this machine only:', ...logins] : []),
    '',
    'Stop with Ctrl-C; everything is kept for the next start.',
    people.length > 0
      ? 'Next: open the desk head’s link and look for the one claim that is late.'
      : `Next: open ${url}/first-run and make the first admin.`,
    '',
    `Stet is ready at ${ready}`,
    '',
  ].join('\n');
}
