import type { BlobStore } from '@stet/application';
import {
  CATALOGUE,
  INVARIANTS,
  blobFaults,
  checkInvariants,
  promiseOf,
  read,
  readSnapshot,
} from '@stet/persistence';
import type { DataSource } from 'typeorm';

/** What the doctor says of one check, or of what no check of the data can see: then `holds` is null. */
interface Finding {
  readonly id: string;
  readonly name: string;
  readonly promise: string;
  readonly holds: boolean | null;
  readonly offenders: readonly string[];
  /** Where it is proved instead. */
  readonly provedBy?: string;
}

/** The one promise that the database cannot check alone. */
const KEPT_FILES = { id: 'I-24b', promise: 'Every kept file is there and is what its hash says.' };

/** Every promise of the product in the order of their numbers, as far as the data of this desk shows it. */
export async function examine(source: DataSource, blobs: BlobStore): Promise<readonly Finding[]> {
  const lost = await read(source, (sql) => blobFaults(sql, blobs));
  const broken = new Map(
    (await readSnapshot(source, checkInvariants)).map(({ id, offenders }) => [id, offenders]),
  );
  if (lost.length > 0) broken.set(KEPT_FILES.id, lost);
  const checked = [...INVARIANTS, KEPT_FILES].map(({ id, promise }): Finding => {
    const offenders = broken.get(id) ?? [];
    return { id, name: promiseOf(id).name, promise, holds: offenders.length === 0, offenders };
  });
  const elsewhere = CATALOGUE.flatMap(({ id, name, elsewhere: other }): Finding[] =>
    other
      ? [{ id, name, promise: other.what, holds: null, offenders: [], provedBy: `npm test -- ${other.test}` }]
      : [],
  );
  return [...checked, ...elsewhere].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

export function sentenceOf({ id, name, promise, holds, offenders, provedBy }: Finding): string {
  const word = holds === null ? 'unseen' : holds ? 'holds ' : 'BROKEN';
  const rest = holds === null ? `${promise}: ${provedBy}` : promise;
  return [`${word} ${id} ${name}: ${rest}`, ...offenders.map((offender) => `  ${offender}`)].join('\n');
}
