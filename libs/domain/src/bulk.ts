import type { ClaimAction } from './claim.workflow.js';
import type { Denial } from './four-eyes.js';

/**
 * Moves that may be made of many claims at one press: they share out work and say nothing about what is true. Each is
 * still decided claim by claim, by the table and its guards.
 */
export const BULK_ACTIONS = [
  'queue',
  'dismiss',
  'reopen',
  'assign',
  'assign-second',
  'claim',
  'release',
  'hand-over',
  'snooze',
  'send-back',
  'require-legal',
] as const satisfies readonly ClaimAction[];
export type BulkAction = (typeof BULK_ACTIONS)[number];

export const isBulkAction = (action: ClaimAction): action is BulkAction =>
  BULK_ACTIONS.some((a) => a === action);

/** Four eyes have to have read it. */
export const ONE_BY_ONE: Denial = {
  code: 'one_by_one',
  reason: 'What is proposed, signed off, ruled or cleared is read by a person, one claim at a time.',
};
