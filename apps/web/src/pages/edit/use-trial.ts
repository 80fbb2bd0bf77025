import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { tryRevision } from '../../api/articles.js';
import { keys } from '../../queries/keys.js';
import { asHtml, type Line } from './as-html.js';

/** How long nothing is typed before the desk is asked. */
const PAUSE_MS = 500;

/**
 * What saving the text as it is typed would do to each claim. An answer to an older text is thrown away; `behind` says
 * that what is shown is not yet about what was typed. While the text is being sent nothing is asked: the desk would refuse
 * a trial of a text that it is splitting.
 */
export function useTrial(article: string, lines: readonly Line[] | null, sending: boolean) {
  const [asked, setAsked] = useState<{ readonly n: number; readonly lines: readonly Line[] } | null>(null);
  useEffect(() => {
    if (!lines || sending) return setAsked(null);
    const timer = setTimeout(() => setAsked((last) => ({ n: (last?.n ?? 0) + 1, lines })), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [lines, sending]);
  const content = asked ? asHtml(asked.lines) : '';
  const { data, error, isFetching } = useQuery({
    queryKey: keys.trial(article, asked?.n ?? 0),
    queryFn: ({ signal }) => tryRevision(article, { format: 'html', content }, signal),
    enabled: content !== '',
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 0,
  });
  const behind = lines !== null && (asked?.lines !== lines || isFetching);
  return { diff: lines === null ? undefined : data, error, behind };
}
