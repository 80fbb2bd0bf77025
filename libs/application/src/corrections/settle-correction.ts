import { Conflict, denyOnCorrection, type CorrectionAction } from '@stet/domain';
import { refreshArticle } from '../articles/refresh-article.js';
import { decideAndRecord, requireVersion } from '../claims/move-claim.js';
import { openScene } from '../claims/scene.js';
import type { ArticleRecord, Caller, ClaimRecord, CorrectionRecord, Tx } from '../ports.js';
import { notFound, refusal } from '../refusal.js';
import { openFacts } from './open-facts.js';
import { lockArticle } from './open-correction.js';
import { reopenArticle } from './reopen-article.js';

interface Place {
  readonly article: ArticleRecord;
  readonly correction: CorrectionRecord;
  readonly role: string;
}

/** The same words whether it does not exist or is another desk's. */
async function findCorrection(tx: Tx, caller: Caller, id: string): Promise<CorrectionRecord> {
  const known = await tx.corrections.byId(id);
  const article = known && (await tx.articles.byId(known.article));
  if (!known || !article || (await tx.people.rolesOn(caller.person, article.desk)).length === 0)
    throw notFound('correction');
  return known;
}

/** An open correction of an article as a whole, under the article's lock, for whoever may do this. */
async function openPlace(
  tx: Tx,
  caller: Caller,
  known: CorrectionRecord,
  action: CorrectionAction,
): Promise<Place> {
  const { article, roles } = await lockArticle(tx, caller, known.article);
  const correction = (await tx.corrections.byId(known.id)) ?? known;
  const denial = denyOnCorrection(action, caller.person, roles, openFacts(correction));
  if (denial?.code === 'not_yours') throw refusal(denial);
  if (correction.state !== 'open')
    throw new Conflict('correction_settled', `This ${correction.kind} is ${correction.state} already.`);
  if (denial) throw refusal(denial);
  return { article, correction, role: roles.join(',') };
}

async function log(
  tx: Tx,
  caller: Caller,
  place: Place,
  action: string,
  words: { reason?: string; note?: string },
) {
  const { article, correction, role } = place;
  await tx.audit({
    action,
    caller,
    role,
    desk: article.desk,
    article: article.id,
    claim: correction.claim,
    claimVersion: null,
    from: null,
    to: { correction: correction.id, kind: correction.kind, revision: correction.revision },
    payload: Object.keys(words).length > 0 ? words : null,
  });
}

/** Marks it published with the release whose record its note belongs to. */
export async function publishCorrection(
  tx: Tx,
  caller: Caller,
  place: Place,
  release: string,
): Promise<void> {
  await tx.corrections.publish(place.correction.id, caller.person, release);
  await log(tx, caller, place, 'correction.published', {
    ...(place.correction.note !== null && { note: place.correction.note }),
  });
}

async function publishAlone(tx: Tx, caller: Caller, place: Place): Promise<void> {
  const release = await tx.corrections.lastRelease(place.article.id);
  if (!release) throw new Conflict('not_released', 'Nothing of this article has been released yet.');
  await publishCorrection(tx, caller, place, release.id);
}

async function dropAlone(tx: Tx, caller: Caller, place: Place, reason: string): Promise<void> {
  await tx.corrections.drop(place.correction.id, caller.person, reason);
  await log(tx, caller, place, 'correction.dropped', { reason });
  await refreshArticle(tx, place.article, caller);
}

/** A second person lets a note go out that comes without a new text. */
export async function confirmCorrection(tx: Tx, caller: Caller, id: string): Promise<void> {
  const known = await findCorrection(tx, caller, id);
  if (known.claim !== null)
    return void (await settleOfClaim(tx, caller, { claim: known.claim, action: 'confirm-note', id }));
  const place = await openPlace(tx, caller, known, 'confirm');
  await publishAlone(tx, caller, place);
  await refreshArticle(tx, place.article, caller);
}

export async function dropCorrection(tx: Tx, caller: Caller, id: string, reason: string): Promise<void> {
  const known = await findCorrection(tx, caller, id);
  if (known.claim !== null)
    return void (await settleOfClaim(tx, caller, { claim: known.claim, action: 'drop-note', id, reason }));
  await dropAlone(tx, caller, await openPlace(tx, caller, known, 'drop'), reason);
}

/** Words what readers are told. Whoever does has a hand in it. */
export async function wordCorrection(tx: Tx, caller: Caller, id: string, note: string): Promise<void> {
  const place = await openPlace(tx, caller, await findCorrection(tx, caller, id), 'word');
  await tx.corrections.word(id, note, caller.person);
  await log(tx, caller, place, 'correction.worded', { note });
  await refreshArticle(tx, place.article, caller);
}

/**
 * Confirms or drops what is open on a claim, as a move of the table. A claim whose retraction is confirmed is no longer
 * signed off, and its article goes back under the gate.
 */
export async function settleOfClaim(
  tx: Tx,
  caller: Caller,
  command: {
    claim: string;
    action: 'confirm-note' | 'drop-note';
    expectedVersion?: number | null;
    /** The correction that was meant, where one was named. */
    id?: string;
    reason?: string;
  },
): Promise<ClaimRecord> {
  const { action, reason } = command;
  const scene = await openScene(tx, caller, command.claim);
  requireVersion(scene.claim, command.expectedVersion ?? null);
  const correction = await tx.corrections.openOfClaim(command.claim);
  if (command.id !== undefined && correction?.id !== command.id)
    throw new Conflict('correction_settled', 'This is published or dropped already.');
  const moved = await decideAndRecord(tx, scene, action, { reason });
  if (!correction) throw notFound('correction');
  const role = scene.context.actor.roles.join(',');
  const place: Place = { article: scene.article, correction, role };
  if (action === 'drop-note') await dropAlone(tx, caller, place, reason ?? '');
  else await publishAlone(tx, caller, place);
  if (action === 'confirm-note' && correction.kind === 'retraction')
    await reopenArticle(tx, caller, role, scene.article);
  return moved;
}
