import { useMemo } from 'react';
import { useArticle, useArticleClaims, useChanges, useRevision } from '../../queries/use-articles.js';
import { linesOf } from './lines.js';

/** A revision beside the one before it, and what it did to each claim. */
export function useComparison(id: string, number: number) {
  const article = useArticle(id);
  const claims = useArticleClaims(id);
  const old = useRevision(id, number > 1 ? number - 1 : undefined);
  const now = useRevision(id, number);
  const changes = useChanges(id, number, number > 1);
  const newest = article.data?.revision === number;
  const lines = useMemo(
    () => (changes.data && claims.data ? linesOf(changes.data, claims.data, newest) : []),
    [changes.data, claims.data, newest],
  );
  const error = article.error ?? claims.error ?? old.error ?? now.error ?? changes.error;
  return {
    article: article.data,
    claims: claims.data,
    old: old.data,
    now: now.data,
    changes: changes.data,
    lines,
    newest,
    error,
  };
}
