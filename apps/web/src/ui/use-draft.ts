import { use, useCallback, useState } from 'react';
import { deskContext } from '../shell/desk-context.js';

const PREFIX = 'stet.draft.';

function read(key: string): string | null {
  try {
    return localStorage.getItem(PREFIX + key);
  } catch {
    return null;
  }
}

function write(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(PREFIX + key);
    else localStorage.setItem(PREFIX + key, value);
  } catch {
    // A browser that keeps nothing still lets the person work.
  }
}

const isWords = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' && value !== null && Object.values(value).every((v) => typeof v === 'string');

function parse(text: string | null): Record<string, string> | null {
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text);
    return isWords(value) ? value : null;
  } catch {
    return null;
  }
}

/**
 * What a person typed into one form, kept in the browser until it is sent: a reload, a closed tab, a lost session or a
 * claim that changed meanwhile takes nothing away. `name` names the form; another person at the same computer has drafts
 * of their own.
 */
export function useDraft(name: string, start: Record<string, string> = {}) {
  const key = `${use(deskContext)?.me.id ?? ''}.${name}`;
  const [words, setWords] = useState(() => ({ ...start, ...parse(read(key)) }));
  const set = useCallback(
    (field: string, value: string) => {
      setWords((old) => {
        const next = { ...old, [field]: value };
        write(key, JSON.stringify(next));
        return next;
      });
    },
    [key],
  );
  const clear = useCallback(() => write(key, null), [key]);
  return { words, set, clear };
}
