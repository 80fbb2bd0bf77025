import type { BlockKind, ClaimKind, Risk, SentenceLabel } from '@stet/domain';
import type { NamedDate } from './kinds/dates.js';
import type { Statistic } from './kinds/statistics.js';

/** A paragraph, heading, quote … of the imported text. */
export interface Block {
  readonly index: number;
  readonly kind: BlockKind;
  readonly text: string;
}

/** A block before it has its number. */
export type DraftBlock = Omit<Block, 'index'>;

export interface ImportedArticle {
  readonly title: string | null;
  /** BCP 47, or `und`. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** When this version was made, as the source states it (ninjs `versioncreated`). */
  readonly published?: string;
  readonly blocks: readonly Block[];
}

/** Offsets are UTF-16 units in the block's text, end exclusive. */
export interface Span {
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

export interface Sentence extends Span {
  readonly text: string;
  readonly label: SentenceLabel;
  readonly worth: number;
  readonly kinds: readonly ClaimKind[];
}

export interface Occurrence extends Span {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

export interface ExtractedClaim extends Span {
  readonly id: string;
  readonly kind: ClaimKind;
  readonly kinds: readonly ClaimKind[];
  readonly label: SentenceLabel;
  readonly worth: number;
  readonly risk: Risk;
  readonly exact: string;
  /** Index of its sentence. */
  readonly sentence: number;
  /** Why it scored as it did, in words. */
  readonly reasons: readonly string[];
  readonly occurrences: readonly Occurrence[];
  /** The claim in words that stand alone: subject resolved, date absolute. Absent where that is not safe. */
  readonly restated?: string;
  /** Who says it, as named in the text. */
  readonly speaker?: string;
  /** The words in quotation marks; offsets in the claim's block. */
  readonly quoted?: readonly (Span & { readonly exact: string })[];
  /** Figures and dates it states; offsets within `exact`. */
  readonly statistics?: readonly Statistic[];
  readonly dates?: readonly NamedDate[];
}

/** Two claims that may state the same; a person decides. `score` 0..1. */
export interface SimilarPair {
  readonly a: string;
  readonly b: string;
  readonly score: number;
  readonly why: string;
}

export type ContradictionKind =
  'figure' | 'date' | 'name' | 'title' | 'weekday' | 'years_after' | 'percentage';

/** What cannot be true together, with the reckoning a reader can follow. */
export interface Contradiction {
  readonly kind: ContradictionKind;
  readonly claims: readonly string[];
  readonly reckoning: string;
}

export interface ExtractedArticle extends ImportedArticle {
  readonly sentences: readonly Sentence[];
  readonly claims: readonly ExtractedClaim[];
  readonly similar: readonly SimilarPair[];
  readonly contradictions: readonly Contradiction[];
}

/** What the engine reads as text; a docx is opened into HTML first. */
export type ArticleSourceFormat = 'auto' | 'text' | 'markdown' | 'html' | 'ninjs';
