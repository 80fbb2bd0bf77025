import type { ClaimSummary } from '@stet/contract';

/** The claim this person goes on with after `done`: the next of theirs in the article that is still in the way. */
export function nextOf(
  claims: readonly ClaimSummary[],
  done: string | undefined,
  me: string,
): ClaimSummary | undefined {
  const at = claims.findIndex((c) => c.id === done);
  const mine = (claim: ClaimSummary): boolean =>
    claim.id !== done &&
    ((claim.assignee?.id === me && (claim.state === 'assigned' || claim.state === 'checking')) ||
      (claim.secondChecker?.id === me && claim.state === 'proposed'));
  return claims.slice(at + 1).find(mine) ?? claims.slice(0, Math.max(at, 0)).find(mine);
}
