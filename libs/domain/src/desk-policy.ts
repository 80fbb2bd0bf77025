import { RISKS, type ClaimKind, type Legal, type Risk, type SentenceLabel } from './vocabulary.js';
import type { WeeklyHours } from './working-time.js';

/** What a desk decides for itself. */
export interface DeskPolicy {
  /** Checkable claims at or above go to the queue by themselves, 0..1. */
  readonly queueFromWorth: number;
  /** Claims below are dismissed as not worth a check, 0..1; in between a person decides. */
  readonly dismissBelowWorth: number;
  readonly signOffsLow: number;
  readonly signOffsNormal: number;
  readonly signOffsHigh: number;
  /** Claims of this risk and above need legal clearance; `null`: none by themselves. */
  readonly legalFrom: Risk | null;
  /** Minutes a checker holds a claim before it goes back to the queue. */
  readonly leaseMinutes: number;
  /** Minutes of the desk's working time before publication by which a claim of normal risk is due; then of the others. */
  readonly leadMinutes: number;
  readonly leadMinutesLow: number;
  readonly leadMinutesHigh: number;
  /** Minutes before the due time at which the holder is reminded. */
  readonly remindMinutes: readonly number[];
  /** Minutes an author has for an answer. */
  readonly authorMinutes: number;
  readonly timeZone: string;
  /** Second checkers see neither verdict nor name of the first until theirs is in. */
  readonly blind: boolean;
  /** When the desk works; `null` is round the clock. */
  readonly hours: WeeklyHours | null;
  /** The beat of articles that name none. */
  readonly beat: string | null;
  /** Beats and languages the desk works in: what is offered where one is chosen; empty: any. */
  readonly beats: readonly string[];
  readonly languages: readonly string[];
  /** Most claims one checker has in hand, where they set no limit of their own. */
  readonly claimLimit: number | null;
}

export const DEFAULT_POLICY: DeskPolicy = {
  queueFromWorth: 0.5,
  dismissBelowWorth: 0.2,
  signOffsLow: 1,
  signOffsNormal: 1,
  signOffsHigh: 2,
  legalFrom: 'high',
  leaseMinutes: 240,
  leadMinutes: 30,
  leadMinutesLow: 20,
  leadMinutesHigh: 60,
  remindMinutes: [60, 15],
  authorMinutes: 120,
  timeZone: 'UTC',
  blind: false,
  hours: null,
  beat: null,
  beats: [],
  languages: [],
  claimLimit: null,
};

export const signOffsRequired = (risk: Risk, policy: DeskPolicy): number =>
  ({ low: policy.signOffsLow, normal: policy.signOffsNormal, high: policy.signOffsHigh })[risk];

export const legalAtBirth = (risk: Risk, { legalFrom }: DeskPolicy): Legal =>
  legalFrom !== null && RISKS.indexOf(risk) >= RISKS.indexOf(legalFrom) ? 'required' : 'not_needed';

/** Triage by desk policy: to the queue, out with a reason, or left for a person. */
export type Triage =
  { readonly to: 'queue' } | { readonly to: 'dismiss'; readonly reason: string } | { readonly to: 'person' };

export function triage(
  claim: {
    readonly kind: ClaimKind;
    readonly label: SentenceLabel;
    readonly worth: number;
    readonly risk: Risk;
  },
  policy: DeskPolicy,
): Triage {
  if (claim.kind === 'question') return { to: 'dismiss', reason: 'question' };
  if (claim.kind === 'opinion' || claim.label === 'opinion') return { to: 'dismiss', reason: 'opinion' };
  // Attributed or carried by another kind first, it is checkable: the kind that leads is what it is above all.
  if (claim.kind === 'prediction') return { to: 'dismiss', reason: 'prediction' };
  if (claim.label === 'none') return { to: 'dismiss', reason: 'residue' };
  if (claim.risk === 'high' || claim.worth >= policy.queueFromWorth) return { to: 'queue' };
  if (claim.worth < policy.dismissBelowWorth) return { to: 'dismiss', reason: 'not_worth_a_check' };
  return { to: 'person' };
}
