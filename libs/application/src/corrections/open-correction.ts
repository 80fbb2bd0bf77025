import { Conflict, type CorrectionKind } from '@stet/domain';
import { requireOnArticle, rolesAt } from '../articles/article-rights.js';
import { decideAndRecord, requireVersion } from '../claims/move-claim.js';
import { openScene } from '../claims/scene.js';
import { newId } from '../ids.js';
import { notify, peopleWith } from '../notifications/notify.js';
import type { ArticleRecord, Caller, ClaimRecord, CorrectionRecord, Tx } from '../ports.js';
import { notFound } from '../refusal.js';
import { reopenArticle } from './reopen-article.js';

/** Which move of a claim opens which kind. */
export const OPENING = { correct: 'correction', clarify: 'clarification', retract: 'retraction' } as const;
export type OpeningAction = keyof typeof OPENING;

export interface CorrectionWords {
  readonly reason: string;
  /** What readers are told; may be written later where a new text comes first. */
  readonly note: string | null;
}

/** The article under lock, for somebody with a role on its desk. */
export const lockArticle = async (tx: Tx, caller: Caller, id: string) =>
  rolesAt(tx, caller, await tx.articles.lock(id));

/**
 * Opens a correction, clarification or retraction of a released article as a whole. A correction puts the article back
 * under the gate; the other two wait for a second person.
 * @throws Denied `not_yours`, Conflict `not_released`, `retracted`, `correction_open`
 */
export async function openCorrection(
  tx: Tx,
  caller: Caller,
  command: CorrectionWords & { article: string; kind: CorrectionKind },
): Promise<CorrectionRecord> {
  const found = await tx.articles.lock(command.article);
  const { article, roles } = await requireOnArticle(tx, caller, found, 'open-correction');
  const withText = command.kind === 'correction';
  if (
    (await tx.corrections.openOfArticle(article.id)).some((c) => c.claim === null && c.withText === withText)
  )
    throw new Conflict('correction_open', 'One of this article is open already; publish or drop it first.');
  const role = roles.join(',');
  const opened = await enterCorrection(tx, caller, role, article, { ...command, claim: null });
  if (command.kind === 'correction') await reopenArticle(tx, caller, role, article);
  return opened;
}

/** The same for one claim of it, as a move of the table: `correct` sends the claim back to the checkers. */
export async function correctClaim(
  tx: Tx,
  caller: Caller,
  command: CorrectionWords & { claim: string; expectedVersion: number | null; action: OpeningAction },
): Promise<ClaimRecord> {
  const { action, reason } = command;
  const scene = await openScene(tx, caller, command.claim);
  requireVersion(scene.claim, command.expectedVersion);
  const moved = await decideAndRecord(tx, scene, action, { reason, note: command.note ?? undefined });
  const role = scene.context.actor.roles.join(',');
  await enterCorrection(tx, caller, role, scene.article, { ...command, kind: OPENING[action] });
  if (action === 'correct') await reopenArticle(tx, caller, role, scene.article);
  return moved;
}

const MOVE_OF = { correction: 'correct', clarification: 'clarify', retraction: 'retract' } as const;

/** One address for both: of the article, or of a claim of it where one is named. */
export async function correctArticleOrClaim(
  tx: Tx,
  caller: Caller,
  command: {
    article: string;
    claim?: string;
    kind: CorrectionKind;
    reason: string;
    note: string;
    expectedVersion: number | null;
  },
): Promise<{ readonly id: string }> {
  const { claim, kind } = command;
  if (claim === undefined) return openCorrection(tx, caller, command);
  if ((await tx.claims.articleOf(claim)) !== command.article) throw notFound('claim');
  await correctClaim(tx, caller, { ...command, claim, action: MOVE_OF[kind] });
  const opened = await tx.corrections.openOfClaim(claim);
  if (!opened) throw new Error('it was opened a moment ago');
  return opened;
}

/** Records it, tells the log and whoever may confirm it. `withText`: it came with a new text. */
export async function enterCorrection(
  tx: Tx,
  caller: Caller,
  role: string,
  article: ArticleRecord,
  what: CorrectionWords & { claim: string | null; kind: CorrectionKind; withText?: boolean },
): Promise<CorrectionRecord> {
  const { claim, kind, reason, note } = what;
  const published = await tx.corrections.lastRelease(article.id);
  const record: CorrectionRecord = {
    id: newId(),
    article: article.id,
    claim,
    kind,
    state: 'open',
    revision: published?.revision ?? article.revision,
    withText: what.withText ?? kind === 'correction',
    reason,
    note,
    openedBy: caller.person,
    wordedBy: note === null ? null : caller.person,
  };
  await tx.corrections.insert(record);
  await tx.audit({
    action: 'correction.opened',
    caller,
    role,
    desk: article.desk,
    article: article.id,
    claim,
    claimVersion: null,
    from: null,
    to: { correction: record.id, kind, revision: record.revision },
    payload: { reason, ...(note !== null && { note }) },
  });
  const told = await peopleWith(tx, article.desk, 'editor', 'desk_head');
  await notify(tx, {
    kind: 'correction',
    cause: `correction:${record.id}`,
    to: told.filter((person) => person !== caller.person),
    text: `A ${kind} of “${article.title}” was opened${record.withText ? '' : ' and waits for a second person'}.`,
    desk: article.desk,
    article: article.id,
    claim,
  });
  return record;
}
