/** What is looked for, as the address of the page and the server have it. */
export const LOOK_NAMES = ['q', 'in', 'state', 'kind', 'risk', 'person', 'from', 'to'] as const;
export type LookName = (typeof LOOK_NAMES)[number];
export type SearchLook = Partial<Record<LookName, string>>;

/** A word such as 1954 comes out of the address as a number. */
const word = (value: unknown): string | undefined => {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
};

export const searchLook = (search: Record<string, unknown>): SearchLook =>
  Object.fromEntries(LOOK_NAMES.flatMap((name) => (word(search[name]) ? [[name, word(search[name])]] : [])));

/** `q=harbour&state=queued`, as a saved filter keeps it. */
export const queryOf = (look: SearchLook): string =>
  new URLSearchParams(LOOK_NAMES.flatMap((name) => (look[name] ? [[name, look[name]]] : []))).toString();

export const lookOf = (query: string): SearchLook =>
  searchLook(Object.fromEntries(new URLSearchParams(query)));

export const asksAnything = (look: SearchLook): boolean =>
  LOOK_NAMES.some((name) => name !== 'in' && look[name] !== undefined);
