import { claim, earlierCheckList, type ActionInputs, type Claim, type PersonAction } from '@stet/contract';
import type { EvidenceRequest } from '../types.js';
import { anything, ask } from './client.js';

export const getClaim = (id: string, signal?: AbortSignal): Promise<Claim> =>
  ask(claim, `/claims/${id}`, { signal });

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
