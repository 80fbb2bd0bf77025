import type { Claim, MoveContext } from './claim.js';
import { PLACED, type ClaimChange, type MoveInput, type Ruling } from './claim.change.js';
import type { Denial } from './four-eyes.js';
import { GUARDS } from './claim.guards.js';
import {
  FRESH,
  legalAgain,
  matchChange,
  retractedChange,
  staleChange,
  withdrawChange,
} from './claim.revised.js';
import { eitherOf, ROLE_NAME } from './parties.js';
import { moveOf, type ClaimAction, type Party } from './claim.workflow.js';
import type { ClaimState } from './vocabulary.js';

const PARTY_NAME: Record<Party, string> = {
  ...ROLE_NAME,
  system: 'Stet itself',
  assignee: 'the checker it is assigned to',
  second_checker: 'a second checker',
};

const STATE_NAME: Record<ClaimState, string> = {
  extracted: 'waiting for triage',
  queued: 'in the queue',
  assigned: 'assigned',
  checking: 'being checked',
  awaiting_author: 'waiting for the author',
  proposed: 'waiting for a sign-off',
  signed_off: 'signed off',
  disputed: 'disputed',
  stale: 'stale',
  dismissed: 'dismissed',
  withdrawn: 'withdrawn',
};

function isParty(party: Party, c: MoveContext): boolean {
  const { actor, claim } = c;
  switch (party) {
    case 'system':
      return actor.person === null;
    case 'assignee':
      return actor.person !== null && actor.person === claim.assignee;
    case 'second_checker':
      return actor.roles.includes('checker');
    default:
      return actor.roles.includes(party);
  }
}

/** May this actor make this move now? `null` is yes; otherwise the first thing that stands in the way. */
export function denyMove(action: ClaimAction, c: MoveContext, input: MoveInput = {}): Denial | null {
  const move = moveOf(action);
  if (!move.by.some((party) => isParty(party, c))) {
    const people = move.by.filter((p) => p !== 'system').map((p) => PARTY_NAME[p]);
    return people.length === 0
      ? { code: 'system_only', reason: 'Only Stet itself makes this move.' }
      : { code: 'not_yours', reason: `Only ${eitherOf(people)} may do this.` };
  }
  if (!move.from.includes(c.claim.state)) {
    return {
      code: 'wrong_state',
      reason: `The claim is ${STATE_NAME[c.claim.state]}; this cannot be done from there.`,
    };
  }
  for (const name of move.guards) {
    const denial = GUARDS[name](c, input);
    if (denial) return denial;
  }
  return null;
}

/** Decides a move: the change it makes, or the reason it is refused. */
export function decideMove(action: ClaimAction, c: MoveContext, input: MoveInput = {}): Ruling {
  const denial = denyMove(action, c, input);
  return denial ? { allowed: false, denial } : { allowed: true, change: CHANGES[action](c, input) };
}

/** The claim as it is: what every change starts from. */
function unchanged(claim: Claim, action: ClaimAction): ClaimChange {
  const first = moveOf(action).to[0];
  return {
    to: first === undefined || first === 'same' ? claim.state : first,
    verdict: claim.verdict,
    edit: claim.edit,
    legal: claim.legal,
    assignee: claim.assignee,
    secondChecker: claim.secondChecker,
    stateReason: null,
    placement: { inconsistent: claim.inconsistent, matchPending: claim.matchPending },
    lease: 'keep',
    snooze: null,
    contributes: null,
    signOff: null,
    voidSignOffs: null,
    effects: moveOf(action).effects,
  };
}

type Change = (c: MoveContext, input: MoveInput) => ClaimChange;

const move =
  (
    action: ClaimAction,
    part: (c: MoveContext, input: MoveInput) => Partial<ClaimChange> = () => ({}),
  ): Change =>
  (c, input) => ({ ...unchanged(c.claim, action), ...part(c, input) });

/** Moves on another axis keep the reason that the state carries. */
const sideMove = (
  action: ClaimAction,
  part: (c: MoveContext, input: MoveInput) => Partial<ClaimChange>,
): Change => move(action, (c, input) => ({ stateReason: c.claim.stateReason, ...part(c, input) }));

function signOffChange(c: MoveContext, input: MoveInput): Partial<ClaimChange> {
  const verdict = input.verdict ?? null;
  if (verdict === null || verdict !== c.claim.verdict) {
    const said = `The second checker found it ${verdict ?? 'undecided'}, not ${c.claim.verdict ?? 'undecided'}.`;
    return sendBack(input.reason ? `${said} ${input.reason}` : said);
  }
  const signers = new Set([...c.signOffs.map((s) => s.person), c.actor.person]).size;
  const done = signers >= c.claim.signOffsRequired;
  return {
    to: done ? 'signed_off' : 'proposed',
    signOff: { verdict, byOverride: false },
    secondChecker: done ? c.actor.person : null,
    lease: 'end',
    effects: done ? [] : ['assign-second-checker'],
  };
}

function sendBack(reason: string | null): Partial<ClaimChange> {
  return {
    to: 'checking',
    stateReason: reason,
    secondChecker: null,
    lease: 'grant',
    voidSignOffs: 'sent_back',
    effects: [],
  };
}

/** Into other hands: to be started, or, while the author is asked, to be waited for. */
function toAnother({ claim }: MoveContext, input: MoveInput): Partial<ClaimChange> {
  const assignee = input.target?.person ?? null;
  return claim.state === 'awaiting_author'
    ? { to: 'awaiting_author', assignee, lease: 'pass' }
    : { assignee, lease: 'grant' };
}

const CHANGES: Record<ClaimAction, Change> = {
  extract: move('extract'),
  add: move('add', () => ({ contributes: 'extracted' })),
  queue: move('queue', (c) => ({ ...FRESH, stateReason: c.claim.stateReason })),
  dismiss: move('dismiss', (_, i) => ({ ...FRESH, stateReason: i.reason ?? null })),
  reopen: move('reopen', (_, i) => ({ ...FRESH, stateReason: i.reason ?? null, voidSignOffs: 'reopened' })),
  assign: move('assign', toAnother),
  'hand-over': move('hand-over', (c, i) => ({ ...toAnother(c, i), stateReason: i.note ?? null })),
  extend: sideMove('extend', () => ({ lease: 'extend' })),
  snooze: sideMove('snooze', (_, i) => ({
    lease: 'extend',
    snooze: i.until ? { until: i.until, reason: i.reason ?? '' } : null,
  })),
  reclaim: move('reclaim', () => ({ assignee: null, lease: 'end', stateReason: 'absent' })),
  claim: move('claim', (c) => ({ assignee: c.actor.person, lease: 'grant' })),
  release: move('release', () => ({ assignee: null, lease: 'end' })),
  'expire-lease': move('expire-lease', () => ({
    assignee: null,
    lease: 'end',
    stateReason: 'lease_expired',
  })),
  start: move('start', () => ({ lease: 'grant' })),
  'query-author': move('query-author', () => ({ lease: 'pause' })),
  answer: move('answer', () => ({ lease: 'grant' })),
  'stop-waiting': move('stop-waiting', (c) => ({
    lease: 'grant',
    stateReason: c.actor.person === null ? 'answer_late' : null,
  })),
  propose: move('propose', (c, i) => ({
    verdict: i.verdict ?? null,
    edit: i.wording ? 'requested' : c.claim.edit,
    stateReason: i.note ?? null,
    lease: 'end',
    contributes: 'proposed',
  })),
  'assign-second': sideMove('assign-second', (_, i) => ({ secondChecker: i.target?.person ?? null })),
  'sign-off': move('sign-off', signOffChange),
  'send-back': move('send-back', (_, i) => sendBack(i.reason ?? null)),
  dispute: move('dispute', (_, i) => ({ stateReason: i.reason ?? null, lease: 'end' })),
  rule: move('rule', (_, i) => ({
    verdict: i.verdict ?? null,
    stateReason: i.reason ?? null,
    secondChecker: null,
    contributes: 'ruled',
    voidSignOffs: 'ruling',
  })),
  'edit-bounds': sideMove('edit-bounds', () => ({ contributes: 'edited_bounds' })),
  split: sideMove('split', () => ({ contributes: 'edited_bounds' })),
  merge: move('merge', (_, i) => withdrawChange(i.reason ?? 'merged')),
  absorb: sideMove('absorb', () => ({})),
  'attach-evidence': sideMove('attach-evidence', () => ({ contributes: 'attached_evidence' })),
  'request-edit': sideMove('request-edit', () => ({ edit: 'requested', contributes: 'worded_edit' })),
  'apply-edit': sideMove('apply-edit', () => ({ edit: 'applied', contributes: 'applied_edit' })),
  'refuse-edit': sideMove('refuse-edit', () => ({ edit: 'refused' })),
  'require-legal': sideMove('require-legal', () => ({ legal: 'required' })),
  'clear-legal': sideMove('clear-legal', () => ({ legal: 'cleared' })),
  override: move('override', (c, i) => ({
    stateReason: i.reason ?? null,
    secondChecker: c.actor.person,
    signOff: c.claim.verdict ? { verdict: c.claim.verdict, byOverride: true } : null,
  })),
  correct: move('correct', (c, i) => ({
    ...FRESH,
    stateReason: i.reason ?? null,
    legal: legalAgain(c.claim.legal),
    voidSignOffs: 'correction',
  })),
  clarify: sideMove('clarify', () => ({})),
  retract: sideMove('retract', () => ({})),
  'confirm-note': sideMove('confirm-note', (c) =>
    c.correction?.kind === 'retraction' ? retractedChange(c) : { to: c.claim.state },
  ),
  'drop-note': sideMove('drop-note', () => ({})),
  'mark-stale': move('mark-stale', (c, i) => staleChange(c, i)),
  place: sideMove('place', (_, i) => ({ placement: i.placement ?? PLACED })),
  'resolve-match': move('resolve-match', matchChange),
  'settle-place': sideMove('settle-place', (c, i) => ({
    placement: i.placement ?? { inconsistent: c.claim.inconsistent - 1, matchPending: c.claim.matchPending },
  })),
  withdraw: move('withdraw', (_, i) => withdrawChange(i.reason ?? 'text_gone')),
};
