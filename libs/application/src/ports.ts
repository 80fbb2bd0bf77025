import type {
  ArticleFormat,
  ArticleState,
  BlockKind,
  Candidate,
  Claim,
  ClaimKind,
  Contribution,
  ContributionKind,
  DeskPolicy,
  DeskRole,
  EffectName,
  EvidenceKind,
  Risk,
  SentenceLabel,
  SignOff,
  Verdict,
  VoidCause,
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
}

export interface SentenceRecord extends Span {
  readonly label: SentenceLabel;
  readonly worth: number;
}

export type AnchorOutcome = 'kept' | 'stale' | 'withdrawn' | 'ambiguous';

/** One line of the carry-over report of a revision. */
export interface ClaimCarryOver {
  readonly claim: string;
  readonly number: number;
  readonly outcome: AnchorOutcome | 'new';
  readonly before: string | null;
  readonly now: string | null;
  readonly why: string;
}

export interface RevisionRecord {
  readonly id: string;
  readonly article: string;
  readonly number: number;
  readonly state: 'splitting' | 'split' | 'failed';
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

export interface EvidenceRecord {
  readonly id: string;
  readonly claim: string;
  readonly source: string;
  readonly url: string | null;
  readonly locator: string | null;
  readonly quote: string | null;
  readonly date: string | null;
  readonly note: string | null;
  readonly kind: EvidenceKind;
  readonly confidential: boolean;
  readonly addedBy: string;
}

export interface AuditDraft {
  readonly action: string;
  readonly caller: Caller | null;
  readonly role: string | null;
  readonly desk: string | null;
  readonly article: string | null;
  readonly claim: string | null;
  readonly claimVersion: number | null;
  readonly from: Json;
  readonly to: Json;
  /** Words people typed; kept beside the log, bound to it by a salted hash. No floats. */
  readonly payload: { readonly [key: string]: Json } | null;
}
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export const JOB_KINDS = [
  'split-revision',
  'assign-checker',
  'assign-second-checker',
  'raise-alert',
] as const;
export type JobKind = (typeof JOB_KINDS)[number];

/** What a job is told; it looks everything else up. A claim effect without a job kind does not compile. */
export interface JobPayloads extends Record<
  EffectName,
  { readonly claim: string; readonly version: number }
> {
  readonly 'split-revision': { readonly article: string; readonly revision: string };
}

export interface OutboxDraft<K extends JobKind = JobKind> {
  readonly kind: K;
  /** At most one outbox row ever carries a key, so that no effect is asked for twice. */
  readonly effectKey: string;
  readonly payload: JobPayloads[K];
  readonly desk: string;
  readonly article: string;
  readonly claim: string | null;
}

/** An outbox row as its handler sees it: kind and payload belong together. */
export type JobRow = { [K in JobKind]: { readonly kind: K; readonly payload: JobPayloads[K] } }[JobKind];

/** The outbox seen from the worker. Postgres is the truth; what is in the queue is only a wake-up. */
export interface JobStore {
  /** Marks up to `limit` due rows as sent, so that no two relays send the same one, and gives them with a count of sendings. */
  take(
    limit: number,
  ): Promise<readonly { readonly id: string; readonly kind: JobKind; readonly dispatches: number }[]>;
  /** Milliseconds until the next pending row is due; `null` where none waits. */
  nextDueIn(): Promise<number | null>;
  /** Locks a pending row for this transaction; `null` where it is done, dead or in another worker's hands. */
  begin(id: string): Promise<JobRow | null>;
  finish(id: string): Promise<void>;
  /** Counts a failure: later again with a growing pause, or dead after `maxAttempts`, which raises an alert. */
  fail(id: string, error: string, maxAttempts: number): Promise<'pending' | 'dead'>;
  /** Gives up on rows that were sent often and never came to an end, such as those that kill their worker. */
  buryUnfinished(maxDispatches: number): Promise<number>;
  /** Forgets what was sent, so that everything pending is sent again; the queue was lost. */
  resend(): Promise<number>;
}

export interface DeskStore {
  bySlugOrId(slugOrId: string): Promise<DeskRecord | null>;
  insert(desk: DeskRecord): Promise<void>;
  count(): Promise<number>;
}

export interface PersonRecord {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string | null;
  readonly demo: boolean;
  readonly disabled: boolean;
}

export interface PersonStore {
  byEmailOrId(emailOrId: string): Promise<PersonRecord | null>;
  insert(person: Omit<PersonRecord, 'disabled'>): Promise<void>;
  setPassword(person: string, hash: string): Promise<void>;
  grant(person: string, desk: string, role: DeskRole): Promise<void>;
  rolesOn(person: string, desk: string): Promise<readonly DeskRole[]>;
  /** Checkers of a desk with the number of claims in their hands. */
  checkers(desk: string): Promise<readonly Candidate[]>;
  count(): Promise<number>;
  recentAttempts(
    emailHash: Buffer,
    address: string,
  ): Promise<{ readonly email: number; readonly address: number }>;
  noteAttempt(emailHash: Buffer, address: string): Promise<void>;
  forgetAttempts(emailHash: Buffer): Promise<void>;
}

export interface CredentialStore {
  insertSession(session: { id: string; tokenHash: Buffer; person: string; hours: number }): Promise<void>;
  /** The person of a live session; also notes that it was used. */
  personBySession(tokenHash: Buffer): Promise<PersonRecord | null>;
  revokeSession(tokenHash: Buffer): Promise<void>;
  insertToken(token: {
    id: string;
    tokenHash: Buffer;
    person: string;
    name: string;
    expiresAt: Date | null;
  }): Promise<void>;
  personByToken(tokenHash: Buffer): Promise<PersonRecord | null>;
}

export interface ArticleStore {
  insert(article: ArticleRecord, writers: readonly string[]): Promise<void>;
  byId(id: string): Promise<ArticleRecord | null>;
  /** Locks the row: article before claim, always. */
  lock(id: string): Promise<ArticleRecord | null>;
  save(article: ArticleRecord): Promise<void>;
  byExternalId(desk: string, externalId: string): Promise<{ readonly id: string } | null>;
  addWriter(article: string, person: string): Promise<void>;
  insertRevision(revision: RevisionRecord): Promise<void>;
  revision(id: string): Promise<RevisionRecord | null>;
  revisionByNumber(article: string, number: number): Promise<RevisionRecord | null>;
  saveRevision(revision: RevisionRecord): Promise<void>;
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

export interface ClaimStore {
  articleOf(claim: string): Promise<string | null>;
  byId(id: string): Promise<ClaimRecord | null>;
  lock(id: string): Promise<ClaimRecord | null>;
  insert(claim: ClaimRecord): Promise<void>;
  save(claim: ClaimRecord): Promise<void>;
  ofArticle(article: string): Promise<readonly ClaimRecord[]>;
  contributions(claim: string): Promise<readonly Contribution[]>;
  contribute(claim: string, person: string, kind: ContributionKind): Promise<void>;
  signOffs(claim: string): Promise<readonly SignOff[]>;
  signOff(signOff: {
    id: string;
    claim: string;
    person: string;
    verdict: Verdict;
    textHash: string;
    version: number;
    byOverride: boolean;
  }): Promise<void>;
  voidSignOffs(claim: string, cause: VoidCause, version: number): Promise<void>;
  evidenceCount(claim: string): Promise<number>;
  addEvidence(evidence: EvidenceRecord): Promise<void>;
  occurrences(claim: string, revision: number): Promise<readonly Occurrence[]>;
  setOccurrences(claim: string, revisionId: string, occurrences: readonly Occurrence[]): Promise<void>;
  /** Where the claims of a revision stand, withdrawn ones left out, in the order of the text. */
  standingIn(revisionId: string): Promise<readonly PlacedClaim[]>;
  setHints(revisionId: string, hints: readonly ClaimHint[]): Promise<void>;
  openQuery(claim: string): Promise<{ readonly id: string } | null>;
  query(id: string): Promise<{ readonly claim: string; readonly open: boolean } | null>;
  ask(query: { id: string; claim: string; question: string; by: string }): Promise<void>;
  answer(query: string, answer: string, by: string): Promise<void>;
  closeQueries(claim: string): Promise<void>;
  expiredLeases(limit: number): Promise<readonly string[]>;
}

/** One transaction. It is an argument, never ambient: what is done through it commits together or not at all. */
export interface Tx {
  /** The database's clock, read now; the only clock that judges a lease or a deadline. */
  clock(): Promise<Date>;
  readonly desks: DeskStore;
  readonly people: PersonStore;
  readonly credentials: CredentialStore;
  readonly articles: ArticleStore;
  readonly claims: ClaimStore;
  audit(draft: AuditDraft): Promise<void>;
  emit<K extends JobKind>(effect: OutboxDraft<K>): Promise<void>;
  alert(alert: {
    desk: string;
    kind: string;
    text: string;
    article: string | null;
    claim: string | null;
    cause: string;
  }): Promise<void>;
  readonly idempotency: IdempotencyStore;
  readonly jobs: JobStore;
}

export interface StoredAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface IdempotencyStore {
  /** False where another request with the same key is running right now. */
  tryLock(principal: string, key: string): Promise<boolean>;
  find(
    principal: string,
    key: string,
  ): Promise<{ readonly requestHash: Buffer; readonly answer: StoredAnswer } | null>;
  store(principal: string, key: string, requestHash: Buffer, answer: StoredAnswer): Promise<void>;
}

export interface UnitOfWork {
  run<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
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

/** A span and the claim that stands there. */
export interface PlacedClaim extends Span {
  readonly claim: string;
}

/** Something noticed about a claim; it decides nothing. */
export interface ClaimHint {
  readonly claim: string;
  readonly other: string | null;
  readonly kind: 'contradiction' | 'similar';
  readonly says: string;
}

export interface Reanchored {
  readonly id: string;
  readonly outcome: AnchorOutcome;
  readonly now: readonly Span[];
  readonly why: string;
  /** Places that repeated the claim and now say something else. */
  readonly inconsistent: readonly { readonly why: string }[];
}

/** The text cannot be taken as an article; the sentence goes to the editor, the code to programs. */
export class UnreadableText extends Error {
  constructor(
    readonly code: string,
    message: string,
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

/** Slow, salted password hashing (argon2id). */
export interface PasswordHash {
  hash(password: string): Promise<string>;
  verify(hash: string, password: string): Promise<boolean>;
}
