import type { EffectName } from '@stet/domain';
import type { Caller } from './records.js';

export interface AuditDraft {
  readonly action: string;
  readonly caller: Caller | null;
  readonly role: string | null;
  /** How somebody without an account came in. */
  readonly via?: 'link';
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
  'send-mailing',
  'archive-evidence',
] as const;
export type JobKind = (typeof JOB_KINDS)[number];

/** However patient a kind of job is, it is given up after this many failures. */
export const MOST_ATTEMPTS = 12;

/** What a job is told; it looks everything else up. A claim effect without a job kind does not compile. */
export interface JobPayloads extends Record<
  EffectName,
  { readonly claim: string; readonly version: number }
> {
  readonly 'split-revision': { readonly article: string; readonly revision: string };
  readonly 'send-mailing': { readonly mailing: string };
  readonly 'archive-evidence': { readonly evidence: string };
}

export interface OutboxDraft<K extends JobKind = JobKind> {
  readonly kind: K;
  /** At most one outbox row ever carries a key, so that no effect is asked for twice. */
  readonly effectKey: string;
  readonly payload: JobPayloads[K];
  readonly desk: string | null;
  readonly article: string | null;
  readonly claim: string | null;
  /** Not before this time; at once where none is given. */
  readonly availableAt?: Date;
}

/** An outbox row as its handler sees it: kind and payload belong together. */
export type JobRow = { [K in JobKind]: { readonly kind: K; readonly payload: JobPayloads[K] } }[JobKind];

export interface JobTopic {
  readonly kind: JobKind;
  readonly desk: string | null;
  readonly article: string | null;
  readonly claim: string | null;
  readonly dispatches: number;
}

/** The outbox seen from the worker. Postgres is the truth; what is in the queue is only a wake-up. */
export interface JobStore {
  /** Marks up to `limit` due rows as sent, so that no two relays send the same one, and gives them with a count of sendings. */
  take(
    limit: number,
  ): Promise<readonly { readonly id: string; readonly kind: JobKind; readonly dispatches: number }[]>;
  /** Milliseconds until the next pending row is due; `null` where none waits. */
  nextDueIn(): Promise<number | null>;
  /** Counts that a pending row is begun, in a transaction of its own: one that kills its worker is still counted. */
  start(id: string): Promise<boolean>;
  /** Locks a pending row for this transaction; `null` where it is done, dead or in another worker's hands. */
  begin(id: string): Promise<JobRow | null>;
  finish(id: string): Promise<void>;
  /** Counts a failure: later again with a growing pause, or dead after `maxAttempts`, which raises an alert. */
  fail(id: string, error: string, maxAttempts: number): Promise<'pending' | 'dead'>;
  /** Gives up on rows that were begun often and never came to an end, such as those that kill their worker. */
  buryUnfinished(maxStarts: number): Promise<readonly string[]>;
  /** What a row was about, whatever became of it. */
  about(id: string): Promise<JobTopic | null>;
  /** Forgets what was sent, so that everything pending is sent again; the queue was lost. */
  resend(): Promise<number>;
}
