import { blockKind } from '@stet/contract';
import { useMemo } from 'react';
import { z } from 'zod';
import { useDraft } from '../../ui/use-draft.js';
import type { Line } from './as-html.js';

const linesSchema = z.array(z.strictObject({ kind: blockKind, text: z.string() }));

function read(text: string | undefined): Line[] | null {
  if (!text) return null;
  try {
    return linesSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** What was typed into an article and not saved, kept in this browser with the hash of the text it began from. */
export function useEditDraft(article: string) {
  const { words, set, clear } = useDraft(`edit.${article}`);
  const lines = useMemo(() => read(words['lines']), [words]);
  return {
    base: words['base'] ?? null,
    lines,
    keep: (base: string, next: readonly Line[]): void => {
      if (words['base'] !== base) set('base', base);
      set('lines', JSON.stringify(next));
    },
    clear,
  };
}
