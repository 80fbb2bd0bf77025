import { legalAtBirth, signOffsRequired, type DeskPolicy } from './desk-policy.js';
import type { ClaimState, Legal, Risk } from './vocabulary.js';

/**
 * From when on a changed setting holds: `at_once`; `next_time` somebody takes a claim, asks or is asked; or for
 * `new_claims`, because it is settled when a claim is born and nobody’s sign-off is changed behind their back.
 */
export type HoldsFrom = 'at_once' | 'next_time' | 'new_claims';

export const POLICY_HOLDS_FROM: Readonly<Record<keyof DeskPolicy, HoldsFrom>> = {
  queueFromWorth: 'new_claims',
  dismissBelowWorth: 'new_claims',
  signOffsLow: 'new_claims',
  signOffsNormal: 'new_claims',
  signOffsHigh: 'new_claims',
  legalFrom: 'new_claims',
  leaseMinutes: 'next_time',
  leadMinutes: 'new_claims',
  leadMinutesLow: 'new_claims',
  leadMinutesHigh: 'new_claims',
  remindMinutes: 'new_claims',
  authorMinutes: 'next_time',
  timeZone: 'at_once',
  blind: 'at_once',
  hours: 'at_once',
  beat: 'at_once',
  beats: 'at_once',
  languages: 'at_once',
  claimLimit: 'next_time',
};

/** A claim that is not settled, as far as a policy looks at it. */
export interface OpenClaim {
  readonly state: ClaimState;
  readonly risk: Risk;
  readonly signOffsRequired: number;
  readonly legal: Legal;
}

/** What a change of policy does to one open claim, or pointedly does not do. */
export type PolicyEffect =
  | { readonly effect: 'verdict_hidden' | 'verdict_shown' }
  | { readonly effect: 'keeps_sign_offs'; readonly has: number; readonly newOnes: number }
  | { readonly effect: 'keeps_legal'; readonly has: Legal; readonly newOnes: Legal }
  | { readonly effect: 'keeps_due_time' };

const LEAD = { low: 'leadMinutesLow', normal: 'leadMinutes', high: 'leadMinutesHigh' } as const;

export function policyEffects(claim: OpenClaim, before: DeskPolicy, after: DeskPolicy): PolicyEffect[] {
  const effects: PolicyEffect[] = [];
  if (before.blind !== after.blind && claim.state === 'proposed')
    effects.push({ effect: after.blind ? 'verdict_hidden' : 'verdict_shown' });
  const newOnes = signOffsRequired(claim.risk, after);
  if (newOnes !== signOffsRequired(claim.risk, before) && newOnes !== claim.signOffsRequired)
    effects.push({ effect: 'keeps_sign_offs', has: claim.signOffsRequired, newOnes });
  const legal = legalAtBirth(claim.risk, after);
  const asRequired = claim.legal === 'cleared' ? 'required' : claim.legal;
  if (legal !== legalAtBirth(claim.risk, before) && legal !== asRequired)
    effects.push({ effect: 'keeps_legal', has: claim.legal, newOnes: legal });
  if (before[LEAD[claim.risk]] !== after[LEAD[claim.risk]]) effects.push({ effect: 'keeps_due_time' });
  return effects;
}
