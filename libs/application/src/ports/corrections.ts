import type { CorrectionKind, CorrectionState, PublicationFacts } from '@stet/domain';

export interface CorrectionRecord {
  readonly id: string;
  readonly article: string;
  /** `null`: of the article as a whole. */
  readonly claim: string | null;
  readonly kind: CorrectionKind;
  readonly state: CorrectionState;
  /** The published revision that is spoken of. */
  readonly revision: number;
  readonly withText: boolean;
  readonly reason: string;
  /** What readers are told; `null` while nobody has written it. */
  readonly note: string | null;
  readonly openedBy: string;
  readonly wordedBy: string | null;
}

export interface ReleaseRecord {
  readonly id: string;
  readonly revision: number;
  readonly hash: string;
}

export interface CorrectionStore {
  insert(correction: CorrectionRecord): Promise<void>;
  byId(id: string): Promise<CorrectionRecord | null>;
  openOfClaim(claim: string): Promise<CorrectionRecord | null>;
  /** What is open on a claim, and whether its article was retracted as a whole. */
  aboutClaim(
    claim: string,
    article: string,
  ): Promise<{ readonly open: CorrectionRecord | null; readonly retracted: boolean }>;
  openOfArticle(article: string): Promise<readonly CorrectionRecord[]>;
  word(id: string, note: string, by: string): Promise<void>;
  publish(id: string, by: string, release: string): Promise<void>;
  drop(id: string, by: string, reason: string): Promise<void>;
  /** The newest release of an article. */
  lastRelease(article: string): Promise<ReleaseRecord | null>;
  facts(article: string): Promise<PublicationFacts>;
}
