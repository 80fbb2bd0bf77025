import type { SearchResult } from '@stet/contract';
import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import {
  dropFilter,
  getSavedFilters,
  getSearch,
  moveMany,
  renameFilter,
  saveFilter,
  type BulkMove,
} from '../api/search.js';
import { keys } from './keys.js';

const SOME = 8;
const PAGE = 50;

/** A first look at every group, or page after page of one. Looks for nothing while nothing is asked. */
export function useSearchResults(
  desk: string,
  look: Readonly<Record<string, string | undefined>>,
  enabled: boolean,
) {
  const first: string | undefined = undefined;
  const single = look['in'] !== undefined && !look['in'].includes(',');
  return useInfiniteQuery({
    queryKey: keys.search(desk, JSON.stringify(look)),
    queryFn: ({ pageParam, signal }: { pageParam: string | undefined; signal: AbortSignal }) =>
      getSearch(desk, look, { limit: single ? PAGE : SOME, cursor: pageParam }, signal),
    initialPageParam: first,
    getNextPageParam: (last: SearchResult) =>
      single ? (last.groups[0]?.nextCursor ?? undefined) : undefined,
    enabled,
    placeholderData: keepPreviousData,
  });
}

export const useSavedFilters = (desk: string) =>
  useQuery({
    queryKey: keys.savedFilters(desk),
    queryFn: ({ signal }) => getSavedFilters(desk, signal),
    staleTime: 60_000,
  });

export type FilterWork =
  | { readonly what: 'save'; readonly name: string; readonly query: string }
  | { readonly what: 'rename'; readonly id: string; readonly name: string }
  | { readonly what: 'drop'; readonly id: string };

function perform(desk: string, work: FilterWork) {
  if (work.what === 'save') return saveFilter({ desk, name: work.name, query: work.query });
  return work.what === 'rename' ? renameFilter(work.id, work.name) : dropFilter(work.id);
}

export function useFilterWork(desk: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (work: FilterWork) => perform(desk, work),
    onSuccess: (list) => client.setQueryData(keys.savedFilters(desk), list),
  });
}

/** A trial without a key; with one the moves are made, and every list looks again. */
export function useMoveMany(desk: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ move, key }: { move: BulkMove; key: string | null }) => moveMany(desk, move, key),
    onSuccess: (result) => {
      if (!result.applied) return;
      for (const queryKey of [['search'], ['inbox'], ['article'], ['claim'], ['dashboard']])
        void client.invalidateQueries({ queryKey });
    },
  });
}
