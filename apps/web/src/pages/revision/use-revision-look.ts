import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { OUTCOMES, type Outcome } from './lines.js';

/** What the address of a revision says: which lines are walked through, the one in hand, and how the texts stand. */
export interface RevisionSearch {
  readonly show?: Outcome | 'all';
  readonly line?: string;
  readonly inline?: boolean;
}

export function revisionSearch({ show, line, inline }: Record<string, unknown>): RevisionSearch {
  return {
    show: show === 'all' ? show : OUTCOMES.find((outcome) => outcome === show),
    line: typeof line === 'string' && line !== '' ? line : undefined,
    inline: inline === true || undefined,
  };
}

/** Reads and writes the address, in place of the entry before: going back leaves the comparison. */
export function useRevisionLook() {
  const search = useSearch({ from: '/desk/articles/$id/revisions/$number' });
  const navigate = useNavigate({ from: '/articles/$id/revisions/$number' });
  const go = useCallback(
    (change: RevisionSearch) =>
      void navigate({ search: (old) => ({ ...old, ...change }), replace: true, resetScroll: false }),
    [navigate],
  );
  return { search, go };
}
