import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  addClaim,
  getArticle,
  getArticleClaims,
  getArticles,
  getChanges,
  getDiff,
  getGate,
  getRevision,
  releaseArticle,
  releaseWithOverride,
  reschedule,
  submitArticle,
  submitRevision,
  type NewText,
  type Submission,
} from '../api/articles.js';
import { getOrphans } from '../api/annotations.js';
import type { Span } from '../types.js';
import { keys } from './keys.js';

export const useArticle = (id: string) =>
  useQuery({ queryKey: keys.article(id), queryFn: ({ signal }) => getArticle(id, signal) });
export const useArticles = (desk: string) =>
  useQuery({ queryKey: keys.articles(desk), queryFn: ({ signal }) => getArticles(desk, signal) });
export const useArticleClaims = (id: string) =>
  useQuery({ queryKey: keys.articleClaims(id), queryFn: ({ signal }) => getArticleClaims(id, signal) });
export const useGate = (id: string) =>
  useQuery({ queryKey: keys.gate(id), queryFn: ({ signal }) => getGate(id, signal) });
export const useRevision = (id: string, n: number | undefined) =>
  useQuery({
    queryKey: keys.revision(id, n ?? 0),
    queryFn: ({ signal }) => getRevision(id, n ?? 1, signal),
    enabled: n !== undefined,
  });
export const useChanges = (id: string, n: number, enabled: boolean) =>
  useQuery({ queryKey: keys.changes(id, n), queryFn: ({ signal }) => getChanges(id, n, signal), enabled });

export const useOrphans = (id: string) =>
  useQuery({ queryKey: keys.orphans(id), queryFn: ({ signal }) => getOrphans(id, signal) });

export const useDiff = (id: string, from: number, to: number, enabled: boolean) =>
  useQuery({
    queryKey: keys.diff(id, from, to),
    queryFn: ({ signal }) => getDiff(id, from, to, signal),
    enabled,
  });

export function useSubmitArticle() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ body, key }: { body: Submission; key: string }) => submitArticle(body, key),
    onSuccess: (_, { body }) => client.invalidateQueries({ queryKey: keys.dashboard(body.desk) }),
  });
}

function useTouchArticle(id: string) {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: keys.article(id) });
}

export function useSubmitRevision(id: string) {
  const onSuccess = useTouchArticle(id);
  return useMutation({
    mutationFn: (body: NewText) => submitRevision(id, body),
    onSuccess,
  });
}

export function useAddClaim(id: string) {
  const onSuccess = useTouchArticle(id);
  return useMutation({ mutationFn: (span: Span) => addClaim(id, span), onSuccess });
}

export function useReschedule(id: string) {
  const onSuccess = useTouchArticle(id);
  return useMutation({ mutationFn: (publishAt: string | null) => reschedule(id, publishAt), onSuccess });
}

/** Settled either way: a refusal means the page is behind, so it looks again. */
export function useRelease(id: string) {
  const onSettled = useTouchArticle(id);
  return useMutation({
    mutationFn: ({ hash, reason }: { hash: string; reason?: string }) =>
      reason === undefined
        ? releaseArticle(id, hash)
        : releaseWithOverride(id, { reason, revisionHash: hash }),
    onSettled,
  });
}
