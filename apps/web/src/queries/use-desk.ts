import type { BoardFilter } from '@stet/contract';
import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import {
  getAudit,
  getAuditHead,
  getDashboard,
  getJobs,
  getTrends,
  retryJob,
  type AuditFilter,
  type Days,
} from '../api/desk.js';
import { keys } from './keys.js';

export const useDashboard = (desk: string, filter: BoardFilter = {}, everyMs?: number) =>
  useQuery({
    queryKey: keys.dashboard(desk, filter),
    queryFn: ({ signal }) => getDashboard(desk, filter, signal),
    placeholderData: keepPreviousData,
    refetchInterval: everyMs ?? false,
  });
export const useAuditHead = () =>
  useQuery({ queryKey: keys.auditHead, queryFn: ({ signal }) => getAuditHead(signal) });
export const useTrends = (desk: string, days: Days) =>
  useQuery({
    queryKey: keys.trends(desk, days.from, days.to),
    queryFn: ({ signal }) => getTrends(desk, days, signal),
    // Figures of a day are not followed move by move; once a minute they are as true as anybody reads them.
    refetchInterval: 60_000,
    placeholderData: keepPreviousData,
  });
export const useJobs = (desk: string) =>
  useQuery({ queryKey: keys.jobs(desk), queryFn: ({ signal }) => getJobs(desk, signal) });

export function useAudit(filter: AuditFilter) {
  const first: string | undefined = undefined;
  return useInfiniteQuery({
    queryKey: keys.audit(filter.desk, filter.article, filter.claim),
    queryFn: ({ pageParam, signal }: { pageParam: string | undefined; signal: AbortSignal }) =>
      getAudit(filter, pageParam, 50, signal),
    initialPageParam: first,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
}

export function useRetryJob(desk: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => retryJob(id),
    onSettled: () => client.invalidateQueries({ queryKey: keys.jobs(desk) }),
  });
}
