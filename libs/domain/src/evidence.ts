/** Largest file kept, fetched or handed in, in bytes. */
export const MAX_EVIDENCE_BYTES = 10 * 1024 * 1024;

export const ARCHIVE_STATES = ['none', 'pending', 'archived', 'failed'] as const;
export type ArchiveState = (typeof ARCHIVE_STATES)[number];

/** A confidential source is seen by whoever attached it and by the people they named; a role opens nothing. */
export const maySeeEvidence = (
  evidence: { readonly confidential: boolean; readonly addedBy: string; readonly readers: readonly string[] },
  person: string,
): boolean => !evidence.confidential || evidence.addedBy === person || evidence.readers.includes(person);
