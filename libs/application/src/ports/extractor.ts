import type { ArticleFormat, DifferencePart } from '@stet/domain';
import type { AnchorOutcome, Block, ExtractedClaim, Occurrence, SentenceRecord, Span } from './records.js';

export interface ExtractedText {
  readonly language: string;
  readonly title: string | null;
  readonly blocks: readonly Block[];
  readonly sentences: readonly SentenceRecord[];
  readonly claims: readonly ExtractedClaim[];
  /** Claims (by their ids above) that cannot be true together, with the reckoning; one id where it contradicts itself. */
  readonly contradictions?: readonly {
    readonly claims: readonly string[];
    readonly reckoning: string;
  }[];
  /** Pairs that may state the same fact; a person decides. */
  readonly similar?: readonly { readonly a: string; readonly b: string; readonly why: string }[];
}

export interface Reanchored {
  readonly id: string;
  readonly outcome: AnchorOutcome;
  readonly now: readonly Span[];
  readonly why: string;
  readonly candidates: readonly Span[];
  /** What became of each place; `was` is its number among those that were asked for. */
  readonly occurrences: readonly {
    readonly was: number;
    readonly outcome: AnchorOutcome;
    readonly now: Span | null;
    readonly why: string;
  }[];
  /** Word by word, for a claim whose words changed. */
  readonly difference: readonly DifferencePart[];
}

/** The text cannot be taken as an article; the sentence goes to the editor, the code to programs. */
export class UnreadableText extends Error {
  /** `pointer`: where in it, as RFC 6901 within the document read as JSON; empty for all of it. */
  constructor(
    readonly code: string,
    message: string,
    readonly pointer = '',
  ) {
    super(message);
  }
}

/** The one door to claim extraction; another engine is another implementation of it. Throws UnreadableText. */
export interface Extractor {
  /** `published`: the ISO date that "yesterday" and "March" are counted from. */
  extract(
    source: string,
    format: ArticleFormat,
    title: string | undefined,
    published?: string,
  ): Promise<ExtractedText>;
  reanchor(
    before: readonly Block[],
    claims: readonly {
      readonly id: string;
      readonly exact: string;
      readonly occurrences: readonly Occurrence[];
    }[],
    after: readonly Block[],
  ): Promise<readonly Reanchored[]>;
}
