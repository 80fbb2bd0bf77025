import type { ArchiveState, EvidenceKind } from '@stet/domain';
import type { Block } from './records.js';

/** A file that is kept, under the SHA-256 of its bytes. */
export interface KeptFile {
  readonly sha256: string;
  /** What its bytes say it is, never what somebody called it. */
  readonly type: string;
  readonly bytes: number;
  readonly name: string | null;
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
  /** Who may see it besides whoever attached it, where it is confidential. */
  readonly readers: readonly string[];
  readonly addedBy: string;
  readonly archive: ArchiveState;
  readonly archiveReason: string | null;
  readonly archiveTries: number;
  readonly archivedUrl: string | null;
  readonly file: KeptFile | null;
}

/** What a page says, as the house's own blocks; nothing of its markup. */
export interface Snapshot {
  readonly title: string | null;
  readonly blocks: readonly Pick<Block, 'kind' | 'text'>[];
}

export interface EvidenceStore {
  byId(id: string): Promise<EvidenceRecord | null>;
  lock(id: string): Promise<EvidenceRecord | null>;
  insert(evidence: EvidenceRecord): Promise<void>;
  addReader(evidence: string, person: string, namedBy: string): Promise<void>;
  saveArchive(
    evidence: Pick<
      EvidenceRecord,
      'id' | 'archive' | 'archiveReason' | 'archiveTries' | 'archivedUrl' | 'file'
    > & {
      readonly extract?: string | null;
      readonly snapshot?: Snapshot | null;
    },
  ): Promise<void>;
}

/** Files by the SHA-256 of their bytes; the same file twice is one file. */
export interface BlobStore {
  /** Whole on the disk before it returns, or not there at all. Gives the hash in hex. */
  put(bytes: Buffer): Promise<string>;
  /** The bytes; `null` where there is no such file. */
  get(sha256: string): Promise<Buffer | null>;
}

export type Fetched =
  | {
      readonly outcome: 'fetched';
      readonly url: string;
      readonly type: string;
      readonly charset: string | null;
      readonly body: Buffer;
    }
  /** `passing`: the same may go well later. The sentence is for people. */
  | { readonly outcome: 'refused'; readonly reason: string; readonly passing: boolean };

/** What archiving needs of the outside. */
export interface Archivist {
  readonly blobs: BlobStore;
  fetch(url: string): Promise<Fetched>;
  /** Reads a page or a text as blocks; `null` where it cannot be read as an article. */
  read(source: string, format: 'html' | 'text'): Promise<Snapshot | null>;
}
