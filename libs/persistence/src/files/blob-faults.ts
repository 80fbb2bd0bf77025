import type { BlobStore } from '@stet/application';
import { createHash } from 'node:crypto';
import type { Sql } from '../sql.js';

/** I-24 on the disk: files of evidence and answers that are missing, or are not what their hash says. */
export async function blobFaults(sql: Sql, blobs: BlobStore): Promise<readonly string[]> {
  const kept = await sql<{ sha256: string; bytes: number }>(
    `SELECT file_sha256 AS sha256, file_bytes AS bytes FROM stet.evidence WHERE file_sha256 IS NOT NULL
     UNION SELECT sha256, bytes FROM stet.query_attachment`,
  );
  const faults: string[] = [];
  for (const { sha256, bytes } of kept) {
    const found = await blobs.get(sha256);
    if (!found) faults.push(`file ${sha256} is missing`);
    else if (found.length !== bytes || createHash('sha256').update(found).digest('hex') !== sha256)
      faults.push(`file ${sha256} is not what its hash says`);
  }
  return faults.slice(0, 20);
}
