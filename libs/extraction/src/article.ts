import type { BlockKind, ClaimKind, Risk, SentenceLabel } from '@stet/domain';

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
}

export interface ExtractedArticle extends ImportedArticle {
  readonly sentences: readonly Sentence[];
  readonly claims: readonly ExtractedClaim[];
}

/** What the engine reads as text; a docx is opened into HTML first. */
export type ArticleSourceFormat = 'auto' | 'text' | 'markdown' | 'html' | 'ninjs';
