import type { Claim, MoveContext } from './claim.js';
import type { ClaimChange } from './claim.change.js';
import type { ClaimAction } from './claim.workflow.js';
import type { NotificationKind } from './notification.js';
import type { DeskRole } from './vocabulary.js';

/** Who is told of a move and of what: named people, everybody with a role, or those who wrote the article. */
export interface MoveNotice {
  readonly kind: NotificationKind;
  readonly people: readonly string[];
  readonly roles?: readonly DeskRole[];
  readonly writers?: boolean;
  /** Neither verdict nor name: a blind second check must not learn either from its own bell. */
  readonly says: string;
}

const people = (...names: readonly (string | null)[]): string[] => names.filter((n) => n !== null);

/** Whom a move concerns. Whoever made the move is left out by the caller. */
export function noticesOf(action: ClaimAction, before: MoveContext, change: ClaimChange): MoveNotice[] {
  const { claim } = before;
  const notices: MoveNotice[] = [];
  const tell = (kind: NotificationKind, to: readonly string[], says: string): void => {
    if (to.length > 0) notices.push({ kind, people: to, says });
  };
  if (action === 'assign' || action === 'hand-over')
    tell('assigned', people(change.assignee), 'is yours to check');
  if (action === 'assign-second')
    tell('second_check', people(change.secondChecker), 'waits for your second check');
  if (claim.state === 'proposed' && change.to === 'checking')
    tell('sent_back', people(change.assignee), 'came back to you from the second check');
  if (action === 'answer') tell('query_answered', people(change.assignee), 'has its answer from the author');
  if (action === 'stop-waiting' && before.actor.person === null)
    notices.push({
      kind: 'late',
      people: people(change.assignee),
      roles: ['desk_head'],
      says: 'came back without an answer: the author’s time for it ran out',
    });
  if (action === 'expire-lease')
    tell('lease_expired', people(claim.assignee), 'went back to the queue: your time on it ran out');
  if (action === 'query-author') notices.push(toWriters('query_asked', 'has a question for you'));
  if (asksForWording(action, claim, change))
    notices.push(toWriters('edit_requested', 'has a wording for you to apply'));
  if (action === 'dispute')
    notices.push({
      kind: 'disputed',
      people: [],
      roles: ['editor', 'desk_head'],
      says: 'is disputed and needs a ruling',
    });
  if (action === 'override')
    notices.push({
      kind: 'override',
      people: [],
      roles: ['desk_head', 'auditor'],
      says: 'was signed off by override',
    });
  if (change.voidSignOffs && change.voidSignOffs !== 'sent_back')
    tell(
      'sign_off_voided',
      before.signOffs.map((s) => s.person),
      VOIDED[change.voidSignOffs],
    );
  return notices;
}

const VOIDED = {
  text_changed: 'changed its text; your sign-off no longer counts',
  withdrawn: 'left the text; your sign-off no longer counts',
  reopened: 'is checked again; your sign-off no longer counts',
  ruling: 'was ruled on; your sign-off no longer counts',
  correction: 'is being corrected; your sign-off no longer counts',
  retraction: 'was retracted; your sign-off no longer counts',
} as const;

const toWriters = (kind: NotificationKind, says: string): MoveNotice => ({
  kind,
  people: [],
  writers: true,
  says,
});

const asksForWording = (action: ClaimAction, claim: Claim, change: ClaimChange): boolean =>
  change.edit === 'requested' &&
  (action === 'request-edit' || (action === 'propose' && claim.edit !== 'requested'));
