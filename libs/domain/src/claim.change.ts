import type { Claim, ContributionKind } from './claim.js';
import type { GuardInput } from './claim.guards.js';
import type { EffectName } from './claim.workflow.js';
import type { Denial } from './four-eyes.js';
import type { ClaimState, Edit, Legal, Verdict } from './vocabulary.js';

/** Why a sign-off no longer counts. */
export const VOID_CAUSES = [
  'text_changed',
  'withdrawn',
  'reopened',
  'sent_back',
  'ruling',
  'correction',
  'retraction',
] as const;
export type VoidCause = (typeof VOID_CAUSES)[number];

/** What a person says with a move; each action's own schema (libs/contract) says which parts it takes. */
export interface MoveInput extends GuardInput {
  readonly wording?: string;
  /** What following the claim into a new text left open. */
  readonly placement?: Placement;
  /** What the risk of a claim's new words asks of legal, by the desk's policy. */
  readonly legalOfText?: Legal;
  /** What the person's choice comes to: its words stand there, they changed, or it is none of the places. */
  readonly match?: 'same' | 'changed' | 'gone';
}

export type Placement = Pick<Claim, 'inconsistent' | 'matchPending'>;
export const PLACED: Placement = { inconsistent: 0, matchPending: false };

/** What a legal move changes. The use-case records it; nothing here touches a store. */
export interface ClaimChange {
  readonly to: ClaimState;
  readonly verdict: Verdict | null;
  readonly edit: Edit;
  readonly legal: Legal;
  readonly assignee: string | null;
  readonly secondChecker: string | null;
  readonly stateReason: string | null;
  readonly placement: Placement;
  /**
   * `grant`: a fresh fencing token and the desk's time; `extend`: the same token and the time anew, from the end of a
   * snooze where there is one; `keep`: as it is; `pause`: token kept, clock stopped; `pass`: fresh token, clock
   * stopped; `end`: gone.
   */
  readonly lease: 'grant' | 'extend' | 'keep' | 'pause' | 'pass' | 'end';
  readonly snooze: { readonly until: Date; readonly reason: string } | null;
  readonly contributes: ContributionKind | null;
  readonly signOff: { readonly verdict: Verdict; readonly byOverride: boolean } | null;
  readonly voidSignOffs: VoidCause | null;
  readonly effects: readonly EffectName[];
}

export type Ruling =
  | { readonly allowed: true; readonly change: ClaimChange }
  | { readonly allowed: false; readonly denial: Denial };
