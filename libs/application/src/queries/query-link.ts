import { Gone, denyQueryLink, linkState, type LinkState } from '@stet/domain';
import { noteOnClaim } from '../claims/note-on-claim.js';
import { openScene, type Scene } from '../claims/scene.js';
import { newSecret, sha256 } from '../ids.js';
import type { Caller, Tx } from '../ports.js';
import { notFound, refusal } from '../refusal.js';

const GONE: Record<Exclude<LinkState, 'live'>, string> = {
  used: 'This question has been answered by this link already. Thank you.',
  revoked: 'This link was taken back by the desk. If you have a newer one, use that.',
  expired: 'This link has run out. Ask the desk for a new one.',
  closed: 'The desk needs no answer to this question any more. Thank you.',
};

export const linkGone = (state: Exclude<LinkState, 'live'>): Gone => new Gone(`link_${state}`, GONE[state]);

async function openQueryScene(tx: Tx, caller: Caller, id: string): Promise<Scene> {
  const query = await tx.claims.query(id);
  if (!query) throw notFound('query');
  const scene = await openScene(tx, caller, query.claim);
  const { claim, context } = scene;
  const denial = denyQueryLink(caller.person, context.actor.roles, claim);
  if (denial) throw refusal(denial, claim.version);
  if (!query.open) throw refusal({ code: 'no_open_query', reason: 'This query is closed.' }, claim.version);
  return scene;
}

/** A link to one query for somebody without an account. The token is given here, once; only its hash is kept. */
export async function issueQueryLink(
  tx: Tx,
  caller: Caller,
  command: { query: string; hours: number },
): Promise<{ token: string; expiresAt: Date }> {
  const scene = await openQueryScene(tx, caller, command.query);
  const token = newSecret();
  const expiresAt = await tx.claims.issueLink({ ...command, tokenHash: sha256(token), by: caller.person });
  await noteOnClaim(tx, scene, 'query.link-issued', { query: command.query });
  return { token, expiresAt };
}

export async function revokeQueryLink(tx: Tx, caller: Caller, query: string): Promise<void> {
  const scene = await openQueryScene(tx, caller, query);
  if (!(await tx.claims.revokeLink(query))) throw notFound('link');
  await noteOnClaim(tx, scene, 'query.link-revoked', { query });
}

/** What a link opens: the sentence and the question, and nothing else of the desk. */
export interface LinkedQuery {
  readonly desk: string;
  readonly timeZone: string;
  readonly exact: string;
  readonly question: string;
  readonly expiresAt: Date;
}

/** @throws NotFound `query_not_found`, Gone `link_used`, `link_revoked`, `link_expired`, `link_closed` */
export async function openQueryLink(tx: Tx, token: string): Promise<LinkedQuery> {
  const link = await tx.claims.link(sha256(token));
  if (!link) throw notFound('query');
  const state = linkState(link, await tx.clock());
  if (state !== 'live') throw linkGone(state);
  const [claim, query] = [await tx.claims.byId(link.claim), await tx.claims.query(link.query)];
  const desk = claim && (await tx.desks.bySlugOrId(claim.desk));
  if (!claim || !query || !desk) throw notFound('query');
  const { exact } = claim;
  const { timeZone } = desk.policy;
  return { desk: desk.name, timeZone, exact, question: query.question, expiresAt: link.expiresAt };
}
