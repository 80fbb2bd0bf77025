import type { Me } from '@stet/contract';
import { createContext, use } from 'react';
import type { DeskRole, Membership } from '../types.js';

export interface DeskContext {
  readonly me: Me;
  readonly desk: Membership;
  readonly pickDesk: (slug: string) => void;
}

export const deskContext = createContext<DeskContext | null>(null);

/** The person and the desk they look at. Only for pages inside the shell. */
export function useDesk(): DeskContext {
  const value = use(deskContext);
  if (!value) throw new Error('useDesk outside the shell');
  return value;
}

/** For what to offer in the navigation only; what a person may do is the server's word. */
export const hasRole = (desk: Membership, ...roles: DeskRole[]): boolean =>
  roles.some((r) => desk.roles.includes(r));
