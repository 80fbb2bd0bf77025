import {
  MOST_ATTEMPTS,
  archiveEvidence,
  assignChecker,
  assignSecondChecker,
  raiseAlert,
  sendMailing,
  splitRevision,
  type Archivist,
  type Extractor,
  type JobKind,
  type JobPayloads,
  type Messengers,
  type Tx,
} from '@stet/application';

/**
 * Long imports do not hold up short effects, nor one book of an article every other one; and what waits for hosts
 * elsewhere holds up neither.
 */
export const QUEUES = {
  import: { concurrency: 2 },
  effects: { concurrency: 4 },
  outbound: { concurrency: 4 },
} as const;
export type QueueName = keyof typeof QUEUES;
export const QUEUE_NAMES: readonly QueueName[] = ['import', 'effects', 'outbound'];

/** What handlers need beside the transaction. */
export interface JobTools {
  readonly extractor: Extractor;
  readonly messengers: Messengers;
  readonly archivist: Archivist;
}

type JobTable = {
  readonly [K in JobKind]: {
    readonly queue: QueueName;
    readonly maxAttempts: number;
    /** Safe to run twice: the second run finds the work done and does nothing. */
    readonly handle: (tx: Tx, payload: JobPayloads[K], tools: JobTools) => Promise<void>;
  };
};

/** Every job with its queue and handler; a kind without a row here does not compile. */
export const JOBS: JobTable = {
  'split-revision': {
    queue: 'import',
    maxAttempts: 5,
    handle: (tx, payload, tools) => splitRevision(tx, tools.extractor, payload),
  },
  'assign-checker': { queue: 'effects', maxAttempts: 8, handle: assignChecker },
  'assign-second-checker': { queue: 'effects', maxAttempts: 8, handle: assignSecondChecker },
  'raise-alert': { queue: 'effects', maxAttempts: 8, handle: raiseAlert },
  'archive-evidence': {
    queue: 'outbound',
    maxAttempts: 5,
    handle: (tx, payload, tools) => archiveEvidence(tx, tools.archivist, payload),
  },
  'send-mailing': {
    queue: 'outbound',
    maxAttempts: MOST_ATTEMPTS,
    handle: (tx, payload, tools) => sendMailing(tx, tools.messengers, payload),
  },
};

export function performJob<K extends JobKind>(
  tx: Tx,
  job: { readonly kind: K; readonly payload: JobPayloads[K] },
  tools: JobTools,
): Promise<void> {
  return JOBS[job.kind].handle(tx, job.payload, tools);
}
