import { bulkResult, savedFilterList, searchResult, type SavedFilterList } from '@stet/contract';
import type { BulkAction } from '@stet/domain';
import { ask } from './client.js';

export const getSearch = (
  desk: string,
  look: Readonly<Record<string, string | undefined>>,
  page: { limit: number; cursor: string | undefined },
  signal?: AbortSignal,
) => ask(searchResult, `/desks/${encodeURIComponent(desk)}/search`, { query: { ...look, ...page }, signal });

export const getSavedFilters = (desk: string, signal?: AbortSignal): Promise<SavedFilterList> =>
  ask(savedFilterList, '/me/filters', { query: { desk }, signal });
export const saveFilter = (body: { desk: string; name: string; query: string }) =>
  ask(savedFilterList, '/me/filters', { method: 'POST', body });
export const renameFilter = (id: string, name: string) =>
  ask(savedFilterList, `/me/filters/${id}`, { method: 'PUT', body: { name } });
export const dropFilter = (id: string) => ask(savedFilterList, `/me/filters/${id}`, { method: 'DELETE' });

export interface BulkMove {
  readonly action: BulkAction;
  readonly input: Readonly<Record<string, string>>;
  readonly claims: readonly { readonly id: string; readonly version: number }[];
}

/** What each would come to, or with a key, one per press, what each came to. */
export const moveMany = (desk: string, move: BulkMove, key: string | null) =>
  ask(bulkResult, `/desks/${encodeURIComponent(desk)}/bulk-moves`, {
    method: 'POST',
    body: { ...move, dryRun: key === null },
    ...(key !== null && { idempotencyKey: key }),
  });
