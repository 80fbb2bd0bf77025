export type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const stringAt = (item: Json, ...names: string[]): string | undefined => {
  for (const name of names) {
    const value = item[name];
    if (typeof value === 'string' && value.trim() !== '') return value;
  }
  return undefined;
};

/** One text of an item and what it is written in. */
export interface Field {
  readonly value: string;
  readonly role: string;
  readonly html: boolean;
}

/** Texts of `headlines`, `descriptions`, `bodies`: ninjs 2 and 3 have arrays of `{role, contenttype, value}`. */
export function fieldsOf(item: Json, name: string): Field[] {
  const list = item[name];
  const entries: unknown[] = Array.isArray(list) ? list : list === undefined ? [] : [list];
  return entries.flatMap((entry): Field[] => {
    if (typeof entry === 'string')
      return entry.trim() === '' ? [] : [{ value: entry, role: '', html: false }];
    if (!isObject(entry)) return [];
    const value = stringAt(entry, 'value');
    if (value === undefined) return [];
    const type = (stringAt(entry, 'contenttype') ?? '').toLowerCase();
    return [{ value, role: (stringAt(entry, 'role') ?? '').toLowerCase(), html: /html/.test(type) }];
  });
}

/** Items under `associations`: an array since ninjs 2, an object of named items before. */
export function associationsOf(item: Json): Json[] {
  const found = item['associations'];
  const all: unknown[] = Array.isArray(found) ? found : isObject(found) ? Object.values(found) : [];
  return all.filter(isObject);
}
