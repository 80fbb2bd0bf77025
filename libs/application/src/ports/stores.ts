import type { ClaimClock, Contribution, ContributionKind, SignOff, Verdict, VoidCause } from '@stet/domain';
import type { Json } from './outbox.js';
import type { QueryStore } from './queries.js';
import type {
  ArticleRecord,
  ClaimHint,
  ClaimRecord,
  LastPlaces,
  Occurrence,
  OpenMatch,
  PlacedClaim,
  RevisionRecord,
} from './records.js';

export interface ArticleStore {
  insert(article: ArticleRecord, writers: readonly string[]): Promise<void>;
  byId(id: string): Promise<ArticleRecord | null>;
  /** Locks the row: article before claim, always. */
  lock(id: string): Promise<ArticleRecord | null>;
  save(article: ArticleRecord): Promise<void>;
  byExternalId(desk: string, externalId: string): Promise<{ readonly id: string } | null>;
  /** Whether somebody's sign-off stands on a claim of the article. */
  hasSigned(article: string, person: string): Promise<boolean>;
  addWriter(article: string, person: string): Promise<void>;
  writers(article: string): Promise<readonly string[]>;
  insertRevision(revision: RevisionRecord): Promise<void>;
  revision(id: string): Promise<RevisionRecord | null>;
  revisionByNumber(article: string, number: number): Promise<RevisionRecord | null>;
  /** Keeps an annotation that fits nowhere, as it was sent; the same sent again replaces its reason. */
  keepOrphan(orphan: {
    article: string;
    hash: Buffer;
    body: Json;
    reason: string;
    revision: number;
    by: string;
  }): Promise<void>;
  dropOrphan(article: string, hash: Buffer): Promise<void>;
  /** All but the blocks. */
  saveRevision(revision: RevisionRecord): Promise<void>;
  /** The blocks of a revision that has none yet. */
  saveBlocks(revision: RevisionRecord): Promise<void>;
  blocking(article: string): Promise<{ readonly blocking: number; readonly signedOff: number }>;
  insertRelease(release: {
    id: string;
    article: string;
    revision: number;
    hash: string;
    by: string;
    overrideReason: string | null;
  }): Promise<void>;
}

/** The revision that took a sign-off away, and what in it. */
export interface VoidBecause {
  readonly reason: string;
  readonly revision: number;
}

export interface ClaimStore extends QueryStore {
  articleOf(claim: string): Promise<string | null>;
  byId(id: string): Promise<ClaimRecord | null>;
  lock(id: string): Promise<ClaimRecord | null>;
  insert(claim: ClaimRecord): Promise<void>;
  save(claim: ClaimRecord): Promise<void>;
  /** The same for many in few statements. */
  insertAll(claims: readonly ClaimRecord[]): Promise<void>;
  saveAll(claims: readonly ClaimRecord[]): Promise<void>;
  ofArticle(article: string): Promise<readonly ClaimRecord[]>;
  contributions(claim: string): Promise<readonly Contribution[]>;
  contribute(claim: string, person: string, kind: ContributionKind): Promise<void>;
  /** Whoever had a hand in `from` has one in `to`: a claim that was cut from it, or took it in. */
  inheritContributions(from: string, to: string): Promise<void>;
  /** For each claim of an article that was ever signed off: how many still count, and the last verdict signed. */
  signOffsOf(
    article: string,
  ): Promise<ReadonlyMap<string, { readonly live: number; readonly last: Verdict }>>;
  signOffs(claim: string): Promise<readonly SignOff[]>;
  signOff(signOff: {
    id: string;
    claim: string;
    person: string;
    verdict: Verdict;
    textHash: string;
    version: number;
    byOverride: boolean;
    /** Hashes of the wordings it covers. */
    wordings: readonly string[];
  }): Promise<void>;
  voidSignOffs(claim: string, cause: VoidCause, version: number, because: VoidBecause | null): Promise<void>;
  evidenceCount(claim: string): Promise<number>;
  occurrences(claim: string, revision: number): Promise<readonly Occurrence[]>;
  /** Where the claim stands in the newest text that was read; nothing while a person has to decide. */
  standing(claim: string): Promise<readonly Occurrence[]>;
  /** Where each claim of an article last stood, withdrawn ones left out. */
  lastPlaces(article: string): Promise<readonly LastPlaces[]>;
  /** Replaces what a person has to decide about a claim; an empty list is nothing. */
  setMatch(claim: string, revisionId: string, match: OpenMatch): Promise<void>;
  /** Every place of a revision that is in question for some claim. */
  openCandidates(revisionId: string): Promise<readonly PlacedClaim[]>;
  match(claim: string, revisionId: string): Promise<OpenMatch>;
  setOccurrences(claim: string, revisionId: string, occurrences: readonly Occurrence[]): Promise<void>;
  /** Sets the occurrences of many claims in a revision that has none of theirs yet. */
  placeAll(
    revisionId: string,
    placed: readonly { readonly claim: string; readonly occurrences: readonly Occurrence[] }[],
  ): Promise<void>;
  /** Where the claims of a revision stand, withdrawn ones left out, in the order of the text. */
  standingIn(revisionId: string): Promise<readonly PlacedClaim[]>;
  setHints(revisionId: string, hints: readonly ClaimHint[]): Promise<void>;
  /** That somebody gave a second verdict of their own, whether or not it agreed. */
  noteVerdict(claim: string, person: string, version: number): Promise<void>;
  gaveVerdict(claim: string, person: string): Promise<boolean>;
  saveDraft(claim: string, person: string, fields: Readonly<Record<string, string>>): Promise<void>;
  dropDraft(claim: string, person: string): Promise<void>;
  /** Articles whose claims ask for somebody to be told of something, the longest waiting first. */
  ringingArticles(limit: number): Promise<readonly string[]>;
  /** Locks the claims of an article that ring now, by number. */
  ringing(article: string, limit: number): Promise<readonly ClaimRecord[]>;
  /** Sets the clocks of claims and nothing else of them; whoever does holds the article’s lock. */
  setClocks(clocks: readonly (ClaimClock & { readonly id: string })[]): Promise<void>;
  expiredLeases(limit: number): Promise<readonly string[]>;
}
