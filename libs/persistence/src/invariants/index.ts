import type { Sql } from '../sql.js';
import type { Invariant } from './invariant.js';
import { LOG_INVARIANTS } from './log.invariants.js';
import { RELEASE_INVARIANTS } from './release.invariants.js';
import { SIGN_OFF_INVARIANTS } from './sign-off.invariants.js';
import { TEXT_INVARIANTS } from './text.invariants.js';
import { WORKFLOW_INVARIANTS } from './workflow.invariants.js';

export const INVARIANTS: readonly Invariant[] = [
  ...WORKFLOW_INVARIANTS,
  ...SIGN_OFF_INVARIANTS,
  ...TEXT_INVARIANTS,
  ...RELEASE_INVARIANTS,
  ...LOG_INVARIANTS,
];

export interface Violation {
  readonly id: string;
  readonly promise: string;
  readonly offenders: readonly string[];
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
