import type { Config } from '@stet/config';
import type { BlobStore, Extractor, PasswordHash } from '@stet/application';
import type { Intake } from '@stet/engine';
import { PostgresUnitOfWork } from '@stet/persistence';
import type { DataSource } from 'typeorm';

/** What the api stands on, made before Nest starts so that a bad setting is one sentence and not a stack. */
export abstract class DeskContext {
  abstract readonly config: Config;
  abstract readonly database: DataSource;
  abstract readonly uow: PostgresUnitOfWork;
  abstract readonly passwords: PasswordHash;
  abstract readonly changes: ChangeFeed;
  /** Refuses a document that cannot be taken as an article. */
  abstract readonly intake: Intake;
  /** Reads a text to say what it would change; what is kept of a text the worker reads. */
  abstract readonly extractor: Extractor;
  /** Files of evidence and of answers. */
  abstract readonly blobs: BlobStore;
  /** Base of every link that leaves the house, no slash at the end; never taken from a request. */
  abstract readonly publicUrl: () => string;
}

/** Tells whoever listens that the audit log has grown. */
export interface ChangeFeed {
  /** @param onEnd there will be no more: whoever reads should go */
  subscribe(onChange: () => void, onEnd: () => void): () => void;
}
