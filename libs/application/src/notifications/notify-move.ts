import { noticesOf, type ClaimAction, type ClaimChange } from '@stet/domain';
import type { Scene } from '../claims/scene.js';
import type { Tx } from '../ports.js';
import { notify, peopleWith } from './notify.js';

/** Tells those whom a move concerns; `version` is the claim's after it, so that every move is a cause of its own. */
export async function notifyMove(
  tx: Tx,
  scene: Scene,
  action: ClaimAction,
  change: ClaimChange,
  version: number,
): Promise<void> {
  const { article, claim, caller } = scene;
  for (const notice of noticesOf(action, scene.context, change)) {
    const to = [
      ...notice.people,
      ...(notice.roles ? await peopleWith(tx, article.desk, ...notice.roles) : []),
      ...(notice.writers ? await tx.articles.writers(article.id) : []),
    ];
    await notify(tx, {
      kind: notice.kind,
      cause: `${notice.kind}:${claim.id}:${version}`,
      to: to.filter((person) => person !== caller?.person),
      text: `Claim ${claim.number} of “${article.title}” ${notice.says}.`,
      desk: article.desk,
      article: article.id,
      claim: claim.id,
    });
  }
}
