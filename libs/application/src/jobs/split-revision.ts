import { moveOf } from '@stet/domain';
import { refreshArticle } from '../articles/refresh-article.js';
import { decideAndRecord } from '../claims/move-claim.js';
import { openScene } from '../claims/scene.js';
import { bearClaims } from './bear-claims.js';
import { noteHints } from './note-hints.js';
import {
  UnreadableText,
  type ArticleRecord,
  type ClaimCarryOver,
  type DeskRecord,
  type ExtractedText,
  type Extractor,
  type RevisionRecord,
  type Tx,
} from '../ports.js';
import { quoteSpan, revisionHash, textHash } from '../text-hash.js';

interface Place {
  readonly desk: DeskRecord;
  readonly article: ArticleRecord;
  readonly revision: RevisionRecord;
}

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
  if (!revision || revision.state !== 'splitting') return;
  const titled = await tx.articles.lock(job.article);
  if (!titled || titled.revision !== revision.number) return;
  const desk = await tx.desks.bySlugOrId(titled.desk);
  if (!desk) return;
  let text: ExtractedText;
  try {
    text = await extractor.extract(
      revision.content,
      revision.format,
      titled.title === 'Untitled' ? undefined : titled.title,
      titled.publishAt?.toISOString().slice(0, 10),
    );
  } catch (error) {
    if (!(error instanceof UnreadableText)) throw error;
    return failSplitting(tx, titled, revision, error);
  }
  const title = titled.title === 'Untitled' && text.title ? text.title : titled.title;
  const hash = revisionHash(titled.id, revision.number, title, text.blocks);
  const article: ArticleRecord = { ...titled, title, hash, state: 'in_review' };
  const { language, blocks } = text;
  const sentences = text.sentences.map(({ block, start, end, label, worth }) => ({
    block,
    start,
    end,
    label,
    worth,
  }));
  const split: RevisionRecord = { ...revision, state: 'split', hash, language, blocks, sentences };
  await tx.articles.saveRevision(split);
  await tx.articles.save(article);
  const place = { desk, article, revision: split };
  const carried = revision.number === 1 ? [] : await carryOver(tx, extractor, place);
  const born = await bearClaims(tx, place, text.claims);
  await noteHints(tx, { revision: split }, text);
  await tx.articles.saveRevision({ ...split, changes: [...carried, ...born] });
  await tx.articles.save({ ...article, claimCount: article.claimCount + born.length });
  await tx.audit({
    action: 'article.split',
    caller: null,
    role: null,
    desk: article.desk,
    article: article.id,
    claim: null,
    claimVersion: null,
    from: { state: 'splitting' },
    to: { claims: born.length, hash, revision: revision.number, state: 'in_review' },
    payload: null,
  });
  await refreshArticle(tx, article, null);
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

/** Sign-offs are bound to text: what stands is kept, what changed goes stale and back to the queue, what is gone is withdrawn. */
async function carryOver(
  tx: Tx,
  extractor: Extractor,
  { article, revision }: Place,
): Promise<ClaimCarryOver[]> {
  const before = await lastSplitRevision(tx, article.id, revision.number);
  if (!before) return [];
  const claims = (await tx.claims.ofArticle(article.id)).filter((c) => c.state !== 'withdrawn');
  const stood = await tx.claims.occurrencesIn(article.id, before.number);
  const anchored = claims.map(({ id, exact }) => ({ id, exact, occurrences: stood.get(id) ?? [] }));
  const found = new Map(
    (await extractor.reanchor(before.blocks, anchored, revision.blocks)).map((f) => [f.id, f]),
  );
  const placed = claims.map(({ id }) => ({
    claim: id,
    occurrences: (found.get(id)?.now ?? [])
      .map((span) => quoteSpan(revision.blocks, span))
      .filter((o) => o !== null),
  }));
  await tx.claims.placeAll(revision.id, placed);
  const report: ClaimCarryOver[] = [];
  for (const [i, claim] of claims.entries()) {
    const result = found.get(claim.id);
    const now = placed[i]?.occurrences ?? [];
    // A place that repeated it and now says something else keeps the gate shut until somebody looks.
    const repeatsAgree = (result?.inconsistent ?? []).length === 0;
    const same = repeatsAgree && now.length > 0 && textHash(now) === claim.textHash;
    // "Kept" is believed only if the words are the very same; anything else needs a person's eye.
    const outcome =
      !result || (result.outcome === 'kept' && !same)
        ? now.length > 0
          ? 'stale'
          : 'withdrawn'
        : result.outcome;
    report.push({
      claim: claim.id,
      number: claim.number,
      outcome,
      before: claim.exact,
      now: now[0]?.exact ?? null,
      why: result?.why ?? 'not found',
    });
    if (outcome === 'kept') continue;
    const scene = await openScene(tx, null, claim.id);
    if (outcome === 'withdrawn') {
      await decideAndRecord(tx, scene, 'withdraw', { reason: 'text_gone' }, { refreshArticle: false });
      continue;
    }
    const first = now[0];
    const reason = outcome === 'ambiguous' ? 'ambiguous' : 'text_changed';
    const changed = first ? { exact: first.exact, textHash: textHash(now) } : {};
    if (scene.claim.state === 'stale') continue;
    await decideAndRecord(
      tx,
      scene,
      'mark-stale',
      { reason },
      { ...changed, refreshArticle: false, payload: { before: claim.exact } },
    );
    if (outcome === 'stale' && moveOf('queue').from.includes('stale')) {
      await decideAndRecord(tx, await openScene(tx, null, claim.id), 'queue', {}, { refreshArticle: false });
    }
  }
  return report;
}

async function lastSplitRevision(tx: Tx, article: string, below: number): Promise<RevisionRecord | null> {
  for (let number = below - 1; number >= 1; number--) {
    const revision = await tx.articles.revisionByNumber(article, number);
    if (revision?.state === 'split') return revision;
  }
  return null;
}
