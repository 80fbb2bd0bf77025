/**
 * Every key of the desk, once. `keys` is a chord (`mod+k`), a single key, or a sequence (`g i`). What a key does on a
 * page is the page's; what it is called is in the web's catalogues under `key.<id>`, where the page does not say otherwise.
 */
export const KEYMAP = [
  { id: 'go-desk', keys: 'g b', group: 'go' },
  { id: 'go-inbox', keys: 'g i', group: 'go' },
  { id: 'go-audit', keys: 'g a', group: 'go' },
  { id: 'go-jobs', keys: 'g j', group: 'go' },
  { id: 'search', keys: '/', group: 'go' },
  { id: 'most-urgent', keys: 'u', group: 'go' },
  { id: 'next', keys: 'j', group: 'move' },
  { id: 'previous', keys: 'k', group: 'move' },
  { id: 'next-open', keys: 'n', group: 'move' },
  { id: 'next-flag', keys: ']', group: 'move' },
  { id: 'previous-flag', keys: '[', group: 'move' },
  { id: 'open', keys: 'Enter', group: 'move' },
  { id: 'back', keys: 'Escape', group: 'move' },
  { id: 'take', keys: 'a', group: 'act' },
  { id: 'start', keys: 's', group: 'act' },
  { id: 'evidence', keys: 'e', group: 'act' },
  { id: 'query', keys: 'q', group: 'act' },
  { id: 'verdict-1', keys: '1', group: 'act' },
  { id: 'verdict-2', keys: '2', group: 'act' },
  { id: 'verdict-3', keys: '3', group: 'act' },
  { id: 'verdict-4', keys: '4', group: 'act' },
  { id: 'verdict-5', keys: '5', group: 'act' },
  { id: 'none-of-them', keys: '0', group: 'act' },
  { id: 'propose', keys: 'p', group: 'act' },
  { id: 'sign-off', keys: 'y', group: 'act' },
  { id: 'send-back', keys: 'x', group: 'act' },
  { id: 'select-range', keys: 'X', group: 'act' },
  { id: 'dismiss', keys: 'd', group: 'act' },
  { id: 'legal', keys: 'l', group: 'act' },
  { id: 'wording', keys: 'w', group: 'act' },
  { id: 'add-claim', keys: 'c', group: 'act' },
  { id: 'snooze', keys: 'h', group: 'act' },
  { id: 'release', keys: 'R', group: 'act' },
  { id: 'undo', keys: 'z', group: 'act' },
  { id: 'submit-article', keys: 'N', group: 'desk' },
  { id: 'save', keys: 'mod+s', group: 'desk' },
  { id: 'commands', keys: 'mod+k', group: 'desk' },
  { id: 'help', keys: '?', group: 'desk' },
] as const satisfies readonly { id: string; keys: string; group: 'go' | 'move' | 'act' | 'desk' }[];

export type KeyRow = (typeof KEYMAP)[number];
export type KeyId = KeyRow['id'];

/** What is said of a key press; a browser's KeyboardEvent is one. */
export interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** `mod+k` for Ctrl or Cmd with k, `j`, `?`; null for a press that is no key of ours, such as Alt with anything. */
export function chordOf({ key, ctrlKey, metaKey, altKey }: Press): string | null {
  if (altKey || key === 'Shift' || key === 'Control' || key === 'Meta') return null;
  return ctrlKey || metaKey ? `mod+${key.toLowerCase()}` : key;
}

/**
 * The row a press means after what was pressed before it (`g`, or null), `'wait'` where it begins a sequence, or null.
 */
export function rowOf(chord: string, before: string | null): KeyRow | 'wait' | null {
  const whole = before === null ? chord : `${before} ${chord}`;
  const row = KEYMAP.find((r) => r.keys === whole);
  if (row) return row;
  return before === null && KEYMAP.some((r) => r.keys.startsWith(`${chord} `)) ? 'wait' : null;
}
