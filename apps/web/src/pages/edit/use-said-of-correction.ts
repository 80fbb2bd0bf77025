import type { Article } from '@stet/contract';
import type { CorrectionByText } from '../../api/articles.js';
import { useCorrections } from '../../queries/use-corrections.js';
import { useDraft } from '../../ui/use-draft.js';

/** A retraction comes without a new text. */
export const KINDS = ['correction', 'clarification'] as const;

export interface Said {
  readonly words: Record<string, string>;
  readonly set: (field: string, value: string) => void;
  readonly clear: () => void;
  /** What goes with the new text; undefined where it opens no correction, or one waits for this text already. */
  readonly body: CorrectionByText | undefined;
}

/** What is said about a new text of a released article, kept in the browser until it is sent. */
export function useSaidOfCorrection(article: Article): Said {
  const { words, set, clear } = useDraft(`edit-correction.${article.id}`, { kind: 'correction' });
  const { data } = useCorrections(article.id);
  const waits = data?.items.some((c) => c.state === 'open' && c.withText) ?? true;
  const asked = article.state === 'released' && !waits;
  const reason = words['reason']?.trim();
  const note = words['note']?.trim();
  const kind = KINDS.find((k) => k === words['kind']) ?? 'correction';
  const body = asked ? { kind, ...(reason && { reason }), ...(note && { note }) } : undefined;
  return { words, set, clear, body };
}
