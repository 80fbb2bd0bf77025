import { SYSTEM, conflictedPeople, isBlind, type MoveContext } from '@stet/domain';
import type { ArticleRecord, Caller, ClaimRecord, DeskRecord, Tx } from '../ports.js';
import { openFacts } from '../corrections/open-facts.js';
import { notFound } from '../refusal.js';

/** A claim under lock with everything its rules look at. */
export interface Scene {
  readonly caller: Caller | null;
  readonly desk: DeskRecord;
  readonly article: ArticleRecord;
  readonly claim: ClaimRecord;
  readonly context: MoveContext;
}

/**
 * Locks article, then claim (always in this order), and gathers what the rules need. `caller` null is Stet itself.
 * Somebody without a role on the desk is told that there is no such claim.
 */
export const openScene = (tx: Tx, caller: Caller | null, claimId: string): Promise<Scene> =>
  gather(tx, caller, claimId, 'lock');

/** The same without a lock, to show what could be done; whoever then acts is asked again under the lock. */
export const viewScene = (tx: Tx, caller: Caller, claimId: string): Promise<Scene> =>
  gather(tx, caller, claimId, 'byId');

async function gather(tx: Tx, caller: Caller | null, claimId: string, get: 'lock' | 'byId'): Promise<Scene> {
  const articleId = await tx.claims.articleOf(claimId);
  const article = articleId && (await tx.articles[get](articleId));
  if (!article) throw notFound('claim');
  const roles = caller ? await tx.people.rolesOn(caller.person, article.desk) : [];
  if (caller && roles.length === 0) throw notFound('claim');
  const claim = await tx.claims[get](claimId);
  const desk = await tx.desks.bySlugOrId(article.desk);
  if (!claim || !desk) throw notFound('claim');
  const inPublic = await tx.corrections.aboutClaim(claim.id, article.id);
  const context: MoveContext = {
    actor: caller ? { person: caller.person, roles } : SYSTEM,
    claim,
    contributions: await tx.claims.contributions(claim.id),
    signOffs: await tx.claims.signOffs(claim.id),
    evidenceCount: await tx.claims.evidenceCount(claim.id),
    openQueries: (await tx.claims.openQuery(claim.id)) ? 1 : 0,
    conflicted: await conflicted(tx, claim),
    disputedBy: claim.disputedBy,
    blind: false,
    articleReleased: article.state === 'released',
    correction: inPublic.open && openFacts(inPublic.open),
    retracted: inPublic.retracted,
    now: await tx.clock(),
  };
  const blind = await isBlindTo(tx, desk, context);
  return { caller, desk, article, claim, context: { ...context, blind } };
}

/** Looks at what a claim is about only where somebody on the desk has declared anything. */
async function conflicted(tx: Tx, claim: ClaimRecord): Promise<readonly string[]> {
  const declared = await tx.assignments.conflictsOn(claim.desk);
  if (declared.length === 0) return [];
  return conflictedPeople((await tx.assignments.about(claim.id)).subject, declared);
}

async function isBlindTo(tx: Tx, desk: DeskRecord, context: MoveContext): Promise<boolean> {
  const { actor, claim, contributions, signOffs } = context;
  const { person } = actor;
  if (person === null || !desk.policy.blind) return false;
  return isBlind({
    deskIsBlind: true,
    state: claim.state,
    isChecker: actor.roles.includes('checker'),
    holdsIt: claim.assignee === person,
    tookPart: [...contributions, ...signOffs].some((part) => part.person === person),
    gaveVerdict: await tx.claims.gaveVerdict(claim.id, person),
  });
}
