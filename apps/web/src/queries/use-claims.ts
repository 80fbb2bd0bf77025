import type { ActionInputs, Claim, PersonAction } from '@stet/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { act, addEvidence, answerQuery, getClaim, getEarlierChecks } from '../api/claims.js';
import { getAudit } from '../api/desk.js';
import type { EvidenceRequest } from '../types.js';
import { keys } from './keys.js';

export const useClaim = (id: string) =>
  useQuery({ queryKey: keys.claim(id), queryFn: ({ signal }) => getClaim(id, signal) });
export const useEarlierChecks = (id: string) =>
  useQuery({ queryKey: keys.earlier(id), queryFn: ({ signal }) => getEarlierChecks(id, signal) });
export const useHistory = (desk: string, id: string, enabled: boolean) =>
  useQuery({
    queryKey: keys.history(id),
    queryFn: ({ signal }) => getAudit({ desk, claim: id }, undefined, 50, signal),
    enabled,
    retry: false,
  });

/** Puts the answered claim on screen at once and lets everything about its article look again. */
function useSettle() {
  const client = useQueryClient();
  return {
    shown: (claim: Claim) => client.setQueryData(keys.claim(claim.id), claim),
    again: (claim: Pick<Claim, 'id' | 'article'>) =>
      Promise.all([
        client.invalidateQueries({ queryKey: keys.claim(claim.id) }),
        client.invalidateQueries({ queryKey: keys.article(claim.article) }),
        client.invalidateQueries({ queryKey: ['inbox'] }),
      ]),
  };
}

export interface Press<A extends PersonAction = PersonAction> {
  readonly action: A;
  readonly body: ActionInputs[A];
}

export function useAct(claim: Pick<Claim, 'id' | 'article'>) {
  const settle = useSettle();
  return useMutation({
    mutationFn: ({ action, body, version }: Press & { version: number }) =>
      act(claim.id, action, version, body),
    onSuccess: settle.shown,
    // Not awaited: the answer is on screen already, and a refusal must be said without waiting for a refetch.
    onSettled: () => void settle.again(claim),
  });
}

export function useAddEvidence(claim: Pick<Claim, 'id' | 'article'>) {
  const settle = useSettle();
  return useMutation({
    mutationFn: ({ body, version }: { body: EvidenceRequest; version: number }) =>
      addEvidence(claim.id, version, body),
    onSuccess: settle.shown,
    onSettled: () => void settle.again(claim),
  });
}

export function useAnswer(claim: Pick<Claim, 'id' | 'article'>) {
  const settle = useSettle();
  return useMutation({
    mutationFn: ({ query, answer }: { query: string; answer: string }) => answerQuery(query, answer),
    onSettled: () => void settle.again(claim),
  });
}
