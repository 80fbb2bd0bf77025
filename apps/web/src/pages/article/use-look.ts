import { personAction, type PersonAction } from '@stet/contract';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { filterOf, type ClaimFilter } from './claim-filter.js';

/** What the address of an article says: the claim in hand, in which of its places, and which claims are marked. */
export interface ArticleSearch extends ClaimFilter {
  readonly claim?: string;
  readonly place?: number;
  /** On a narrow screen: the claim is looked at in the text, its panel stays folded. */
  readonly peek?: boolean;
  /** A move asked for where the claim was listed: pressed once the claim is here. */
  readonly press?: PersonAction;
}

export interface Look {
  readonly search: ArticleSearch;
  /** Looks at a claim in the text. */
  readonly select: (claim: string, place?: number) => void;
  /** Opens a claim to work on it. */
  readonly open: (claim: string) => void;
  readonly close: () => void;
  readonly filter: (filter: ClaimFilter) => void;
}

export function articleSearch(search: Record<string, unknown>): ArticleSearch {
  const { claim, place, peek, press } = search;
  return {
    claim: typeof claim === 'string' && claim !== '' ? claim : undefined,
    place: typeof place === 'number' && place > 0 ? place : undefined,
    peek: peek === true || undefined,
    press: personAction.safeParse(press).data,
    ...filterOf(search),
  };
}

/** Reads and writes the address, in place of the entry before: going back leaves the article. */
export function useLook(id: string): Look {
  const search = useSearch({ from: '/desk/articles/$id' });
  const navigate = useNavigate();
  const go = useCallback(
    (change: ArticleSearch) =>
      void navigate({
        to: '/articles/$id',
        params: { id },
        search: (old) => ({ ...old, ...change }),
        replace: true,
        resetScroll: false,
      }),
    [id, navigate],
  );
  return useMemo(
    () => ({
      search,
      select: (claim, place) => go({ claim, place: place || undefined, peek: true, press: undefined }),
      open: (claim) => go({ claim, place: undefined, peek: undefined, press: undefined }),
      close: () => go({ claim: undefined, place: undefined, peek: undefined, press: undefined }),
      filter: (filter) => go(filter),
    }),
    [search, go],
  );
}
