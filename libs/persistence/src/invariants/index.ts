import type { Sql } from '../sql.js';
import { CATALOGUE, type Numbered } from './catalogue.js';
import { CHECKPOINT_INVARIANTS } from './checkpoint.invariants.js';
import type { Invariant } from './invariant.js';
import { JOB_INVARIANTS } from './jobs.invariants.js';
import { LOG_INVARIANTS } from './log.invariants.js';
import { REFERENCE_INVARIANTS } from './reference.invariants.js';
import { RELEASE_INVARIANTS } from './release.invariants.js';
import { SECRET_INVARIANTS } from './secret.invariants.js';
import { SIGN_OFF_INVARIANTS } from './sign-off.invariants.js';
import { VOID_INVARIANTS } from './void.invariants.js';
import { TEXT_INVARIANTS } from './text.invariants.js';
import { WORKFLOW_INVARIANTS } from './workflow.invariants.js';

/** Every check of the data, in the order of their numbers. */
export const INVARIANTS: readonly Invariant[] = [
  ...WORKFLOW_INVARIANTS,
  ...SIGN_OFF_INVARIANTS,
  ...VOID_INVARIANTS,
  ...JOB_INVARIANTS,
  ...TEXT_INVARIANTS,
  ...RELEASE_INVARIANTS,
  ...LOG_INVARIANTS,
  ...CHECKPOINT_INVARIANTS,
  ...SECRET_INVARIANTS,
  ...REFERENCE_INVARIANTS,
].sort((a, b) => (a.id < b.id ? -1 : 1));

export interface Violation {
  readonly id: string;
  readonly promise: string;
  readonly offenders: readonly string[];
}

/** The number a check belongs to: I-12 of I-12b. @throws Error where no promise has it */
export function promiseOf(check: string): Numbered {
  const found = CATALOGUE.find(
    ({ id }) => check === id || (check.startsWith(id) && /^[a-z]$/.test(check.slice(id.length))),
  );
  if (!found) throw new Error(`no promise has the number ${check}`);
  return found;
}

/** Checks them all, one after another; an empty list means that every one holds. */
export async function checkInvariants(sql: Sql): Promise<readonly Violation[]> {
  const broken: Violation[] = [];
  for (const { id, promise, offenders } of INVARIANTS) {
    const found = await offenders(sql);
    if (found.length > 0) broken.push({ id, promise, offenders: found });
  }
  return broken;
}

export { CATALOGUE };
