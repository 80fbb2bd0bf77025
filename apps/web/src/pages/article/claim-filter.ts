import type { ClaimSummary } from '@stet/contract';
import { claimKind, claimState, risk } from '@stet/contract';

/** What the address says to show; each part narrows. `show` is a state, `open` (blocks the gate) or `mine`. */
export interface ClaimFilter {
  readonly show?: string;
  readonly kind?: string;
  readonly person?: string;
  readonly risk?: string;
}

const word = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** Reads the filter out of the address; what is not a value of the contract is left out. */
export function filterOf(search: Record<string, unknown>): ClaimFilter {
  const show = word(search['show']);
  return {
    show: show === 'open' || show === 'mine' || claimState.safeParse(show).success ? show : undefined,
    kind: claimKind.safeParse(search['kind']).data,
    person: word(search['person']),
    risk: risk.safeParse(search['risk']).data,
  };
}

export function shows(filter: ClaimFilter, claim: ClaimSummary, me: string): boolean {
  const people = [claim.assignee?.id, claim.secondChecker?.id];
  return (
    (filter.show === undefined ||
      (filter.show === 'open' && claim.blocker !== null) ||
      (filter.show === 'mine' && people.includes(me)) ||
      filter.show === claim.state) &&
    (filter.kind === undefined || claim.kinds.some((k) => k === filter.kind)) &&
    (filter.person === undefined || people.includes(filter.person)) &&
    (filter.risk === undefined || claim.risk === filter.risk)
  );
}
