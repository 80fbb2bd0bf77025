import { windClocks } from '../clocks/wind-clocks.js';
import { refreshArticle } from '../articles/refresh-article.js';
import {
  UnreadableText,
  type ArticleRecord,
  type ClaimCarryOver,
  type ClaimHint,
  type DeskRecord,
  type ExtractedText,
  type Extractor,
  type RevisionRecord,
  type Tx,
} from '../ports.js';
import { carryOver } from '../revisions/carry-over.js';
import { planRevision, standingOf } from '../revisions/plan-revision.js';
import { readText } from '../revisions/read-text.js';
import { reportOf, reportOfNew } from '../revisions/report.js';
import { revisionHash } from '../text-hash.js';
import { bearClaims } from './bear-claims.js';
import { noteHints } from './note-hints.js';

/**
 * Splits a revision into blocks, sentences and claims, carries over the claims of the one before and triages the new
 * ones; all in one transaction, so that a half-split article is never seen. Run twice, the second run does nothing.
 */
export async function splitRevision(
  tx: Tx,
  extractor: Extractor,
  job: { article: string; revision: string },
): Promise<void> {
  const revision = await tx.articles.revision(job.revision);
  const known = await tx.articles.byId(job.article);
  if (!known || revision?.state !== 'splitting') return;
  const desk = await tx.desks.bySlugOrId(known.desk);
  if (!desk) return;
  // Read before the lock: a long text must not hold up the checkers of the old one.
  const read = await readText(extractor, known, revision).catch((error: unknown) => {
    if (error instanceof UnreadableText) return error;
    throw error;
  });
  const locked = await tx.articles.lock(job.article);
  if (!locked || locked.revision !== revision.number) return;
  if (read instanceof UnreadableText) return failSplitting(tx, locked, revision, read);
  const { title, text } = read;
  const hash = revisionHash(locked.id, revision.number, title, text.blocks);
  const article: ArticleRecord = { ...locked, title, hash, state: 'in_review' };
  const { language, blocks } = text;
  const sentences = text.sentences.map(({ block, start, end, label, worth }) => ({
    block,
    start,
    end,
    label,
    worth,
  }));
  const split: RevisionRecord = { ...revision, state: 'split', title, hash, language, blocks, sentences };
  const carried = await follow(tx, extractor, { desk, article, revision: split }, text);
  await tx.articles.saveRevision({ ...split, changes: carried });
  const born = carried.filter((c) => c.outcome === 'new').length;
  await tx.articles.save({ ...article, claimCount: article.claimCount + born });
  await tx.audit({
    action: 'article.split',
    caller: null,
    role: null,
    desk: article.desk,
    article: article.id,
    claim: null,
    claimVersion: null,
    from: { state: 'splitting' },
    to: { claims: born, hash, revision: revision.number, state: 'in_review' },
    payload: null,
  });
  await refreshArticle(tx, article, null);
  // Out and back again, its claims have time to keep once more.
  if (revision.number > 1) await windClocks(tx, article, desk);
}

/** Old claims into the new text, then the claims that none of them covers. Gives the carry-over report. */
async function follow(
  tx: Tx,
  extractor: Extractor,
  place: { desk: DeskRecord; article: ArticleRecord; revision: RevisionRecord },
  text: ExtractedText,
): Promise<readonly ClaimCarryOver[]> {
  const { desk, article, revision } = place;
  const plan = await planRevision(extractor, await standingOf(tx, article.id), text);
  // The new text is there from here on: what follows looks at it.
  await tx.articles.saveRevision(revision);
  await tx.articles.saveBlocks(revision);
  await tx.articles.save(article);
  await tx.claims.placeAll(
    revision.id,
    plan.followed.map(({ claim, places }) => ({ claim: claim.id, occurrences: places })),
  );
  for (const one of plan.followed) await carryOver(tx, desk, revision, one, text.claims);
  const born = await bearClaims(
    tx,
    place,
    plan.fresh.map(({ found }) => found),
  );
  const hints: ClaimHint[] = [];
  const report = plan.followed.map((f) => reportOf(f, plan.standing.signed.get(f.claim.id)?.live ?? 0));
  for (const [i, { id, number, exact }] of born.entries()) {
    const { found, resembles } = plan.fresh[i] ?? {};
    const own = found?.occurrences[0];
    if (own) report.push(reportOfNew(id, number, { ...own, exact }, resembles));
    if (resembles) hints.push({ claim: id, other: resembles.claim, kind: 'withdrawn', says: resembles.why });
  }
  await noteHints(tx, { revision }, text, hints);
  return report;
}

async function failSplitting(
  tx: Tx,
  article: ArticleRecord,
  revision: RevisionRecord,
  error: UnreadableText,
): Promise<void> {
  await tx.articles.saveRevision({ ...revision, state: 'failed' });
  await tx.articles.save({ ...article, state: 'failed', problem: error.message });
  await tx.audit({
    action: 'article.split-failed',
    caller: null,
    role: null,
    desk: article.desk,
    article: article.id,
    claim: null,
    claimVersion: null,
    from: { state: 'splitting' },
    to: { code: error.code, state: 'failed' },
    payload: null,
  });
}
