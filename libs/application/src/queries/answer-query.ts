import { CHOICE_WORDS, linkState, type AnswerChoice } from '@stet/domain';
import { decideAndRecord } from '../claims/move-claim.js';
import { openScene, type Scene } from '../claims/scene.js';
import { sha256 } from '../ids.js';
import type { AuthorAnswer, Caller, ClaimRecord, Json, KeptFile, Tx } from '../ports.js';
import { notFound } from '../refusal.js';
import { linkGone } from './query-link.js';

export interface AnswerCommand {
  /** May be empty where the choice says it all. */
  readonly answer: string;
  readonly choice?: AnswerChoice | null;
  readonly url?: string | null;
  readonly files?: readonly KeptFile[];
}

/** The author's answer brings the claim back to its checker with a fresh lease. */
export async function answerQuery(
  tx: Tx,
  caller: Caller,
  command: AnswerCommand & { query: string },
): Promise<ClaimRecord> {
  const query = await tx.claims.query(command.query);
  if (!query) throw notFound('query');
  const scene = await openScene(tx, caller, query.claim);
  return record(tx, scene, command.query, { ...command, by: caller.person });
}

/**
 * The same by a link, without an account: whoever holds the link speaks as the author. The link is spent in the same
 * transaction, so that of two answers at once one is told that there is one already.
 */
export async function answerByLink(tx: Tx, token: string, command: AnswerCommand): Promise<ClaimRecord> {
  const tokenHash = sha256(token);
  const known = await tx.claims.link(tokenHash);
  if (!known) throw notFound('query');
  const scene = await openScene(tx, null, known.claim);
  const link = await tx.claims.link(tokenHash, true);
  if (!link) throw notFound('query');
  const state = linkState(link, scene.context.now);
  if (state !== 'live') throw linkGone(state);
  await tx.claims.useLink(tokenHash);
  const author: Scene = {
    ...scene,
    context: { ...scene.context, actor: { person: null, roles: ['author'] } },
  };
  return record(tx, author, link.query, { ...command, by: null });
}

async function record(
  tx: Tx,
  scene: Scene,
  query: string,
  { answer: typed, choice = null, url = null, files = [], by }: AnswerCommand & { by: string | null },
): Promise<ClaimRecord> {
  const fresh = await tx.claims.openQuery(scene.claim.id);
  const context = { ...scene.context, openQueries: fresh?.id === query ? 1 : 0 };
  // Kept as it was typed, down to the space at its end.
  const words = typed.trim() === '' && choice ? CHOICE_WORDS[choice] : typed;
  const answer: AuthorAnswer = { answer: words, choice, url, files, by };
  // Answered before the move, which closes whatever is still open.
  if (context.openQueries > 0) await tx.claims.answer(query, answer);
  const payload: { readonly [key: string]: Json } = {
    answer: words,
    ...(choice && { choice }),
    ...(url && { url }),
    ...(files.length > 0 && { files: files.map((file) => file.sha256) }),
  };
  return decideAndRecord(tx, { ...scene, context }, 'answer', {}, { payload });
}
