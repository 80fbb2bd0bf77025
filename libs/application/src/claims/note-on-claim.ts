import type { Tx } from '../ports.js';
import type { Scene } from './scene.js';

/** Records what somebody did beside a claim (with its evidence, its query) that is no move of the claim itself. */
export const noteOnClaim = (
  tx: Tx,
  { caller, context, article, claim }: Scene,
  action: string,
  to: Record<string, string>,
): Promise<void> =>
  tx.audit({
    action,
    caller,
    role: context.actor.roles.join(','),
    desk: article.desk,
    article: article.id,
    claim: claim.id,
    claimVersion: null,
    from: null,
    to,
    payload: null,
  });
