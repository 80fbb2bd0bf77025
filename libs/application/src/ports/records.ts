import type {
  ArticleFormat,
  ArticleState,
  BlockKind,
  Claim,
  ClaimKind,
  DeskPolicy,
  DifferencePart,
  Risk,
  SentenceLabel,
  Verdict,
} from '@stet/domain';

/** Who asks, how they came in, and the request it belongs to (for the audit log). */
export interface Caller {
  readonly person: string;
  readonly via: 'web' | 'token' | 'cli';
  readonly requestId: string;
}

export interface DeskRecord {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly policy: DeskPolicy;
}

export interface ArticleRecord {
  readonly id: string;
  readonly desk: string;
  readonly title: string;
  readonly state: ArticleState;
  readonly problem: string | null;
  readonly externalId: string | null;
  readonly revision: number;
  readonly hash: string | null;
  readonly publishAt: Date | null;
  readonly submittedBy: string;
  readonly claimCount: number;
  readonly beat: string | null;
}

export interface Block {
  readonly index: number;
  readonly kind: BlockKind;
  readonly text: string;
}

export interface Span {
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

/** A span of a revision where a claim stands; offsets are UTF-16 units in the block's text, end exclusive. */
export interface Occurrence extends Span {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** For a place that repeated its claim and now says something else. */
  readonly inconsistency?: Inconsistency | null;
  /** What the engine reads there, while a person has to decide about the place; `null`: nothing checkable. */
  readonly reads?: Reads | null;
}

export interface Inconsistency {
  /** What the place said while it repeated the claim. */
  readonly was: string;
  /** How it differs, in a sentence. */
  readonly why: string;
  /** The person who decided that it is the same fact all the same; the gate then lets it pass. */
  readonly acceptedBy: string | null;
}

/** Whether a place keeps the gate shut. */
export const isOpen = (place: Occurrence): boolean =>
  !!place.inconsistency && place.inconsistency.acceptedBy === null;

/** Where a claim last stood for certain. */
export interface LastPlaces {
  readonly claim: string;
  readonly revision: number;
  readonly places: readonly Occurrence[];
}

/** Places between which a person has to decide, and those of the claim that are not in question. */
export interface OpenMatch {
  readonly candidates: readonly Occurrence[];
  readonly also: readonly Occurrence[];
}

export interface SentenceRecord extends Span {
  readonly label: SentenceLabel;
  readonly worth: number;
}

export type AnchorOutcome = 'kept' | 'stale' | 'withdrawn' | 'ambiguous';

/** One line of the carry-over report of a revision. */
export interface ClaimCarryOver {
  /** `null` for a claim that a dry run would bring to life. */
  readonly claim: string | null;
  readonly number: number;
  readonly outcome: AnchorOutcome | 'new';
  readonly before: string | null;
  readonly now: string | null;
  readonly why: string;
  /** What had been found of the old words; history where they changed. */
  readonly verdict?: Verdict | null;
  /** Live sign-offs that this revision voids. */
  readonly voids?: number;
  readonly difference?: readonly DifferencePart[];
  readonly place?: Span | null;
  readonly candidates?: readonly (Span & { readonly exact: string })[];
  /** Places that repeated a claim that stands, and now say something else. */
  readonly inconsistent?: readonly (Span & {
    readonly exact: string;
    readonly was: string;
    readonly why: string;
  })[];
  /** For a new claim: a withdrawn one that reads like it; a suggestion, nothing of it is taken over. */
  readonly resembles?: {
    readonly claim: string;
    readonly number: number;
    readonly exact: string;
    readonly verdict: Verdict | null;
    readonly why: string;
  };
}

export interface RevisionRecord {
  readonly id: string;
  readonly article: string;
  readonly number: number;
  readonly state: 'splitting' | 'split' | 'failed';
  readonly title: string | null;
  readonly format: ArticleFormat;
  readonly content: string;
  readonly hash: string | null;
  readonly language: string | null;
  readonly blocks: readonly Block[];
  readonly sentences: readonly SentenceRecord[];
  readonly changes: readonly ClaimCarryOver[];
  readonly createdBy: string;
}

/** A claim with what the workflow rules do not look at. */
export interface ClaimRecord extends Claim {
  readonly reasons: readonly string[];
  /** What marked it: `stet` (the offline engine), `model:NAME`, or `person`. */
  readonly engine: string;
  /** The claim in words that stand alone, where the engine could say it. */
  readonly restated: string | null;
  /** Who is quoted in it. */
  readonly speaker: string | null;
  readonly wording: string | null;
  readonly disputedBy: string | null;
}

/** A span and the claim that stands there. */
export interface PlacedClaim extends Span {
  readonly claim: string;
}

/** Something noticed about a claim; it decides nothing. */
export interface ClaimHint {
  readonly claim: string;
  readonly other: string | null;
  readonly kind: 'contradiction' | 'similar' | 'withdrawn';
  readonly says: string;
}

export interface ExtractedClaim {
  readonly id: string;
  readonly kind: ClaimKind;
  readonly kinds: readonly ClaimKind[];
  readonly worth: number;
  readonly risk: Risk;
  readonly label: SentenceLabel;
  readonly exact: string;
  readonly reasons: readonly string[];
  /** Which engine found it; `stet` where none is named. */
  readonly engine?: string;
  readonly restated?: string | null;
  readonly speaker?: string | null;
  readonly occurrences: readonly Occurrence[];
}

/** What the engine reads in words, wherever they stand. */
export type Reads = Omit<ExtractedClaim, 'id' | 'exact' | 'occurrences'>;
