import { useMemo } from 'react';
import { useArticle, useArticleClaims, useDiff, useRevision } from '../../queries/use-articles.js';
import { linesOf } from './lines.js';

/** A revision beside the one before it, and what it did to each claim. */
export function useComparison(id: string, number: number) {
  const article = useArticle(id);
  const claims = useArticleClaims(id);
  const revision = useRevision(id, number);
  const diff = useDiff(id, number - 1, number, number > 1 && revision.data?.state === 'split');
  const newest = article.data?.revision === number;
  const lines = useMemo(
    () => (diff.data && claims.data ? linesOf(diff.data, claims.data, newest) : []),
    [diff.data, claims.data, newest],
  );
  const error = article.error ?? claims.error ?? revision.error ?? diff.error;
  return {
    article: article.data,
    claims: claims.data,
    revision: revision.data,
    diff: diff.data,
    lines,
    newest,
    error,
  };
}
