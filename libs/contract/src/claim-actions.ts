import { z } from 'zod';
import { CLAIM_MOVES, type ClaimAction } from '@stet/domain';
import { id, reason, text, time, verdict } from './primitives.js';

const leaseToken = id.optional();
const user = z.string().min(1).max(320).describe('e-mail or id of a checker');
const nothing = z.strictObject({ leaseToken });
const span = { block: z.number().int().min(0), start: z.number().int().min(0), end: z.number().int().min(1) };

/** Moves that a person asks for at `POST /claims/:id/actions/:action`; derived from the one table. */
export type PersonAction = Exclude<
  ClaimAction,
  | 'extract'
  | 'add'
  | 'reclaim'
  | 'expire-lease'
  | 'answer'
  | 'attach-evidence'
  | 'absorb'
  | 'mark-stale'
  | 'place'
  | 'withdraw'
>;

/** Said of a released claim. */
const inPublic = z.strictObject({ reason, note: text(4_000).describe('what readers are told') });

/** What each action takes. An action of the table without a schema here does not compile. */
export const ACTION_INPUTS = {
  queue: nothing,
  dismiss: z.strictObject({ reason }),
  reopen: z.strictObject({ reason }),
  assign: z.strictObject({ user }),
  'assign-second': z.strictObject({ user }),
  claim: nothing,
  release: nothing,
  'hand-over': z.strictObject({ user, note: text(2_000).optional(), leaseToken }),
  extend: nothing,
  snooze: z.strictObject({ until: time, reason, leaseToken }),
  start: nothing,
  'query-author': z.strictObject({ question: text(4_000), leaseToken }),
  'stop-waiting': nothing,
  propose: z.strictObject({
    verdict,
    note: text(4_000).optional(),
    edit: text(4_000).optional().describe('the wording to use instead'),
    leaseToken,
  }),
  'sign-off': z.strictObject({ verdict, note: text(4_000).optional() }),
  'send-back': z.strictObject({ reason }),
  dispute: z.strictObject({ reason }),
  rule: z.strictObject({ verdict, reason }),
  'edit-bounds': z.strictObject({ ...span, leaseToken }),
  split: z.strictObject({
    at: z.number().int().min(1).describe('offset within the claim’s text'),
    leaseToken,
  }),
  merge: z.strictObject({ into: id, leaseToken }),
  'request-edit': z.strictObject({ wording: text(4_000), leaseToken }),
  'apply-edit': nothing,
  'refuse-edit': z.strictObject({ reason }),
  'require-legal': z.strictObject({ reason: reason.optional() }),
  'clear-legal': z.strictObject({ note: text(4_000).optional() }),
  'resolve-match': z.strictObject({
    candidate: z
      .number()
      .int()
      .min(0)
      .max(1_000)
      .describe('the place that is this claim, from 1; 0 is none of them'),
  }),
  'settle-place': z.strictObject({
    place: z.number().int().min(0).max(10_000).describe('number among the claim’s occurrences, from 0'),
    same: z.boolean().describe('the same fact in other words, or another fact and so a claim of its own'),
  }),
  override: z.strictObject({ reason: text(2_000, 10) }),
  correct: inPublic,
  clarify: inPublic,
  retract: inPublic,
  'confirm-note': z.strictObject({}),
  'drop-note': z.strictObject({ reason }),
} satisfies Record<PersonAction, z.ZodType>;

export type ActionInputs = { [A in PersonAction]: z.infer<(typeof ACTION_INPUTS)[A]> };

const isPersonAction = (action: string): action is PersonAction => Object.hasOwn(ACTION_INPUTS, action);

const SCHEMAS: { readonly [A in PersonAction]: z.ZodType<ActionInputs[A]> } = ACTION_INPUTS;

/** The schema of one action's body. */
export const inputSchema = <A extends PersonAction>(action: A): z.ZodType<ActionInputs[A]> => SCHEMAS[action];

/** In the table's order. */
export const PERSON_ACTIONS: readonly PersonAction[] = CLAIM_MOVES.map((m) => m.action).filter(
  isPersonAction,
);

export const personAction = z.enum(PERSON_ACTIONS);

export const addClaimRequest = z
  .strictObject({ ...span, kind: z.string().optional() })
  .meta({ id: 'AddClaim' });
