import type { AssignmentStore } from './assignments.js';
import type { CorrectionStore } from './corrections.js';
import type { EvidenceStore } from './evidence.js';
import type { InvitationStore } from './invitations.js';
import type { NotificationStore } from './notifications.js';
import type { AuditDraft, JobKind, JobStore, OutboxDraft } from './outbox.js';
import type { CredentialStore, DeskStore, PersonStore } from './people.js';
import type { SearchStore } from './search.js';
import type { ArticleStore, ClaimStore } from './stores.js';

/** One transaction. It is an argument, never ambient: what is done through it commits together or not at all. */
export interface Tx {
  /** The database's clock, read now; the only clock that judges a lease or a deadline. */
  clock(): Promise<Date>;
  readonly desks: DeskStore;
  readonly people: PersonStore;
  readonly credentials: CredentialStore;
  readonly invitations: InvitationStore;
  readonly articles: ArticleStore;
  readonly claims: ClaimStore;
  readonly assignments: AssignmentStore;
  readonly notifications: NotificationStore;
  readonly evidence: EvidenceStore;
  readonly corrections: CorrectionStore;
  readonly search: SearchStore;
  audit(draft: AuditDraft): Promise<void>;
  emit<K extends JobKind>(effect: OutboxDraft<K>): Promise<void>;
  /** The same for many in few statements; the log has them in this order. */
  auditAll(drafts: readonly AuditDraft[]): Promise<void>;
  emitAll(effects: readonly OutboxDraft[]): Promise<void>;
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
