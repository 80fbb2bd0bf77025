import type { ActionInputs, PersonAction } from '@stet/contract';
import {
  assignClaim,
  correctClaim,
  editBounds,
  mergeClaim,
  moveClaim,
  queryAuthor,
  resolveMatch,
  settlePlace,
  splitClaim,
  settleOfClaim,
  type Caller,
  type ClaimRecord,
  type OpeningAction,
  type Tx,
} from '@stet/application';
import type { MoveInput } from '@stet/domain';

export interface Target {
  readonly claim: string;
  readonly expectedVersion: number;
}
type Perform<Input> = (tx: Tx, caller: Caller, target: Target, input: Input) => Promise<ClaimRecord>;

/** A move that changes the axes only. */
const plain =
  (action: PersonAction): Perform<MoveInput> =>
  (tx, caller, target, input) =>
    moveClaim(tx, caller, { ...target, action, input });

const assign =
  (
    action: 'assign' | 'assign-second' | 'hand-over',
  ): Perform<{ user: string; note?: string; leaseToken?: string }> =>
  (tx, caller, target, input) =>
    assignClaim(tx, caller, { ...target, action, ...input });

/** Opens a correction of a released claim. */
const inPublic =
  (action: OpeningAction): Perform<{ reason: string; note: string }> =>
  (tx, caller, target, words) =>
    correctClaim(tx, caller, { ...target, action, ...words });

/** Which use-case takes which action; one without a row does not compile. */
const PERFORM: { readonly [A in PersonAction]: Perform<ActionInputs[A]> } = {
  queue: plain('queue'),
  dismiss: plain('dismiss'),
  reopen: plain('reopen'),
  assign: assign('assign'),
  'assign-second': assign('assign-second'),
  claim: plain('claim'),
  release: plain('release'),
  'hand-over': assign('hand-over'),
  extend: plain('extend'),
  snooze: (tx, caller, target, { until, ...input }) =>
    moveClaim(tx, caller, { ...target, action: 'snooze', input: { ...input, until: new Date(until) } }),
  start: plain('start'),
  'query-author': (tx, caller, target, input) => queryAuthor(tx, caller, { ...target, ...input }),
  'stop-waiting': plain('stop-waiting'),
  propose: (tx, caller, target, { edit, ...input }) =>
    moveClaim(tx, caller, { ...target, action: 'propose', input: { ...input, wording: edit } }),
  'sign-off': plain('sign-off'),
  'send-back': plain('send-back'),
  dispute: plain('dispute'),
  rule: plain('rule'),
  'edit-bounds': (tx, caller, target, { leaseToken, ...span }) =>
    editBounds(tx, caller, { ...target, span, leaseToken }),
  split: (tx, caller, target, input) => splitClaim(tx, caller, { ...target, ...input }),
  merge: (tx, caller, target, input) => mergeClaim(tx, caller, { ...target, ...input }),
  'request-edit': plain('request-edit'),
  'apply-edit': plain('apply-edit'),
  'refuse-edit': plain('refuse-edit'),
  'require-legal': plain('require-legal'),
  'clear-legal': plain('clear-legal'),
  'resolve-match': (tx, caller, target, input) => resolveMatch(tx, caller, { ...target, ...input }),
  'settle-place': (tx, caller, target, input) => settlePlace(tx, caller, { ...target, ...input }),
  override: plain('override'),
  correct: inPublic('correct'),
  clarify: inPublic('clarify'),
  retract: inPublic('retract'),
  'confirm-note': (tx, caller, target) => settleOfClaim(tx, caller, { ...target, action: 'confirm-note' }),
  'drop-note': (tx, caller, target, { reason }) =>
    settleOfClaim(tx, caller, { ...target, action: 'drop-note', reason }),
};

export const performAction = <A extends PersonAction>(
  tx: Tx,
  caller: Caller,
  target: Target,
  action: A,
  input: ActionInputs[A],
): Promise<ClaimRecord> => PERFORM[action](tx, caller, target, input);
