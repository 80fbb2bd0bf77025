import { useCallback, useState } from 'react';

const PREFIX = 'stet.draft.';

function read(key: string): string | null {
  try {
    return sessionStorage.getItem(PREFIX + key);
  } catch {
    return null;
  }
}

function write(key: string, value: string | null): void {
  try {
    if (value === null) sessionStorage.removeItem(PREFIX + key);
    else sessionStorage.setItem(PREFIX + key, value);
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
 * What a person typed into one form, kept in the tab until it is sent: a reload, a lost session or a claim that
 * changed meanwhile takes nothing away. `key` names the form.
 */
export function useDraft(key: string, start: Record<string, string> = {}) {
  const [words, setWords] = useState(() => ({ ...start, ...parse(read(key)) }));
  const set = useCallback(
    (name: string, value: string) => {
      setWords((old) => {
        const next = { ...old, [name]: value };
        write(key, JSON.stringify(next));
        return next;
      });
    },
    [key],
  );
  const clear = useCallback(() => write(key, null), [key]);
  return { words, set, clear };
}
