import {
  claim,
  claimPage,
  earlierCheckList,
  type ActionInputs,
  type Claim,
  type ClaimSummary,
  type PersonAction,
} from '@stet/contract';
import { CLAIM_STATES, type ClaimState } from '@stet/domain';
import type { EvidenceRequest } from '../types.js';
import { anything, ask } from './client.js';

export const getClaim = (id: string, signal?: AbortSignal): Promise<Claim> =>
  ask(claim, `/claims/${id}`, { signal });

const SETTLED: readonly ClaimState[] = ['signed_off', 'dismissed', 'withdrawn'];
const OPEN = CLAIM_STATES.filter((state) => !SETTLED.includes(state)).join();

/** The open claim of an article that is due first. */
export async function getMostUrgent(article: string): Promise<ClaimSummary | undefined> {
  const { items } = await ask(claimPage, '/claims', { query: { article, state: OPEN, limit: 1 } });
  return items[0];
}

/** Signed-off claims of the desk that read like this one. */
export const getEarlierChecks = (id: string, signal?: AbortSignal) =>
  ask(earlierCheckList, `/claims/${id}/earlier`, { signal });

/** Makes a move on the version the person saw; 412 when it moved on since. */
export const act = <A extends PersonAction>(id: string, action: A, version: number, body: ActionInputs[A]) =>
  ask(claim, `/claims/${id}/actions/${action}`, { method: 'POST', body, version });
export const addEvidence = (id: string, version: number, body: EvidenceRequest) =>
  ask(claim, `/claims/${id}/evidence`, { method: 'POST', body, version });
export const answerQuery = (query: string, answer: string) =>
  ask(anything, `/queries/${query}/answers`, { method: 'POST', body: { answer } });
