/** Named places where a fault test may pull the plug; see docs/RELIABILITY.md. */
export const FAILPOINTS = [
  'after-claim-saved',
  'after-contribution',
  'after-sign-off',
  'after-sign-offs-voided',
  'after-audit-draft',
  'after-outbox-row',
  'after-answer-stored',
  'before-commit',
  'after-commit',
  'before-answer',
  'job-started',
  'job-begun',
  'job-worked',
  'job-finished',
  'job-committed',
  'relay-took',
  'relay-sent',
] as const;
export type Failpoint = (typeof FAILPOINTS)[number];

const armed = new Map<string, number>();

/** Arms `name:n`, the n-th time a place is passed; while none is armed every place is a no-op. */
export function armFailpoints(items: readonly string[]): void {
  for (const item of items) {
    const [name = '', count = '1'] = item.split(':');
    if (!FAILPOINTS.some((known) => known === name)) throw new Error(`There is no failpoint ${name}.`);
    armed.set(name, Number(count));
  }
}

/** Ends the process without a goodbye where a test has asked for it; otherwise nothing at all. `inside`: of what. */
export function failpoint(name: Failpoint, inside?: string): void {
  if (armed.size === 0) return;
  const left = (armed.get(name) ?? 0) - 1;
  if (left >= 0) armed.set(name, left);
  if (left !== 0) return;
  // Its last words say in the middle of what it fell; a pipe takes them before the next line is reached.
  Error.stackTraceLimit = 40;
  process.stderr.write(`${JSON.stringify({ failpoint: name, inside, stack: new Error(name).stack })}\n`);
  process.kill(process.pid, 'SIGKILL');
}
