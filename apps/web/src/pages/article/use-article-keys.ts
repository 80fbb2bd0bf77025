import type { ClaimSummary } from '@stet/contract';
import { useKeys } from '../../keys/registry.js';

const FLAGGED = new Set(['awaiting_author', 'disputed', 'stale']);

/** j, k, n, [ and ] go through the claims that are shown, in story order, and stop at the ends. */
export function useArticleKeys(
  claims: readonly ClaimSummary[],
  selected: string | undefined,
  select: (claim: string) => void,
  back: () => void,
): void {
  const at = claims.findIndex((c) => c.id === selected);
  const go = (claim: ClaimSummary | undefined): void => {
    if (claim) select(claim.id);
  };
  const after = (wanted: (claim: ClaimSummary) => boolean): ClaimSummary | undefined =>
    claims.slice(at + 1).find(wanted) ?? claims.find(wanted);
  const before = (wanted: (claim: ClaimSummary) => boolean): ClaimSummary | undefined =>
    claims.slice(0, Math.max(at, 0)).findLast(wanted) ?? claims.findLast(wanted);
  const flagged = (claim: ClaimSummary): boolean => FLAGGED.has(claim.state);
  useKeys({
    next: () => go(claims[at + 1]),
    previous: () => go(claims[at < 0 ? claims.length - 1 : at - 1]),
    'next-open': () => go(after((c) => c.blocker !== null)),
    'next-flag': () => go(after(flagged)),
    'previous-flag': () => go(before(flagged)),
    back,
  });
}
