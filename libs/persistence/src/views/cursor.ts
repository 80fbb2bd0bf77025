import { Invalid } from '@stet/domain';

/** Opaque to the caller: where the last page ended. */
export const writeCursor = (key: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url');

const wrong = (): Invalid =>
  new Invalid('bad_cursor', 'The cursor is not one that this list gave out.', {
    errors: [{ pointer: '/cursor', code: 'bad_cursor', message: 'take it from nextCursor, unchanged' }],
  });

/** The key of a cursor; each part must match its pattern, so that nothing odd reaches the database. */
export function readCursor(cursor: string, patterns: readonly RegExp[]): readonly string[] {
  let key: unknown;
  try {
    key = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw wrong();
  }
  if (!Array.isArray(key) || key.length !== patterns.length) throw wrong();
  return patterns.map((pattern, i) => {
    const part = String(key[i]);
    if (!pattern.test(part)) throw wrong();
    return part;
  });
}

export const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
export const NUMBER = /^\d{1,15}$/;
export const STAMP = /^(infinity|\d{4}-\d\d-\d\dT[\d:.]+Z)$/;

/** Cuts a list that was read one row too far into a page. */
export function toPage<Row, Item>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => readonly (string | number)[],
  present: (row: Row) => Item,
): { items: Item[]; nextCursor: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(present),
    nextCursor: rows.length > limit && last ? writeCursor(keyOf(last)) : null,
  };
}
