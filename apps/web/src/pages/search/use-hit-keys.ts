import type { ClaimSummary } from '@stet/contract';
import { useKeys } from '../../keys/registry.js';
import { t } from '../../texts/t.js';
import type { PickedClaims } from './use-picked-claims.js';

const links = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-hit] .hit-link')];
const at = (): number =>
  links().findIndex((link) => link.closest('[data-hit]')?.contains(document.activeElement));

/** Goes to a find by its place in the list; the first and the last are the ends. */
export function focusHit(index: number): void {
  const all = links();
  all[Math.max(0, Math.min(index, all.length - 1))]?.focus();
}

/** j and k through the finds, x to pick the claim in hand, Shift+x up to it. Enter is the link's own. */
export function useHitKeys(claims: readonly ClaimSummary[], picks: PickedClaims): void {
  const inHand = (): ClaimSummary | undefined => {
    const id = document.activeElement?.closest<HTMLElement>('[data-claim]')?.dataset['claim'];
    return claims.find((claim) => claim.id === id);
  };
  const withClaim = (work: (claim: ClaimSummary) => void) => (): void => {
    const claim = inHand();
    if (claim) work(claim);
  };
  useKeys(
    {
      next: () => focusHit(at() + 1),
      previous: () => focusHit(Math.max(0, at() - 1)),
      'send-back': withClaim(picks.toggle),
      'select-range': withClaim((claim) => picks.upTo(claim, claims)),
    },
    { next: t('search.next'), previous: t('search.previous'), 'send-back': t('search.select') },
  );
}
