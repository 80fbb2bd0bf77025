import { MAX_EVIDENCE_BYTES } from '@stet/domain';
import type { Archivist, ArticleRecord, EvidenceRecord, KeptFile, Snapshot, Tx } from '../ports.js';
import { askForArchive } from './attach-evidence.js';
import { fileTypeOf } from './file-type.js';

/** Before the second and third attempt at a host that is away. */
const PAUSES_MINUTES = [1, 10] as const;
const MAX_EXTRACT = 200_000;
const MAX_BLOCKS = 5_000;

/**
 * Keeps what a web address shows now: the file by its hash, the text in it, and of a page its words as blocks. Safe to
 * run twice: what is archived is left alone. Nothing of a confidential source reaches a log or an error.
 */
export async function archiveEvidence(
  tx: Tx,
  archivist: Archivist,
  job: { evidence: string },
): Promise<void> {
  const evidence = await tx.evidence.byId(job.evidence);
  if (!evidence) return;
  const articleId = await tx.claims.articleOf(evidence.claim);
  const article = articleId && (await tx.articles.byId(articleId));
  if (!article) return;
  if (evidence.file) return readKept(tx, archivist, evidence, evidence.file);
  if (evidence.archive !== 'pending' || !evidence.url) return;
  // No row is held while a host elsewhere takes its time; the job's own row keeps a second fetch away.
  const fetched = await archivist.fetch(evidence.url);
  if (fetched.outcome === 'refused') return fail(tx, evidence, article, fetched.reason, fetched.passing);
  const type = fileTypeOf(fetched.body) ?? asText(fetched.type);
  if (type === null || fetched.body.length === 0 || fetched.body.length > MAX_EVIDENCE_BYTES)
    return fail(
      tx,
      evidence,
      article,
      'What the server sent is not what it says it is, or nothing at all.',
      false,
    );
  const file: KeptFile = {
    sha256: await archivist.blobs.put(fetched.body),
    type,
    bytes: fetched.body.length,
    name: null,
  };
  await tx.evidence.saveArchive({
    ...evidence,
    archive: 'archived',
    archiveReason: null,
    archivedUrl: fetched.url,
    file,
    ...(await wordsOf(archivist, fetched.body, type, fetched.charset)),
  });
  await log(
    tx,
    evidence,
    article,
    'evidence.archived',
    evidence.confidential ? null : { sha256: file.sha256 },
  );
}

/** Pages in older encodings are text too, though not in UTF-8. */
const asText = (declared: string): string | null =>
  declared === 'text/html' || declared === 'application/xhtml+xml'
    ? 'text/html'
    : declared.startsWith('text/')
      ? 'text/plain'
      : null;

async function readKept(
  tx: Tx,
  archivist: Archivist,
  evidence: EvidenceRecord,
  file: KeptFile,
): Promise<void> {
  const bytes = await archivist.blobs.get(file.sha256);
  if (!bytes) throw new Error('a kept file is not in its folder');
  const words = await wordsOf(archivist, bytes, file.type, null);
  if (words.extract !== null) await tx.evidence.saveArchive({ ...evidence, ...words });
}

async function wordsOf(
  archivist: Archivist,
  bytes: Buffer,
  type: string,
  charset: string | null,
): Promise<{ extract: string | null; snapshot: Snapshot | null }> {
  if (!type.startsWith('text/')) return { extract: null, snapshot: null };
  const text = decode(bytes, charset).replaceAll('\u0000', '');
  const snapshot = await archivist.read(text, type === 'text/html' ? 'html' : 'text');
  if (!snapshot)
    return { extract: type === 'text/plain' ? text.slice(0, MAX_EXTRACT) : null, snapshot: null };
  const blocks = snapshot.blocks.slice(0, MAX_BLOCKS).map(({ kind, text: words }) => ({ kind, text: words }));
  return {
    extract: blocks
      .map((b) => b.text)
      .join('\n')
      .toWellFormed()
      .slice(0, MAX_EXTRACT),
    snapshot: { title: snapshot.title, blocks },
  };
}

function decode(bytes: Buffer, charset: string | null): string {
  const named =
    charset ??
    /<meta[^>]{1,200}charset=["']?([\w-]{1,40})/i.exec(bytes.subarray(0, 2_048).toString('latin1'))?.[1];
  try {
    return new TextDecoder(named ?? 'utf-8').decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

async function fail(
  tx: Tx,
  evidence: EvidenceRecord,
  article: ArticleRecord,
  reason: string,
  passing: boolean,
): Promise<void> {
  const pause = passing ? PAUSES_MINUTES[evidence.archiveTries] : undefined;
  const next = { ...evidence, archiveReason: reason, archiveTries: evidence.archiveTries + 1 };
  await tx.evidence.saveArchive({ ...next, archive: pause === undefined ? 'failed' : 'pending' });
  await log(tx, evidence, article, 'evidence.archive-failed', evidence.confidential ? null : { reason });
  if (pause === undefined) return;
  await askForArchive(tx, next, article, new Date((await tx.clock()).getTime() + pause * 60_000));
}

const log = (
  tx: Tx,
  evidence: EvidenceRecord,
  article: ArticleRecord,
  action: string,
  payload: { readonly [key: string]: string } | null,
): Promise<void> =>
  tx.audit({
    action,
    caller: null,
    role: null,
    desk: article.desk,
    article: article.id,
    claim: evidence.claim,
    claimVersion: null,
    from: null,
    to: { evidence: evidence.id },
    payload,
  });
