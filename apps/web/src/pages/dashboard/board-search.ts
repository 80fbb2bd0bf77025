import { CLAIM_KINDS, CLAIM_STATES, RISKS } from '@stet/domain';
import type { BoardFilter } from '@stet/contract';

export const CLOCKS = ['open', 'late', 'at_risk'] as const;
export const WINDOWS = ['1h', '4h', '24h', '7d', 'unset'] as const;

/** What the address of the desk says: which part of the board, or the wall screen. */
export type BoardSearch = BoardFilter & { readonly kiosk?: true };

const one =
  <T extends string>(known: readonly T[]) =>
  (value: unknown): T | undefined =>
    known.find((k) => k === value);

/** Reads the address; what nobody knows is left out. */
export function boardSearch(s: Record<string, unknown>): BoardSearch {
  const { person, kiosk } = s;
  return {
    person: typeof person === 'string' && person !== '' ? person : undefined,
    kind: one(CLAIM_KINDS)(s['kind']),
    risk: one(RISKS)(s['risk']),
    state: one(CLAIM_STATES)(s['state']),
    clock: one(CLOCKS)(s['clock']),
    publishes: one(WINDOWS)(s['publishes']),
    kiosk: kiosk === true || kiosk === 1 || kiosk === '1' ? true : undefined,
  };
}

export const isFiltered = ({ kiosk: _, ...filter }: BoardSearch): boolean =>
  Object.values(filter).some((value) => value !== undefined);
