import type {
  ClaimKind,
  ClaimState,
  CorrectionKind,
  DeskRole,
  Edit,
  Legal,
  Risk,
  Verdict,
} from './vocabulary.js';

/** The one clock of a claim. Times are the database's. */
export interface ClaimClock {
  /** By when it is to be out of the way of its article; null without a publish time. */
  readonly dueAt: Date | null;
  /** From when on its holder is reminded. */
  readonly atRiskAt: Date | null;
  /** Since when it stands still, because the author is asked. */
  readonly clockStoppedAt: Date | null;
  /** Working minutes for which it stood still before. */
  readonly pausedMinutes: number;
  /** By when the author's answer is to be there, while the claim's own clock stands still. */
  readonly answerDueAt: Date | null;
  /** When somebody is to be told of something next. */
  readonly remindAt: Date | null;
  /** When the desk head was told that it is late. */
  readonly escalatedAt: Date | null;
}

/** One checkable fact of an article. Ids are UUIDv7; times are the database's. */
export interface Claim extends ClaimClock {
  readonly id: string;
  readonly desk: string;
  readonly article: string;
  /** Position in story order at birth, from 1; what people call "claim 4". */
  readonly number: number;
  /** Counts the moves made, from 1; what If-Match compares. */
  readonly version: number;
  readonly state: ClaimState;
  readonly verdict: Verdict | null;
  readonly edit: Edit;
  readonly legal: Legal;
  readonly kind: ClaimKind;
  readonly kinds: readonly ClaimKind[];
  /** Check-worthiness, 0..1. */
  readonly worth: number;
  readonly risk: Risk;
  readonly exact: string;
  /** SHA-256 hex of the claim's own words in the form of `sameTextForm`; a sign-off is bound to it. */
  readonly textHash: string;
  /** Places that repeat the claim and now say something else, which nobody has looked at yet. */
  readonly inconsistent: number;
  /** A new text has several places that may be this claim, or one that may mean something else; a person decides. */
  readonly matchPending: boolean;
  readonly assignee: string | null;
  readonly secondChecker: string | null;
  /** Fencing token of the live lease; a late hand of a lost lease carries another one. */
  readonly leaseToken: string | null;
  readonly leaseExpiresAt: Date | null;
  /** Set aside by its checker until then, with the reason. */
  readonly snoozedUntil: Date | null;
  readonly snoozeReason: string | null;
  readonly signOffsRequired: number;
  /** Why the claim is in this state, where a move asks for a reason. */
  readonly stateReason: string | null;
}

export const CONTRIBUTIONS = [
  'wrote_text',
  'extracted',
  'edited_bounds',
  'attached_evidence',
  'worded_edit',
  'applied_edit',
  'proposed',
  'ruled',
] as const;
export type ContributionKind = (typeof CONTRIBUTIONS)[number];

/** Someone had a hand in what the claim now says; such a person never signs it off. */
export interface Contribution {
  readonly person: string;
  readonly kind: ContributionKind;
}

/** A live (not voided) sign-off. */
export interface SignOff {
  readonly person: string;
  readonly verdict: Verdict;
  readonly textHash: string;
}

/** A correction that is neither published nor dropped. */
export interface OpenCorrection {
  readonly kind: CorrectionKind;
  /** Who opened it and who worded its note: neither confirms it. */
  readonly hands: readonly string[];
  /** It came with a new text, or waits for one: its note is published with the next release. */
  readonly withText: boolean;
}

/** Who acts: a person with the roles held on the claim's desk, or Stet itself. */
export interface Actor {
  readonly person: string | null;
  readonly roles: readonly DeskRole[];
}

export const SYSTEM: Actor = { person: null, roles: [] };

/** All a rule may look at. Times come from the database, never from this machine. */
export interface MoveContext {
  readonly actor: Actor;
  readonly claim: Claim;
  readonly contributions: readonly Contribution[];
  readonly signOffs: readonly SignOff[];
  readonly evidenceCount: number;
  readonly openQueries: number;
  readonly disputedBy: string | null;
  /** People whose declared conflicts of interest touch the claim. */
  readonly conflicted: readonly string[];
  /** The actor may not know yet what the first checker found. */
  readonly blind: boolean;
  readonly articleReleased: boolean;
  /** What is said, or about to be said, in public about this claim since it was released. */
  readonly correction: OpenCorrection | null;
  readonly retracted: boolean;
  readonly now: Date;
}
