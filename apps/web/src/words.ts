import type {
  ArticleState,
  ClaimAction,
  ClaimKind,
  ClaimState,
  DeskRole,
  Edit,
  EvidenceKind,
  Legal,
  Risk,
  Verdict,
} from './types.js';

/** Every word the desk shows for a value of the contract. A value without a word does not compile. */
export const STATE_WORD: Record<ClaimState, string> = {
  extracted: 'To triage',
  queued: 'Queued',
  assigned: 'Assigned',
  checking: 'In check',
  awaiting_author: 'With author',
  proposed: 'To sign off',
  signed_off: 'Signed off',
  disputed: 'Disputed',
  stale: 'Text changed',
  dismissed: 'No check needed',
  withdrawn: 'Withdrawn',
};

/** A sign beside the word, so that no state is told by colour alone. */
export const STATE_SIGN: Record<ClaimState, string> = {
  extracted: '◌',
  queued: '○',
  assigned: '◔',
  checking: '◑',
  awaiting_author: '?',
  proposed: '◕',
  signed_off: '✓',
  disputed: '!',
  stale: '≠',
  dismissed: '–',
  withdrawn: '×',
};

export const VERDICT_WORD: Record<Verdict, string> = {
  accurate: 'Accurate',
  inaccurate: 'Inaccurate',
  misleading: 'Misleading',
  unverifiable: 'Unverifiable',
  opinion: 'Opinion',
};

export const EDIT_WORD: Record<Edit, string> = {
  none: 'None asked',
  requested: 'Requested',
  applied: 'Applied',
  refused: 'Refused',
};

export const LEGAL_WORD: Record<Legal, string> = {
  not_needed: 'Not needed',
  required: 'Clearance required',
  cleared: 'Cleared',
};

export const KIND_WORD: Record<ClaimKind, string> = {
  statistic: 'Statistic',
  quotation: 'Quotation',
  date: 'Date',
  identity: 'Identity',
  event: 'Event',
  comparison: 'Comparison',
  causal: 'Cause',
  prediction: 'Prediction',
  opinion: 'Opinion',
  question: 'Question',
  other: 'Other',
};

export const RISK_WORD: Record<Risk, string> = { low: 'Low risk', normal: 'Normal risk', high: 'High risk' };

export const STAGE_WORD: Record<ArticleState, string> = {
  splitting: 'Being read',
  failed: 'Could not be read',
  in_review: 'In review',
  cleared: 'Ready to release',
  released: 'Released',
};

export const ROLE_WORD: Record<DeskRole, string> = {
  author: 'Author',
  checker: 'Checker',
  editor: 'Editor',
  desk_head: 'Desk head',
  legal: 'Legal',
  auditor: 'Auditor',
  admin: 'Admin',
};

export const EVIDENCE_WORD: Record<EvidenceKind, string> = {
  primary: 'Primary source',
  secondary: 'Secondary source',
};

/** What a button says, and the sentence the audit page makes of the same move. */
export const ACTION_WORD: Record<ClaimAction, { button: string; past: string }> = {
  extract: { button: 'Extract', past: 'found a claim' },
  add: { button: 'Add claim', past: 'added a claim' },
  queue: { button: 'Queue', past: 'sent a claim to the checkers' },
  dismiss: { button: 'Dismiss', past: 'dismissed a claim' },
  reopen: { button: 'Reopen', past: 'reopened a claim' },
  assign: { button: 'Assign', past: 'assigned a claim' },
  claim: { button: 'Take it', past: 'took a claim' },
  release: { button: 'Give back', past: 'gave a claim back' },
  'expire-lease': { button: 'Expire', past: 'took a claim back when its time ran out' },
  start: { button: 'Start', past: 'started checking a claim' },
  'query-author': { button: 'Ask the author', past: 'asked the author' },
  answer: { button: 'Answer', past: 'answered a query' },
  propose: { button: 'Propose', past: 'proposed a verdict' },
  'assign-second': { button: 'Assign second checker', past: 'asked for the second check' },
  'sign-off': { button: 'Sign off', past: 'gave a sign-off' },
  'send-back': { button: 'Send back', past: 'sent a claim back' },
  dispute: { button: 'Dispute', past: 'disputed a verdict' },
  rule: { button: 'Rule', past: 'ruled on a dispute' },
  'edit-bounds': { button: 'Move bounds', past: 'moved a claim’s bounds' },
  split: { button: 'Split', past: 'split a claim' },
  merge: { button: 'Merge', past: 'merged a claim' },
  absorb: { button: 'Absorb', past: 'took in a merged claim' },
  'attach-evidence': { button: 'Add evidence', past: 'attached evidence' },
  'request-edit': { button: 'Request wording', past: 'requested a wording' },
  'apply-edit': { button: 'Wording applied', past: 'recorded that the wording changed' },
  'refuse-edit': { button: 'Refuse wording', past: 'let the wording stand' },
  'require-legal': { button: 'Require legal', past: 'asked for legal clearance' },
  'clear-legal': { button: 'Clear legal', past: 'cleared a claim for legal' },
  override: { button: 'Override', past: 'signed off by override' },
  'mark-stale': { button: 'Mark stale', past: 'found the text of a claim changed' },
  withdraw: { button: 'Withdraw', past: 'withdrew a claim whose text is gone' },
};

const isClaimAction = (action: string): action is ClaimAction => Object.hasOwn(ACTION_WORD, action);

/** `signed off by override` for `override`; an action of another kind (`article.release`) is shown as it is. */
export function actionPast(action: string): string {
  return isClaimAction(action) ? ACTION_WORD[action].past : action.replaceAll(/[._-]/g, ' ');
}

/** `1 claim`, `2 claims`. */
export function plural(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
}
