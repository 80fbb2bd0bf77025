import {
  denyConfirming,
  denyDropping,
  denyWording,
  type CorrectionState,
  type Denial,
  type DeskRole,
  type OpenCorrection,
} from '@stet/domain';

export interface CorrectionAction {
  readonly action: 'confirm' | 'drop' | 'word';
  readonly allowed: boolean;
  readonly reason?: string;
}

const said = (action: CorrectionAction['action'], denial: Denial | null): CorrectionAction =>
  denial === null ? { action, allowed: true } : { action, allowed: false, reason: denial.reason };

/** What a person may do with a correction; nothing with one that is settled. */
export function correctionActions(
  person: string,
  roles: readonly DeskRole[],
  correction: OpenCorrection & { readonly state: CorrectionState },
): CorrectionAction[] {
  if (correction.state !== 'open') return [];
  return [
    said('confirm', denyConfirming(person, roles, correction)),
    said('drop', denyDropping(roles)),
    said('word', denyWording(roles)),
  ];
}
