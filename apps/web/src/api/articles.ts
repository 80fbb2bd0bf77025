import {
  article,
  articleAccepted,
  articlePage,
  claim,
  claimPage,
  gate,
  revision,
  revisionChanges,
  revisionDiff,
  type Article,
  type ClaimSummary,
} from '@stet/contract';
import type { ArticleFormat, Span } from '../types.js';
import { anything, ask, newKey } from './client.js';

export interface Submission {
  readonly desk: string;
  readonly title?: string;
  readonly format: ArticleFormat;
  readonly content: string;
  readonly publishAt?: string;
}

export const getArticle = (id: string, signal?: AbortSignal): Promise<Article> =>
  ask(article, `/articles/${id}`, { signal });
export const getArticles = (desk: string, signal?: AbortSignal) =>
  ask(articlePage, '/articles', { query: { desk, limit: 200 }, signal });
export const getRevision = (id: string, n: number, signal?: AbortSignal) =>
  ask(revision, `/articles/${id}/revisions/${n}`, { signal });
export const getChanges = (id: string, n: number, signal?: AbortSignal) =>
  ask(revisionChanges, `/articles/${id}/revisions/${n}/changes`, { signal });
export const getDiff = (id: string, from: number, to: number, signal?: AbortSignal) =>
  ask(revisionDiff, `/articles/${id}/revisions/${from}/diff/${to}`, { signal });
export const getGate = (id: string, signal?: AbortSignal) => ask(gate, `/articles/${id}/gate`, { signal });

/** All claims of an article in story order, page after page. */
export async function getArticleClaims(id: string, signal?: AbortSignal): Promise<ClaimSummary[]> {
  const items: ClaimSummary[] = [];
  let cursor: string | undefined;
  do {
    const page = await ask(claimPage, `/articles/${id}/claims`, { query: { limit: 200, cursor }, signal });
    items.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return items;
}

export const submitArticle = (body: Submission, idempotencyKey: string) =>
  ask(articleAccepted, '/articles', { method: 'POST', body, idempotencyKey });
/** With a new text for what has been released; the note may be written later. */
export interface CorrectionByText {
  readonly kind: 'correction' | 'clarification';
  readonly reason?: string;
  readonly note?: string;
}

export interface NewText {
  readonly format: ArticleFormat;
  readonly content: string;
  /** The hash of the text that was edited; the desk refuses it where a newer one has come. */
  readonly baseHash?: string;
  readonly correction?: CorrectionByText | undefined;
}

export const submitRevision = (id: string, body: NewText) =>
  ask(articleAccepted, `/articles/${id}/revisions`, { method: 'POST', body, idempotencyKey: newKey() });
/** What a new text would do to each claim; nothing is saved. */
export const tryRevision = (id: string, body: NewText, signal?: AbortSignal) =>
  ask(revisionDiff, `/articles/${id}/revisions`, {
    method: 'POST',
    query: { dryRun: 'true' },
    body,
    signal,
  });
export const addClaim = (id: string, span: Span) =>
  ask(claim, `/articles/${id}/claims`, { method: 'POST', body: span });
export const releaseArticle = (id: string, revisionHash: string) =>
  ask(anything, `/articles/${id}/release`, { method: 'POST', body: { revisionHash } });
export const releaseWithOverride = (id: string, body: { reason: string; revisionHash?: string }) =>
  ask(anything, `/articles/${id}/release-with-override`, { method: 'POST', body });
/** Null takes the publish time away. */
export const reschedule = (id: string, publishAt: string | null) =>
  ask(article, `/articles/${id}/publish-time`, { method: 'PUT', body: { publishAt } });
