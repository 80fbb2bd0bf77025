import { ringOf, type ClockStep } from '@stet/domain';
import { decideAndRecord } from '../claims/move-claim.js';
import { openScene } from '../claims/scene.js';
import type { ArticleRecord, ClaimRecord, Tx } from '../ports.js';
import { tellAuthors, tellOfSteps } from './tell-of-clocks.js';

/** As many as one transaction takes; the next sweep takes the others. */
const AT_ONCE = 200;

/**
 * Does what the clocks of an article's claims ask for: reminds and escalates, reminds the author, and takes a claim back
 * from an author whose time ran out. The database's clock decides. Run twice, the second run finds nothing that rings.
 */
export async function ringClocks(tx: Tx, articleId: string): Promise<void> {
  const article = await tx.articles.lock(articleId);
  const desk = article && (await tx.desks.bySlugOrId(article.desk));
  if (!article || !desk) return;
  const claims = await tx.claims.ringing(article.id, AT_ONCE);
  const now = await tx.clock();
  const rung: ClaimRecord[] = [];
  const steps: { claim: ClaimRecord; step: ClockStep }[] = [];
  const asked: ClaimRecord[] = [];
  const overdue: ClaimRecord[] = [];
  for (const claim of claims) {
    // A released article has no time to keep.
    const ring =
      article.state === 'released'
        ? ({ kind: 'nothing', remindAt: null } as const)
        : ringOf(claim, now, desk.policy);
    if (ring.kind === 'stop-waiting') {
      overdue.push(claim);
      continue;
    }
    const late = ring.kind === 'step' && ring.step.code === 'late';
    rung.push({ ...claim, remindAt: ring.remindAt, escalatedAt: late ? now : claim.escalatedAt });
    if (late) await tx.audit(escalation(article, claim, now));
    if (ring.kind === 'step') steps.push({ claim, step: ring.step });
    if (ring.kind === 'remind-author') asked.push(claim);
  }
  await tx.claims.setClocks(rung);
  await tellOfSteps(tx, article, steps, now);
  await tellAuthors(tx, article, asked);
  for (const claim of overdue)
    await decideAndRecord(tx, await openScene(tx, null, claim.id), 'stop-waiting', {});
}

/** That the desk head was told; no move of the claim, so that nobody's `If-Match` grows old by it. */
const escalation = (article: ArticleRecord, claim: ClaimRecord, now: Date) => ({
  action: 'claim.escalated',
  caller: null,
  role: null,
  desk: article.desk,
  article: article.id,
  claim: claim.id,
  claimVersion: null,
  from: { dueAt: claim.dueAt?.toISOString() ?? null },
  to: { escalatedAt: now.toISOString() },
  payload: null,
});
