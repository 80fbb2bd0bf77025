import {
  Conflict,
  Denied,
  Invalid,
  NotFound,
  denyRole,
  type Denial,
  type DeskRole,
  type DomainError,
  type RightAction,
} from '@stet/domain';

const OF_THE_MOMENT = new Set([
  'wrong_state',
  'released',
  'lease_lost',
  'lease_live',
  'no_open_query',
  'not_released',
  'retracted',
  'correction_open',
  'no_correction_open',
  'goes_with_release',
  'splitting',
  'gate_shut',
  'gate_open',
  'not_corrected',
  'note_missing',
]);
const OF_THE_INPUT = new Set([
  'evidence_required',
  'note_required',
  'reason_required',
  'not_a_checker',
  'same_person',
  'snooze_past',
  'snooze_past_due',
  'snooze_too_long',
]);

/** A denied move as the error it is: not theirs (403), not now (409), or something missing in what was sent (422). */
export function refusal(denial: Denial, currentVersion?: number): DomainError {
  const details = { reason: denial.reason, currentVersion };
  if (OF_THE_MOMENT.has(denial.code)) return new Conflict(denial.code, denial.reason, details);
  if (OF_THE_INPUT.has(denial.code)) return new Invalid(denial.code, denial.reason, details);
  return new Denied(denial.code, denial.reason, details);
}

/** Refuses whoever has none of the roles that an action is open to. */
export function requireRole(action: RightAction, roles: readonly DeskRole[]): void {
  const denial = denyRole(action, roles);
  if (denial) throw refusal(denial);
}

/** The same words whether it does not exist or may not be seen. */
export const notFound = (what: string): NotFound =>
  new NotFound(`${what}_not_found`, `There is no such ${what}.`);
