import type { DeskEvent } from '@stet/contract';
import type { QueryClient } from '@tanstack/react-query';

/** How long changes are gathered before the page looks again: a burst of jobs costs one round of requests. */
const GATHER_MS = 120;

/** What the pages of the administration show; nobody has them open all day. */
const ADMIN = ['members', 'assignments', 'departure'];

/** Turns "something changed" into the fewest queries that have to look again. */
export function refresher(client: QueryClient) {
  let pending: ReturnType<typeof setTimeout> | undefined;
  const articles = new Set<string>();
  const claims = new Set<string>();

  const flush = (): void => {
    pending = undefined;
    for (const id of articles) void client.invalidateQueries({ queryKey: ['article', id] });
    for (const id of claims) void client.invalidateQueries({ queryKey: ['claim', id] });
    for (const about of ['dashboard', 'inbox', 'articles', 'audit', 'jobs', 'users', ...ADMIN]) {
      void client.invalidateQueries({ queryKey: [about] });
    }
    articles.clear();
    claims.clear();
  };

  return {
    changed(event: DeskEvent): void {
      if (event.article) articles.add(event.article);
      if (event.claim) claims.add(event.claim);
      pending ??= setTimeout(flush, GATHER_MS);
    },
    /** After a gap nobody knows what was missed. */
    all: (): void => void client.invalidateQueries(),
    stop: (): void => clearTimeout(pending),
  };
}
