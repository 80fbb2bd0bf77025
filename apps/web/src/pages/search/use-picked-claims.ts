import type { ClaimSummary } from '@stet/contract';
import { useRef, useState } from 'react';

export interface PickedClaims {
  readonly picked: ReadonlyMap<string, ClaimSummary>;
  readonly toggle: (claim: ClaimSummary) => void;
  /** All claims between the last one that was picked and this one. */
  readonly upTo: (claim: ClaimSummary, claims: readonly ClaimSummary[]) => void;
  readonly clear: () => void;
}

/** Claims picked in a list of finds. The newest version seen is the one that is acted on. */
export function usePickedClaims(shown: readonly ClaimSummary[]): PickedClaims {
  const [ids, setIds] = useState<ReadonlyMap<string, ClaimSummary>>(new Map());
  const last = useRef<string | null>(null);
  const now = new Map(shown.map((claim) => [claim.id, claim]));
  const picked = new Map([...ids].map(([id, claim]) => [id, now.get(id) ?? claim]));
  return {
    picked,
    toggle: (claim) => {
      const next = new Map(picked);
      if (!next.delete(claim.id)) next.set(claim.id, claim);
      last.current = claim.id;
      setIds(next);
    },
    upTo: (claim, claims) => {
      const [a, b] = [
        claims.findIndex((c) => c.id === last.current),
        claims.findIndex((c) => c.id === claim.id),
      ];
      const range = a < 0 ? [claim] : claims.slice(Math.min(a, b), Math.max(a, b) + 1);
      last.current = claim.id;
      setIds(new Map([...picked, ...range.map((c) => [c.id, c] as const)]));
    },
    clear: () => setIds(new Map()),
  };
}
