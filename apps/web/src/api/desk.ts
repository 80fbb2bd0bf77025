import { auditHead, auditPage, dashboard, jobPage, trends, type BoardFilter } from '@stet/contract';
import type { AuditPage } from '../types.js';
import { anything, ask } from './client.js';

export interface AuditFilter {
  readonly desk: string;
  readonly article?: string;
  readonly claim?: string;
}

export const getDashboard = (desk: string, filter: BoardFilter = {}, signal?: AbortSignal) =>
  ask(dashboard, '/dashboard', { query: { ...filter, desk }, signal });
export const getAudit = (
  filter: AuditFilter,
  cursor: string | undefined,
  limit: number,
  signal?: AbortSignal,
): Promise<AuditPage> => ask(auditPage, '/audit', { query: { ...filter, cursor, limit }, signal });
export const getAuditHead = (signal?: AbortSignal) => ask(auditHead, '/audit/checkpoint', { signal });
export interface Days {
  readonly from?: string;
  readonly to?: string;
}

export const getTrends = (desk: string, days: Days, signal?: AbortSignal) =>
  ask(trends, '/trends', { query: { desk, ...days }, signal });
export const getJobs = (desk: string, signal?: AbortSignal) =>
  ask(jobPage, '/jobs', { query: { desk }, signal });
export const retryJob = (id: string) => ask(anything, `/jobs/${id}/retry`, { method: 'POST' });
