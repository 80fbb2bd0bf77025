import {
  clockAfter,
  moveOf,
  type Claim,
  type ClaimAction,
  type ClaimChange,
  type GateClaim,
} from '@stet/domain';
import { newId, newLeaseToken } from '../ids.js';
import { isOpen, type ClaimRecord, type Json, type Tx, type VoidBecause } from '../ports.js';
import { wordingsOf } from '../text-hash.js';
import { noteAssignment, type Choice } from './note-assignment.js';
import { refreshArticle } from '../articles/refresh-article.js';
import { notifyMove } from '../notifications/notify-move.js';
import { readingChange, type Reading } from './reading.js';
import type { Scene } from './scene.js';

/** What a move writes beside the axes: changed text, or words for the record. */
export interface MoveExtras {
  readonly exact?: string;
  readonly textHash?: string;
  /** What a new text reads in the claim, where its words are others. */
  readonly reading?: Partial<Reading>;
  /** What a revision says of the sign-offs it takes away. */
  readonly because?: VoidBecause;
  readonly wording?: string | null;
  readonly payload?: { readonly [key: string]: Json } | null;
  /** Why the person a move gives the claim to was chosen. */
  readonly choice?: Choice;
  /** Off while many claims move in one transaction; the article is then refreshed once at the end. */
  readonly refreshArticle?: boolean;
}

const axes = (claim: GateClaim) => ({
  edit: claim.edit,
  legal: claim.legal,
  state: claim.state,
  verdict: claim.verdict,
  // Seldom; left out where there is nothing to say.
  ...(claim.inconsistent > 0 && { inconsistent: claim.inconsistent }),
  ...(claim.matchPending && { matchPending: true }),
});

function leaseAfter(scene: Scene, change: ClaimChange): Pick<Claim, 'leaseToken' | 'leaseExpiresAt'> {
  const { claim, context, desk } = scene;
  const after = (from: Date) => new Date(from.getTime() + desk.policy.leaseMinutes * 60_000);
  switch (change.lease) {
    case 'grant':
      return {
        leaseToken: newLeaseToken(),
        leaseExpiresAt: after(context.now),
      };
    case 'extend': {
      const from = change.snooze?.until ?? context.now;
      return { leaseToken: claim.leaseToken, leaseExpiresAt: after(from) };
    }
    case 'pass':
      return { leaseToken: newLeaseToken(), leaseExpiresAt: null };
    case 'pause':
      return { leaseToken: claim.leaseToken, leaseExpiresAt: null };
    case 'end':
      return { leaseToken: null, leaseExpiresAt: null };
    case 'keep':
      return { leaseToken: claim.leaseToken, leaseExpiresAt: claim.leaseExpiresAt };
  }
}

/** What was set aside is taken up again by whoever moves it on; what others add to it leaves it where it is. */
function snoozeAfter(
  { claim }: Scene,
  action: ClaimAction,
  change: ClaimChange,
): Pick<Claim, 'snoozedUntil' | 'snoozeReason'> {
  if (change.snooze) return { snoozedUntil: change.snooze.until, snoozeReason: change.snooze.reason };
  const kept = moveOf(action).to.every((to) => to === 'same') && action !== 'extend';
  return kept
    ? { snoozedUntil: claim.snoozedUntil, snoozeReason: claim.snoozeReason }
    : { snoozedUntil: null, snoozeReason: null };
}

/** Writes a decided move: claim, contribution, sign-offs, audit entry and effects, in the caller's transaction. */
export async function recordMove(
  tx: Tx,
  scene: Scene,
  action: ClaimAction,
  change: ClaimChange,
  extras: MoveExtras = {},
): Promise<ClaimRecord> {
  const { caller, claim, article, desk, context } = scene;
  const moved = {
    ...claim,
    ...extras.reading,
    version: claim.version + 1,
    state: change.to,
    verdict: change.verdict,
    edit: change.edit,
    legal: change.legal,
    assignee: change.assignee,
    secondChecker: change.secondChecker,
    ...change.placement,
    stateReason: change.stateReason,
    ...leaseAfter(scene, change),
    ...snoozeAfter(scene, action, change),
    exact: extras.exact ?? claim.exact,
    textHash: extras.textHash ?? claim.textHash,
    wording: extras.wording === undefined ? claim.wording : extras.wording,
    disputedBy:
      action === 'dispute' ? (caller?.person ?? null) : change.to === 'disputed' ? claim.disputedBy : null,
  };
  const face = { publishAt: article.publishAt, now: context.now, policy: desk.policy };
  const next: ClaimRecord = { ...moved, ...clockAfter(claim, moved, face) };
  await tx.claims.save(next);
  if (claim.state === 'awaiting_author' && next.state !== 'awaiting_author')
    await tx.claims.closeQueries(claim.id);
  if (change.contributes && caller) await tx.claims.contribute(claim.id, caller.person, change.contributes);
  if (change.voidSignOffs)
    await tx.claims.voidSignOffs(claim.id, change.voidSignOffs, next.version, extras.because ?? null);
  if (caller && (action === 'propose' || action === 'sign-off'))
    await tx.claims.dropDraft(claim.id, caller.person);
  if (caller && action === 'sign-off') await tx.claims.noteVerdict(claim.id, caller.person, next.version);
  await noteAssignment(tx, scene, next, action, extras.choice);
  if (change.signOff && caller) {
    const places = await tx.claims.standing(claim.id);
    await tx.claims.signOff({
      id: newId(),
      claim: claim.id,
      person: caller.person,
      textHash: next.textHash,
      version: next.version,
      // A place that is in question is not what was signed.
      wordings: wordingsOf([next, ...places.filter((place) => !isOpen(place))]),
      ...change.signOff,
    });
  }
  const reading = readingChange(claim, next);
  await tx.audit({
    action: `claim.${action}`,
    caller,
    // Without a caller it is Stet itself, which has no role, or the author by a link.
    role: context.actor.roles.join(',') || null,
    ...(caller === null && context.actor.roles.includes('author') && { via: 'link' as const }),
    desk: article.desk,
    article: article.id,
    claim: claim.id,
    claimVersion: next.version,
    from: { ...axes(claim), ...reading.from },
    to: { ...axes(next), ...reading.to },
    payload: extras.payload ?? null,
  });
  for (const kind of change.effects) {
    await tx.emit({
      kind,
      effectKey: `${kind}:${claim.id}:${next.version}`,
      payload: { claim: claim.id, version: next.version },
      desk: article.desk,
      article: article.id,
      claim: claim.id,
    });
  }
  await notifyMove(tx, scene, action, change, next.version);
  if (extras.refreshArticle !== false) await refreshArticle(tx, article, caller);
  return next;
}
