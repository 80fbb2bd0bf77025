import type { Claim, MoveContext } from './claim.js';
import { BLIND } from './blind.js';
import { RETRACTED, denyConfirmation } from './correction.js';
import { denyConflict } from './conflict-of-interest.js';
import { denyChecking, denyOverride, denyOwnText, denySignOff, type Denial } from './four-eyes.js';
import type { DeskRole, Verdict } from './vocabulary.js';

/** What a guard may know beside the context: the parts of the input that a rule depends on. */
export interface GuardInput {
  readonly verdict?: Verdict;
  readonly note?: string;
  readonly leaseToken?: string;
  readonly until?: Date;
  readonly reason?: string;
  readonly target?: { readonly person: string; readonly roles: readonly DeskRole[] };
}

const DAY = 86_400_000;

export type Guard = (context: MoveContext, input: GuardInput) => Denial | null;

const deny = (code: string, reason: string): Denial => ({ code, reason });

/** A claim handed to somebody else while its checker slept: the late hand is refused by the token, not by a clock. */
function denyLostLease(claim: Claim, now: Date, token: string | undefined): Denial | null {
  const expired = claim.leaseExpiresAt !== null && claim.leaseExpiresAt <= now;
  if (expired || (token !== undefined && token !== claim.leaseToken)) {
    return deny(
      'lease_lost',
      'Your time on this claim ran out and it went back to the queue; take it again.',
    );
  }
  return null;
}

/** Nothing is set aside past its due time, nor for longer than a day. */
function denySnooze({ claim, now }: MoveContext, until: Date | undefined): Denial | null {
  if (!until) return null;
  if (until <= now) return deny('snooze_past', 'Say a time that is still to come.');
  if (claim.dueAt && until >= claim.dueAt)
    return deny('snooze_past_due', 'It is due before that; give it back or hand it over instead.');
  return until.getTime() - now.getTime() > DAY
    ? deny('snooze_too_long', 'A claim is set aside for a day at most; give it back instead.')
    : null;
}

const byPerson =
  (rule: (person: string, c: MoveContext) => Denial | null): Guard =>
  (c) =>
    c.actor.person === null ? null : rule(c.actor.person, c);

const denySecondTime = (person: string, c: MoveContext): Denial | null =>
  c.signOffs.some((s) => s.person === person)
    ? deny('already_signed', 'You have signed this claim off already; another person must do this.')
    : null;

function denyTarget(input: GuardInput, rule: (person: string) => Denial | null): Denial | null {
  // Without a target the question is "might I assign it to somebody?"; the answer for one person comes on the act.
  if (!input.target) return null;
  if (!input.target.roles.includes('checker'))
    return deny('not_a_checker', 'That person is not a checker on this desk.');
  return rule(input.target.person);
}

export const GUARDS = {
  released: (c) => {
    if (c.retracted) return RETRACTED;
    return c.articleReleased
      ? null
      : deny('not_released', 'Only what stands released is corrected in public.');
  },
  noCorrectionOpen: (c) =>
    c.correction ? deny('correction_open', `A ${c.correction.kind} of this claim is open already.`) : null,
  correctionOpen: (c) =>
    c.correction ? null : deny('no_correction_open', 'No correction of this claim is open.'),
  confirmedByAnother: byPerson((p, c) => c.correction && denyConfirmation(p, c.correction)),
  notReleased: (c) =>
    c.articleReleased ? deny('released', 'The article is released; its claims no longer move.') : null,
  notOwnText: byPerson((p, c) => denyOwnText(p, c.contributions)),
  mayCheck: byPerson((p, c) => denyChecking(p, c.contributions)),
  fourEyes: byPerson((p, c) => denySignOff(p, c.contributions)),
  overrideByAnother: byPerson((p, c) => denyOverride(p, c.contributions)),
  noConflict: byPerson((p, c) => denyConflict(p, c.conflicted)),
  targetMayCheck: (c, input) =>
    denyTarget(input, (p) => denyChecking(p, c.contributions) ?? denyConflict(p, c.conflicted)),
  notBlind: (c) => (c.blind ? BLIND : null),
  reasonGiven: (_, input) =>
    (input.reason?.trim().length ?? 0) >= 10
      ? null
      : deny('reason_required', 'Say why, in ten characters at least.'),
  targetIsAnother: (c, input) =>
    input.target && input.target.person === c.actor.person
      ? deny('same_person', 'It is in your hands already.')
      : null,
  snoozeInReach: (c, input) => denySnooze(c, input.until),
  targetMaySignOff: (c, input) =>
    denyTarget(
      input,
      (p) => denySignOff(p, c.contributions) ?? denySecondTime(p, c) ?? denyConflict(p, c.conflicted),
    ),
  holdsLease: (c, input) => denyLostLease(c.claim, c.now, input.leaseToken),
  holdsLeaseIfAny: (c, input) => {
    if (c.claim.assignee === null) return null;
    if (c.claim.assignee === c.actor.person) return denyLostLease(c.claim, c.now, input.leaseToken);
    const senior = c.actor.roles.includes('editor') || c.actor.roles.includes('desk_head');
    return senior ? null : deny('held_by_another', 'Another checker holds this claim.');
  },
  leaseExpired: (c) =>
    c.claim.leaseExpiresAt && c.claim.leaseExpiresAt <= c.now
      ? null
      : deny('lease_live', 'The lease still runs.'),
  matched: (c) =>
    c.claim.matchPending
      ? deny('match_pending', 'Decide first where this claim stands in the new text.')
      : null,
  matchOpen: (c) =>
    c.claim.matchPending ? null : deny('no_match_open', 'Where this claim stands is not in question.'),
  placeOpen: (c) =>
    c.claim.inconsistent > 0 ? null : deny('no_place_open', 'No place of this claim says something else.'),
  queryOpen: (c) => (c.openQueries > 0 ? null : deny('no_open_query', 'No query is open on this claim.')),
  verdictSupported: (c, input) => {
    if (c.evidenceCount > 0) return null;
    const explained = input.verdict === 'unverifiable' || input.verdict === 'opinion';
    if (explained && input.note?.trim()) return null;
    return explained
      ? deny('note_required', 'Say in the note why there is no evidence.')
      : deny('evidence_required', 'Attach at least one piece of evidence first.');
  },
  notYetSigned: byPerson(denySecondTime),
  notProposer: byPerson((p, c) =>
    c.contributions.some((x) => x.person === p && x.kind === 'proposed')
      ? deny('four_eyes', 'You proposed this verdict; another person must decide.')
      : null,
  ),
  notDisputer: byPerson((p, c) =>
    c.disputedBy === p
      ? deny('own_dispute', 'You raised this dispute; another editor must rule on it.')
      : null,
  ),
  editRequested: (c) =>
    c.claim.edit === 'requested' ? null : deny('no_edit_requested', 'No wording has been requested.'),
  editRefusable: (c) => {
    const wrong = c.claim.verdict === 'inaccurate' || c.claim.verdict === 'misleading';
    return c.claim.edit === 'requested' || (wrong && c.claim.edit !== 'refused')
      ? null
      : deny('no_edit_requested', 'No wording has been requested.');
  },
  legalNotRequired: (c) =>
    c.claim.legal === 'required'
      ? deny('legal_already_required', 'Legal clearance is already required.')
      : null,
  legalRequired: (c) =>
    c.claim.legal === 'required' ? null : deny('legal_not_required', 'No legal clearance is required.'),
} as const satisfies Record<string, Guard>;

export type GuardName = keyof typeof GUARDS;
