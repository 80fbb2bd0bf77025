import type { GuardName } from './claim.guards.js';
import type { ClaimState } from './vocabulary.js';

/**
 * The one table of the claim workflow. API, `availableActions`, the OpenAPI enum, `docs/WORKFLOW.md` and the
 * exhaustive tests derive from it; no other place knows who may do what from where.
 *
 * `to` lists every state the move can end in (the usual one first); `same` keeps the state and changes another axis.
 */
export const PARTIES = [
  'system',
  'checker',
  'editor',
  'desk_head',
  'legal',
  'author',
  'assignee',
  'second_checker',
] as const;
export type Party = (typeof PARTIES)[number];

export const EFFECTS = ['assign-checker', 'assign-second-checker', 'raise-alert'] as const;
export type EffectName = (typeof EFFECTS)[number];

export interface Move {
  readonly action: string;
  readonly summary: string;
  readonly from: readonly (ClaimState | 'none')[];
  readonly to: readonly (ClaimState | 'same')[];
  readonly by: readonly Party[];
  readonly guards: readonly GuardName[];
  readonly effects: readonly EffectName[];
}

const OPEN = [
  'extracted',
  'queued',
  'assigned',
  'checking',
  'awaiting_author',
  'proposed',
  'disputed',
  'stale',
] as const;
const STILL_SHAPELESS = ['extracted', 'queued', 'assigned', 'checking'] as const;

// prettier-ignore
export const CLAIM_MOVES = [
  { action: 'extract',       summary: 'Found in the text',            from: ['none'],                            to: ['extracted'],  by: ['system'],                                guards: [],                                          effects: [] },
  { action: 'add',           summary: 'Add a claim by hand',          from: ['none'],                            to: ['extracted'],  by: ['checker', 'editor', 'desk_head'],         guards: ['notReleased'],                             effects: [] },
  { action: 'queue',         summary: 'Send to the checkers',         from: ['extracted', 'stale'],              to: ['queued'],     by: ['system', 'checker', 'editor', 'desk_head'], guards: ['notReleased'],                           effects: ['assign-checker'] },
  { action: 'dismiss',       summary: 'Needs no check',               from: ['extracted', 'queued', 'stale'],    to: ['dismissed'],  by: ['system', 'checker', 'editor', 'desk_head'], guards: ['notReleased', 'matched', 'notOwnText'],  effects: [] },
  { action: 'reopen',        summary: 'Check it again',               from: ['dismissed', 'signed_off'],         to: ['queued'],     by: ['checker', 'editor', 'desk_head'],         guards: ['notReleased'],                             effects: ['assign-checker'] },
  { action: 'assign',        summary: 'Assign to a checker',          from: ['queued', 'assigned', 'checking', 'awaiting_author'], to: ['assigned', 'same'], by: ['system', 'editor', 'desk_head'], guards: ['notReleased', 'targetMayCheck'], effects: [] },
  { action: 'claim',         summary: 'Take it',                      from: ['queued'],                          to: ['assigned'],   by: ['checker'],                                guards: ['notReleased', 'mayCheck', 'noConflict'],                 effects: [] },
  { action: 'release',       summary: 'Give it back',                 from: ['assigned', 'checking', 'awaiting_author'], to: ['queued'], by: ['assignee'],                            guards: ['notReleased', 'holdsLease'],               effects: [] },
  { action: 'hand-over',     summary: 'Hand it to another checker',   from: ['assigned', 'checking', 'awaiting_author'], to: ['assigned', 'same'], by: ['assignee'],                  guards: ['notReleased', 'holdsLease', 'targetIsAnother', 'targetMayCheck'], effects: [] },
  { action: 'extend',        summary: 'Take more time',               from: ['assigned', 'checking'],            to: ['same'],       by: ['assignee'],                               guards: ['notReleased', 'holdsLease'],               effects: [] },
  { action: 'snooze',        summary: 'Set it aside until later',     from: ['assigned', 'checking'],            to: ['same'],       by: ['assignee'],                               guards: ['notReleased', 'holdsLease', 'snoozeInReach'], effects: [] },
  { action: 'reclaim',       summary: 'Its checker is away',          from: ['assigned', 'checking'],            to: ['queued'],     by: ['system'],                                 guards: ['notReleased'],                             effects: ['assign-checker'] },
  { action: 'expire-lease',  summary: 'The time to check ran out',    from: ['assigned', 'checking'],            to: ['queued'],     by: ['system'],                                 guards: ['leaseExpired'],                            effects: ['assign-checker'] },
  { action: 'start',         summary: 'Start checking',               from: ['assigned'],                        to: ['checking'],   by: ['assignee'],                               guards: ['notReleased', 'holdsLease', 'mayCheck', 'noConflict'],   effects: [] },
  { action: 'query-author',  summary: 'Ask the author',               from: ['checking'],                        to: ['awaiting_author'], by: ['assignee'],                          guards: ['notReleased', 'holdsLease'],               effects: [] },
  { action: 'answer',        summary: 'Answer the query',             from: ['awaiting_author'],                 to: ['checking'],   by: ['author', 'editor', 'desk_head'],          guards: ['notReleased', 'queryOpen'],                effects: [] },
  { action: 'stop-waiting',  summary: 'Wait no longer for the author', from: ['awaiting_author'],                to: ['checking'],   by: ['system', 'assignee'],                     guards: ['notReleased', 'holdsLease'],               effects: [] },
  { action: 'propose',       summary: 'Propose a verdict',            from: ['checking'],                        to: ['proposed'],   by: ['assignee'],                               guards: ['notReleased', 'matched', 'holdsLease', 'mayCheck', 'noConflict', 'verdictSupported'], effects: ['assign-second-checker'] },
  { action: 'assign-second', summary: 'Ask for the second check',     from: ['proposed'],                        to: ['same'],       by: ['system', 'editor', 'desk_head'],          guards: ['notReleased', 'targetMaySignOff'],         effects: [] },
  { action: 'sign-off',      summary: 'Sign off',                     from: ['proposed'],                        to: ['signed_off', 'proposed', 'checking'], by: ['second_checker'],         guards: ['notReleased', 'matched', 'fourEyes', 'noConflict', 'notYetSigned'], effects: ['assign-second-checker'] },
  { action: 'send-back',     summary: 'Send back with a reason',      from: ['proposed'],                        to: ['checking'],   by: ['second_checker', 'editor', 'desk_head'],  guards: ['notReleased', 'notProposer'],              effects: [] },
  { action: 'dispute',       summary: 'Dispute the verdict',          from: ['proposed', 'signed_off'],          to: ['disputed'],   by: ['checker', 'editor', 'desk_head', 'author'], guards: ['notReleased', 'notBlind'],                           effects: [] },
  { action: 'rule',          summary: 'Rule on the dispute',          from: ['disputed'],                        to: ['proposed'],   by: ['editor', 'desk_head'],                    guards: ['notReleased', 'matched', 'notProposer', 'notDisputer', 'noConflict'], effects: ['assign-second-checker'] },
  { action: 'edit-bounds',   summary: 'Move the bounds',              from: [...STILL_SHAPELESS, 'stale'],       to: ['same'],       by: ['assignee', 'checker', 'editor', 'desk_head'], guards: ['notReleased', 'matched', 'holdsLeaseIfAny'],      effects: [] },
  { action: 'split',         summary: 'Split in two',                 from: STILL_SHAPELESS,                     to: ['same'],       by: ['assignee', 'checker', 'editor', 'desk_head'], guards: ['notReleased', 'matched', 'holdsLeaseIfAny'],      effects: [] },
  { action: 'merge',         summary: 'Merge into another claim',     from: STILL_SHAPELESS,                     to: ['withdrawn'],  by: ['assignee', 'editor', 'desk_head'],        guards: ['notReleased', 'matched', 'notOwnText', 'holdsLeaseIfAny'], effects: [] },
  { action: 'absorb',        summary: 'Take in a merged claim',       from: STILL_SHAPELESS,                     to: ['same'],       by: ['system'],                                 guards: [],                                          effects: [] },
  { action: 'attach-evidence', summary: 'Attach evidence',            from: ['queued', 'assigned', 'checking', 'awaiting_author', 'proposed', 'disputed'], to: ['same'], by: ['checker', 'editor', 'desk_head', 'legal', 'author'], guards: ['notReleased', 'notYetSigned'], effects: [] },
  { action: 'request-edit',  summary: 'Request a wording',            from: ['checking', 'proposed', 'disputed', 'signed_off'], to: ['same'], by: ['assignee', 'checker', 'editor', 'desk_head'], guards: ['notReleased', 'notYetSigned'], effects: [] },
  { action: 'apply-edit',    summary: 'The wording is changed',       from: ['checking', 'awaiting_author', 'proposed', 'disputed', 'signed_off'], to: ['same'], by: ['author', 'editor', 'desk_head'], guards: ['notReleased', 'notBlind', 'editRequested', 'notYetSigned'], effects: [] },
  { action: 'refuse-edit',   summary: 'The wording stays',            from: ['checking', 'awaiting_author', 'proposed', 'disputed', 'signed_off'], to: ['same'], by: ['editor', 'desk_head'], guards: ['notReleased', 'notBlind', 'editRefusable', 'notOwnText'], effects: [] },
  { action: 'require-legal', summary: 'Ask for legal clearance',      from: [...OPEN, 'signed_off'],             to: ['same'],       by: ['assignee', 'checker', 'legal', 'editor', 'desk_head'], guards: ['notReleased', 'legalNotRequired'], effects: [] },
  { action: 'clear-legal',   summary: 'Clear for legal',              from: [...OPEN, 'signed_off', 'dismissed'], to: ['same'],      by: ['legal'],                                  guards: ['notReleased', 'legalRequired', 'notOwnText'], effects: [] },
  { action: 'override',      summary: 'Sign off by override',         from: ['proposed'],                        to: ['signed_off'], by: ['editor', 'desk_head'],                    guards: ['notReleased', 'matched', 'notBlind', 'overrideByAnother', 'noConflict', 'notYetSigned', 'reasonGiven'],       effects: ['raise-alert'] },
  { action: 'correct',       summary: 'Open a correction',            from: ['signed_off', 'dismissed'],         to: ['queued'],     by: ['editor', 'desk_head'],                    guards: ['released', 'noCorrectionOpen'],            effects: ['assign-checker'] },
  { action: 'clarify',       summary: 'Say more in public',           from: ['signed_off', 'dismissed'],         to: ['same'],       by: ['editor', 'desk_head'],                    guards: ['released', 'noCorrectionOpen'],            effects: [] },
  { action: 'retract',       summary: 'Retract it in public',         from: ['signed_off', 'dismissed'],         to: ['same'],       by: ['editor', 'desk_head'],                    guards: ['released', 'noCorrectionOpen'],            effects: [] },
  { action: 'confirm-note',  summary: 'Publish the note',             from: [...OPEN, 'signed_off', 'dismissed'], to: ['same', 'stale'], by: ['editor', 'desk_head'],                guards: ['correctionOpen', 'confirmedByAnother'],    effects: [] },
  { action: 'drop-note',     summary: 'Drop the correction',          from: [...OPEN, 'signed_off', 'dismissed', 'withdrawn'], to: ['same'], by: ['editor', 'desk_head'],           guards: ['correctionOpen'],                          effects: [] },
  { action: 'mark-stale',    summary: 'The text changed',             from: [...OPEN, 'signed_off', 'dismissed'], to: ['stale'],     by: ['system'],                                 guards: [],                                          effects: [] },
  { action: 'place',         summary: 'Follow it into a new text',    from: [...OPEN, 'signed_off', 'dismissed'], to: ['same'],      by: ['system'],                                 guards: [],                                          effects: [] },
  { action: 'resolve-match', summary: 'Decide where it stands now',   from: [...OPEN, 'signed_off', 'dismissed'], to: ['same', 'stale', 'withdrawn'], by: ['checker', 'editor', 'desk_head'], guards: ['notReleased', 'matchOpen', 'notOwnText'], effects: [] },
  { action: 'settle-place',  summary: 'Decide on a place that differs', from: [...OPEN, 'signed_off', 'dismissed'], to: ['same'],    by: ['checker', 'editor', 'desk_head'],         guards: ['notReleased', 'placeOpen', 'notOwnText'],  effects: [] },
  { action: 'withdraw',      summary: 'The text is gone',             from: [...OPEN, 'signed_off', 'dismissed'], to: ['withdrawn'], by: ['system'],                                 guards: [],                                          effects: [] },
] as const satisfies readonly Move[];

export type ClaimAction = (typeof CLAIM_MOVES)[number]['action'];

export const CLAIM_ACTIONS: readonly ClaimAction[] = CLAIM_MOVES.map((m) => m.action);

const MOVE_OF: ReadonlyMap<string, Move & { action: ClaimAction }> = new Map(
  CLAIM_MOVES.map((m) => [m.action, m]),
);

/** The row of an action. */
export function moveOf(action: ClaimAction): Move & { action: ClaimAction } {
  const move = MOVE_OF.get(action);
  if (!move) throw new Error(`no such move: ${action}`);
  return move;
}
